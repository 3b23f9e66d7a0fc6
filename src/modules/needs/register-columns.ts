import type { JsonRow } from '../../platform/events/tables.ts';
import { number, shortDay } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { agesInWords } from '../offers/contract.ts';
import { need } from './kinds.ts';
import { needsTexts } from './texts/index.ts';

/** A column of the register, the same on the page and in files. */
export type RegisterColumn = {
  label: string;
  text: (row: JsonRow) => string;
  tight?: boolean;
  numeric?: boolean;
  /** Stands in files alone: a page has room for less. */
  inFilesOnly?: boolean;
};

const list = (row: JsonRow, column: string): readonly string[] =>
  Array.isArray(row[column]) ? row[column].map(String) : [];

/** The columns of the register; the first names the row. */
export const registerColumns = (locale: Locale): readonly RegisterColumn[] => {
  const t = needsTexts(locale);
  const c = t.register.columns;
  const states: Readonly<Record<string, string>> = t.states;
  const options = need.words(locale).options ?? {};
  const count = (column: string) => (row: JsonRow) =>
    row[column] === null || row[column] === undefined ? '' : number(Number(row[column]), locale);
  return [
    { label: c.title, text: (row) => String(row.title) },
    { label: c.state, text: (row) => states[String(row.state)] ?? '', tight: true },
    { label: c.urgency, text: (row) => options.urgency?.[String(row.urgency)] ?? '', tight: true },
    {
      label: c.who,
      text: (row) =>
        list(row, 'audiences')
          .map((each) => options.audiences?.[each] ?? each)
          .join(', '),
      inFilesOnly: true,
    },
    { label: c.ages, text: (row) => agesInWords(row.age_from, row.age_until, locale) },
    { label: c.areas, text: (row) => list(row, 'areas').join(', ') },
    { label: c.terms, text: (row) => list(row, 'terms').join(', '), inFilesOnly: true },
    { label: c.people, text: count('people'), numeric: true, inFilesOnly: true },
    { label: c.wants, text: count('wants'), numeric: true },
    { label: c.offers, text: count('offers'), numeric: true },
    {
      label: c.since,
      text: (row) => (row.since ? shortDay(String(row.since), locale) : ''),
      tight: true,
      inFilesOnly: true,
    },
  ];
};
