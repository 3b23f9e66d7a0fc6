import { weekdayIndex } from '../../../platform/calendar/schedule-rule.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, type Day } from '../../../platform/time/day.ts';
import { type Occurrence, occurrencesBetween, readHolidays, schedulesOf } from '../../offers/contract.ts';
import type { Criteria } from '../criteria.ts';
import { weekdays } from '../options.ts';

/** A date of an offer. */
export type OfferDate = Occurrence & { offerId: string };
type When = Pick<Criteria, 'weekdays' | 'fromHour' | 'untilHour'>;

/** Offers whose schedules are read at once. */
const atOnce = 500;
/** How far ahead is looked for a date on a wished day of the week: half a year holds every rhythm but the rarest. */
const daysAhead = 183;
const mostPerSchedule = 250;

/** Whether a date is on a wished day and, at least in part, within the wished hours. */
const fits = ({ day, opens, closes }: Occurrence, when: When): boolean => {
  if (when.weekdays.length > 0 && !when.weekdays.includes(weekdays[weekdayIndex(day)] ?? '')) return false;
  if (when.fromHour === null || when.untilHour === null || opens === null) return true;
  return opens < when.untilHour * 60 && (closes ?? opens + 1) > when.fromHour * 60;
};

/**
 * When offers take place between two days, in the order of time: what fits the wished days and hours.
 *
 * @param until itself included
 * @param most dates of one schedule
 */
export const datesBetween = async (
  scope: Scope,
  ids: readonly string[],
  asked: { from: Day; until: Day; when: When; most?: number },
): Promise<readonly OfferDate[]> => {
  const holidays = await readHolidays(scope);
  const dates: OfferDate[] = [];
  for (let start = 0; start < ids.length; start += atOnce) {
    const schedules = await schedulesOf(scope, ids.slice(start, start + atOnce));
    for (const [offerId, rows] of schedules)
      for (const { schedule, within, pauses } of rows)
        for (const date of occurrencesBetween(schedule, {
          holidays,
          from: asked.from,
          until: asked.until,
          within,
          pauses,
          most: asked.most ?? mostPerSchedule,
        }))
          if (fits(date, asked.when)) dates.push({ ...date, offerId });
  }
  return dates.toSorted(inTime);
};

const inTime = (a: OfferDate, b: OfferDate): number =>
  a.day === b.day ? (a.opens ?? -1) - (b.opens ?? -1) : a.day < b.day ? -1 : 1;

/** The next date of each offer from the scope's day on that fits; offers without one are missing. */
export const nextDates = async (
  scope: Scope,
  ids: readonly string[],
  when: When,
): Promise<ReadonlyMap<string, OfferDate>> => {
  const isAny = when.weekdays.length === 0 && when.fromHour === null;
  const dates = await datesBetween(scope, ids, {
    from: scope.asOf,
    until: addDays(scope.asOf, daysAhead),
    when,
    ...(isAny ? { most: 1 } : {}),
  });
  const first = new Map<string, OfferDate>();
  for (const date of dates) if (!first.has(date.offerId)) first.set(date.offerId, date);
  return first;
};
