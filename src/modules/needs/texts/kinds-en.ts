import type * as de from './kinds-de.ts';

const need = { need_id: 'Need' };
const audiences = {
  families: 'families',
  children: 'children',
  youngPeople: 'young people',
  parents: 'parents',
  professionals: 'professionals',
};
const states = {
  voiced: 'voiced',
  examined: 'examined',
  agreed: 'agreed',
  beingMet: 'being met',
  met: 'met',
  notPursued: 'not pursued',
};

export const kinds: typeof de.kinds = {
  want: {
    one: 'Want',
    many: 'Wants',
    create: 'Record a want',
    correct: 'Correct the want',
    fields: {
      words: 'What was said?',
      voice: 'Who says so?',
      age_from: 'It is about people aged from (years)',
      age_until: 'up to and including (years)',
      area_id: 'Area',
      way: 'How did you learn of it?',
      origin: 'Occasion',
      day: 'When?',
      people: 'How many said so?',
    },
    hints: {
      words:
        'In their own words if possible. Please no names and nothing by which a person or family could be recognised: record the want alone.',
      origin: 'For example “neighbourhood forum on 3 May”. No names here either, please.',
      day: 'DD.MM.YYYY',
      people: 'A number, at least 1.',
    },
    options: {
      voice: {
        children: 'children',
        youngPeople: 'young people',
        parents: 'parents',
        families: 'families',
        professionals: 'professionals',
        unknown: 'not known',
      },
      way: {
        forum: 'forum or assembly',
        survey: 'survey',
        talk: 'conversation',
        mail: 'letter or email',
        finder: 'search on the public pages',
        contribution: 'contribution to a project',
        other: 'in another way',
      },
    },
  },
  need: {
    one: 'Need',
    many: 'Needs',
    create: 'Enter a need',
    correct: 'Correct the need',
    change: 'Word the need differently from a day on',
    fields: {
      title: 'What is needed?',
      description: 'Description',
      audiences: 'Who needs it?',
      age_from: 'Age from (years)',
      age_until: 'up to and including (years)',
      urgency: 'How urgent is it?',
      urgency_reason: 'Why so urgent?',
      people: 'About how many people does it concern?',
      people_source: 'Where does this number come from?',
    },
    hints: {
      title: 'Short, and clear to somebody new: “Afternoon exercise for children”.',
      description:
        'What is it about, and what do you know? Please nothing of the private lives of single people: no names, no addresses, no stories by which somebody could be recognised.',
      audiences: 'More than one is possible.',
      age_from: 'Empty: no minimum age.',
      age_until: 'Empty: no maximum age.',
      urgency_reason: '“Very urgent” needs its reason.',
      people: 'An estimate is enough. Empty: not known.',
      people_source: 'For example “inhabitants under 6, 2024” or “estimate of the day-care centres”.',
    },
    options: {
      audiences,
      urgency: { urgent: 'very urgent', high: 'urgent', medium: 'medium', low: 'can wait' },
    },
  },
  needState: {
    one: 'State of a need',
    many: 'States of needs',
    create: 'Enter a state',
    correct: 'Correct the state',
    fields: { ...need, state: 'State', reason: 'Reason', body_id: 'Body that agreed' },
    options: { state: states },
  },
  needArea: {
    one: 'Area of a need',
    many: 'Areas of needs',
    create: 'Assign an area',
    correct: 'Correct the assignment',
    fields: { ...need, area_id: 'Area' },
  },
  needTerm: {
    one: 'Term of a need',
    many: 'Terms of needs',
    create: 'Assign a topic, life situation or transition',
    correct: 'Correct the assignment',
    fields: { ...need, term_id: 'Term' },
  },
  needField: {
    one: 'Field of a need',
    many: 'Fields of needs',
    create: 'Assign a field',
    correct: 'Correct the assignment',
    fields: { ...need, field_id: 'Field' },
  },
  needGoal: {
    one: 'Goal of a need',
    many: 'Goals of needs',
    create: 'Assign a goal',
    correct: 'Correct the assignment',
    fields: { ...need, goal_id: 'Goal' },
  },
  needEvidence: {
    one: 'Evidence',
    many: 'Evidence',
    create: 'Enter evidence',
    correct: 'Correct the evidence',
    fields: {
      ...need,
      kind: 'Kind of evidence',
      statement: 'What does it say?',
      indicator_id: 'Indicator that is kept here',
      area_id: 'in this area',
      body_id: 'Body that made the statement',
      origin: 'Source',
      day: 'Date of the source',
      address: 'Web address',
      position: 'Order',
    },
    hints: {
      statement: 'In one sentence; a figure with its number. Please nothing about single people.',
      indicator_id: 'The need then shows the value and year that are kept here.',
      area_id: 'Only together with an indicator.',
      origin: 'Needed where neither an indicator nor a body is chosen: title and publisher.',
      day: 'Day, month or year: DD.MM.YYYY, MM.YYYY or YYYY. Needed where you name a source.',
      address: 'Beginning with https://.',
    },
    options: {
      kind: {
        indicator: 'indicator',
        survey: 'survey',
        forum: 'forum',
        contribution: 'contribution',
        statement: 'statement of a body',
        other: 'other',
      },
    },
  },
  needWant: {
    one: 'Want in a need',
    many: 'Wants in needs',
    create: 'Gather a want',
    correct: 'Correct the assignment',
    fields: { ...need, want_id: 'Want' },
  },
  needOffer: {
    one: 'Offer that meets a need',
    many: 'Offers that meet needs',
    create: 'Assign an offer',
    correct: 'Correct the assignment',
    change: 'Judge differently from a day on',
    fields: { ...need, offer_id: 'Offer', extent: 'How far?', reason: 'Why?' },
    options: { extent: { fully: 'meets the need', partly: 'meets it in part' } },
  },
};

export const constraints: typeof de.constraints = {
  need_ages_in_order: { field: 'age_until', message: 'The maximum age is below the minimum age.' },
  want_ages_in_order: { field: 'age_until', message: 'The maximum age is below the minimum age.' },
  need_one_wording_at_a_time: { field: 'from', message: 'There is another wording already in this time.' },
  need_agreed_stays: {
    field: 'title',
    message:
      'This need was agreed or decided upon and therefore stays. If it is not pursued any further, please choose the state “not pursued” and give the reason.',
  },
  need_state_order: { field: 'state', message: 'This state cannot follow the one before it.' },
  need_state_one_at_a_time: { field: 'from', message: 'Another state is entered already in this time.' },
  need_state_stays: {
    field: 'state',
    message: 'A state that was agreed or decided upon stays in the history.',
  },
  need_area_once: { field: 'area_id', message: 'This area is assigned already.' },
  need_term_once: { field: 'term_id', message: 'This term is assigned already.' },
  need_field_once: { field: 'field_id', message: 'This field is assigned already.' },
  need_goal_once: { field: 'goal_id', message: 'This goal is assigned already.' },
  need_want_once: { field: 'want_id', message: 'This want belongs to this need already.' },
  need_offer_once: { field: 'offer_id', message: 'This offer is assigned already.' },
  need_offer_within_offer: { field: 'offer_id', message: 'The offer does not exist all of this time.' },
  need_term_within_term: { field: 'term_id', message: 'The term does not exist all of this time.' },
  need_field_within_field: { field: 'field_id', message: 'The field does not exist all of this time.' },
  need_evidence_linked_or_cited: {
    field: 'origin',
    message: 'Please choose an indicator or a body, or name the source with its date.',
  },
};

export const rules: typeof de.rules = {
  age: 'Please give an age between 0 and 120 years.',
  agesSwapped: (from, until) =>
    `From ${from} to ${until} years: the maximum age is below the minimum age. Are the fields swapped?`,
  people: (most) => `Please give a whole number between 1 and ${most.toLocaleString('en-GB')}.`,
  peopleSource: 'Where does the number come from? “Our own estimate” is an answer too.',
  urgencyReason: 'Please say why it is very urgent.',
  noMail: 'There is an email address here. Please record the want alone, nobody behind it.',
  indicatorMissing: 'Please choose the indicator, or name the source in which it stands.',
  areaOfIndicator: 'An area fits only an indicator that is kept here.',
  originMissing: 'Please name the source, or choose an indicator or a body above.',
  dayMissing: 'When is the source from? The year is enough.',
  webAddress: 'Please give the whole address, beginning with https://.',
};

export const stateWords: typeof de.stateWords = states;
