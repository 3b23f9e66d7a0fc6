import type { JsonRow } from '../../platform/events/tables.ts';
import { shortDay } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { agesInWords } from './ages.ts';
import { optionOf } from './kinds.ts';
import { languageName } from './language-name.ts';
import { offersTexts } from './texts/index.ts';

/** A column of the register, the same on the page and in files. */
export type RegisterColumn = {
  label: string;
  text: (row: JsonRow) => string;
  tight?: boolean;
  /** Stands in files alone: a page has room for less. */
  inFilesOnly?: boolean;
};

const list = (row: JsonRow, column: string): readonly string[] =>
  Array.isArray(row[column]) ? row[column].map(String) : [];

/** The columns of the register; the first names the row. */
export const registerColumns = (locale: Locale): readonly RegisterColumn[] => {
  const t = offersTexts(locale);
  const c = t.register.columns;
  const day = (column: string, none: string) => (row: JsonRow) =>
    row[column] ? shortDay(String(row[column]), locale) : none;
  const states: Readonly<Record<string, string>> = t.states;
  return [
    { label: c.name, text: (row) => String(row.name) },
    { label: c.provider, text: (row) => String(row.provider ?? '') },
    { label: c.state, text: (row) => states[String(row.state)] ?? '', tight: true },
    { label: c.topics, text: (row) => list(row, 'topics').join(', '), inFilesOnly: true },
    { label: c.ages, text: (row) => agesInWords(row.age_from, row.age_until, locale) },
    { label: c.cost, text: (row) => optionOf('offer', 'cost', row.cost, locale) ?? '' },
    {
      label: c.languages,
      text: (row) =>
        list(row, 'languages')
          .map((language) => languageName(language, locale))
          .join(', '),
      inFilesOnly: true,
    },
    { label: c.securedUntil, text: day('secured_until', ''), tight: true },
    { label: c.confirmed, text: day('confirmed_on', c.never), tight: true },
  ];
};
