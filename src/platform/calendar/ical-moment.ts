import { type Day, daysBetween, isDay } from '../time/day.ts';
import type { ContentLine } from './content-lines.ts';
import type { Times } from './schedule.ts';
import { instantIn, knownZone, wallClock } from './zone.ts';

/** Why a date of a calendar cannot be taken. */
export type CalendarFault =
  | 'tooOften'
  | 'noStart'
  | 'badDay'
  | 'endsBeforeStart'
  | 'tooLong'
  | 'badRule'
  | 'severalRules'
  /** Two dates under one identifier, neither of which says that it replaces a day of the other. */
  | 'twice'
  | 'followingChanged'
  | 'tooManyExceptions'
  | 'never'
  | 'cancelled';

/** Where the dates are read: whose clocks count, and from which day on the future is. */
export type Place = { timeZone: string; today: Day };
/** A day, with the minutes after midnight where it has a time. */
export type Moment = {
  day: Day;
  minutes: number | null;
  /** Where its own clocks differ from those here, how it is written there. */
  source: { zone: string; day: Day; minutes: number } | null;
  isAssumed: boolean;
};

export class Unreadable extends Error {
  readonly fault: CalendarFault;
  constructor(fault: CalendarFault) {
    super(fault);
    this.fault = fault;
  }
}

export const wordOf = (event: readonly ContentLine[], name: string): string | undefined =>
  event.find((line) => line.name === name)?.value.trim();
export const linesOf = (event: readonly ContentLine[], name: string): readonly ContentLine[] =>
  event.filter((line) => line.name === name);

/** A value of a property that holds a day or a time. */
export const momentOf = (text: string, line: ContentLine, place: Place): Moment => {
  const [, year, month, date, hour, minute, second, utc] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?$/i.exec(text.trim()) ?? [];
  const day = `${year}-${month}-${date}`;
  if (!isDay(day)) throw new Unreadable('badDay');
  if (hour === undefined) return { day, minutes: null, source: null, isAssumed: false };
  // A leap second is the last one of its minute.
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 60) throw new Unreadable('badDay');
  const minutes = Number(hour) * 60 + Number(minute);
  const named = line.params.TZID;
  const zone = utc ? 'UTC' : named === undefined ? place.timeZone : knownZone(named);
  if (zone === null || isAlike(zone, place.timeZone, day))
    return { day, minutes, source: null, isAssumed: zone === null };
  return { ...hereOf(zone, day, minutes, place), source: { zone, day, minutes }, isAssumed: false };
};

export const hereOf = (zone: string, day: Day, minutes: number, place: Place) =>
  wallClock(instantIn(day, minutes, zone), place.timeZone);

/** Whether the clocks of two zones show the same in winter and in summer of a year (Berlin and Vienna). */
const isAlike = (one: string, other: string, day: Day): boolean =>
  one === other ||
  [`${day.slice(0, 4)}-01-15`, `${day.slice(0, 4)}-07-15`].every((each) => {
    const noon = 720;
    const shown = wallClock(instantIn(each, noon, one), other);
    return shown.day === each && shown.minutes === noon;
  });

/** Minutes of a duration: RFC 5545, section 3.3.6. */
export const durationOf = (text: string): number => {
  const match =
    /^\+?P(?:(\d{1,4})W|(?:(\d{1,4})D)?(?:T(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?)$/i.exec(
      text.trim(),
    );
  if (!match) throw new Unreadable('badDay');
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.map((part) => Number(part ?? 0));
  return weeks * 10_080 + days * 1440 + hours * 60 + minutes + Math.ceil(seconds / 60);
};

/** When an event begins, and how long it takes: in days where it is whole days, else in minutes; null: nobody said. */
export const spanOf = (
  event: readonly ContentLine[],
  place: Place,
): { start: Moment; length: number | null } => {
  const line = linesOf(event, 'DTSTART')[0];
  if (!line) throw new Unreadable('noStart');
  const start = momentOf(line.value, line, place);
  const end = linesOf(event, 'DTEND')[0];
  const duration = wordOf(event, 'DURATION');
  const last = end ? momentOf(end.value, end, place) : null;
  if (start.minutes === null) {
    const days = last
      ? daysBetween(start.day, last.day)
      : duration
        ? Math.round(durationOf(duration) / 1440)
        : 1;
    if (days < 0) throw new Unreadable('endsBeforeStart');
    return { start, length: Math.max(1, days) };
  }
  const length = last
    ? daysBetween(start.day, last.day) * 1440 + (last.minutes ?? 0) - start.minutes
    : duration
      ? durationOf(duration)
      : null;
  if (length !== null && length < 0) throw new Unreadable('endsBeforeStart');
  if (length !== null && length > 1440) throw new Unreadable('tooLong');
  return { start, length: length === 0 ? null : length };
};

export const timesAt = (start: Moment, length: number | null): Times =>
  start.minutes === null
    ? { opens: null, closes: null }
    : { opens: start.minutes, closes: length === null ? null : start.minutes + length };
