import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isDay, parseDay, parseDayAsKnown } from './day.ts';
import { fromDays, holdsOn, lastDay, overlaps, type Period, parseRange, toRange } from './period.ts';

const day = fc.integer({ min: 0, max: 70_000 }).map((offset) => addDays('1950-01-01', offset));
const period: fc.Arbitrary<Period> = fc
  .tuple(fc.option(day), fc.option(day))
  .map(([a, b]) => (a && b && a >= b ? { from: b, until: addDays(a, 1) } : { from: a, until: b }));

describe('days', () => {
  test.each([
    ['2015-06-01', '2015-06-01'],
    ['1.6.2015', '2015-06-01'],
    ['01.06.15', '2015-06-01'],
    [' 1. 6.2015 ', '2015-06-01'],
    ['31.2.2015', null],
    ['1.6.75', '1975-06-01'],
    ['2015-13-01', null],
    ['heute', null],
    ['', null],
  ])('%s is %s', (text, expected) => expect(parseDay(text)).toBe(expected));

  test.each([
    ['2014', 'first', '2014-01-01', 'year'],
    ['2014', 'last', '2014-12-31', 'year'],
    ['2.2016', 'last', '2016-02-29', 'month'],
    ['2016-02', 'first', '2016-02-01', 'month'],
    ['1.6.2015', 'last', '2015-06-01', 'day'],
  ] as const)('%s (%s) is %s, known to the %s', (text, edge, expected, precision) =>
    expect(parseDayAsKnown(text, edge)).toEqual({ day: expected, precision }),
  );

  test('every day of the calendar is one, and typing it the German way gives it back', () => {
    fc.assert(
      fc.property(day, (value) => {
        const [y, m, d] = value.split('-').map(Number);
        return isDay(value) && parseDay(`${d}.${m}.${y}`) === value;
      }),
    );
  });
});

describe('periods', () => {
  test('the range of the database and ours say the same', () => {
    fc.assert(
      fc.property(period, (value) => {
        expect(parseRange(toRange(value))).toEqual(value);
      }),
    );
  });

  test('first and last day as people say them lead there and back', () => {
    fc.assert(
      fc.property(period, (value) => {
        expect(fromDays(value.from, lastDay(value))).toEqual(value);
      }),
    );
  });

  test('two periods overlap exactly when some day lies in both', () => {
    fc.assert(
      fc.property(period, period, day, (a, b, on) => {
        if (holdsOn(a, on) && holdsOn(b, on)) expect(overlaps(a, b)).toBe(true);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  test('a period holds from its first day to its last, and on no other', () => {
    fc.assert(
      fc.property(period, day, (value, on) => {
        const last = lastDay(value);
        expect(holdsOn(value, on)).toBe((!value.from || value.from <= on) && (!last || on <= last));
      }),
    );
  });
});
