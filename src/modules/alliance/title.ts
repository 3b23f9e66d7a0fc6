import type { JsonRow } from '../../platform/events/tables.ts';
import type { Day } from '../../platform/time/day.ts';
import { type Period, parseRange } from '../../platform/time/period.ts';

/**
 * The part of a title that speaks: "Bündnis für Bildung – kooperieren, vernetzen, mitmachen" gives "Kooperieren,
 * vernetzen, mitmachen." Null when the title has no such part.
 */
export const mottoOf = (title: string): string | null => {
  const match = /^.{2,}?\s[–—-]\s(.{3,})$/u.exec(title) ?? /^.{2,}?:\s(.{3,})$/u.exec(title);
  const motto = match?.[1]?.trim().replace(/[“”"„]+$/u, '');
  if (!motto) return null;
  const [first = '', ...rest] = motto;
  const sentence = first.toLocaleUpperCase('de') + rest.join('');
  return /[.!?…]$/u.test(sentence) ? sentence : `${sentence}.`;
};

/** A stretch of the line of titles: a recorded title, or a time for which none is recorded. */
export type TitleStretch = { title: JsonRow; gap: null } | { title: null; gap: Period };

/**
 * Titles through time, newest first, with the gaps between and around them. Titles without a time are left out; they
 * have no place on the line. Without any dated title there is no line.
 */
export const titleLine = (titles: readonly JsonRow[]): readonly TitleStretch[] => {
  const dated = titles
    .filter((row) => typeof row.valid === 'string')
    .map((row) => ({ row, period: parseRange(String(row.valid)) }))
    .sort((a, b) => ((a.period.from ?? '') < (b.period.from ?? '') ? -1 : 1));
  const line: TitleStretch[] = [];
  let end: Day | null | undefined;
  for (const { row, period } of dated) {
    const isFirst = end === undefined;
    if (period.from !== null && (isFirst || (end !== null && end !== period.from)))
      line.push({ title: null, gap: { from: end ?? null, until: period.from } });
    line.push({ title: row, gap: null });
    end = period.until;
  }
  if (end) line.push({ title: null, gap: { from: end, until: null } });
  return line.reverse();
};
