/** The words of the alliance's kinds of records, for forms, history and comparison. */
export const kinds = {
  title: {
    one: 'Titel',
    many: 'Titel',
    create: 'Titel eintragen',
    correct: 'Titel berichtigen',
    change: 'Neuer Titel ab einem Tag',
    fields: { title: 'Titel im Wortlaut' },
    hints: { title: 'So, wie das Bündnis sich nennt, mit Zusatz: „Bündnis für Bildung – …“' },
  },
  field: {
    one: 'Leistungsfeld',
    many: 'Leistungsfelder',
    create: 'Leistungsfeld aufnehmen',
    correct: 'Leistungsfeld berichtigen',
    change: 'Leistungsfeld ab einem Tag anders benennen',
    fields: { name: 'Name', mark: 'Farbe und Form' },
    hints: {
      name: 'Zum Beispiel Schule, Jugendhilfe, Gesundheit, Kultur',
      mark: 'Daran erkennt man das Feld auf allen Seiten.',
    },
    options: {
      mark: {
        school: 'wie Schule',
        youth: 'wie Jugendhilfe',
        health: 'wie Gesundheit',
        culture: 'wie Kultur',
        sport: 'wie Sport',
        admin: 'wie Verwaltung',
        family: 'wie Familien',
        generic: 'neutral',
      },
    },
  },
  selfDescription: {
    one: 'Selbstbeschreibung',
    many: 'Selbstbeschreibungen',
    create: 'Selbstbeschreibung eintragen',
    correct: 'Selbstbeschreibung berichtigen',
    change: 'Selbstbeschreibung ab einem Tag ändern',
    fields: { aspect: 'Worum es geht', text: 'Text', reference: 'Fundstelle', position: 'Reihenfolge' },
    hints: { reference: 'Bei einem Zitat: Werk und Seite.', position: 'Kleinere Zahlen stehen weiter vorn.' },
    options: {
      aspect: {
        nature: 'Was das Bündnis ist',
        aim: 'Was das Bündnis will',
        quotation: 'Ein Zitat, auf das es sich beruft',
      },
    },
  },
  goalSystem: {
    one: 'Zielsystem',
    many: 'Zielsysteme',
    create: 'Zielsystem eintragen',
    correct: 'Zielsystem berichtigen',
    change: 'Neues Zielsystem ab einem Tag',
    fields: { name: 'Name' },
    hints: { name: 'Zum Beispiel „Strategische Ziele 2026 bis 2030“' },
  },
  goal: {
    one: 'Ziel',
    many: 'Ziele',
    create: 'Ziel eintragen',
    correct: 'Ziel berichtigen',
    change: 'Ziel ab einem Tag ändern',
    fields: {
      system_id: 'Zielsystem',
      level: 'Ebene',
      parent_id: 'Übergeordnetes Ziel',
      title: 'Ziel in einem Satz',
      detail: 'Was dazugehört',
      indicator: 'Woran wir es messen',
      unit: 'Einheit',
      base_value: 'Ausgangswert',
      base_day: 'Ausgangswert vom',
      target_value: 'Zielwert',
      target_day: 'Erreicht bis',
      position: 'Reihenfolge',
    },
    hints: {
      level:
        'Ein Leitziel gibt die Richtung, ein Mittlerziel den Weg, ein Handlungsziel sagt messbar, was bis wann erreicht ist.',
      parent_id:
        'Ein Leitziel hat keines. Ein Mittlerziel gehört zu einem Leitziel, ein Handlungsziel zu einem Mittlerziel.',
      indicator: 'Für ein Handlungsziel nötig, zum Beispiel „Schulen mit Kooperationsvereinbarung“.',
      unit: 'Zum Beispiel Schulen, Kinder oder %',
      base_value: 'Für ein Handlungsziel nötig: Wo stehen wir heute? Zum Beispiel 12 oder 12,5',
      base_day: 'TT.MM.JJJJ',
      target_value: 'Für ein Handlungsziel nötig: Wo wollen wir hin?',
      target_day: 'Für ein Handlungsziel nötig: TT.MM.JJJJ',
      position: 'Kleinere Zahlen stehen weiter vorn.',
    },
    options: { level: { guiding: 'Leitziel', intermediate: 'Mittlerziel', action: 'Handlungsziel' } },
  },
  goalLead: {
    one: 'Federführung',
    many: 'Federführungen',
    create: 'Federführung eintragen',
    correct: 'Federführung berichtigen',
    change: 'Federführung ab einem Tag übergeben',
    fields: { goal_id: 'Ziel', role: 'Rolle', holder: 'Wer', field_id: 'Aus welchem Feld' },
    hints: {
      holder: 'Die Organisation oder das Amt, zum Beispiel „Jugendamt“. Keine Privatpersonen.',
      field_id: 'Federführung und Mit-Federführung sollen aus verschiedenen Feldern kommen.',
    },
    options: { role: { lead: 'Federführung', coLead: 'Mit-Federführung' } },
  },
  coordinationOffice: {
    one: 'Koordinierungsstelle',
    many: 'Koordinierungsstellen',
    create: 'Koordinierungsstelle eintragen',
    correct: 'Koordinierungsstelle berichtigen',
    change: 'Koordinierungsstelle ab einem Tag ändern',
    fields: { name: 'Name' },
    hints: { name: 'Zum Beispiel „Koordinierungsstelle Bündnis für Bildung“' },
  },
  officeRelation: {
    one: 'Zuordnung',
    many: 'Zuordnungen',
    create: 'Zuordnung der Koordinierungsstelle eintragen',
    correct: 'Zuordnung berichtigen',
    change: 'Zuordnung ab einem Tag ändern',
    fields: { relation: 'Art', holders: 'Wer' },
    options: { relation: { commissioner: 'Auftrag', employer: 'Träger', hostSeat: 'Sitz' } },
  },
  officeTask: {
    one: 'Aufgabe',
    many: 'Aufgaben',
    create: 'Aufgabe eintragen',
    correct: 'Aufgabe berichtigen',
    change: 'Aufgabe ab einem Tag ändern',
    fields: { task_group: 'Gruppe', text: 'Aufgabe', position: 'Reihenfolge' },
    hints: {
      task_group: 'Aufgaben mit derselben Gruppe stehen zusammen.',
      position: 'Kleinere Zahlen stehen weiter vorn.',
    },
  },
  frameCondition: {
    one: 'Rahmenbedingung',
    many: 'Rahmenbedingungen',
    create: 'Rahmenbedingung eintragen',
    correct: 'Rahmenbedingung berichtigen',
    change: 'Rahmenbedingung ab einem Tag ändern',
    fields: { text: 'Rahmenbedingung', position: 'Reihenfolge' },
    hints: {
      text: 'Zum Beispiel, wovon die Finanzierung abhängt.',
      position: 'Kleinere Zahlen stehen weiter vorn.',
    },
  },
  frameworkConcept: {
    one: 'Rahmenkonzept',
    many: 'Rahmenkonzepte',
    create: 'Rahmenkonzept eintragen',
    correct: 'Rahmenkonzept berichtigen',
    change: 'Rahmenkonzept ab einem Tag ändern',
    fields: { title: 'Titel', detail: 'Worum es geht' },
    hints: { title: 'Zum Beispiel „Rahmenkonzept zur Kooperation von Schule und Jugendhilfe“' },
  },
  fieldOfAction: {
    one: 'Handlungsfeld',
    many: 'Handlungsfelder',
    create: 'Handlungsfeld eintragen',
    correct: 'Handlungsfeld berichtigen',
    change: 'Handlungsfeld ab einem Tag ändern',
    fields: { concept_id: 'Rahmenkonzept', title: 'Handlungsfeld', position: 'Reihenfolge' },
    hints: { position: 'Kleinere Zahlen stehen weiter vorn.' },
  },
  milestone: {
    one: 'Meilenstein',
    many: 'Meilensteine',
    create: 'Meilenstein eintragen',
    correct: 'Meilenstein berichtigen',
    fields: { title: 'Was geschah', detail: 'Näheres', day: 'Wann' },
    hints: { day: 'TT.MM.JJJJ. Ist nur der Monat oder das Jahr bekannt: 6.2015 oder 2015.' },
  },
};

/** Sentences beside the beginning of a period, by the database's constraint that said no. */
export const constraints = {
  goal_place:
    'Ein Mittlerziel gehört zu einem Leitziel, ein Handlungsziel zu einem Mittlerziel, beide zum selben Zielsystem. Bitte prüfen Sie Ebene, Zielsystem und übergeordnetes Ziel.',
  alliance_title_one_at_a_time:
    'In dieser Zeit hat das Bündnis schon einen Titel. Es kann nur einen auf einmal geben.',
  goal_system_one_at_a_time:
    'In dieser Zeit gilt schon ein anderes Zielsystem. Es kann nur eines auf einmal geben.',
  goal_within_system: 'Ziele gelten nur so lange wie ihr Zielsystem. Prüfen Sie Beginn und Ende von beiden.',
  goal_within_parent:
    'Ein Ziel gilt nur so lange wie das Ziel darüber. Prüfen Sie Beginn und Ende von beiden.',
  goal_lead_within_goal:
    'Eine Federführung gilt nur so lange wie ihr Ziel. Prüfen Sie Beginn und Ende von beiden.',
  goal_lead_within_field:
    'In dieser Zeit gehört das Feld nicht durchgehend zum Bündnis. Prüfen Sie Beginn und Ende von Feld und Federführung.',
  goal_lead_one_per_role:
    'In dieser Zeit hat schon jemand anderes diese Rolle für das Ziel. Beenden Sie zuerst den bisherigen Eintrag.',
  coordination_office_one_at_a_time:
    'In dieser Zeit ist schon eine Koordinierungsstelle eingetragen. Ändern Sie diese ab einem Tag.',
  office_relation_one_at_a_time:
    'In dieser Zeit gibt es zu dieser Art schon einen Eintrag. Ändern Sie diesen ab einem Tag.',
  field_of_action_within_concept:
    'Ein Handlungsfeld gilt nur so lange wie sein Rahmenkonzept. Prüfen Sie Beginn und Ende von beiden.',
};

export const goalProblems = {
  guidingHasParent:
    'Ein Leitziel steht ganz oben. Bitte lassen Sie dieses Feld leer oder wählen Sie eine andere Ebene.',
  parentMissing: 'Bitte wählen Sie das Ziel, zu dem dieses gehört. Nur ein Leitziel hat keines.',
  smart: {
    indicator: 'Ein Handlungsziel braucht einen Kennwert. Woran messen Sie es?',
    base_value: 'Ein Handlungsziel braucht einen Ausgangswert. Wo stehen Sie heute?',
    target_value: 'Ein Handlungsziel braucht einen Zielwert. Wo wollen Sie hin?',
    target_day: 'Ein Handlungsziel braucht einen Tag, bis zu dem es erreicht ist.',
  },
  targetBeforeBase: 'Der Zieltag liegt vor dem Tag des Ausgangswerts.',
  targetIsBase: 'Der Zielwert ist gleich dem Ausgangswert. Was soll sich ändern?',
};
