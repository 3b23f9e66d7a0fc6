import type { Scope } from '../../../platform/scope.ts';
import { threadTexts } from '../texts/index.ts';
import type { ThingCard, ThingRef, ThingRegistry } from '../thing.ts';
import { neighboursOnThread } from './follow-thread.ts';

/** A direct neighbour on the thread. `relation` in the reader's words: "entschieden durch". */
export type NearThing = { relation: string; card: ThingCard };

/**
 * What hangs directly on a thing, in order of days, for a short inset on the thing's own page. Empty when nothing does,
 * or when the reader may not see the thing itself.
 */
export const nearThread = async (
  scope: Scope,
  registry: ThingRegistry,
  thing: ThingRef,
): Promise<NearThing[]> => {
  const words = threadTexts(scope.locale).meanings;
  const items = await neighboursOnThread(scope, registry, thing);
  return items.flatMap(({ card, relations }) =>
    relations.map(({ meaning, direction }) => ({ relation: words[meaning][direction], card })),
  );
};
