import type * as de from './kinds-de.ts';

/** The words of the module's kinds of records, for forms, history and comparison. */
const member = { organisation_id: 'Organisation', office_id: 'or office' };
const memberHints = {
  office_id: 'An office instead of an organisation: then whoever holds the office sits there.',
};
const area = { area_id: 'Area', area_name: 'or area in words' };
const ending = { ending: 'How it ends', ending_reason: 'Why it ends', into_id: 'Goes on in' };
const endingHints = {
  ending: 'Only to be filled when there is a last day.',
  ending_reason: 'An end without a reason cannot be recorded.',
  into_id: 'Only when it is merged.',
};
const endings = { merged: 'merged', dissolved: 'dissolved' };

export const kinds: typeof de.kinds = {
  body: {
    one: 'Body',
    many: 'Bodies',
    create: 'Add a body',
    correct: 'Correct the body',
    change: 'Change the body from a day on',
    fields: {
      name: 'Name',
      kind: 'Kind',
      level: 'Level',
      mandate: 'Mandate',
      mandate_source: 'Where the mandate comes from',
      rhythm: 'How often it meets',
      rules_of_procedure: 'Rules of procedure',
      position: 'Order',
      ...ending,
    },
    hints: {
      level: 'Political gives mandates, strategic decides, operational carries out.',
      mandate: 'What the body is for, word for word if possible.',
      mandate_source: 'For example “decision of the steering group of 3 May 2019”.',
      rhythm: 'For example “every six weeks”.',
      rules_of_procedure: 'What holds when something is decided, or where the rules are kept.',
      position: 'Smaller numbers come first.',
      ...endingHints,
    },
    options: {
      kind: {
        steeringGroup: 'Steering group',
        leadershipBoard: 'Leadership board',
        advisoryBoard: 'Advisory board',
        workPackage: 'Work package',
        tandem: 'Tandem',
        localAllianceStructure: 'Local alliance structure',
        educationForum: 'Education forum',
        section78Group: 'Working group under section 78 SGB VIII',
        youthCommittee: 'Youth committee',
        districtAssembly: 'District assembly',
        parentsCouncil: 'Parents’ council',
        other: 'another body',
      },
      level: { political: 'political', strategic: 'strategic', operational: 'operational' },
      ending: endings,
    },
  },
  bodyPause: {
    one: 'Pause of a body',
    many: 'Pauses of bodies',
    create: 'Add a pause',
    correct: 'Correct the pause',
    change: 'Give another reason from a day on',
    fields: { body_id: 'Body', reason: 'Reason' },
    hints: { reason: 'Why the body does not meet at present.' },
  },
  bodyField: {
    one: 'Field of a body',
    many: 'Fields of bodies',
    create: 'Assign a field',
    correct: 'Correct the field of the body',
    fields: { body_id: 'Body', field_id: 'Field' },
  },
  bodyArea: {
    one: 'Area of a body',
    many: 'Areas of bodies',
    create: 'Assign an area',
    correct: 'Correct the area of the body',
    fields: { body_id: 'Body', ...area },
    hints: { area_name: 'If it is none of the recorded areas, for example “around the harbour”.' },
  },
  reportingLine: {
    one: 'Reporting line',
    many: 'Reporting lines',
    create: 'Add a reporting line',
    correct: 'Correct the reporting line',
    fields: { body_id: 'Body', reports_to_id: 'reports to' },
  },
  bodyLead: {
    one: 'Lead of a body',
    many: 'Leads of bodies',
    create: 'Add a lead',
    correct: 'Correct the lead',
    change: 'Change the lead from a day on',
    fields: { body_id: 'Body', role: 'Role', ...member, field_id: 'For the field' },
    hints: { ...memberHints, field_id: 'Lead and co-lead should come from two fields.' },
    options: { role: { lead: 'Lead', coLead: 'Co-lead' } },
  },
  membership: {
    one: 'Membership',
    many: 'Memberships',
    create: 'Add a member',
    correct: 'Correct the membership',
    change: 'Change the membership from a day on',
    fields: { body_id: 'Body', ...member, vote: 'Vote' },
    hints: memberHints,
    options: { vote: { voting: 'with a vote', advisory: 'advisory, without a vote' } },
  },
  localAlliance: {
    one: 'Local alliance',
    many: 'Local alliances',
    create: 'Add a local alliance',
    correct: 'Correct the local alliance',
    change: 'Change the local alliance from a day on',
    fields: {
      name: 'Name',
      ...area,
      topics: 'Topics',
      structure_id: 'Reports to',
      position: 'Order',
      ...ending,
    },
    hints: {
      area_name: 'Which place or quarter it is for.',
      topics: 'One topic per line.',
      structure_id: 'Usually the local alliance structure.',
      position: 'Smaller numbers come first.',
      ...endingHints,
    },
    options: { ending: endings },
  },
  localAllianceStage: {
    one: 'Stage of a local alliance',
    many: 'Stages of local alliances',
    create: 'Add a stage',
    correct: 'Correct the stage',
    fields: { local_alliance_id: 'Local alliance', stage: 'Stage', reason: 'Reason' },
    hints: { reason: 'How one can tell that the local alliance is at this stage.' },
    options: {
      stage: {
        initiation: 'initiation',
        building: 'building',
        working: 'working',
        stabilising: 'stabilising',
        consolidated: 'consolidated',
        dormant: 'dormant',
      },
    },
  },
  localAllianceMembership: {
    one: 'Membership of a local alliance',
    many: 'Memberships of local alliances',
    create: 'Add a member of the local alliance',
    correct: 'Correct the membership of the local alliance',
    change: 'Change the membership of the local alliance from a day on',
    fields: { local_alliance_id: 'Local alliance', ...member, role: 'Role' },
    hints: memberHints,
    options: { role: { member: 'Member', speaker: 'speaks for the local alliance' } },
  },
};

const outside = (what: string, of: string) =>
  `${what} can only hold while ${of} exists. Please check the beginning and end of both.`;
const fieldOutside =
  'The field does not belong to the alliance throughout that time. Please check the beginning and end of both.';
const twice = 'This member is already recorded for that time.';

/** By the database's constraint that said no: the field to stand beside, and the sentence. */
export const constraints: typeof de.constraints = {
  body_ending_has_a_day: { field: 'until', message: 'An end needs a last day.' },
  body_not_into_itself: { field: 'into_id', message: 'A body cannot be merged into itself.' },
  body_pause_one_at_a_time: { field: 'from', message: 'A pause is already recorded for that time.' },
  body_pause_within_body: { field: 'from', message: outside('A pause', 'the body') },
  body_field_once: { field: 'field_id', message: 'The body already has this field in that time.' },
  body_field_within_body: { field: 'from', message: outside('The assignment', 'the body') },
  body_field_within_field: { field: 'from', message: fieldOutside },
  body_area_once: { field: 'area_id', message: 'The body already has this area in that time.' },
  body_area_within_body: { field: 'from', message: outside('The assignment', 'the body') },
  reporting_line_not_to_itself: { field: 'reports_to_id', message: 'A body does not report to itself.' },
  reporting_line_once: {
    field: 'reports_to_id',
    message: 'This reporting line is already recorded for that time.',
  },
  reporting_line_within_body: { field: 'from', message: outside('A reporting line', 'the body') },
  reporting_line_within_other_body: {
    field: 'from',
    message: outside('A reporting line', 'the body reported to'),
  },
  reporting_line_circle: {
    field: 'reports_to_id',
    message:
      'This would form a circle: that body already reports to the first one at the same time, perhaps through others.',
  },
  body_lead_one_per_role: {
    field: 'role',
    message: 'Somebody already has this role in that time. Please end that entry first.',
  },
  body_lead_within_body: { field: 'from', message: outside('A lead', 'the body') },
  body_lead_within_field: { field: 'from', message: fieldOutside },
  body_lead_within_organisation: { field: 'from', message: outside('A lead', 'the organisation') },
  body_lead_within_office: { field: 'from', message: outside('A lead', 'the office') },
  membership_organisation_once: { field: 'organisation_id', message: twice },
  membership_office_once: { field: 'office_id', message: twice },
  membership_within_body: { field: 'from', message: outside('A membership', 'the body') },
  membership_within_organisation: { field: 'from', message: outside('A membership', 'the organisation') },
  membership_within_office: { field: 'from', message: outside('A membership', 'the office') },
  local_alliance_ending_has_a_day: { field: 'until', message: 'An end needs a last day.' },
  local_alliance_not_into_itself: {
    field: 'into_id',
    message: 'A local alliance cannot be merged into itself.',
  },
  local_alliance_within_structure: {
    field: 'structure_id',
    message: outside('The local alliance', 'the body it reports to'),
  },
  local_alliance_stage_one_at_a_time: {
    field: 'from',
    message: 'Another stage is already recorded in that time.',
  },
  local_alliance_stage_within: { field: 'from', message: outside('A stage', 'the local alliance') },
  local_alliance_stage_order: {
    field: 'stage',
    message:
      'This stage cannot follow the one before: a local alliance goes one step on or back, or it rests.',
  },
  local_alliance_membership_organisation_once: { field: 'organisation_id', message: twice },
  local_alliance_membership_office_once: { field: 'office_id', message: twice },
  local_alliance_membership_within: {
    field: 'from',
    message: outside('A membership', 'the local alliance'),
  },
  local_alliance_membership_within_organisation: {
    field: 'from',
    message: outside('A membership', 'the organisation'),
  },
  local_alliance_membership_within_office: { field: 'from', message: outside('A membership', 'the office') },
};

export const rules: typeof de.rules = {
  oneMember: 'Please choose either an organisation or an office.',
  oneArea: 'Please choose an area or name it in words, not both.',
  toItself: 'A body does not report to itself.',
  endingReason: 'Please say why it ends.',
  endingKind: 'Please choose how it ends, or leave reason and successor empty.',
  endingDay: 'An end needs a last day.',
  intoOne: 'Please choose in what it goes on.',
  intoNone: 'What is dissolved does not go on in anything.',
};
