import type { Scope } from '../../../platform/scope.ts';
import { cardOf, cardsOf } from '../data/cards.ts';
import { linksAt } from '../data/link-views.ts';
import type { ThingCard, ThingRef, ThingRegistry } from '../thing.ts';
import {
  type Bounds,
  beginWalk,
  bounds,
  goOn,
  hadHappened,
  inOrder,
  neighboursOf,
  type ThreadItem,
  type Walk,
} from '../thread.ts';

/** Links that one step reads at most. Beyond them the thread says that it is cut. */
const linksPerStep = 2000;

/** A thread as its page shows it: in order, and whether it goes on beyond what is shown. */
export type FollowedThread = { start: ThingCard; items: readonly ThreadItem[]; isCut: boolean };

/**
 * Follows the thread from a thing in both directions, level by level. Null when the thing does not exist or the reader
 * may not see it. On a past day, what came later is not on the thread.
 */
export const followThread = async (
  scope: Scope,
  registry: ThingRegistry,
  thing: ThingRef,
  limit: Bounds = bounds,
): Promise<FollowedThread | null> => {
  const start = await cardOf(scope, registry, thing);
  if (!start) return null;
  let walk = beginWalk(start);
  // One level beyond the last is read too: only so is it known whether something visible is left out.
  while (walk.frontier.length > 0) walk = await step(scope, registry, walk, limit);
  return { start, items: inOrder(walk.items), isCut: walk.isCut };
};

/** What hangs directly on a thing, in order; empty when the reader may not see the thing itself. */
export const neighboursOnThread = async (
  scope: Scope,
  registry: ThingRegistry,
  thing: ThingRef,
): Promise<readonly ThreadItem[]> => {
  const start = await cardOf(scope, registry, thing);
  if (!start) return [];
  const walk = await step(scope, registry, beginWalk(start), bounds);
  return inOrder(walk.items).filter((item) => item.relations.length > 0);
};

/** One level: one query for the links of the whole frontier, one per kind for the cards at their other ends. */
const step = async (scope: Scope, registry: ThingRegistry, walk: Walk, limit: Bounds): Promise<Walk> => {
  const links = await linksAt(scope.db, walk.frontier, linksPerStep);
  const neighbours = neighboursOf(walk, links);
  const things = neighbours.map((neighbour) => neighbour.thing);
  const cards = (await cardsOf(scope, registry, things)).filter((card) =>
    hadHappened(card, scope.asOf, scope.today),
  );
  const next = goOn(walk, neighbours, cards, limit);
  return links.length < linksPerStep ? next : { ...next, isCut: true };
};
