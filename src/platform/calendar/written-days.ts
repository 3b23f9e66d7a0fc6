import { type Day, isDay } from '../time/day.ts';
import {
  type ExtraDay,
  type MovedDay,
  minutesADay,
  parseTime,
  type Times,
  timesOf,
  timeText,
} from './schedule.ts';

/**
 * Days and times as people write them, in the one form in which they are kept: `24.12.2026 9:30 – 11:00` becomes
 * `2026-12-24 09:30-11:00`. Tables that keep such lines do the same in SQL (`schedule_text`), so that every form may be sloppy.
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
