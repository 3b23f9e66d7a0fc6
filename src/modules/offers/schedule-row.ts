import {
  isRhythm,
  nths,
  parseTime,
  publicHolidayRules,
  type Schedule,
  schoolHolidayRules,
  timesOf,
  timeText,
  weekdays,
} from '../../platform/calendar/schedule.ts';
import {
  extraDayText,
  movedDayText,
  readDayOff,
  readExtraDay,
  readMovedDay,
} from '../../platform/calendar/written-days.ts';
import type { JsonRow } from '../../platform/events/tables.ts';
import { type Day, isDay } from '../../platform/time/day.ts';

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
