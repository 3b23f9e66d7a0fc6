import { type Schedule, type Times, type Weekday, weekdays } from './schedule.ts';
import { weekdayOf } from './schedule-rule.ts';

/** Hours of a week: 0 is Monday from 0 to 1, 167 Sunday from 23 to 24. */
export const hoursAWeek = 168;

/** The parts of a day that people name, in hours from–until. */
export const partsOfDay = { morning: [6, 12], afternoon: [12, 18], evening: [18, 24] } as const;
export type PartOfDay = keyof typeof partsOfDay;

/** The slots that "Mittwochnachmittag" means. */
export const slotsOfPart = (day: Weekday, part: PartOfDay): readonly number[] => {
  const [from, until] = partsOfDay[part];
  return range(weekdays.indexOf(day) * 24 + from, weekdays.indexOf(day) * 24 + until);
};

/**
 * The hours of a week in which it can take place, in order, for searching: who asks for Wednesday afternoon finds what has
 * one of its hours. Whole days have all hours of their day; what only begins has the hour in which it begins. Single days
 * count by their weekdays, monthly and daily ones by all the weekdays that they can fall on.
 */
export const slotsOf = (schedule: Schedule): readonly number[] => {
  const slots = new Set<number>();
  const add = (day: Weekday, times: Times) => {
    for (const hour of hoursOf(times)) slots.add((weekdays.indexOf(day) * 24 + hour) % hoursAWeek);
  };
  for (const day of daysOf(schedule)) add(day, schedule);
  if (schedule.rhythm === 'days')
    for (const { day, times } of schedule.extraDays) add(weekdayOf(day), times ?? schedule);
  return [...slots].toSorted((a, b) => a - b);
};

const daysOf = (schedule: Schedule): readonly Weekday[] => {
  if (schedule.rhythm === 'weekly') return schedule.weekdays;
  if (schedule.rhythm === 'daily') return weekdays;
  if (schedule.rhythm === 'monthly') return schedule.monthDay === null ? schedule.weekdays : weekdays;
  return [];
};

const hoursOf = ({ opens, closes }: Times): readonly number[] => {
  if (opens === null) return range(0, 24);
  const first = Math.floor(opens / 60);
  return range(first, closes === null ? first + 1 : Math.ceil(closes / 60));
};

const range = (from: number, until: number): readonly number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, index) => from + index);

/** Weeks in a month and days in a week, on the average of the Gregorian calendar (146,097 days in 400 years). */
const weeksAMonth = 146_097 / 7 / 4800;

/**
 * How many hours a week it takes place on the average, holidays aside; null where that cannot be said (single days, by
 * appointment, no end, whole days).
 */
export const weeklyHours = (schedule: Schedule): number | null => {
  const { opens, closes, every } = schedule;
  if (opens === null || closes === null) return null;
  const hours = (closes - opens) / 60;
  if (schedule.rhythm === 'weekly') return (hours * schedule.weekdays.length) / every;
  if (schedule.rhythm === 'daily') return (hours * 7) / every;
  if (schedule.rhythm !== 'monthly') return null;
  const times = schedule.monthDay === null ? schedule.weekdays.length : 1;
  return (hours * times) / weeksAMonth / every;
};
