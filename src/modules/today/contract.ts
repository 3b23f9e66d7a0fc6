import type { Scope } from '../../platform/scope.ts';
import type { Day } from '../../platform/time/day.ts';

/** One thing on the office's start page. */
export type TodayItem = {
  /** What to do, as a sentence. */
  title: string;
  path: string;
  /** Why, and since when; one short line. */
  detail: string | null;
  /** The day by which, or null. */
  due: Day | null;
};
/** An open end: a number that is a link to the rows that it counts. */
export type OpenEnd = { count: number; label: string; path: string };

/** What a module feeds into *Today*. Each list is bounded by the module (at most 20). */
export type TodaySource = {
  /** What waits for the office now; overdue first. */
  now?(scope: Scope): Promise<readonly TodayItem[]>;
  /** What is due from today to the end of the coming seven days. */
  week?(scope: Scope): Promise<readonly TodayItem[]>;
  openEnds?(scope: Scope): Promise<readonly OpenEnd[]>;
};
