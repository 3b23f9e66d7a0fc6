import fc from 'fast-check';
import { addDays } from '../time/day.ts';
import { emptySchedule, nths, type Schedule, type Weekday, weekdays } from './schedule.ts';

/** For tests: weekly on these days, 16:00–17:30, and what the test is about. */
export const weekly = (days: readonly Weekday[], more: Partial<Schedule> = {}): Schedule => ({
  ...emptySchedule,
  weekdays: days,
  opens: 960,
  closes: 1050,
  ...more,
});
/** Any day of some years. */
const anyDay = fc.integer({ min: 0, max: 5000 }).map((offset) => addDays('2020-01-01', offset));

/** For tests: any rule that can be kept. */
export const anySchedule: fc.Arbitrary<Schedule> = fc
  .record({
    rhythm: fc.constantFrom('weekly', 'monthly', 'daily') as fc.Arbitrary<Schedule['rhythm']>,
    days: fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1 }),
    every: fc.integer({ min: 1, max: 7 }),
    nth: fc.option(fc.constantFrom(...nths)),
    monthDay: fc.constantFrom(1, 15, 29, 30, 31, -1),
    first: anyDay,
    last: fc.option(fc.integer({ min: 0, max: 900 })),
  })
  .map((each) => ({
    ...emptySchedule,
    publicHolidays: 'runs' as const,
    rhythm: each.rhythm,
    weekdays:
      each.rhythm === 'weekly' || (each.rhythm === 'monthly' && each.nth)
        ? weekdays.filter((name) => each.days.includes(name))
        : [],
    every: each.every,
    nth: each.rhythm === 'monthly' ? each.nth : null,
    monthDay: each.rhythm === 'monthly' && !each.nth ? each.monthDay : null,
    firstDay: each.first,
    lastDay: each.last === null ? null : addDays(each.first, each.last),
  }));
