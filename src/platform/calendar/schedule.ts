import type { Day } from '../time/day.ts';

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

/** When something takes place: a rule, its bounds, and what departs from it. Days and times of the place itself. */
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

export const minutesADay = 1440;

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
