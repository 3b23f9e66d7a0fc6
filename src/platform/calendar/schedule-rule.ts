import { addDays, type Day } from '../time/day.ts';
import { type Nth, type Schedule, type Weekday, weekdays } from './schedule.ts';

/** The number that RFC 5545 puts before a weekday of a month. */
export const nthNumbers: Readonly<Record<Nth, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
};

/**
 * The rule as RFC 5545 (section 3.3.10) writes it, without its end; null where there is none (single days, by appointment).
 * The database keeps the same (`schedule_rule`).
 */
export const ruleOf = (schedule: Schedule): string | null => {
  const interval = schedule.every > 1 ? `;INTERVAL=${schedule.every}` : '';
  switch (schedule.rhythm) {
    case 'daily':
      return `FREQ=DAILY${interval}`;
    case 'weekly':
      return `FREQ=WEEKLY${interval};BYDAY=${schedule.weekdays.join(',')}`;
    case 'monthly': {
      const { nth, monthDay } = schedule;
      if (monthDay !== null) return `FREQ=MONTHLY${interval};BYMONTHDAY=${monthDay}`;
      const days = schedule.weekdays.map((day) => `${nthNumbers[nth ?? 'first']}${day}`);
      return `FREQ=MONTHLY${interval};BYDAY=${days.join(',')}`;
    }
    default:
      return null;
  }
};

const dayLength = 86_400_000;
/** Days since 1 January 1970; counting with numbers is much faster than with texts. */
export const dayNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / dayLength;

/** 0: Monday. 1 January 1970 was a Thursday. */
export const weekdayIndex = (day: Day): number => (((dayNumber(day) + 3) % 7) + 7) % 7;
export const weekdayOf = (day: Day): Weekday => weekdays[weekdayIndex(day)] as Weekday;

const monthNumber = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const lengthOfMonth = (day: Day): number =>
  new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate();

const isNth = (nth: Nth, inMonth: number, length: number): boolean =>
  nth === 'last' ? inMonth + 7 > length : Math.ceil(inMonth / 7) === nthNumbers[nth];

/**
 * Whether the rule falls on a day, before holidays and exceptions. Asked of each day by itself, so that a rule that began
 * long ago costs no more than a new one, and no rule is endless.
 */
export const fallsOn = (schedule: Schedule, day: Day): boolean => {
  const { firstDay, lastDay, every, rhythm } = schedule;
  if ((firstDay !== null && day < firstDay) || (lastDay !== null && day > lastDay)) return false;
  const isDue = (distance: number): boolean => every <= 1 || distance % every === 0;
  switch (rhythm) {
    case 'daily':
      return isDue(firstDay === null ? 0 : dayNumber(day) - dayNumber(firstDay));
    case 'weekly': {
      if (!schedule.weekdays.includes(weekdayOf(day))) return false;
      if (firstDay === null) return true;
      const monday = (of: Day): number => dayNumber(of) - weekdayIndex(of);
      return isDue((monday(day) - monday(firstDay)) / 7);
    }
    case 'monthly': {
      if (firstDay !== null && !isDue(monthNumber(day) - monthNumber(firstDay))) return false;
      const inMonth = Number(day.slice(8));
      const length = lengthOfMonth(day);
      if (schedule.monthDay !== null)
        return inMonth === (schedule.monthDay === -1 ? length : schedule.monthDay);
      return (
        schedule.nth !== null &&
        schedule.weekdays.includes(weekdayOf(day)) &&
        isNth(schedule.nth, inMonth, length)
      );
    }
    default:
      return false;
  }
};

/** The first day of the rule on or after a day; null when there is none within so many days. */
export const firstFallAfter = (schedule: Schedule, day: Day, within: number): Day | null => {
  let at = schedule.firstDay !== null && schedule.firstDay > day ? schedule.firstDay : day;
  for (let step = 0; step <= within; step += 1, at = addDays(at, 1)) {
    if (schedule.lastDay !== null && at > schedule.lastDay) return null;
    if (fallsOn(schedule, at)) return at;
  }
  return null;
};
