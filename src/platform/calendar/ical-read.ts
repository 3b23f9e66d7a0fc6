import { addDays, type Day, daysBetween } from '../time/day.ts';
import { type ContentLine, calendarGroups, plainText } from './content-lines.ts';
import {
  type CalendarFault,
  durationOf,
  hereOf,
  linesOf,
  type Moment,
  momentOf,
  type Place,
  spanOf,
  timesAt,
  Unreadable,
  wordOf,
} from './ical-moment.ts';
import { daysOfRule, readRule, scheduleOfRule } from './ical-rule.ts';
import { type ExtraDay, emptySchedule, type MovedDay, type Schedule, type Times } from './schedule.ts';
import { fallsOn } from './schedule-rule.ts';

/** What one should know of a date that can be taken. */
export type CalendarRemark = 'expanded' | 'cutOff' | 'zoneAssumed';
export type ReadDate =
  | { ok: true; schedule: Schedule; remarks: readonly CalendarRemark[] }
  | { ok: false; fault: CalendarFault };

/** Most days off, and moved days; most days that a rule is told in which no schedule can say. */
const mostExceptions = 200;
const mostDays = 400;
/** So far unusual rules are told, in days from today. */
const expandedDays = 730;

/**
 * The schedule that the events of one UID say: the series with its exceptions, added days, and changes of single days. Times
 * in other zones become those of the clocks here; whole days stay whole days; times without a zone are meant as they stand.
 *
 * @param events the series first; what follows changes single days of it (RECURRENCE-ID)
 */
export const readDate = (events: readonly (readonly ContentLine[])[], place: Place): ReadDate => {
  try {
    return { ok: true, ...read(events, place) };
  } catch (fault) {
    if (fault instanceof Unreadable) return { ok: false, fault: fault.fault };
    throw fault;
  }
};

/** A date of a calendar file with what it is called. */
export type CalendarDate = { uid: string; summary: string; date: ReadDate };

/** All dates of a calendar file. Throws `UnreadableFile` when it is none. */
export const readCalendar = (text: string, place: Place): readonly CalendarDate[] =>
  calendarGroups(text).map(({ uid, events }) => ({
    uid,
    summary: plainText(wordOf(events[0] ?? [], 'SUMMARY') ?? ''),
    date: readDate(events, place),
  }));

const read = (
  events: readonly (readonly ContentLine[])[],
  place: Place,
): { schedule: Schedule; remarks: readonly CalendarRemark[] } => {
  const [first = [], ...others] = events;
  const isSeries = !first.some(({ name }) => name === 'RECURRENCE-ID');
  const overrides = (isSeries ? others : events).map((event) => overrideOf(event, place));
  if (!isSeries) return { schedule: daysOnly(overrides), remarks: [] };
  if (wordOf(first, 'STATUS')?.toUpperCase() === 'CANCELLED') throw new Unreadable('cancelled');
  const series = seriesOf(first, place);
  const off = linesOf(first, 'EXDATE').flatMap((line) => listed(line, place).map(({ day }) => day));
  const added = linesOf(first, 'RDATE').flatMap((line) => addedDays(line, place, series.schedule));
  const schedule: Schedule = {
    ...series.schedule,
    daysOff: unique([...off, ...overrides.filter((each) => each.isOff).map(({ from }) => from)]),
    extraDays: uniqueDays([...series.schedule.extraDays, ...added]),
    movedDays: overrides.filter((each) => !each.isOff).map((each) => movedDay(each, series.schedule)),
  };
  const { daysOff, movedDays, extraDays } = schedule;
  if (daysOff.length > mostExceptions || movedDays.length > mostExceptions || extraDays.length > mostDays)
    throw new Unreadable('tooManyExceptions');
  if (schedule.rhythm === 'days') {
    const left = extraDays.filter(
      ({ day }) => !daysOff.includes(day) && !movedDays.some(({ from }) => from === day),
    );
    const moved = movedDays.map(({ to, times }): ExtraDay => ({ day: to, times }));
    const days = uniqueDays([...left, ...moved]);
    if (days.length === 0) throw new Unreadable('never');
    return {
      schedule: { ...schedule, extraDays: days, daysOff: [], movedDays: [] },
      remarks: series.remarks,
    };
  }
  return { schedule, remarks: series.remarks };
};

const unique = (days: readonly Day[]): Day[] => [...new Set(days)].toSorted();
const uniqueDays = (days: readonly ExtraDay[]): ExtraDay[] =>
  [...new Map(days.map((each) => [JSON.stringify(each), each])).values()].toSorted((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );

const listed = (line: ContentLine, place: Place): readonly Moment[] =>
  line.value
    .split(',')
    .filter(Boolean)
    .slice(0, 2 * mostDays)
    .map((text) => momentOf(text, line, place));

const seriesOf = (
  event: readonly ContentLine[],
  place: Place,
): { schedule: Schedule; remarks: readonly CalendarRemark[] } => {
  const { start, length } = spanOf(event, place);
  const rules = linesOf(event, 'RRULE');
  if (rules.length > 1 || linesOf(event, 'EXRULE').length > 0) throw new Unreadable('severalRules');
  const assumed: CalendarRemark[] = start.isAssumed ? ['zoneAssumed'] : [];
  // A calendar says itself what pauses: it knows nothing of holidays here.
  const base: Schedule = {
    ...emptySchedule,
    ...timesAt(start, length),
    schoolHolidays: 'runs',
    publicHolidays: 'runs',
  };
  const rule = rules[0];
  if (!rule) return { schedule: withoutRule(base, start, length), remarks: assumed };
  if (start.minutes === null && (length ?? 1) > 1) throw new Unreadable('tooLong');
  const { schedule, remarks } = withRule(base, start, rule.value, place);
  return { schedule, remarks: [...assumed, ...remarks] };
};

/** A single date; several whole days in a row are every day from the first to the last. */
const withoutRule = (base: Schedule, start: Moment, length: number | null): Schedule =>
  start.minutes === null && (length ?? 1) > 1
    ? { ...base, rhythm: 'daily', firstDay: start.day, lastDay: addDays(start.day, (length ?? 1) - 1) }
    : { ...base, rhythm: 'days', extraDays: [{ day: start.day, times: null }] };

const withRule = (
  base: Schedule,
  start: Moment,
  text: string,
  place: Place,
): { schedule: Schedule; remarks: readonly CalendarRemark[] } => {
  const rule = readRule(text);
  if (typeof rule === 'string') throw new Unreadable(rule);
  const until = rule.until === null ? null : untilOf(rule.until, start, place);
  if (until !== null && until < start.day) throw new Unreadable('never');
  const simple = start.source ? null : scheduleOfRule(rule, start.day);
  if (simple) {
    const lastDay =
      rule.count === null ? until : (daysOfRule(rule, start.day, '2199-12-31', 20_000).at(-1) ?? null);
    const schedule: Schedule = { ...base, ...simple, firstDay: start.day, lastDay };
    // The beginning is a date of its own, whatever the rule says.
    return {
      schedule: fallsOn(schedule, start.day)
        ? schedule
        : { ...schedule, extraDays: [{ day: start.day, times: null }] },
      remarks: [],
    };
  }
  const from = addDays(place.today, -365);
  const reach = addDays(place.today > start.day ? place.today : start.day, expandedDays);
  const bound = until !== null && until < reach ? until : reach;
  const all = daysOfRule(rule, start.source?.day ?? start.day, bound, 20_000);
  const days = (all.length > mostDays ? all.filter((day) => day >= from) : all).slice(0, mostDays);
  if (days.length === 0) throw new Unreadable('never');
  const isEndless = rule.count === null && (until === null || until > reach);
  return {
    schedule: { ...base, rhythm: 'days', extraDays: days.map((day) => dayHere(day, start, base, place)) },
    remarks: [isEndless || all.length > days.length ? 'cutOff' : 'expanded'],
  };
};

/** A day of the rule by the clocks here, which may shift against those of the rule. */
const dayHere = (day: Day, { source }: Moment, base: Schedule, place: Place): ExtraDay => {
  if (!source) return { day, times: null };
  const here = hereOf(source.zone, day, source.minutes, place);
  const length = lengthOf(base);
  const times = { opens: here.minutes, closes: length === null ? null : here.minutes + length };
  return { day: here.day, times: ownTimes(times, base) };
};

/** The last day on which the rule may fall: an end before the time of day at which it begins is the day before. */
const untilOf = (text: string, start: Moment, place: Place): Day => {
  const moment = momentOf(text, { name: 'UNTIL', params: {}, value: text }, place);
  return moment.minutes !== null && start.minutes !== null && moment.minutes < start.minutes
    ? addDays(moment.day, -1)
    : moment.day;
};

/** Added days: `RDATE` as days, times, or periods with an end of their own. */
const addedDays = (line: ContentLine, place: Place, schedule: Schedule): readonly ExtraDay[] =>
  line.value
    .split(',')
    .filter(Boolean)
    .slice(0, 2 * mostDays)
    .map((text) => {
      const [begin = '', end] = text.split('/');
      const start = momentOf(begin, line, place);
      const own = lengthOfPeriod(start, end, line, place) ?? lengthOf(schedule);
      return { day: start.day, times: ownTimes(timesAt(start, own), schedule) };
    });

const lengthOf = ({ opens, closes }: Times): number | null =>
  opens === null || closes === null ? null : closes - opens;

const lengthOfPeriod = (
  start: Moment,
  end: string | undefined,
  line: ContentLine,
  place: Place,
): number | null => {
  if (end === undefined || start.minutes === null) return null;
  if (/^\+?P/i.test(end)) return within(durationOf(end));
  const last = momentOf(end, line, place);
  return within(daysBetween(start.day, last.day) * 1440 + (last.minutes ?? 0) - start.minutes);
};
const within = (length: number): number => {
  if (length < 0) throw new Unreadable('endsBeforeStart');
  if (length > 1440) throw new Unreadable('tooLong');
  return length;
};

/** Times of a day where they are not those of the whole schedule. */
const ownTimes = (times: Times, schedule: Times): Times | null =>
  times.opens === null || (times.opens === schedule.opens && times.closes === schedule.closes) ? null : times;

type Override = { from: Day; isOff: boolean; to: Day; times: Times };

const overrideOf = (event: readonly ContentLine[], place: Place): Override => {
  const line = linesOf(event, 'RECURRENCE-ID')[0];
  if (!line) throw new Unreadable('twice');
  if (line.params.RANGE?.toUpperCase() === 'THISANDFUTURE') throw new Unreadable('followingChanged');
  const from = momentOf(line.value, line, place).day;
  if (wordOf(event, 'STATUS')?.toUpperCase() === 'CANCELLED')
    return { from, isOff: true, to: from, times: { opens: null, closes: null } };
  const { start, length } = spanOf(event, place);
  return { from, isOff: false, to: start.day, times: timesAt(start, length) };
};

const movedDay = ({ from, to, times }: Override, schedule: Schedule): MovedDay => ({
  from,
  to,
  times: ownTimes(times, schedule),
});

/** Changed days whose series is not in the file: they are all that is known. */
const daysOnly = (overrides: readonly Override[]): Schedule => {
  const days = overrides.filter(({ isOff }) => !isOff);
  const [first] = days;
  if (!first) throw new Unreadable('cancelled');
  return {
    ...emptySchedule,
    ...first.times,
    rhythm: 'days',
    publicHolidays: 'runs',
    extraDays: uniqueDays(days.map(({ to, times }) => ({ day: to, times: ownTimes(times, first.times) }))),
  };
};
