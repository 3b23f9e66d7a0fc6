import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../time/day.ts';
import { holidaysOf } from './holidays.ts';
import { calendarText } from './ical-lines.ts';
import { readCalendar } from './ical-read.ts';
import { daysOfRule, readRule } from './ical-rule.ts';
import { type CalendarEntry, type CalendarFile, writeCalendar } from './ical-write.ts';
import { noHolidays, occurrencesBetween } from './occurrences.ts';
import { emptySchedule, nths, type Schedule, weekdays } from './schedule.ts';
import { instantIn, knownZone, wallClock } from './zone.ts';

const place = { timeZone: 'Europe/Berlin', today: '2026-11-22' };
const calendar = (...lines: string[]): string =>
  calendarText(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR']);
const event = (...lines: string[]): string[] => ['BEGIN:VEVENT', 'UID:a@example.org', ...lines, 'END:VEVENT'];
const only = (...lines: string[]) => {
  const [found] = readCalendar(calendar(...event(...lines)), place);
  if (!found) throw new Error('no event');
  return found.date;
};
const scheduleFrom = (...lines: string[]): Schedule => {
  const date = only(...lines);
  if (!date.ok) throw new Error(date.fault);
  return date.schedule;
};
const faultOf = (...lines: string[]): string => {
  const date = only(...lines);
  return date.ok ? 'none' : date.fault;
};

/** The days of a rule by a library that steps from one to the next. */
const daysByLibrary = (rule: string, start: Day, until: Day, most: number): Day[] => {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const days: Day[] = [];
  for (let next = iterator.next(); next && days.length < most; next = iterator.next()) {
    const day = next.toString().slice(0, 10);
    if (day > until) break;
    days.push(day);
  }
  return days;
};
const daysByUs = (rule: string, start: Day, until: Day, most: number): readonly Day[] => {
  const read = readRule(rule);
  if (typeof read === 'string') throw new Error(read);
  return daysOfRule(read, start, until, most);
};

const day = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2020-01-01', offset));
const somedays = fc.uniqueArray(fc.constantFrom(...weekdays), { minLength: 1, maxLength: 4 });
const rule = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((every) => `FREQ=DAILY;INTERVAL=${every}`),
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), somedays, fc.constantFrom('MO', 'SU'))
    .map(([every, days, start]) => `FREQ=WEEKLY;INTERVAL=${every};WKST=${start};BYDAY=${days.join(',')}`),
  fc
    .tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(1, 2, 3, 4, 5, -1, -2),
      fc.constantFrom(...weekdays),
    )
    .map(([every, nth, on]) => `FREQ=MONTHLY;INTERVAL=${every};BYDAY=${nth}${on}`),
  fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 31 }))
    .map(([every, on]) => `FREQ=MONTHLY;INTERVAL=${every};BYMONTHDAY=${on}`),
  fc
    .tuple(somedays, fc.constantFrom(1, 2, -1))
    .map(([days, at]) => `FREQ=MONTHLY;BYDAY=${days.join(',')};BYSETPOS=${at}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([month, on]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${on}`),
  fc
    .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(1, 3, -1), fc.constantFrom(...weekdays))
    .map(([month, nth, on]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${nth}${on}`),
);

describe('rules', () => {
  test('fall on the same days by two ways of counting', () => {
    fc.assert(
      fc.property(rule, day, (text, from) => {
        // The library counts a beginning that is no day of the rule; the standard leaves that open.
        const start = daysByUs(text, from, addDays(from, 3000), 1)[0] ?? from;
        const until = addDays(start, 1500);
        expect(daysByUs(text, start, until, 60)).toEqual(daysByLibrary(text, start, until, 60));
      }),
      { numRuns: 400 },
    );
  });

  // The examples of RFC 5545, section 3.8.5.3, that are counted in days; facts alone.
  test.each([
    ['FREQ=DAILY;COUNT=10', '1997-09-02', ['1997-09-02', '1997-09-03', '1997-09-11'], 10],
    ['FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02', ['1997-09-02', '1997-09-12', '1997-10-12'], 5],
    [
      'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
      '1997-09-02',
      ['1997-09-02', '1997-09-04', '1997-10-16'],
      8,
    ],
    ['FREQ=MONTHLY;COUNT=10;BYDAY=1FR', '1997-09-05', ['1997-09-05', '1997-10-03', '1998-06-05'], 10],
    [
      'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
      '1997-09-07',
      ['1997-09-07', '1997-09-28', '1998-05-31'],
      10,
    ],
    ['FREQ=MONTHLY;COUNT=6;BYDAY=-2MO', '1997-09-22', ['1997-09-22', '1997-10-20', '1998-02-16'], 6],
    ['FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1', '1997-09-30', ['1997-09-30', '1997-10-01', '1998-02-01'], 10],
    [
      'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
      '1997-01-01',
      ['1997-01-01', '1997-04-10', '2006-01-01'],
      10,
    ],
    [
      'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
      '1997-09-04',
      ['1997-09-04', '1997-10-07', '1997-11-06'],
      3,
    ],
  ] as const)('%s from %s', (text, start, [first, second, last], count) => {
    const days = daysByUs(text, start, '2020-12-31', 1000);
    expect(days).toHaveLength(count);
    expect([days[0], days[1], days.at(-1)]).toEqual([first, second, last]);
  });

  test.each([
    ['FREQ=SECONDLY', 'tooOften'],
    ['FREQ=MINUTELY;INTERVAL=1', 'tooOften'],
    ['FREQ=DAILY;BYHOUR=8,12,16', 'tooOften'],
    ['FREQ=WEEKLY;INTERVAL=0', 'badRule'],
    ['FREQ=WEEKLY;INTERVAL=99999999', 'badRule'],
    ['FREQ=YEARLY;BYWEEKNO=20', 'badRule'],
    ['FREQ=WEEKLY;BYDAY=XX', 'badRule'],
    ['INTERVAL=2', 'badRule'],
    ['', 'badRule'],
  ])('%s is refused as %s', (text, fault) => expect(readRule(text)).toBe(fault));

  test('a rule that falls on no day ends', () => {
    expect(daysByUs('FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30', '2020-01-01', '2199-12-31', 10)).toEqual([]);
    expect(faultOf('DTSTART;VALUE=DATE:20260101', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toBe('never');
  });
});

describe('reading', () => {
  test('a weekly date in the zone of the place, with days off, an added day, and a moved one', () => {
    const text = calendar(
      ...event(
        'DTSTART;TZID=Europe/Berlin:20261104T160000',
        'DTEND;TZID=Europe/Berlin:20261104T173000',
        'RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630T140000Z',
        'EXDATE;TZID=Europe/Berlin:20261223T160000,20261230T160000',
        'RDATE;TZID=Europe/Berlin:20261205T160000',
      ),
      ...event(
        'RECURRENCE-ID;TZID=Europe/Berlin:20261118T160000',
        'DTSTART;TZID=Europe/Berlin:20261119T170000',
        'DTEND;TZID=Europe/Berlin:20261119T183000',
      ),
      ...event('RECURRENCE-ID;TZID=Europe/Berlin:20261125T160000', 'STATUS:CANCELLED'),
    );
    const [found] = readCalendar(text, place);
    expect(found?.date).toEqual({
      ok: true,
      remarks: [],
      schedule: {
        ...emptySchedule,
        weekdays: ['WE'],
        opens: 960,
        closes: 1050,
        firstDay: '2026-11-04',
        lastDay: '2027-06-30',
        publicHolidays: 'runs',
        daysOff: ['2026-11-25', '2026-12-23', '2026-12-30'],
        extraDays: [{ day: '2026-12-05', times: null }],
        movedDays: [{ from: '2026-11-18', to: '2026-11-19', times: { opens: 1020, closes: 1110 } }],
      },
    });
  });

  test('whole days stay whole days, and their end is the last one', () => {
    expect(scheduleFrom('DTSTART;VALUE=DATE:20261019', 'DTEND;VALUE=DATE:20261101')).toMatchObject({
      rhythm: 'daily',
      opens: null,
      firstDay: '2026-10-19',
      lastDay: '2026-10-31',
    });
    expect(scheduleFrom('DTSTART;VALUE=DATE:20261019')).toMatchObject({
      rhythm: 'days',
      extraDays: [{ day: '2026-10-19', times: null }],
    });
  });

  test('UTC becomes the clock on the wall, floating times stay, other zones are converted', () => {
    expect(scheduleFrom('DTSTART:20260701T140000Z', 'DURATION:PT1H30M')).toMatchObject({
      opens: 960,
      closes: 1050,
    });
    expect(scheduleFrom('DTSTART:20261201T150000Z', 'DURATION:PT1H')).toMatchObject({
      opens: 960,
      closes: 1020,
    });
    expect(scheduleFrom('DTSTART:20260701T160000', 'DURATION:PT1H')).toMatchObject({ opens: 960 });
    expect(scheduleFrom('DTSTART;TZID=Europe/London:20260701T233000')).toMatchObject({
      opens: 30,
      extraDays: [{ day: '2026-07-02', times: null }],
    });
    expect(scheduleFrom('DTSTART;TZID="W. Europe Standard Time":20260701T160000')).toMatchObject({
      opens: 960,
    });
    expect(only('DTSTART;TZID=Musterzeit:20260701T160000')).toMatchObject({
      ok: true,
      remarks: ['zoneAssumed'],
    });
  });

  test('a rule in UTC is told in days, each by the clock on the wall', () => {
    const schedule = scheduleFrom('DTSTART:20261007T140000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=6');
    expect(schedule.rhythm).toBe('days');
    const at = occurrencesBetween(schedule, {
      holidays: noHolidays,
      from: '2026-10-01',
      until: '2026-12-31',
    });
    expect(at.map(({ day: on, opens }) => `${on} ${opens}`)).toEqual([
      '2026-10-07 960',
      '2026-10-14 960',
      '2026-10-21 960',
      '2026-10-28 900',
      '2026-11-04 900',
      '2026-11-11 900',
    ]);
  });

  test.each([
    [['SUMMARY:ohne Beginn'], 'noStart'],
    [['DTSTART:20261332T160000'], 'badDay'],
    [['DTSTART:20260701T160000', 'DTEND:20260701T150000'], 'endsBeforeStart'],
    [['DTSTART:20260701T160000', 'DTEND:20260703T160000'], 'tooLong'],
    [['DTSTART:20260701T160000', 'RRULE:FREQ=SECONDLY'], 'tooOften'],
    [['DTSTART:20260701T160000', 'RRULE:FREQ=WEEKLY', 'RRULE:FREQ=DAILY'], 'severalRules'],
    [['DTSTART:20260701T160000', 'STATUS:CANCELLED'], 'cancelled'],
    [['DTSTART:20260701T160000', 'RRULE:FREQ=WEEKLY;UNTIL=20200101'], 'never'],
    [['DTSTART:16010101T000000'], 'badDay'],
  ])('%s is refused as %s', (lines, fault) => expect(faultOf(...lines)).toBe(fault));

  test('what changes all following days is refused', () => {
    const text = calendar(
      ...event('DTSTART:20261104T160000', 'RRULE:FREQ=WEEKLY'),
      ...event('RECURRENCE-ID;RANGE=THISANDFUTURE:20261118T160000', 'DTSTART:20261119T170000'),
    );
    expect(readCalendar(text, place)[0]?.date).toEqual({ ok: false, fault: 'followingChanged' });
  });

  test('two dates under one identifier are refused as what they are', () => {
    const text = calendar(...event('DTSTART:20261104T160000'), ...event('DTSTART:20261105T160000'));
    expect(readCalendar(text, place)[0]?.date).toEqual({ ok: false, fault: 'twice' });
  });

  test('no calendar, and one that breaks off, are refused as a whole', () => {
    expect(() => readCalendar('Name;Beginn\nA;1.1.2026', place)).toThrow('unknownFormat');
    expect(() => readCalendar('BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a', place)).toThrow('unknownFormat');
  });

  test('whatever stands in a file, the reader answers or refuses, and soon', () => {
    const word = fc.constantFrom(
      'BEGIN:VEVENT',
      'END:VEVENT',
      'BEGIN:VALARM',
      'END:VALARM',
      'UID:x',
      'DTSTART:20260101T000000Z',
      'DTSTART;VALUE=DATE:20260229',
      'DTEND:99991231T235959Z',
      'DURATION:P9999W',
      'RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2',
      'RRULE:FREQ=DAILY;COUNT=999999',
      'RRULE:FREQ=WEEKLY;INTERVAL=1000;BYDAY=MO',
      'RRULE:FREQ=MONTHLY;BYDAY=53MO;BYSETPOS=-366',
      'RECURRENCE-ID:20260101T000000Z',
      'EXDATE:20260101T000000Z,,x',
      'RDATE;VALUE=PERIOD:20260101T000000Z/PT1H',
      'DTSTART;TZID=Nirgends/Nie:20261025T023000',
      ' gefaltet',
      ';;;:::',
    );
    const line = fc.oneof(word, fc.string({ maxLength: 40 }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = `BEGIN:VCALENDAR\r\n${lines.join('\r\n')}\r\nEND:VCALENDAR`;
        try {
          for (const { date } of readCalendar(text, place)) expect(typeof date.ok).toBe('boolean');
        } catch (fault) {
          expect((fault as Error).name + (fault as { fault?: string }).fault).toMatch(
            /unknownFormat|tooManyCells/,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('zones', () => {
  test('times that a clock change leaves out or repeats', () => {
    expect(instantIn('2026-03-29', 150, 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:30:00.000Z');
    expect(instantIn('2026-10-25', 150, 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z');
    expect(instantIn('2026-10-25', 240, 'Europe/Berlin').toISOString()).toBe('2026-10-25T03:00:00.000Z');
    expect(knownZone('/freeassociation.sourceforge.net/Europe/Berlin')).toBe('Europe/Berlin');
    expect(knownZone('Nirgends/Nie')).toBe(null);
  });

  test('a time on the wall leads to its instant and back, but for the hour that is left out', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), (on, minutes) => {
        const there = wallClock(instantIn(on, minutes, 'Europe/Berlin'), 'Europe/Berlin');
        if (there.minutes !== minutes) expect(minutes).toSatisfy((at: number) => at >= 120 && at < 180);
        expect(there.day).toBe(on);
      }),
    );
  });
});

describe('writing', () => {
  const school = [
    { name: 'Herbstferien', first: '2026-10-19', last: '2026-10-31' },
    { name: 'Weihnachtsferien', first: '2026-12-23', last: '2027-01-02' },
  ];
  const file: CalendarFile = {
    name: 'Angebote; Muster, und „mehr“',
    timeZone: 'Europe/Berlin',
    holidays: holidaysOf(school),
    now: new Date('2026-11-22T11:00:00Z'),
    today: '2026-11-22',
  };
  const entryOf = (schedule: Schedule): CalendarEntry => ({
    uid: 'zeit-1@musterbezirk',
    sequence: 3,
    summary: 'Offenes Singen, für alle; jeden Mittwoch im großen Saal des Nachbarschaftshauses 🎵',
    description: 'Zeile 1\nZeile 2 \\ Ende',
    location: 'Musterweg 1, 12345 Musterstadt',
    url: 'https://example.org/angebote/1',
    schedule,
    within: { from: '2026-01-01', until: null },
  });
  const daysInFile = (text: string, from: Day, until: Day): string[] => {
    const parsed = new ICAL.Component(ICAL.parse(text));
    const events = parsed.getAllSubcomponents('vevent');
    const series = events
      .filter((each) => !each.hasProperty('recurrence-id'))
      .map((each) => new ICAL.Event(each));
    const found: string[] = [];
    for (const one of series) {
      for (const each of events)
        if (each.hasProperty('recurrence-id') && each.getFirstPropertyValue('uid') === one.uid)
          one.relateException(new ICAL.Event(each));
      const iterator = one.iterator();
      for (let step = 0, next = iterator.next(); next && step < 3000; step += 1, next = iterator.next()) {
        if (next.toString().slice(0, 10) > addDays(until, 60)) break;
        found.push(one.getOccurrenceDetails(next).startDate.toString().slice(0, 16));
      }
    }
    return found.filter((at) => at.slice(0, 10) >= from && at.slice(0, 10) <= until).toSorted();
  };

  const schedule = fc
    .record({
      rhythm: fc.constantFrom('weekly', 'monthly', 'daily', 'days') as fc.Arbitrary<Schedule['rhythm']>,
      days: somedays,
      every: fc.integer({ min: 1, max: 3 }),
      nth: fc.constantFrom(...nths),
      first: day.filter((each) => each > '2025-06-01'),
      last: fc.option(fc.integer({ min: 1, max: 700 })),
      opens: fc.option(fc.integer({ min: 0, max: 1439 })),
      school: fc.constantFrom('runs', 'pauses', 'only') as fc.Arbitrary<Schedule['schoolHolidays']>,
      public: fc.constantFrom('runs', 'pauses') as fc.Arbitrary<Schedule['publicHolidays']>,
      off: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 4 }),
      extra: fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 4 }),
    })
    .map(
      (each): Schedule => ({
        ...emptySchedule,
        rhythm: each.rhythm,
        weekdays: each.rhythm === 'weekly' || each.rhythm === 'monthly' ? each.days : [],
        nth: each.rhythm === 'monthly' ? each.nth : null,
        every: each.rhythm === 'days' ? 1 : each.every,
        firstDay: each.first,
        lastDay: each.last === null ? null : addDays(each.first, each.last),
        opens: each.opens,
        closes: each.opens === null ? null : each.opens + 90,
        schoolHolidays: each.school,
        publicHolidays: each.public,
        daysOff: each.off.map((offset) => addDays('2026-09-01', offset)),
        extraDays: each.extra.map((offset) => ({ day: addDays('2026-09-01', offset), times: null })),
      }),
    );

  test('another program finds in the file the days that we give', () => {
    fc.assert(
      fc.property(schedule, (each) => {
        const [from, until] = ['2026-09-01', '2027-06-30'];
        const text = writeCalendar(file, [entryOf(each)]);
        const ours = occurrencesBetween(each, { holidays: file.holidays, from, until }).map(
          ({ day: on, opens }) =>
            opens === null ? on : `${on}T${new Date(opens * 60_000).toISOString().slice(11, 16)}`,
        );
        expect(daysInFile(text, from, until)).toEqual(ours);
      }),
      { numRuns: 200 },
    );
  });

  test('our own reader finds the same, moved days and days with other times included', () => {
    const each: Schedule = {
      ...emptySchedule,
      weekdays: ['WE'],
      opens: 960,
      closes: 1050,
      firstDay: '2026-09-02',
      lastDay: '2027-06-30',
      schoolHolidays: 'pauses',
      movedDays: [{ from: '2026-11-25', to: '2026-11-26', times: { opens: 1320, closes: 1560 } }],
      extraDays: [{ day: '2026-12-05', times: { opens: 600, closes: null } }],
    };
    const text = writeCalendar(file, [entryOf(each)]);
    const asked = { holidays: noHolidays, from: '2026-09-01', until: '2027-08-01' };
    const read = readCalendar(text, place).flatMap(({ date }) =>
      date.ok ? occurrencesBetween(date.schedule, asked) : [],
    );
    const said = (list: readonly { day: Day; opens: number | null; closes: number | null }[]) =>
      list.map(({ day: on, opens, closes }) => `${on} ${opens} ${closes}`).toSorted();
    expect(said(read)).toEqual(said(occurrencesBetween(each, { ...asked, holidays: file.holidays })));
    expect(said(read)).toContain('2026-11-26 1320 1560');
    expect(said(read).some((at) => at.startsWith('2026-12-30'))).toBe(false);
  });

  test('no line is longer than 75 octets, texts come back whole', () => {
    const text = writeCalendar(file, [entryOf({ ...emptySchedule, weekdays: ['WE'], opens: 960 })]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const parsed = new ICAL.Event(
      new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined,
    );
    expect(parsed.summary).toBe(entryOf(emptySchedule).summary);
    expect(parsed.description).toBe('Zeile 1\nZeile 2 \\ Ende');
    expect(parsed.sequence).toBe(3);
    expect(text).toContain('UID:zeit-1@musterbezirk');
    expect(text).toContain('BEGIN:VTIMEZONE');
  });
});
