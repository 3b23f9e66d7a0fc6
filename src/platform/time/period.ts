import { addDays, type Day } from './day.ts';

/**
 * When something holds. `from` is the first day; `until` is the first day on which it holds no more
 * (half-open, as PostgreSQL keeps a `daterange`). Null means open.
 */
export type Period = { from: Day | null; until: Day | null };

/** How exactly a boundary is known. `year`: the source names only the year. */
export type Precision = 'day' | 'month' | 'year';

export const holdsOn = (period: Period, day: Day): boolean =>
  (period.from === null || period.from <= day) && (period.until === null || day < period.until);

export const overlaps = (a: Period, b: Period): boolean =>
  (a.from === null || b.until === null || a.from < b.until) &&
  (b.from === null || a.until === null || b.from < a.until);

/** The last day on which it holds, as people say it ("bis 31.12."); null when open. */
export const lastDay = (period: Period): Day | null =>
  period.until === null ? null : addDays(period.until, -1);

/** From the first and the last day as people say them. */
export const fromDays = (first: Day | null, last: Day | null): Period => ({
  from: first,
  until: last === null ? null : addDays(last, 1),
});

/** PostgreSQL's canonical text of a `daterange`, e.g. `[2014-01-01,)`. */
export const toRange = (period: Period): string => `[${period.from ?? ''},${period.until ?? ''})`;

/** Reads PostgreSQL's canonical text of a `daterange`; throws on `empty`, which no table here allows. */
export const parseRange = (text: string): Period => {
  const match = /^[[(]([^,]*),([^\])]*)[\])]$/.exec(text);
  if (!match) throw new Error(`not a date range: ${text}`);
  return { from: match[1] || null, until: match[2] || null };
};
