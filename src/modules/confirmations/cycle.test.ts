import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../platform/time/day.ts';
import {
  addMonths,
  afterConfirming,
  afterStep,
  type CycleStep,
  firstDue,
  nextStep,
  type Rule,
  type Standing,
  usualRule,
} from './cycle.ts';

const rule: Rule = { ...usualRule, isActive: true };
const fresh = afterConfirming(rule, '2025-01-15');

/** Days and steps, looked at on each of these days. */
const lived = (start: Standing, days: readonly Day[], by: Rule = rule): [Day, CycleStep][] => {
  let standing = start;
  return days.flatMap((day): [Day, CycleStep][] => {
    const step = nextStep(standing, by, day);
    if (!step) return [];
    standing = afterStep(standing, step, day);
    return [[day, step]];
  });
};
const everyDay = (from: Day, count: number) =>
  Array.from({ length: count }, (_, index) => addDays(from, index));

test('nobody answers: asked, reminded twice, stale, withdrawn, each on its day', () => {
  expect(lived(fresh, everyDay('2025-01-15', 600))).toEqual([
    ['2026-01-15', 'ask'],
    ['2026-01-29', 'remind'],
    ['2026-02-12', 'remind'],
    ['2026-02-26', 'markStale'],
    ['2026-03-28', 'withdraw'],
  ]);
});

test('switched off or paused, nothing happens', () => {
  expect(lived(fresh, everyDay('2025-01-15', 600), usualRule)).toEqual([]);
  const paused = { ...fresh, pausedUntil: '2026-06-01' };
  expect(lived(paused, everyDay('2025-01-15', 600))[0]).toEqual(['2026-06-01', 'ask']);
});

describe('whatever the rule and however seldom somebody looks', () => {
  const anyRule: fc.Arbitrary<Rule> = fc.record({
    isActive: fc.constant(true),
    months: fc.integer({ min: 1, max: 24 }),
    remindAfter: fc
      .array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 })
      .map((days) => days.toSorted((a, b) => a - b)),
    staleAfter: fc.integer({ min: 1, max: 60 }),
    withdrawAfter: fc.integer({ min: 1, max: 60 }),
  });
  const gaps = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 40, maxLength: 80 });

  test('the order holds, mails keep their distance, and nothing is withdrawn without having been asked for', () => {
    fc.assert(
      fc.property(anyRule, gaps, (by, steps) => {
        let day = '2025-01-15';
        const days = steps.map((gap) => {
          day = addDays(day, gap);
          return day;
        });
        const told = lived(afterConfirming(by, '2025-01-15'), days, by);
        const order = told.map(([, step]) => step);
        const wanted = ['ask', ...by.remindAfter.map(() => 'remind'), 'markStale', 'withdraw'];
        expect(order).toEqual(wanted.slice(0, order.length));
        const mails = told.filter(([, step]) => step === 'ask' || step === 'remind').map(([when]) => when);
        for (const [index, when] of mails.entries())
          if (index > 0) expect(when >= addDays(mails[index - 1] ?? '', 7)).toBe(true);
      }),
    );
  });
});

test('months end where months end', () => {
  expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
  expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
  expect(addMonths('2025-12-15', 12)).toBe('2026-12-15');
});

test('new entries are spread over two months', () => {
  const days = Array.from({ length: 300 }, (_, index) =>
    firstDue(`0-${(index * 7919).toString(16).padStart(6, '0')}`, '2026-01-01'),
  );
  expect(days.every((day) => day >= '2026-01-31' && day <= '2026-03-31')).toBe(true);
  expect(new Set(days).size).toBeGreaterThan(40);
});
