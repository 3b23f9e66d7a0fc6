import type { JsonRow } from '../../platform/events/tables.ts';
import { type Day, isDay } from '../../platform/time/day.ts';

/** Days of the week as RFC 5545 writes them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const isWeekday = (value: unknown): value is Weekday => weekdays.some((day) => day === value);

/** How often: `days` are single days, `appointment` has no days at all. */
export const rhythms = ['weekly', 'monthly', 'daily', 'days', 'appointment'] as const;
export type Rhythm = (typeof rhythms)[number];
export const isRhythm = (value: unknown): value is Rhythm => rhythms.some((rhythm) => rhythm === value);

/** Which of its weekdays in a month. */
export const nths = ['first', 'second', 'third', 'fourth', 'last'] as const;
export type Nth = (typeof nths)[number];

export const schoolHolidayRules = ['runs', 'pauses', 'only'] as const;
export type SchoolHolidayRule = (typeof schoolHolidayRules)[number];
export const publicHolidayRules = ['runs', 'pauses'] as const;
export type PublicHolidayRule = (typeof publicHolidayRules)[number];

/**
 * Minutes after midnight of the day on which it begins, by the clock on the wall. `closes` beyond 1440 is on the following
 * day; null: nobody said when it ends. No `opens`: the whole day.
 */
export type Times = { opens: number | null; closes: number | null };
/** A day besides the rule; without times of its own it has those of the schedule. */
export type ExtraDay = { day: Day; times: Times | null };
/** One day of the rule that takes place on another. */
export type MovedDay = { from: Day; to: Day; times: Times | null };

/** When an offer takes place: a rule, its bounds, and what departs from it. Days and times of the place itself. */
export type Schedule = Times & {
  rhythm: Rhythm;
  weekdays: readonly Weekday[];
  /** Every so many weeks, months or days, counted from `firstDay`. */
  every: number;
  nth: Nth | null;
  /** 1 to 31; -1: the last of the month. A month without this day has none. */
  monthDay: number | null;
  firstDay: Day | null;
  /** The last day on which the rule may fall, itself included. */
  lastDay: Day | null;
  schoolHolidays: SchoolHolidayRule;
  publicHolidays: PublicHolidayRule;
  daysOff: readonly Day[];
  extraDays: readonly ExtraDay[];
  movedDays: readonly MovedDay[];
};

/** A schedule that says nothing yet; a beginning for forms, readers and tests. */
export const emptySchedule: Schedule = {
  rhythm: 'weekly',
  weekdays: [],
  every: 1,
  nth: null,
  monthDay: null,
  firstDay: null,
  lastDay: null,
  opens: null,
  closes: null,
  schoolHolidays: 'runs',
  publicHolidays: 'pauses',
  daysOff: [],
  extraDays: [],
  movedDays: [],
};

const minutesADay = 1440;

/** `16:30` or `16.30`, `9` and `24:00` as minutes after midnight; null when it is no time of day. */
export const parseTime = (text: string): number | null => {
  const match = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text.trim().replace(/\s*Uhr$/i, ''));
  if (!match) return null;
  const minutes = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minutes <= minutesADay ? minutes : null;
};

/** `990` as `16:30`; what is beyond midnight as the time of the following day. */
export const timeText = (minutes: number): string => {
  const within = minutes === minutesADay ? minutes : minutes % minutesADay;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
};

/** Opening and closing as they were written; a closing that is not after the opening is on the following day. */
export const timesOf = (opens: number | null, closes: number | null): Times => ({
  opens,
  closes: opens !== null && closes !== null && closes <= opens ? closes + minutesADay : closes,
});

/**
 * Days and times as people write them, in the one form in which they are kept: `24.12.2026 9:30 – 11:00` becomes
 * `2026-12-24 09:30-11:00`. The database does the same (`schedule_text`), so that every form may be sloppy.
 */
export const tidyDays = (typed: string): string =>
  typed
    .trim()
    .replace(/\s*[–—-]\s*(?=\d{1,2}:)/g, '-')
    .replace(/(?<![\d:])(\d):/g, '0$1:')
    .replace(/(?<!\d)(\d)\./g, '0$1.')
    .replace(/\.\s?(\d)\./g, '.0$1.')
    .replace(/(\d{2})\.\s?(\d{2})\.\s?(\d{4})/g, '$3-$2-$1')
    .replace(/\s*(>|→)\s*/g, '>');

const readTimes = (text: string | undefined): Times | null | 'wrong' => {
  if (text === undefined) return null;
  const [from = '', until] = text.split('-');
  const opens = parseTime(from);
  const closes = until === undefined ? null : parseTime(until);
  if (opens === null || opens === minutesADay || (until !== undefined && closes === null)) return 'wrong';
  return timesOf(opens, closes);
};

const timesForm = '(?: (\\d{2}:\\d{2}(?:-\\d{2}:\\d{2})?))?';
const extraForm = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})${timesForm}$`);
const movedForm = new RegExp(`^(\\d{4}-\\d{2}-\\d{2})>(\\d{4}-\\d{2}-\\d{2})${timesForm}$`);

/** A line of `days_off`; null when it is no day. */
export const readDayOff = (line: string): Day | null => {
  const day = tidyDays(line);
  return isDay(day) ? day : null;
};

/** A line of `extra_days`, `2026-12-24` or `2026-12-24 09:30-11:00`; null when it is neither. */
export const readExtraDay = (line: string): ExtraDay | null => {
  const [, day = '', typed] = extraForm.exec(tidyDays(line)) ?? [];
  const times = readTimes(typed);
  return isDay(day) && times !== 'wrong' ? { day, times } : null;
};

/** A line of `moved_days`, `2026-12-24>2026-12-22` with times or without; null when it is none. */
export const readMovedDay = (line: string): MovedDay | null => {
  const [, from = '', to = '', typed] = movedForm.exec(tidyDays(line)) ?? [];
  const times = readTimes(typed);
  return isDay(from) && isDay(to) && times !== 'wrong' ? { from, to, times } : null;
};

const timesText = (times: Times | null): string =>
  times?.opens === null || times === null
    ? ''
    : ` ${timeText(times.opens)}${times.closes === null ? '' : `-${timeText(times.closes)}`}`;
export const extraDayText = ({ day, times }: ExtraDay): string => `${day}${timesText(times)}`;
export const movedDayText = ({ from, to, times }: MovedDay): string => `${from}>${to}${timesText(times)}`;

const lines = (row: JsonRow, column: string): readonly string[] =>
  Array.isArray(row[column]) ? row[column].map(String) : [];
const known = <Value>(values: readonly (Value | null)[]): readonly Value[] =>
  values.filter((value): value is Value => value !== null);
const dayOf = (value: unknown): Day | null => (typeof value === 'string' && isDay(value) ? value : null);

/** The schedule of a row of `offer_schedule`. Lines that say nothing readable are left out. */
export const scheduleOf = (row: JsonRow): Schedule => ({
  rhythm: isRhythm(row.rhythm) ? row.rhythm : 'appointment',
  weekdays: weekdays.filter((day) => lines(row, 'weekdays').includes(day)),
  every: Number(row.every ?? 1),
  nth: nths.find((nth) => nth === row.nth) ?? null,
  monthDay: typeof row.month_day === 'number' ? row.month_day : null,
  firstDay: dayOf(row.first_day),
  lastDay: dayOf(row.last_day),
  ...timesOf(
    typeof row.opens === 'string' ? parseTime(row.opens) : null,
    typeof row.closes === 'string' ? parseTime(row.closes) : null,
  ),
  schoolHolidays: schoolHolidayRules.find((rule) => rule === row.school_holidays) ?? 'runs',
  publicHolidays: publicHolidayRules.find((rule) => rule === row.public_holidays) ?? 'pauses',
  daysOff: known(lines(row, 'days_off').map(readDayOff)),
  extraDays: known(lines(row, 'extra_days').map(readExtraDay)),
  movedDays: known(lines(row, 'moved_days').map(readMovedDay)),
});

const orNull = (list: readonly string[]): string[] | null => (list.length === 0 ? null : [...list]);

/** The columns of `offer_schedule` that a schedule fills. */
export const rowOfSchedule = (schedule: Schedule): JsonRow => ({
  rhythm: schedule.rhythm,
  weekdays: orNull(schedule.weekdays),
  every: schedule.every === 1 ? null : schedule.every,
  nth: schedule.nth,
  month_day: schedule.monthDay,
  first_day: schedule.firstDay,
  last_day: schedule.lastDay,
  opens: schedule.opens === null ? null : timeText(schedule.opens),
  closes: schedule.closes === null ? null : timeText(schedule.closes),
  school_holidays: schedule.schoolHolidays,
  public_holidays: schedule.publicHolidays,
  days_off: orNull(schedule.daysOff),
  extra_days: orNull(schedule.extraDays.map(extraDayText)),
  moved_days: orNull(schedule.movedDays.map(movedDayText)),
});
