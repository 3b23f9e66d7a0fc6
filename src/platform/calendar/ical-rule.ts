import { addDays, type Day } from '../time/day.ts';
import { type Nth, nths, type Schedule, type Weekday, weekdays } from './schedule.ts';
import { dayNumber, nthNumbers, weekdayIndex, weekdayOf } from './schedule-rule.ts';

type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY';
const frequencies: readonly Frequency[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'];
const tooOften = ['HOURLY', 'MINUTELY', 'SECONDLY'];

/** A rule of whole days as RFC 5545 (section 3.3.10) describes it. */
export type DayRule = {
  frequency: Frequency;
  interval: number;
  count: number | null;
  /** As it is written: a day, or a day with time. */
  until: string | null;
  byDay: readonly { nth: number | null; day: Weekday }[];
  byMonthDay: readonly number[];
  byMonth: readonly number[];
  byYearDay: readonly number[];
  bySetPos: readonly number[];
  weekStart: Weekday;
};

const numbers = (text: string, least: number, most: number): number[] | null => {
  const list = text.split(',').map((each) => (/^[+-]?\d{1,3}$/.test(each) ? Number(each) : Number.NaN));
  const isRight = (value: number): boolean => value !== 0 && value >= least && value <= most;
  return list.length <= 400 && list.every(isRight) ? list : null;
};

const byDays = (text: string): { nth: number | null; day: Weekday }[] | null => {
  const list = text.split(',').map((each) => {
    const [, nth, name] = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each) ?? [];
    const day = weekdays.find((weekday) => weekday === name);
    return day && Number(nth ?? 1) !== 0 && Math.abs(Number(nth ?? 1)) <= 53
      ? { nth: nth === undefined ? null : Number(nth), day }
      : null;
  });
  const known = list.filter((each) => each !== null);
  return known.length === list.length && list.length <= 400 ? known : null;
};

/**
 * Reads a rule. `tooOften`: more than once a day. `badRule`: not to be read, or by weeks of the year, which nobody here
 * thinks in.
 */
export const readRule = (text: string): DayRule | 'tooOften' | 'badRule' => {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';').filter(Boolean)) {
    const [name = '', value = ''] = part.split('=');
    if (value === '' || parts.has(name)) return 'badRule';
    parts.set(name, value);
  }
  const named = parts.get('FREQ') ?? '';
  if (tooOften.includes(named)) return 'tooOften';
  if (['BYHOUR', 'BYMINUTE', 'BYSECOND'].some((name) => parts.get(name)?.includes(','))) return 'tooOften';
  const frequency = frequencies.find((each) => each === named);
  const whole = (name: string): number | null => {
    const value = parts.get(name);
    return value === undefined
      ? null
      : /^\d{1,6}$/.test(value) && Number(value) > 0
        ? Number(value)
        : Number.NaN;
  };
  const list = (name: string, most: number) => {
    const value = parts.get(name);
    return value === undefined ? [] : numbers(value, name === 'BYMONTH' ? 1 : -most, most);
  };
  const dayList = parts.has('BYDAY') ? byDays(parts.get('BYDAY') ?? '') : [];
  const [byMonthDay, byMonth] = [list('BYMONTHDAY', 31), list('BYMONTH', 12)];
  const [byYearDay, bySetPos] = [list('BYYEARDAY', 366), list('BYSETPOS', 366)];
  const weekStart = weekdays.find((day) => day === (parts.get('WKST') ?? 'MO'));
  const interval = whole('INTERVAL') ?? 1;
  const count = whole('COUNT');
  if (!frequency || !dayList || !byMonthDay || !byMonth || !byYearDay || !bySetPos || !weekStart)
    return 'badRule';
  if (Number.isNaN(interval) || interval > 1000 || Number.isNaN(count) || parts.has('BYWEEKNO'))
    return 'badRule';
  const until = parts.get('UNTIL') ?? null;
  const rule = { byDay: dayList, byMonthDay, byMonth, byYearDay, bySetPos };
  return { frequency, interval, count, until, weekStart, ...rule };
};

/** The parts of a schedule that say the same as a rule; null: no schedule here can say it. */
export const scheduleOfRule = (
  rule: DayRule,
  start: Day,
): Pick<Schedule, 'rhythm' | 'weekdays' | 'every' | 'nth' | 'monthDay'> | null => {
  const { byDay, byMonthDay, bySetPos } = rule;
  if (rule.byMonth.length > 0 || rule.byYearDay.length > 0 || rule.interval > 60) return null;
  const days = weekdays.filter((day) => byDay.some((each) => each.day === day));
  const nth = [...new Set(byDay.map((each) => each.nth))];
  const base = { weekdays: [], every: rule.interval, nth: null, monthDay: null };
  if (rule.frequency === 'DAILY' && byMonthDay.length + bySetPos.length === 0) {
    if (byDay.length === 0) return { ...base, rhythm: 'daily' };
    return rule.interval === 1 ? { ...base, rhythm: 'weekly', weekdays: days } : null;
  }
  if (rule.frequency === 'WEEKLY' && byMonthDay.length + bySetPos.length === 0) {
    // Where a week begins matters when weeks are left out.
    if (rule.interval > 1 && rule.weekStart !== 'MO' && days.length > 1) return null;
    if (rule.interval > 1 && rule.weekStart !== 'MO' && days[0] !== undefined && days[0] !== weekdayOf(start))
      return null;
    return { ...base, rhythm: 'weekly', weekdays: days.length > 0 ? days : [weekdayOf(start)] };
  }
  if (rule.frequency !== 'MONTHLY') return null;
  if (byDay.length === 0) {
    if (bySetPos.length > 0 || byMonthDay.length > 1) return null;
    const monthDay = byMonthDay[0] ?? Number(start.slice(8));
    return monthDay >= -1 ? { ...base, rhythm: 'monthly', monthDay } : null;
  }
  // "The first Monday" is written as BYDAY=1MO, or as BYDAY=MO;BYSETPOS=1.
  const place = nth[0] === null && days.length === 1 && bySetPos.length === 1 ? bySetPos[0] : nth[0];
  const isOne = nth.length === 1 && byMonthDay.length === 0 && (nth[0] === null || bySetPos.length === 0);
  const word = nths.find((each: Nth) => nthNumbers[each] === place);
  return isOne && word ? { ...base, rhythm: 'monthly', weekdays: days, nth: word } : null;
};

const parts = (day: Day) => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8)),
});
const lengthOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const dayAt = (year: number, month: number, date: number): Day =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
const fromEnd = (at: number, length: number): number => at - length - 1;

/**
 * The days of any rule of days, in order, period by period: each day of a period is asked by itself, so that no rule, however
 * it was made, takes longer than there are days between start and end.
 *
 * @param until no day after this
 * @param most at most so many days
 */
export const daysOfRule = (rule: DayRule, start: Day, until: Day, most: number): readonly Day[] => {
  const days: Day[] = [];
  let counted = 0;
  for (let period = 0; ; period += 1) {
    const [first, length] = periodAt(rule, start, period * rule.interval);
    if (first > until || days.length >= most) return days;
    const all: Day[] = [];
    for (let index = 0, day = first; index < length; index += 1, day = addDays(day, 1))
      if (isMeant(rule, start, day)) all.push(day);
    for (const day of chosen(rule, all)) {
      if (day < start) continue;
      counted += 1;
      if (day > until || days.length >= most || (rule.count !== null && counted > rule.count)) return days;
      days.push(day);
    }
  }
};

/** The first day of the period so many periods after the one of the start, and its length in days. */
const periodAt = (rule: DayRule, start: Day, distance: number): [Day, number] => {
  const { year, month } = parts(start);
  switch (rule.frequency) {
    case 'YEARLY':
      return [dayAt(year + distance, 1, 1), lengthOf(year + distance, 2) === 29 ? 366 : 365];
    case 'MONTHLY': {
      const first = dayAt(year, month + distance, 1);
      return [first, lengthOf(year, month + distance)];
    }
    case 'WEEKLY': {
      const back = (weekdayIndex(start) - weekdays.indexOf(rule.weekStart) + 7) % 7;
      return [addDays(start, distance * 7 - back), 7];
    }
    case 'DAILY':
      return [addDays(start, distance), 1];
  }
};

/** Whether a day fits all parts of the rule; what the rule leaves open is taken from the start. */
const isMeant = (rule: DayRule, start: Day, day: Day): boolean => {
  const { year, month, date } = parts(day);
  const begin = parts(start);
  const { frequency, byDay, byMonthDay, byMonth, byYearDay } = rule;
  const length = lengthOf(year, month);
  if (byMonth.length > 0 && !byMonth.includes(month)) return false;
  if (byYearDay.length > 0) {
    const inYear = dayNumber(day) - dayNumber(`${year}-01-01`) + 1;
    if (![inYear, fromEnd(inYear, lengthOf(year, 2) === 29 ? 366 : 365)].some((at) => byYearDay.includes(at)))
      return false;
  }
  if (byMonthDay.length > 0 && ![date, fromEnd(date, length)].some((at) => byMonthDay.includes(at)))
    return false;
  if (byDay.length > 0)
    return byDay.some((each) => each.day === weekdayOf(day) && isNthDay(rule, day, each.nth));
  if (frequency === 'WEEKLY') return weekdayOf(day) === weekdayOf(start);
  if (frequency === 'DAILY' || byMonthDay.length > 0 || byYearDay.length > 0) return true;
  if (frequency === 'YEARLY' && byMonth.length === 0 && month !== begin.month) return false;
  return date === begin.date;
};

const isNthDay = (rule: DayRule, day: Day, nth: number | null): boolean => {
  if (nth === null || rule.frequency === 'WEEKLY' || rule.frequency === 'DAILY') return true;
  const { year, month, date } = parts(day);
  const isOfYear = rule.frequency === 'YEARLY' && rule.byMonth.length === 0;
  const at = isOfYear ? dayNumber(day) - dayNumber(`${year}-01-01`) + 1 : date;
  const length = isOfYear ? (lengthOf(year, 2) === 29 ? 366 : 365) : lengthOf(year, month);
  return nth > 0 ? Math.ceil(at / 7) === nth : Math.ceil((length - at + 1) / 7) === -nth;
};

const chosen = ({ bySetPos }: DayRule, all: readonly Day[]): readonly Day[] =>
  bySetPos.length === 0
    ? all
    : all.filter((_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - all.length));
