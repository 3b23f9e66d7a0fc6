import type { Scope } from '../../platform/scope.ts';
import type { Day } from '../../platform/time/day.ts';
import type { Precision } from '../../platform/time/period.ts';

/** Names a thing of any module: kind and id. */
export type ThingRef = { kind: string; id: string };

/** What the thread shows of a thing. */
export type ThingCard = ThingRef & {
  title: string;
  /** Path below the alliance, e.g. `/ziele/0198…`. */
  path: string;
  /** The thing's state in the reader's words, or null. */
  state: string | null;
  /** Its day and how exactly the day is known, or null. */
  day: Day | null;
  precision: Precision;
};

/** A kind of things that can hang on the thread. Registered by its module, read by thread and history. */
export type ThingKind = {
  kind: string;
  /** The word for it in the reader's language, e.g. "Meilenstein". */
  label: (locale: Scope['locale']) => string;
  /**
   * The cards of those of `ids` that exist and that the scope's actor may see; in one query. An id that is missing in
   * the answer is treated as if it did not exist.
   */
  cards(scope: Scope, ids: readonly string[]): Promise<readonly ThingCard[]>;
  /** The newest things of this kind that can decide or cause a change (at most 100), for choosing one in a form. */
  decisions?(scope: Scope): Promise<readonly ThingCard[]>;
};

/** What a link says. Stored once, read in both directions. */
export const meanings = [
  'answers',
  'decidedBy',
  'causes',
  'replaces',
  'contributesTo',
  'partOf',
  'documents',
] as const;
export type Meaning = (typeof meanings)[number];

/** All kinds of the house, filled by the app once every module has brought its own. */
export type ThingRegistry = {
  kind(name: string): ThingKind | undefined;
  all(): readonly ThingKind[];
};
