import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordProblem } from '../records/contract.ts';
import { areasTexts } from './texts/index.ts';

type Rule = (row: JsonRow, locale: Locale) => readonly RecordProblem[];

/** A key stands in addresses, so it has no spaces and none of the signs that part an address. */
export const isAreaKey = (text: string): boolean => /^[^\s/?#%]{1,40}$/.test(text);

export const areaProblems: Rule = (row, locale) =>
  isAreaKey(String(row.key)) ? [] : [{ field: 'key', message: areasTexts(locale).rules.key }];

/** A share is more than nothing and at most the whole. */
export const shareProblems: Rule = (row, locale) =>
  Number(row.share) > 0 && Number(row.share) <= 1
    ? []
    : [{ field: 'share', message: areasTexts(locale).rules.share }];

export const mappingProblems: Rule = (row, locale) =>
  row.from_area_id === row.to_area_id
    ? [{ field: 'to_area_id', message: areasTexts(locale).rules.mappingToItself }]
    : shareProblems(row, locale);

/** Keys of indicators are small words with hyphens; only a mean has a weight. */
export const indicatorProblems: Rule = (row, locale) => {
  const t = areasTexts(locale).rules;
  const problems: RecordProblem[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(String(row.key)))
    problems.push({ field: 'key', message: t.indicatorKey });
  if (row.weight_id && row.aggregation !== 'weightedMean')
    problems.push({ field: 'weight_id', message: t.weightOnlyForMeans });
  return problems;
};
