import type { Locale } from '../../platform/i18n/locale.ts';
import type { TableRow } from '../../platform/tables/table-file.ts';
import { parseDay } from '../../platform/time/day.ts';
import type { ImportPlan, RowRemark } from '../imports/contract.ts';
import { voices, ways } from './options.ts';
import { wantProblems } from './rules.ts';
import { needsTexts } from './texts/index.ts';

/** A row of a list as a want; its area is still as it was typed. `day` null: not to be read. */
export type TypedWant = {
  words: string;
  voice: string;
  way: string;
  origin: string | null;
  day: string | null;
  people: number;
  age_from: number | null;
  age_until: number | null;
  area: string;
};

const longestWords = 1000;
export const longestOrigin = 200;

/** Reads the cell of a row that a plan reads as a field; empty where no column is. */
export const cellOf = (plan: ImportPlan): ((row: TableRow, field: string) => string) => {
  const headings = new Map(Object.entries(plan.mapping).map(([heading, field]) => [field, heading]));
  return (row, field) => (row.cells[headings.get(field) ?? ''] ?? '').trim().toWellFormed();
};

/** What a word for one of several choices stands for: the choice itself, or its word in German or English. */
const choiceOf = (column: 'voice' | 'way', options: readonly string[], typed: string): string | null => {
  const word = typed.toLocaleLowerCase('de');
  const isCalled = (option: string, locale: Locale): boolean => {
    const words: Readonly<Record<string, string>> = needsTexts(locale).kinds.want.options[column];
    return words[option]?.toLocaleLowerCase('de') === word;
  };
  return (
    options.find(
      (option) => option.toLowerCase() === word || isCalled(option, 'de') || isCalled(option, 'en'),
    ) ?? null
  );
};

/** A number as people type it; null: nothing is there. NaN: something else. */
const numberIn = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')));

/**
 * Understands a row of a list of wants, with what is wrong or worth knowing about it. Nothing is looked up.
 *
 * @returns the want, what keeps it from being taken, and what one should know
 */
export const readWant = (
  row: TableRow,
  plan: ImportPlan,
  locale: Locale,
): { want: TypedWant; problems: readonly RowRemark[]; remarks: readonly RowRemark[] } => {
  const cell = cellOf(plan);
  const problems: RowRemark[] = [];
  const remarks: RowRemark[] = [];
  const number = (field: string): number | null => {
    const value = numberIn(cell(row, field));
    if (value === null || Number.isFinite(value)) return value;
    problems.push({ code: 'badNumber', column: field });
    return null;
  };
  const voice = cell(row, 'voice');
  const way = cell(row, 'way');
  const knownVoice = choiceOf('voice', voices, voice);
  const knownWay = choiceOf('way', ways, way);
  if (voice !== '' && knownVoice === null) remarks.push({ code: 'unknownVoice', detail: voice });
  if (way !== '' && knownWay === null) remarks.push({ code: 'unknownWay', detail: way });
  const want: TypedWant = {
    words: cell(row, 'words'),
    voice: knownVoice ?? 'unknown',
    way: knownWay ?? plan.settings.way ?? 'other',
    origin: (cell(row, 'origin') || (plan.settings.origin ?? '').trim()).slice(0, longestOrigin) || null,
    day: parseDay(cell(row, 'day') || (plan.settings.day ?? '').trim()),
    people: number('people') ?? 1,
    age_from: number('age_from'),
    age_until: number('age_until'),
    area: cell(row, 'area'),
  };
  if (want.words === '') problems.push({ code: 'empty' });
  if (want.words.length > longestWords) problems.push({ code: 'tooLong', column: 'words' });
  if (want.day === null) problems.push({ code: 'badDay', column: 'day' });
  for (const { field, message } of wantProblems(want, locale))
    problems.push({ code: 'wrong', column: field, detail: message });
  return { want, problems, remarks };
};
