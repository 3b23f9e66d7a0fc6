import type { Scope } from '../../../platform/scope.ts';
import { cardOf } from '../data/cards.ts';
import type { ThingCard, ThingRegistry } from '../thing.ts';
import { pathEndsWith, thingsInAddress } from '../thing-address.ts';

/**
 * The thing that an address of this alliance shows, as people copy it from their browser: the page of the thing, its
 * thread or its history. Null when no thing of this alliance that the reader may see is meant.
 */
export const findThingByAddress = async (
  scope: Scope,
  registry: ThingRegistry,
  address: string,
): Promise<ThingCard | null> => {
  const { named, ids, path } = thingsInAddress(address);
  const byName = named ? await cardOf(scope, registry, named) : null;
  if (byName) return byName;
  const candidates: ThingCard[] = [];
  if (ids.length > 0) for (const kind of registry.all()) candidates.push(...(await kind.cards(scope, ids)));
  // A page may name several things (a goal and its system): the one whose own page this is comes first.
  return candidates.find((card) => pathEndsWith(path, card.path)) ?? candidates[0] ?? null;
};
