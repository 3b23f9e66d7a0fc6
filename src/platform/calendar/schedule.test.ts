import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../time/day.ts';
import { holidaysOf, schoolYearOf } from './holidays.ts';
import { daysOfRule, readRule } from './ical-rule.ts';
import { isProvisional, mostDays, nextOccurrence, noHolidays, occurrencesBetween } from './occurrences.ts';
import { easterSunday, publicHolidayOn, publicHolidaysIn } from './public-holidays.ts';
import { emptySchedule, type Schedule, weekdays } from './schedule.ts';
import { firstFallAfter, ruleOf, weekdayOf } from './schedule-rule.ts';
import { schoolHolidaysKnown } from './school-holidays.ts';
import { anySchedule, weekly } from './testing.ts';
import { slotsOf, slotsOfPart, weeklyHours } from './week-slots.ts';

const berlin = holidaysOf(schoolHolidaysKnown);
const daysIn = (schedule: Schedule, from: Day, until: Day, holidays = berlin): readonly Day[] =>
  occurrencesBetween(schedule, { holidays, from, until }).map(({ day }) => day);

describe('days', () => {
  test('are the same counted from the beginning, period by period, and asked one by one', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 0, max: 2000 }), (each, offset) => {
        const from = addDays(each.firstDay ?? '', offset);
        const until = addDays(from, 400);
        const rule = readRule(ruleOf(each) ?? '');
        if (typeof rule === 'string') throw new Error(rule);
        const counted = daysOfRule(rule, each.firstDay ?? from, until, 10_000).filter(
          (on) => on >= from && (each.lastDay === null || on <= each.lastDay),
        );
        expect(daysIn(each, from, until, noHolidays)).toEqual(counted);
      }),
      { numRuns: 300 },
    );
  });

  test('never more than asked, whatever is asked', () => {
    const endless = { ...emptySchedule, rhythm: 'daily' } as const;
    const asked = { holidays: noHolidays, from: '1900-01-01', until: '2199-12-31' };
    expect(occurrencesBetween(endless, { ...asked, most: 7 })).toHaveLength(7);
    expect(occurrencesBetween(endless, asked)).toHaveLength(1000);
    const monthly = { ...endless, every: 1, firstDay: '1900-01-01' };
    const days = occurrencesBetween({ ...monthly, rhythm: 'monthly', monthDay: 1 }, asked);
    expect(days.at(-1)?.day).toBe('1903-01-01');
    expect(addDays('1900-01-01', mostDays) < '1903-02-01').toBe(true);
  });

  test('the clock on the wall stays when clocks change', () => {
    const at = occurrencesBetween(weekly(['SU'], { opens: 150, closes: 210 }), {
      holidays: noHolidays,
      from: '2026-03-22',
      until: '2026-04-05',
    });
    expect(at.map(({ day: on, opens, closes }) => [on, opens, closes])).toEqual([
      ['2026-03-22', 150, 210],
      ['2026-03-29', 150, 210],
      ['2026-04-05', 150, 210],
    ]);
  });

  test('in a pause nothing takes place, not even what was added by hand', () => {
    const each = weekly(['WE'], { extraDays: [{ day: '2026-11-26', times: null }] });
    const days = occurrencesBetween(each, {
      holidays: noHolidays,
      from: '2026-11-18',
      until: '2026-12-09',
      pauses: [{ from: '2026-11-25', until: '2026-12-02' }],
    }).map(({ day }) => day);
    expect(days).toEqual(['2026-11-18', '2026-12-02', '2026-12-09']);
  });

  test('a rule holds only while its row does', () => {
    const asked = { holidays: noHolidays, from: '2026-01-01', until: '2026-01-31' };
    const within = { from: '2026-01-08', until: '2026-01-22' };
    expect(occurrencesBetween(weekly(['TH']), { ...asked, within }).map((each) => each.day)).toEqual([
      '2026-01-08',
      '2026-01-15',
    ]);
  });

  test('the 31st leaves short months out, the fifth of something is its last only where it is', () => {
    const monthly = { ...emptySchedule, rhythm: 'monthly', publicHolidays: 'runs' } as const;
    expect(daysIn({ ...monthly, monthDay: 31 }, '2026-01-01', '2026-06-30')).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ]);
    expect(daysIn({ ...monthly, monthDay: -1 }, '2028-02-01', '2028-03-31')).toEqual([
      '2028-02-29',
      '2028-03-31',
    ]);
    expect(daysIn({ ...monthly, nth: 'last', weekdays: ['FR'] }, '2026-10-01', '2026-11-30')).toEqual([
      '2026-10-30',
      '2026-11-27',
    ]);
  });

  test('rules that wait for a day that never comes are found soon', () => {
    expect(
      firstFallAfter(
        { ...emptySchedule, rhythm: 'monthly', monthDay: 31, every: 12, firstDay: '2026-02-01' },
        '2026-02-01',
        16_000,
      ),
    ).toBe(null);
  });
});

describe('holidays and exceptions', () => {
  test('what pauses in the holidays, and what only takes place then', () => {
    const [from, until] = ['2026-10-12', '2026-11-08'];
    expect(daysIn(weekly(['WE'], { schoolHolidays: 'pauses' }), from, until)).toEqual([
      '2026-10-14',
      '2026-11-04',
    ]);
    expect(daysIn(weekly(['WE'], { schoolHolidays: 'only' }), from, until)).toEqual([
      '2026-10-21',
      '2026-10-28',
    ]);
    expect(daysIn(weekly(['FR']), '2026-12-18', '2027-01-08')).toEqual(['2026-12-18', '2027-01-08']);
    expect(daysIn(weekly(['FR'], { publicHolidays: 'runs' }), '2026-12-18', '2027-01-08')).toHaveLength(4);
  });

  test('days added or moved by hand take place whatever the holidays, days off never', () => {
    const exceptional = weekly(['WE'], {
      schoolHolidays: 'pauses',
      daysOff: ['2026-11-11', '2026-11-21'],
      extraDays: [
        { day: '2026-10-21', times: { opens: 600, closes: 720 } },
        { day: '2026-11-21', times: null },
      ],
      movedDays: [{ from: '2026-11-18', to: '2026-11-19', times: null }],
    });
    const at = occurrencesBetween(exceptional, { holidays: berlin, from: '2026-10-12', until: '2026-11-30' });
    expect(
      at.map(({ day: on, opens, movedFrom }) => `${on} ${opens}${movedFrom ? ` (${movedFrom})` : ''}`),
    ).toEqual([
      '2026-10-14 960',
      '2026-10-21 600',
      '2026-11-04 960',
      '2026-11-19 960 (2026-11-18)',
      '2026-11-25 960',
    ]);
  });

  test('what the calendar of holidays does not reach is not sure', () => {
    const pausing = weekly(['WE'], { schoolHolidays: 'pauses' });
    expect(isProvisional(pausing, '2028-09-06', berlin)).toBe(true);
    expect(isProvisional(pausing, '2026-12-02', berlin)).toBe(false);
    expect(isProvisional(weekly(['WE']), '2028-09-06', berlin)).toBe(false);
    expect(nextOccurrence(pausing, { holidays: berlin, from: '2026-12-21' })?.day).toBe('2027-01-06');
    expect(
      nextOccurrence({ ...emptySchedule, rhythm: 'appointment' }, { holidays: berlin, from: '2026-12-21' }),
    ).toBe(null);
  });

  test('Easter by two ways of counting', () => {
    // Heiner Lichtenberg, 1997: Gauss's rule without its exceptions.
    const lichtenberg = (year: number): Day => {
      const k = Math.floor(year / 100);
      const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
      const s = 2 - Math.floor((3 * k + 3) / 4);
      const a = year % 19;
      const d = (19 * a + m) % 30;
      const r = Math.floor((d + Math.floor(a / 11)) / 29);
      const og = 21 + d - r;
      const sz = 7 - ((((year + Math.floor(year / 4) + s) % 7) + 7) % 7);
      return addDays(`${year}-03-01`, og + (7 - ((og - sz + 70) % 7)) - 1);
    };
    for (let year = 1900; year < 2200; year += 1) expect(easterSunday(year)).toBe(lichtenberg(year));
    expect(easterSunday(2026)).toBe('2026-04-05');
  });

  test('the public holidays of Berlin, those of single years among them', () => {
    expect(publicHolidaysIn(2026).map((each) => each.day)).toEqual([
      '2026-01-01',
      '2026-03-08',
      '2026-04-03',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-10-03',
      '2026-12-25',
      '2026-12-26',
    ]);
    expect(publicHolidayOn('2018-03-08')).toBe(null);
    expect(publicHolidayOn('2019-03-08')).toBe('womensDay');
    expect(['2017', '2018'].map((year) => publicHolidayOn(`${year}-10-31`))).toEqual(['reformation', null]);
    expect(['2020', '2024', '2025'].map((year) => publicHolidayOn(`${year}-05-08`))).toEqual([
      'liberation',
      null,
      'liberation',
    ]);
  });

  test('school years begin in August', () => {
    expect(schoolYearOf('2026-07-09')).toBe('2025/26');
    expect(schoolYearOf('2099-08-01')).toBe('2099/00');
  });
});

describe('slots', () => {
  test('an hour is a slot exactly when it takes place in it some time', () => {
    fc.assert(
      fc.property(
        anySchedule,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 1, max: 1440 }),
        (each, opens, length) => {
          const timed = {
            ...each,
            opens,
            closes: opens + length,
            every: 1,
            firstDay: '2026-01-01',
            lastDay: null,
          };
          const seen = new Set<number>();
          const at = occurrencesBetween(timed, {
            holidays: noHolidays,
            from: '2026-01-01',
            until: '2028-12-31',
          });
          for (const { day: on } of at)
            for (let hour = Math.floor(opens / 60); hour < (opens + length) / 60; hour += 1)
              seen.add((weekdays.indexOf(weekdayOf(on)) * 24 + hour) % 168);
          for (const slot of seen) expect(slotsOf(timed)).toContain(slot);
          if (each.rhythm === 'weekly') expect(slotsOf(timed)).toEqual([...seen].toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('Wednesday afternoon', () => {
    const wanted = new Set(slotsOfPart('WE', 'afternoon'));
    expect(slotsOf(weekly(['WE'])).every((slot) => wanted.has(slot))).toBe(true);
    expect(slotsOf(weekly(['TH'])).some((slot) => wanted.has(slot))).toBe(false);
    expect(slotsOf(weekly(['SU'], { opens: 1380, closes: 1500 }))).toEqual([0, 167]);
    expect(slotsOf({ ...emptySchedule, rhythm: 'appointment' })).toEqual([]);
  });

  test('hours a week on the average', () => {
    expect(weeklyHours(weekly(['MO', 'WE']))).toBe(3);
    expect(weeklyHours(weekly(['MO', 'WE'], { every: 2 }))).toBe(1.5);
    const monthly = { ...weekly(['MO']), rhythm: 'monthly', nth: 'first' } as const;
    expect(weeklyHours(monthly)).toBeCloseTo((1.5 * 12) / 52.1775, 4);
  });
});
