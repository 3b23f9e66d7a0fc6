import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordProblem } from '../records/contract.ts';
import { type NeedsTexts, needsTexts } from './texts/index.ts';

type Rule = (row: JsonRow, locale: Locale) => readonly RecordProblem[];
type Say = (field: string, message: string) => void;

const has = (row: JsonRow, column: string): boolean =>
  row[column] !== null && row[column] !== undefined && String(row[column]).trim() !== '';

/** A rule that says what it finds, in the reader's language. */
const rule =
  (find: (row: JsonRow, say: Say, t: NeedsTexts['rules']) => void): Rule =>
  (row, locale) => {
    const problems: RecordProblem[] = [];
    find(row, (field, message) => problems.push({ field, message }), needsTexts(locale).rules);
    return problems;
  };

/** Oldest person that is thought of, in years. */
const oldest = 120;

const ages = (row: JsonRow, say: Say, t: NeedsTexts['rules']): void => {
  for (const column of ['age_from', 'age_until'])
    if (has(row, column) && (Number(row[column]) < 0 || Number(row[column]) > oldest)) say(column, t.age);
  if (has(row, 'age_from') && has(row, 'age_until') && Number(row.age_from) > Number(row.age_until))
    say('age_until', t.agesSwapped(Number(row.age_from), Number(row.age_until)));
};

const people = (row: JsonRow, say: Say, t: NeedsTexts['rules'], most: number): void => {
  const count = Number(row.people);
  if (has(row, 'people') && !(Number.isInteger(count) && count >= 1 && count <= most))
    say('people', t.people(most));
};

/** Ages in order, a number of people that can be, and where that number comes from. */
export const needProblems = rule((row, say, t) => {
  ages(row, say, t);
  people(row, say, t, 10_000_000);
  if (has(row, 'people') && !has(row, 'people_source')) say('people_source', t.peopleSource);
  if (has(row, 'urgency_reason') === false && row.urgency === 'urgent')
    say('urgency_reason', t.urgencyReason);
});

export const wantProblems = rule((row, say, t) => {
  ages(row, say, t);
  people(row, say, t, 1_000_000);
  if (/[^\s@]+@[^\s@]+\.[a-z]{2,}/i.test(String(row.words ?? ''))) say('words', t.noMail);
});

/** Evidence names an indicator or a body of ours, or cites its source with the day. */
export const evidenceProblems = rule((row, say, t) => {
  if (row.kind === 'indicator' && !has(row, 'indicator_id') && !has(row, 'origin'))
    say('indicator_id', t.indicatorMissing);
  if (has(row, 'area_id') && !has(row, 'indicator_id')) say('area_id', t.areaOfIndicator);
  if (has(row, 'indicator_id') || has(row, 'body_id')) return;
  if (!has(row, 'origin')) say('origin', t.originMissing);
  if (!has(row, 'day')) say('day', t.dayMissing);
  if (has(row, 'address') && !/^https?:\/\/[^\s]+$/i.test(String(row.address))) say('address', t.webAddress);
});
