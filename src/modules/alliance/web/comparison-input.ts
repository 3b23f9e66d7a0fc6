import type { Locale } from '../../../platform/i18n/locale.ts';
import { addDays, type Day, parseDay } from '../../../platform/time/day.ts';
import { allianceTexts } from '../texts/index.ts';

/** What was typed into the two day fields, and what is wrong with it. */
export type ComparisonInput = {
  typed: { from: string; until: string };
  errors: { from?: string; until?: string };
  /** The two days, when both are right. */
  days: { from: Day; until: Day } | null;
};

/** Reads the two days of the address. Without any, the year up to the day of the view is compared. */
export const readComparison = (
  from: string | undefined,
  until: string | undefined,
  asOf: Day,
  locale: Locale,
): ComparisonInput => {
  const t = allianceTexts(locale).comparison.errors;
  if (from === undefined && until === undefined) {
    const days = { from: addDays(asOf, -365), until: asOf };
    return { typed: days, errors: {}, days };
  }
  const typed = { from: from ?? '', until: until ?? '' };
  const [first, last] = [parseDay(typed.from), parseDay(typed.until)];
  const problem = (text: string, day: Day | null) =>
    day ? undefined : text.trim() === '' ? t.missing : t.notADay;
  const wrongFrom = problem(typed.from, first);
  const wrongUntil = problem(typed.until, last) ?? (first && last && last <= first ? t.order : undefined);
  return {
    typed: { from: first ?? typed.from, until: last ?? typed.until },
    errors: { ...(wrongFrom ? { from: wrongFrom } : {}), ...(wrongUntil ? { until: wrongUntil } : {}) },
    days: first && last && !wrongUntil ? { from: first, until: last } : null,
  };
};

/** The calendar year that the two days enclose exactly, or null: `2013-12-31` and `2014-12-31` give 2014. */
export const wholeYear = (days: { from: Day; until: Day }): string | null => {
  const year = days.until.slice(0, 4);
  return days.until === `${year}-12-31` && days.from === `${Number(year) - 1}-12-31` ? year : null;
};
