import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../platform/time/day.ts';
import type { TodayItem } from './contract.ts';
import { type Fed, isOverdue, itemsAtMost, mergeToday } from './today.ts';

const today = '2026-11-22';
const item = (title: string, due: string | null = null): TodayItem => ({
  title,
  path: `/${title}`,
  detail: null,
  due,
});
const fed = (parts: Partial<Fed>): Fed => ({ now: [], week: [], openEnds: [], ...parts });
const titles = (items: readonly TodayItem[]) => items.map((each) => each.title);

describe('mergeToday', () => {
  it('puts the longest overdue first and what has no day last, in the order of the modules', () => {
    const merged = mergeToday(
      [
        fed({ now: [item('a'), item('late', '2026-11-20')] }),
        fed({ now: [item('soon', '2026-11-24'), item('b'), item('later', '2026-11-01')] }),
      ],
      today,
    );
    expect(titles(merged.now)).toEqual(['later', 'late', 'soon', 'a', 'b']);
    expect(merged).toMatchObject({ nowCount: 5, overdueCount: 2 });
  });

  it('shows once what two modules say, and not again this week what waits now', () => {
    const merged = mergeToday(
      [
        fed({ now: [item('a'), item('b')], week: [item('c', '2026-11-23'), item('a', '2026-11-23')] }),
        fed({ now: [item('a')], week: [item('c', '2026-11-23')] }),
      ],
      today,
    );
    expect(titles(merged.now)).toEqual(['a', 'b']);
    expect(titles(merged.week)).toEqual(['c']);
  });

  it('keeps to the week: today and the seven days that follow', () => {
    const days = ['2026-11-21', '2026-11-22', '2026-11-29', '2026-11-30'];
    const merged = mergeToday([fed({ week: days.map((day) => item(day, day)) })], today);
    expect(titles(merged.week)).toEqual(['2026-11-22', '2026-11-29']);
  });

  it('leaves out numbers that count nothing', () => {
    const end = (count: number) => ({ count, label: String(count), path: '/' });
    expect(
      mergeToday([fed({ openEnds: [end(0), end(3)] }), fed({ openEnds: [end(1)] })], today),
    ).toMatchObject({
      openEnds: [end(3), end(1)],
    });
  });

  const items = fc.array(
    fc.record({
      title: fc.string({ minLength: 1, maxLength: 3 }),
      path: fc.constantFrom('/a', '/b'),
      detail: fc.constant(null),
      due: fc.option(fc.integer({ min: -40, max: 40 }).map((days) => addDays(today, days))),
    }),
    { maxLength: 30 },
  );
  it('is bounded, ordered, counts truly and invents nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ now: items, week: items }), { maxLength: 4 }), (sources) => {
        const merged = mergeToday(
          sources.map((source) => fed(source)),
          today,
        );
        const given = sources.flatMap((source) => source.now);
        const different = new Set(given.map((each) => `${each.path} ${each.title}`));
        expect(merged.nowCount).toBe(different.size);
        expect(merged.now.length).toBe(Math.min(different.size, itemsAtMost));
        expect(merged.week.length).toBeLessThanOrEqual(itemsAtMost);
        for (const each of merged.now) expect(given).toContainEqual(each);
        const dues = merged.now.map((each) => each.due ?? '9999');
        expect(dues).toEqual(dues.toSorted());
        const shownLate = merged.now.filter((each) => isOverdue(each, today)).length;
        expect(shownLate).toBe(Math.min(merged.overdueCount, itemsAtMost));
      }),
    );
  });
});
