/** The words of the module's kinds of records, for forms, history and comparison. */
const member = { organisation_id: 'Organisation', office_id: 'oder Amt' };
const memberHints = {
  office_id: 'Ein Amt statt einer Organisation: Dann sitzt dort, wer das Amt gerade innehat.',
};
const area = { area_id: 'Gebiet', area_name: 'oder Gebiet in Worten' };
const ending = { ending: 'Wie es endet', ending_reason: 'Warum es endet', into_id: 'Geht auf in' };
const endingHints = {
  ending: 'Nur ausfüllen, wenn ein letzter Tag eingetragen ist.',
  ending_reason: 'Ein Ende ohne Grund lässt sich nicht eintragen.',
  into_id: 'Nur, wenn zusammengelegt wird.',
};
const endings = { merged: 'zusammengelegt', dissolved: 'aufgelöst' };

export const kinds = {
  body: {
    one: 'Gremium',
    many: 'Gremien',
    create: 'Gremium eintragen',
    correct: 'Gremium berichtigen',
    change: 'Gremium ab einem Tag ändern',
    fields: {
      name: 'Name',
      kind: 'Art',
      level: 'Ebene',
      mandate: 'Auftrag',
      mandate_source: 'Woher der Auftrag kommt',
      rhythm: 'Wie oft es tagt',
      rules_of_procedure: 'Geschäftsordnung',
      position: 'Reihenfolge',
      ...ending,
    },
    hints: {
      level: 'Politisch gibt Aufträge, strategisch beschließt, operativ setzt um.',
      mandate: 'Wozu es das Gremium gibt, möglichst im Wortlaut.',
      mandate_source: 'Zum Beispiel „Beschluss der Steuerungsgruppe vom 3. Mai 2019“.',
      rhythm: 'Zum Beispiel „alle sechs Wochen“.',
      rules_of_procedure: 'Was gilt, wenn beschlossen wird, oder wo die Geschäftsordnung steht.',
      position: 'Kleinere Zahlen stehen weiter vorn.',
      ...endingHints,
    },
    options: {
      kind: {
        steeringGroup: 'Steuerungsgruppe',
        leadershipBoard: 'Lenkungsgruppe',
        advisoryBoard: 'Beirat',
        workPackage: 'Arbeitspaket',
        tandem: 'Tandem',
        localAllianceStructure: 'Regionale Verbundstruktur',
        educationForum: 'Bildungsforum',
        section78Group: 'AG nach § 78 SGB VIII',
        youthCommittee: 'Jugendhilfeausschuss',
        districtAssembly: 'Bezirksverordnetenversammlung',
        parentsCouncil: 'Bezirkselternausschuss',
        other: 'anderes Gremium',
      },
      level: { political: 'politisch', strategic: 'strategisch', operational: 'operativ' },
      ending: endings,
    },
  },
  bodyPause: {
    one: 'Pause eines Gremiums',
    many: 'Pausen von Gremien',
    create: 'Pause eintragen',
    correct: 'Pause berichtigen',
    change: 'Pause ab einem Tag anders begründen',
    fields: { body_id: 'Gremium', reason: 'Grund' },
    hints: { reason: 'Warum das Gremium gerade nicht tagt.' },
  },
  bodyField: {
    one: 'Leistungsfeld eines Gremiums',
    many: 'Leistungsfelder von Gremien',
    create: 'Leistungsfeld zuordnen',
    correct: 'Leistungsfeld des Gremiums berichtigen',
    fields: { body_id: 'Gremium', field_id: 'Leistungsfeld' },
  },
  bodyArea: {
    one: 'Gebiet eines Gremiums',
    many: 'Gebiete von Gremien',
    create: 'Gebiet zuordnen',
    correct: 'Gebiet des Gremiums berichtigen',
    fields: { body_id: 'Gremium', ...area },
    hints: { area_name: 'Wenn das Gebiet keines der eingetragenen ist, zum Beispiel „rund um den Hafen“.' },
  },
  reportingLine: {
    one: 'Berichtsweg',
    many: 'Berichtswege',
    create: 'Berichtsweg eintragen',
    correct: 'Berichtsweg berichtigen',
    fields: { body_id: 'Gremium', reports_to_id: 'berichtet an' },
  },
  bodyLead: {
    one: 'Federführung eines Gremiums',
    many: 'Federführungen von Gremien',
    create: 'Federführung eintragen',
    correct: 'Federführung berichtigen',
    change: 'Federführung ab einem Tag ändern',
    fields: { body_id: 'Gremium', role: 'Rolle', ...member, field_id: 'Für das Leistungsfeld' },
    hints: {
      ...memberHints,
      field_id: 'Federführung und Mitfederführung sollen aus zwei Feldern kommen.',
    },
    options: { role: { lead: 'Federführung', coLead: 'Mitfederführung' } },
  },
  membership: {
    one: 'Mitgliedschaft',
    many: 'Mitgliedschaften',
    create: 'Mitglied eintragen',
    correct: 'Mitgliedschaft berichtigen',
    change: 'Mitgliedschaft ab einem Tag ändern',
    fields: { body_id: 'Gremium', ...member, vote: 'Stimmrecht' },
    hints: memberHints,
    options: { vote: { voting: 'mit Stimme', advisory: 'beratend, ohne Stimme' } },
  },
  localAlliance: {
    one: 'Verbund',
    many: 'Verbünde',
    create: 'Verbund eintragen',
    correct: 'Verbund berichtigen',
    change: 'Verbund ab einem Tag ändern',
    fields: {
      name: 'Name',
      ...area,
      topics: 'Themen',
      structure_id: 'Berichtet an',
      position: 'Reihenfolge',
      ...ending,
    },
    hints: {
      area_name: 'Für welchen Ort oder Ortsteil er da ist.',
      topics: 'Ein Thema je Zeile.',
      structure_id: 'Meist die Regionale Verbundstruktur.',
      position: 'Kleinere Zahlen stehen weiter vorn.',
      ...endingHints,
    },
    options: { ending: endings },
  },
  localAllianceStage: {
    one: 'Stufe eines Verbunds',
    many: 'Stufen von Verbünden',
    create: 'Stufe eintragen',
    correct: 'Stufe berichtigen',
    fields: { local_alliance_id: 'Verbund', stage: 'Stufe', reason: 'Grund' },
    hints: { reason: 'Woran man merkt, dass der Verbund auf dieser Stufe ist.' },
    options: {
      stage: {
        initiation: 'Anbahnung',
        building: 'Aufbau',
        working: 'Arbeit',
        stabilising: 'Festigung',
        consolidated: 'verstetigt',
        dormant: 'ruht',
      },
    },
  },
  localAllianceMembership: {
    one: 'Mitgliedschaft im Verbund',
    many: 'Mitgliedschaften in Verbünden',
    create: 'Mitglied des Verbunds eintragen',
    correct: 'Mitgliedschaft im Verbund berichtigen',
    change: 'Mitgliedschaft im Verbund ab einem Tag ändern',
    fields: { local_alliance_id: 'Verbund', ...member, role: 'Rolle' },
    hints: memberHints,
    options: { role: { member: 'Mitglied', speaker: 'spricht für den Verbund' } },
  },
};

const outside = (what: string, of: string) =>
  `${what} kann nur in der Zeit gelten, in der ${of} besteht. Bitte prüfen Sie Beginn und Ende von beiden.`;
const fieldOutside =
  'In dieser Zeit gehört das Feld nicht durchgehend zum Bündnis. Bitte prüfen Sie Beginn und Ende von beiden.';
const twice = 'Dieses Mitglied ist für diese Zeit schon eingetragen.';

/** By the database's constraint that said no: the field to stand beside, and the sentence. */
export const constraints = {
  body_ending_has_a_day: { field: 'until', message: 'Ein Ende braucht einen letzten Tag.' },
  body_not_into_itself: { field: 'into_id', message: 'Ein Gremium kann nicht in sich selbst aufgehen.' },
  body_pause_one_at_a_time: {
    field: 'from',
    message: 'Für diese Zeit ist schon eine Pause eingetragen.',
  },
  body_pause_within_body: { field: 'from', message: outside('Eine Pause', 'das Gremium') },
  body_field_once: {
    field: 'field_id',
    message: 'Dieses Leistungsfeld ist dem Gremium in dieser Zeit schon zugeordnet.',
  },
  body_field_within_body: { field: 'from', message: outside('Die Zuordnung', 'das Gremium') },
  body_field_within_field: { field: 'from', message: fieldOutside },
  body_area_once: {
    field: 'area_id',
    message: 'Dieses Gebiet ist dem Gremium in dieser Zeit schon zugeordnet.',
  },
  body_area_within_body: { field: 'from', message: outside('Die Zuordnung', 'das Gremium') },
  reporting_line_not_to_itself: {
    field: 'reports_to_id',
    message: 'Ein Gremium berichtet nicht an sich selbst.',
  },
  reporting_line_once: {
    field: 'reports_to_id',
    message: 'Dieser Berichtsweg ist für diese Zeit schon eingetragen.',
  },
  reporting_line_within_body: { field: 'from', message: outside('Ein Berichtsweg', 'das Gremium') },
  reporting_line_within_other_body: {
    field: 'from',
    message: outside('Ein Berichtsweg', 'das Gremium, an das berichtet wird,'),
  },
  reporting_line_circle: {
    field: 'reports_to_id',
    message:
      'So würde ein Kreis entstehen: Dieses Gremium berichtet in derselben Zeit schon, vielleicht über andere, an das erste.',
  },
  body_lead_one_per_role: {
    field: 'role',
    message: 'In dieser Zeit hat schon jemand diese Rolle. Beenden Sie zuerst den bisherigen Eintrag.',
  },
  body_lead_within_body: { field: 'from', message: outside('Eine Federführung', 'das Gremium') },
  body_lead_within_field: { field: 'from', message: fieldOutside },
  body_lead_within_organisation: {
    field: 'from',
    message: outside('Eine Federführung', 'die Organisation'),
  },
  body_lead_within_office: { field: 'from', message: outside('Eine Federführung', 'das Amt') },
  membership_organisation_once: { field: 'organisation_id', message: twice },
  membership_office_once: { field: 'office_id', message: twice },
  membership_within_body: { field: 'from', message: outside('Eine Mitgliedschaft', 'das Gremium') },
  membership_within_organisation: {
    field: 'from',
    message: outside('Eine Mitgliedschaft', 'die Organisation'),
  },
  membership_within_office: { field: 'from', message: outside('Eine Mitgliedschaft', 'das Amt') },
  local_alliance_ending_has_a_day: { field: 'until', message: 'Ein Ende braucht einen letzten Tag.' },
  local_alliance_not_into_itself: {
    field: 'into_id',
    message: 'Ein Verbund kann nicht in sich selbst aufgehen.',
  },
  local_alliance_within_structure: {
    field: 'structure_id',
    message: outside('Der Verbund', 'das Gremium, an das er berichtet,'),
  },
  local_alliance_stage_one_at_a_time: {
    field: 'from',
    message: 'In dieser Zeit ist schon eine andere Stufe eingetragen.',
  },
  local_alliance_stage_within: { field: 'from', message: outside('Eine Stufe', 'der Verbund') },
  local_alliance_stage_order: {
    field: 'stage',
    message:
      'Diese Stufe kann nicht auf die vorige folgen: Ein Verbund geht einen Schritt vor oder zurück, oder er ruht.',
  },
  local_alliance_membership_organisation_once: { field: 'organisation_id', message: twice },
  local_alliance_membership_office_once: { field: 'office_id', message: twice },
  local_alliance_membership_within: {
    field: 'from',
    message: outside('Eine Mitgliedschaft', 'der Verbund'),
  },
  local_alliance_membership_within_organisation: {
    field: 'from',
    message: outside('Eine Mitgliedschaft', 'die Organisation'),
  },
  local_alliance_membership_within_office: {
    field: 'from',
    message: outside('Eine Mitgliedschaft', 'das Amt'),
  },
};

export const rules = {
  oneMember: 'Bitte wählen Sie entweder eine Organisation oder ein Amt.',
  oneArea: 'Bitte wählen Sie ein Gebiet oder nennen Sie es in Worten, nicht beides.',
  toItself: 'Ein Gremium berichtet nicht an sich selbst.',
  endingReason: 'Bitte sagen Sie, warum es endet.',
  endingKind: 'Bitte wählen Sie, wie es endet, oder lassen Sie Grund und Ziel leer.',
  endingDay: 'Ein Ende braucht einen letzten Tag.',
  intoOne: 'Bitte wählen Sie, worin es aufgeht.',
  intoNone: 'Was aufgelöst wird, geht in nichts anderem auf.',
};
