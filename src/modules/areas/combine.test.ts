import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classCount, classesOf, classOf } from './classes.ts';
import { combine, medianOf } from './combine.ts';

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('values of larger areas', () => {
  test('a sum needs every part; a mean says how many it rests on', () => {
    const parts = [
      { value: 10, share: 1, weight: 1 },
      { value: null, share: 1, weight: 1 },
      { value: 40, share: 1, weight: 2 },
    ];
    expect(combine('sum', parts, false)).toBeNull();
    expect(combine('weightedMean', parts, false)).toEqual({ value: 25, used: 2, of: 3 });
    expect(combine('weightedMean', parts, true)).toEqual({ value: 30, used: 2, of: 3 });
    expect(combine('none', parts, false)).toBeNull();
    expect(combine('sum', [], false)).toBeNull();
  });

  test('a sum that is divided by shares of one is kept', () => {
    fc.assert(
      fc.property(value, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (whole, share) => {
        const one = combine('sum', [{ value: whole, share }], false)?.value ?? Number.NaN;
        const other = combine('sum', [{ value: whole, share: 1 - share }], false)?.value ?? Number.NaN;
        expect(one + other).toBeCloseTo(whole, 4);
      }),
    );
  });

  test('a mean lies between its lowest and highest part', () => {
    const part = fc.record({
      value,
      share: fc.double({ min: 0.01, max: 1, noNaN: true }),
      weight: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), fc.boolean(), (parts, weighted) => {
        const mean = combine('weightedMean', parts, weighted)?.value ?? Number.NaN;
        const values = parts.map((each) => each.value);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) - 1e-6);
        expect(mean).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
      }),
    );
  });

  test('the middle value', () => {
    expect(medianOf([])).toBeNull();
    expect(medianOf([3, 1, 2])).toBe(2);
    expect(medianOf([4, 1, 2, 3])).toBe(2.5);
  });
});

describe('classes of a map', () => {
  test('five of about equal size', () => {
    const classes = classesOf(Array.from({ length: 44 }, (_, index) => index));
    expect(classes.map((each) => each.count)).toEqual([9, 9, 9, 9, 8]);
    expect(classOf(classes, 0)).toBe(1);
    expect(classOf(classes, 43)).toBe(5);
    expect(classOf(classes, null)).toBeNull();
  });

  test('few distinct values give few classes', () => {
    expect(classesOf([1, 1, 1, 1, 2, 2])).toEqual([
      { from: 1, to: 1, count: 4 },
      { from: 2, to: 2, count: 2 },
    ]);
    expect(classesOf([])).toEqual([]);
  });

  test('every value has exactly one class, equal ones the same, and order is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1 }), (values) => {
        const classes = classesOf(values);
        expect(classes.length).toBeLessThanOrEqual(classCount);
        expect(classes.reduce((sum, each) => sum + each.count, 0)).toBe(values.length);
        for (const [index, each] of classes.entries())
          if (index > 0) expect(each.from).toBeGreaterThan(classes[index - 1]?.to ?? Number.NaN);
        for (const each of values) expect(classOf(classes, each)).not.toBeNull();
      }),
    );
  });
});
