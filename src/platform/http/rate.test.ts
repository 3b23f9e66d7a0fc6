import { expect, test } from 'vitest';
import { fixedClock } from '../time/clock.ts';
import { rateOf } from './rate.ts';

test('so many within a window, for each key apart, and again in the next', () => {
  const clock = fixedClock('2026-11-22T12:00:00Z');
  const rate = rateOf(2, 60_000);
  expect([rate('a', clock), rate('a', clock), rate('a', clock), rate('b', clock)]).toEqual([
    true,
    true,
    false,
    true,
  ]);
  clock.set('2026-11-22T12:00:59Z');
  expect(rate('a', clock)).toBe(false);
  clock.set('2026-11-22T12:01:00Z');
  expect([rate('a', clock), rate('a', clock), rate('a', clock)]).toEqual([true, true, false]);
});

test('a clock that is set back locks nobody out', () => {
  const clock = fixedClock('2026-11-22T12:00:00Z');
  const rate = rateOf(1, 60_000);
  expect(rate('a', clock)).toBe(true);
  clock.set('2026-11-22T11:00:00Z');
  expect(rate('a', clock)).toBe(true);
});

test('keys without end take no memory without end: the oldest is forgotten', () => {
  const clock = fixedClock('2026-11-22T12:00:00Z');
  const rate = rateOf(1, 60_000, 3);
  for (const key of ['a', 'b', 'c', 'd']) expect(rate(key, clock)).toBe(true);
  expect([rate('d', clock), rate('c', clock)]).toEqual([false, false]);
  expect(rate('a', clock)).toBe(true);
});
