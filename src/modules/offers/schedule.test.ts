import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptySchedule, type Schedule } from '../../platform/calendar/schedule.ts';
import { anySchedule, weekly } from '../../platform/calendar/testing.ts';
import { countSchedules, readSchedules, typedOfSchedule } from './schedule-form.ts';
import { scheduleInWords } from './schedule-words.ts';

describe('words', () => {
  const told = (each: Schedule, manner: 'de' | 'en' | 'simple' = 'de') =>
    scheduleInWords(each, manner, '2026-11-22');

  test('in German, English and simple German', () => {
    const each = weekly(['WE'], { schoolHolidays: 'pauses' });
    expect(told(each)).toBe('jeden Mittwoch, 16 bis 17.30 Uhr, nicht in den Ferien');
    expect(told(each, 'en')).toBe('every Wednesday, 16:00 to 17:30, not in school holidays');
    expect(told(each, 'simple')).toBe(
      'Jeden Mittwoch von 16 Uhr bis 17:30 Uhr. In den Schulferien ist geschlossen. An Feiertagen ist geschlossen.',
    );
  });

  test.each<[Schedule, string]>([
    [weekly(['MO', 'TU', 'WE', 'TH', 'FR']), 'montags bis freitags, 16 bis 17.30 Uhr'],
    [
      weekly(['MO', 'TH'], { every: 2, firstDay: '2026-01-01' }),
      'alle zwei Wochen montags und donnerstags, 16 bis 17.30 Uhr',
    ],
    [
      weekly(['SA'], { opens: 1260, closes: 1500, publicHolidays: 'runs' }),
      'jeden Samstag, 21 bis 1 Uhr am nächsten Tag, auch an Feiertagen',
    ],
    [weekly(['SA'], { opens: 600, closes: null }), 'jeden Samstag, ab 10 Uhr'],
    [weekly(['SA'], { lastDay: '2027-06-30' }), 'jeden Samstag, 16 bis 17.30 Uhr, bis 30. Juni 2027'],
    [
      weekly(['SA'], { daysOff: ['2026-12-26', '2020-01-01'] }),
      'jeden Samstag, 16 bis 17.30 Uhr, nicht am 26. Dezember 2026',
    ],
    [
      weekly(['SA'], {
        movedDays: [{ from: '2026-12-26', to: '2026-12-27', times: { opens: 600, closes: 660 } }],
      }),
      'jeden Samstag, 16 bis 17.30 Uhr, statt am 26. Dezember 2026 am 27. Dezember 2026, 10 bis 11 Uhr',
    ],
    [
      { ...weekly(['MO']), rhythm: 'monthly', nth: 'first' },
      'jeden ersten Montag im Monat, 16 bis 17.30 Uhr',
    ],
    [{ ...weekly([]), rhythm: 'monthly', monthDay: 15 }, 'am 15. jedes Monats, 16 bis 17.30 Uhr'],
    [{ ...weekly([]), rhythm: 'daily' }, 'jeden Tag, 16 bis 17.30 Uhr'],
    [
      {
        ...weekly([]),
        rhythm: 'days',
        extraDays: [
          { day: '2026-12-03', times: null },
          { day: '2026-12-10', times: null },
        ],
      },
      'am 3. Dezember 2026 und 10. Dezember 2026, 16 bis 17.30 Uhr',
    ],
    [{ ...emptySchedule, rhythm: 'appointment' }, 'nach Vereinbarung'],
  ])('%#: %s', (each, words) => expect(told(each)).toBe(words));

  test('every schedule can be told', () => {
    fc.assert(
      fc.property(anySchedule, (each) => {
        for (const manner of ['de', 'en', 'simple'] as const)
          expect(told(each, manner)).not.toMatch(/undefined|null|NaN|,\s*,/);
      }),
    );
  });
});

describe('the form', () => {
  const typed = {
    'times.0.rhythm': 'weekly',
    'times.0.weekdays': 'MO,WE',
    'times.0.opens': '9.30 Uhr',
    'times.0.closes': '11',
    'times.0.school_holidays': 'pauses',
    'times.0.public_holidays': 'pauses',
    'times.0.days_off': '24.12.2026\n 4.1.2027',
    'times.1.rhythm': '',
    'times.1.school_holidays': 'runs',
    'times.1.public_holidays': 'pauses',
  };

  test('reads what people type; sections that nobody filled in are left out', () => {
    const read = readSchedules(typed, 'de');
    expect(read.ok && read.schedules.map(({ row }) => row)).toEqual([
      expect.objectContaining({
        weekdays: ['MO', 'WE'],
        opens: '09:30',
        closes: '11:00',
        days_off: ['2026-12-24', '2027-01-04'],
        position: 1,
      }),
    ]);
    expect(countSchedules(typed)).toBe(2);
  });

  test.each([
    [{ 'times.0.weekdays': '' }, 'times.0.weekdays'],
    [{ 'times.0.opens': 'morgens' }, 'times.0.opens'],
    [{ 'times.0.opens': '25 Uhr' }, 'times.0.opens'],
    [{ 'times.0.opens': '18 Uhr', 'times.0.closes': '16 Uhr' }, 'times.0.closes'],
    [{ 'times.0.opens': '' }, 'times.0.opens'],
    [{ 'times.0.every': '2' }, 'times.0.first_day'],
    [{ 'times.0.every': '0' }, 'times.0.every'],
    [{ 'times.0.days_off': 'Heiligabend' }, 'times.0.days_off'],
    [{ 'times.0.first_day': '1.9.2027', 'times.0.last_day': '1.9.2026' }, 'times.0.last_day'],
    [{ 'times.0.first_day': '24.11.2026', 'times.0.last_day': '24.11.2026' }, 'times.0.rhythm'],
    [{ 'times.0.rhythm': 'monthly' }, 'times.0.nth'],
    [{ 'times.0.rhythm': 'days' }, 'times.0.extra_days'],
    [{ 'times.0.rhythm': 'appointment', 'times.0.weekdays': '' }, 'times.0.opens'],
    [{ 'times.0.month_day': '40', 'times.0.rhythm': 'monthly', 'times.0.weekdays': '' }, 'times.0.month_day'],
    [{ 'times.1.opens': '10' }, 'times.1.rhythm'],
  ])('%o: says what is wrong beside the field', (more, field) => {
    const read = readSchedules({ ...typed, ...more } as typeof typed, 'de');
    expect(read.ok ? [] : Object.keys(read.errors)).toContain(field);
  });

  test('what is shown again is read as the same', () => {
    const read = readSchedules(typed, 'de');
    if (!read.ok) throw new Error('not read');
    const [first] = read.schedules;
    const row = { ...first?.row, id: '0190a7a0-0000-7000-8000-000000000000', version: 3 };
    const again = readSchedules(typedOfSchedule(row, 0), 'de');
    expect(again.ok && again.schedules[0]).toEqual({ ...first, id: row.id, version: 3 });
  });
});
