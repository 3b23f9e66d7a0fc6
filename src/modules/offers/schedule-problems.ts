import { parseTime } from '../../platform/calendar/schedule.ts';
import { firstFallAfter } from '../../platform/calendar/schedule-rule.ts';
import { readDayOff, readExtraDay, readMovedDay } from '../../platform/calendar/written-days.ts';
import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordProblem } from '../records/contract.ts';
import { scheduleOf } from './schedule-row.ts';
import { scheduleTexts } from './texts/schedule.ts';

const has = (row: JsonRow, column: string): boolean => {
  const value = row[column];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== '';
};
const lines = (row: JsonRow, column: string): readonly string[] =>
  Array.isArray(row[column]) ? row[column].map(String) : [];
const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most;

/** A rule of every 60 months that waits for the 29th of February comes within so many days, or never. */
const longestWait = 366 * 45;

/**
 * What is wrong with a row of `offer_schedule` as it was typed: what does not go together, days and times that cannot be
 * read, and rules that never fall on any day. The table's checks say the same, but for the last.
 */
export const scheduleProblems = (row: JsonRow, locale: Locale): readonly RecordProblem[] => {
  const t = scheduleTexts(locale).problems;
  const problems: RecordProblem[] = [];
  const say = (field: string, message: string) => problems.push({ field, message });
  const isMonthly = row.rhythm === 'monthly';

  for (const column of ['opens', 'closes'])
    if (has(row, column) && (parseTime(String(row[column])) ?? 1441) > (column === 'opens' ? 1439 : 1440))
      say(column, t.time);
  if (has(row, 'closes') && !has(row, 'opens')) say('opens', t.opensMissing);

  if (row.rhythm === 'weekly' && !has(row, 'weekdays')) say('weekdays', t.weekdays);
  if (has(row, 'weekdays') && row.rhythm !== 'weekly' && !isMonthly) say('weekdays', t.weekdaysNeedless);
  if (isMonthly) monthProblems(row, t, say);
  else for (const column of ['nth', 'month_day']) if (has(row, column)) say(column, t.monthNeedless);

  if (has(row, 'every') && !isWhole(row.every, 1, 60)) say('every', t.every);
  else if (Number(row.every ?? 1) > 1 && !has(row, 'first_day')) say('first_day', t.everyCountsFrom);
  if (has(row, 'first_day') && has(row, 'last_day') && String(row.first_day) > String(row.last_day))
    say('last_day', t.swapped);

  for (const line of lines(row, 'days_off')) if (!readDayOff(line)) say('days_off', t.day(line));
  for (const line of lines(row, 'extra_days')) if (!readExtraDay(line)) say('extra_days', t.extraDay(line));
  for (const line of lines(row, 'moved_days')) if (!readMovedDay(line)) say('moved_days', t.movedDay(line));
  if (row.rhythm === 'days' && !has(row, 'extra_days')) say('extra_days', t.daysMissing);
  if (row.rhythm === 'appointment')
    for (const column of ['every', 'opens', 'closes', 'days_off', 'extra_days', 'moved_days'])
      if (has(row, column)) say(column, t.appointmentAlone);

  if (problems.length === 0 && isNever(row)) say('rhythm', t.none);
  return problems;
};

const monthProblems = (
  row: JsonRow,
  t: { month: string; monthDay: string; weekdays: string },
  say: (field: string, message: string) => void,
): void => {
  if (has(row, 'month_day') === has(row, 'nth')) say('nth', t.month);
  else if (has(row, 'nth') && !has(row, 'weekdays')) say('weekdays', t.weekdays);
  else if (has(row, 'month_day') && has(row, 'weekdays')) say('nth', t.month);
  if (has(row, 'month_day') && !(isWhole(row.month_day, 1, 31) || Number(row.month_day) === -1))
    say('month_day', t.monthDay);
};

/** Whether a rule with an end, or one that waits for a day that its months do not have, falls on no day at all. */
const isNever = (row: JsonRow): boolean => {
  const schedule = scheduleOf({ ...row, month_day: has(row, 'month_day') ? Number(row.month_day) : null });
  if (schedule.rhythm === 'days' || schedule.rhythm === 'appointment') return false;
  if (schedule.extraDays.length > 0 || schedule.movedDays.length > 0) return false;
  return firstFallAfter(schedule, schedule.firstDay ?? '2000-01-01', longestWait) === null;
};

/** School holidays: in order, and no longer than any are. The table's checks say the same. */
export const holidayProblems = (row: JsonRow, locale: Locale): readonly RecordProblem[] => {
  const t = scheduleTexts(locale).problems;
  const first = Date.parse(String(row.first_day));
  const last = Date.parse(String(row.last_day));
  if (last < first) return [{ field: 'last_day', message: t.holidaySwapped }];
  return last - first > 100 * 86_400_000 ? [{ field: 'last_day', message: t.holidayLong }] : [];
};
