import type { imports as german } from './import-de.ts';

export const imports: typeof german = {
  title: 'Wants from forums and surveys',
  hint: 'One row for each want, without names: what was said, when, and by whom and where if that is known. What you read in is seen by the alliance alone.',
  fields: {
    words: 'What was said?',
    voice: 'Who says so?',
    day: 'When?',
    way: 'In which way?',
    origin: 'Occasion',
    people: 'How many said so?',
    age_from: 'Age from',
    age_until: 'Age until',
    area: 'Area',
    key: 'Identifier',
  },
  hints: {
    words: 'Please look through it first: no names and nothing by which somebody could be recognised.',
    area: 'Name or key of an area.',
    key: 'The number of the answer in the survey. It is recognised by it when read in again.',
  },
  settings: {
    origin: 'Occasion of the whole list',
    originHint: 'For example “neighbourhood forum on 3 May”.',
    day: 'Day where a row has none',
    way: 'Way where a row has none',
  },
  errors: {
    words: 'Which column holds what was said?',
    day: 'Please choose the column with the day, or give a day for the whole list.',
    origin: (most) => `At most ${most} characters.`,
  },
  remarks: {
    empty: 'Nothing was said in this row.',
    tooLong: (most) => `Longer than ${most} characters. Please shorten the want.`,
    badDay: 'The day cannot be read.',
    badNumber: 'A number is expected here.',
    unknownArea: (name) => `There is no area “${name}” here. The want comes without an area.`,
    ambiguousArea: (name) =>
      `Several areas are called “${name}”. The want comes without an area; its key would be unambiguous.`,
    unknownVoice: (name) => `“${name}”: who that is could not be told.`,
    unknownWay: (name) => `“${name}”: this way is not known; the one of the whole list holds.`,
  },
};
