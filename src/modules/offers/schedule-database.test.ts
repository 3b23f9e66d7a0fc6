import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptySchedule, nths, type Schedule, timeText } from '../../platform/calendar/schedule.ts';
import { ruleOf } from '../../platform/calendar/schedule-rule.ts';
import { tidyDays } from '../../platform/calendar/written-days.ts';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import { rowOfSchedule, scheduleOf } from './schedule-row.ts';

const database = await testDatabase();

test('database and program write days and times alike', async () => {
  const typed = [
    '24.12.2026',
    '4.3.2026 9:30 – 11:00',
    '1. 2.2026 > 3. 2.2026 9:00-10:15',
    ' 2026-12-24 ',
    '2026-12-24>2026-12-22',
    '24.12.26',
    'morgen',
  ];
  const rows = await testScope(
    database,
    {},
    async (scope) =>
      (await sql<{ line: string }>`select unnest(schedule_texts(${typed}::text[])) as line`.execute(scope.db))
        .rows,
  );
  expect(rows.map(({ line }) => line)).toEqual(typed.map(tidyDays));
  expect(tidyDays('1. 2.2026 > 3. 2.2026 9:00 – 10:15')).toBe('2026-02-01>2026-02-03 09:00-10:15');
});

test('database and program write the same rule', async () => {
  const schedules: Schedule[] = [
    { ...emptySchedule, weekdays: ['MO', 'WE'] },
    { ...emptySchedule, weekdays: ['SA'], every: 2, firstDay: '2026-01-03' },
    { ...emptySchedule, rhythm: 'daily', every: 3, firstDay: '2026-01-03' },
    ...nths.map((nth): Schedule => ({ ...emptySchedule, rhythm: 'monthly', nth, weekdays: ['TU', 'FR'] })),
    { ...emptySchedule, rhythm: 'monthly', monthDay: -1, every: 4, firstDay: '2026-01-03' },
    { ...emptySchedule, rhythm: 'days', extraDays: [{ day: '2026-01-03', times: null }] },
    { ...emptySchedule, rhythm: 'appointment' },
  ];
  const rules = await testScope(database, {}, async (scope) => {
    const rows: (string | null)[] = [];
    for (const schedule of schedules) {
      const row = rowOfSchedule(schedule);
      const { rows: found } = await sql<{ rule: string | null }>`select schedule_rule(${row.rhythm}::text,
        ${row.weekdays}::text[], ${row.every}::integer, ${row.nth}::text, ${row.month_day}::integer) as rule`.execute(
        scope.db,
      );
      rows.push(found[0]?.rule ?? null);
    }
    return rows;
  });
  expect(rules).toEqual(schedules.map(ruleOf));
});

test('a row gives back the schedule that it was made from', () => {
  const schedule: Schedule = {
    ...emptySchedule,
    weekdays: ['MO'],
    opens: 1320,
    closes: 1560,
    daysOff: ['2026-12-24'],
    extraDays: [{ day: '2026-12-23', times: { opens: 540, closes: null } }],
    movedDays: [{ from: '2026-12-21', to: '2026-12-22', times: { opens: 1380, closes: 1500 } }],
  };
  expect(scheduleOf(rowOfSchedule(schedule))).toEqual(schedule);
  expect(timeText(1560)).toBe('02:00');
});
