import { addDays, type Day } from '../../platform/time/day.ts';
import type { OpenEnd, TodayItem } from './contract.ts';

/** Entries that one list of the page shows at most. */
export const itemsAtMost = 20;
/** The days after today that "this week" looks ahead. */
export const daysAhead = 7;

/** What the page shows. The counts are of all that the modules gave, shown or not. */
export type Today = {
  now: readonly TodayItem[];
  nowCount: number;
  overdueCount: number;
  week: readonly TodayItem[];
  weekCount: number;
  openEnds: readonly OpenEnd[];
};

export const isOverdue = (item: TodayItem, today: Day): boolean => item.due !== null && item.due < today;

/** What one source said. */
export type Fed = {
  now: readonly TodayItem[];
  week: readonly TodayItem[];
  openEnds: readonly OpenEnd[];
};

/**
 * Merges what the modules feed. What waits now comes first by its day, the longest overdue leading; without a day it
 * keeps the order of the modules, at the end. The week holds what is due within it and is not already waiting now.
 * Said twice is shown once; numbers that count nothing are no open ends.
 */
export const mergeToday = (sources: readonly Fed[], today: Day): Today => {
  const now = byDay(once(sources.flatMap((source) => source.now)));
  const waiting = new Set(now.map(nameOf));
  const lastDay = addDays(today, daysAhead);
  const week = byDay(once(sources.flatMap((source) => source.week))).filter(
    (item) => item.due !== null && item.due >= today && item.due <= lastDay && !waiting.has(nameOf(item)),
  );
  return {
    now: now.slice(0, itemsAtMost),
    nowCount: now.length,
    overdueCount: now.filter((item) => isOverdue(item, today)).length,
    week: week.slice(0, itemsAtMost),
    weekCount: week.length,
    openEnds: sources.flatMap((source) => source.openEnds).filter((end) => end.count > 0),
  };
};

const nameOf = (item: TodayItem): string => JSON.stringify([item.path, item.title]);

const once = (items: readonly TodayItem[]): TodayItem[] => {
  const named = new Set<string>();
  return items.filter((item) => !named.has(nameOf(item)) && named.add(nameOf(item)));
};

/** Later than any day that the calendar of the house knows. */
const noDay = '9999-12-31';

const byDay = (items: readonly TodayItem[]): TodayItem[] =>
  items.toSorted((a, b) => {
    const [x, y] = [a.due ?? noDay, b.due ?? noDay];
    return x < y ? -1 : x > y ? 1 : 0;
  });

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
