import {
  type Holidays,
  isProvisional,
  mostDays,
  occurrencesBetween,
} from '../../platform/calendar/occurrences.ts';
import type { Times } from '../../platform/calendar/schedule.ts';
import { capital } from '../../platform/i18n/format.ts';
import type { Language } from '../../platform/i18n/locale.ts';
import { addDays, type Day } from '../../platform/time/day.ts';
import { holdsOn } from '../../platform/time/period.ts';
import type { ScheduleRow } from './data/schedule-views.ts';
import { mannerOf, scheduleInWords } from './schedule-words.ts';

/** One of the next dates. `rowId`: the row of the schedule that says so. */
export type ComingDate = Times & { day: Day; movedFrom: Day | null; rowId: string };

/** What an offer's page tells of its times. */
export type OfferDates = {
  /** Those that hold on the day, or first of all those that come. */
  schedules: readonly { words: string; note: string | null; placeId: string | null }[];
  coming: readonly ComingDate[];
  isByAppointment: boolean;
  /** The first of the coming dates that the calendar of school holidays does not reach; null: all are sure. */
  provisionalFrom: Day | null;
  knownUntil: Day | null;
};

/**
 * The times of an offer in words, and its next dates.
 *
 * @param day from which dates are looked for
 * @param most how many dates are enough
 */
export const datesOf = (
  rows: readonly ScheduleRow[],
  holidays: Holidays,
  asked: { day: Day; most: number; language: Language },
): OfferDates => {
  const holding = rows.filter(({ within }) => holdsOn(within, asked.day));
  const manner = mannerOf(asked.language);
  const coming = rows
    .flatMap(({ row, schedule, within, pauses }) =>
      occurrencesBetween(schedule, {
        holidays,
        from: asked.day,
        until: addDays(asked.day, mostDays),
        within,
        pauses,
        most: asked.most,
      }).map((occurrence) => ({
        ...occurrence,
        rowId: String(row.id),
        isProvisional: isProvisional(schedule, occurrence.day, holidays),
      })),
    )
    .toSorted((a, b) => (a.day === b.day ? (a.opens ?? -1) - (b.opens ?? -1) : a.day < b.day ? -1 : 1))
    .slice(0, asked.most);
  return {
    schedules: (holding.length > 0 ? holding : rows).map(({ row, schedule }) => ({
      words: capital(scheduleInWords(schedule, manner, asked.day)),
      note: typeof row.note === 'string' ? row.note : null,
      placeId: typeof row.place_id === 'string' ? row.place_id : null,
    })),
    coming,
    isByAppointment: rows.some(({ schedule }) => schedule.rhythm === 'appointment'),
    provisionalFrom: coming.find((date) => date.isProvisional)?.day ?? null,
    knownUntil: holidays.knownUntil,
  };
};
