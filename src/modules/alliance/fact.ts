import type { JsonRow } from '../../platform/events/tables.ts';
import { dayAsKnown, periodInWords } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Day } from '../../platform/time/day.ts';
import { holdsOn, type Period, type Precision, parseRange } from '../../platform/time/period.ts';

/** A fact's period; null where its time is not recorded (no period at all, or one without beginning and end). */
export const recordedPeriod = (row: JsonRow): Period | null => {
  if (typeof row.valid !== 'string') return null;
  const period = parseRange(row.valid);
  return period.from === null && period.until === null ? null : period;
};

/** When a fact holds, as exactly as it is known: "seit 2014", "Zeit nicht überliefert". */
export const whenInWords = (row: JsonRow, locale: Locale): string =>
  periodInWords(recordedPeriod(row), locale, {
    from: row.from_precision as Precision,
    until: row.until_precision as Precision,
  });

/** Whether a fact holds on a day. One without a period at all (its time is not recorded) holds on none. */
export const factHoldsOn = (row: JsonRow, day: Day): boolean =>
  typeof row.valid === 'string' && holdsOn(parseRange(row.valid), day);

/** A milestone's day, as exactly as it is known. */
export const milestoneDay = (row: JsonRow, locale: Locale): string =>
  dayAsKnown(String(row.day), row.day_precision as Precision, locale);

/** The same for machines: `2014`, `2014-06`, `2014-06-01`. */
export const machineDay = (row: JsonRow): string =>
  String(row.day).slice(0, { year: 4, month: 7, day: 10 }[row.day_precision as Precision]);

export const text = (row: JsonRow, column: string): string =>
  typeof row[column] === 'string' ? (row[column] as string) : '';
export const textOrNull = (row: JsonRow, column: string): string | null => text(row, column) || null;
export const numberOrNull = (row: JsonRow, column: string): number | null =>
  row[column] === null || row[column] === undefined ? null : Number(row[column]);
export const thingId = (row: JsonRow): string => String(row.thing_id);
