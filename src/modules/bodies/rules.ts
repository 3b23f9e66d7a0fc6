import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { parseRange } from '../../platform/time/period.ts';
import type { RecordProblem } from '../records/contract.ts';
import { bodiesTexts } from './texts/index.ts';

type Rule = (row: JsonRow, locale: Locale) => readonly RecordProblem[];
const has = (row: JsonRow, column: string): boolean =>
  row[column] !== null && row[column] !== undefined && String(row[column]).trim() !== '';

/** Whoever sits or leads is either an organisation or an office. */
export const oneMember: Rule = (row, locale) =>
  has(row, 'organisation_id') === has(row, 'office_id')
    ? [{ field: 'organisation_id', message: bodiesTexts(locale).rules.oneMember }]
    : [];

/** An end needs its reason and its day; merging needs the one that goes on. */
export const endingProblems: Rule = (row, locale) => {
  const t = bodiesTexts(locale).rules;
  const problems: RecordProblem[] = [];
  const ends = typeof row.valid === 'string' && parseRange(row.valid).until !== null;
  if (has(row, 'ending') && !has(row, 'ending_reason'))
    problems.push({ field: 'ending_reason', message: t.endingReason });
  if (!has(row, 'ending') && (has(row, 'ending_reason') || has(row, 'into_id')))
    problems.push({ field: 'ending', message: t.endingKind });
  if (has(row, 'ending') && !ends) problems.push({ field: 'until', message: t.endingDay });
  if (row.ending === 'merged' && !has(row, 'into_id'))
    problems.push({ field: 'into_id', message: t.intoOne });
  if (row.ending === 'dissolved' && has(row, 'into_id'))
    problems.push({ field: 'into_id', message: t.intoNone });
  return problems;
};

/** An area is either one of the alliance's divisions or a name of its own. */
export const areaProblems: Rule = (row, locale) =>
  has(row, 'area_id') === has(row, 'area_name')
    ? [{ field: 'area_name', message: bodiesTexts(locale).rules.oneArea }]
    : [];

/** The same, where an area may be left open. */
export const localAllianceProblems: Rule = (row, locale) => [
  ...endingProblems(row, locale),
  ...(has(row, 'area_id') && has(row, 'area_name') ? areaProblems(row, locale) : []),
];

export const reportingProblems: Rule = (row, locale) =>
  row.body_id === row.reports_to_id
    ? [{ field: 'reports_to_id', message: bodiesTexts(locale).rules.toItself }]
    : [];
