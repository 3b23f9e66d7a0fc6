import type { Scope } from '../../../platform/scope.ts';
import type { ThingCard, ThingRef, ThingRegistry } from '../thing.ts';

/** The cards of those things that exist and that the reader may see; one query per kind. Unknown kinds have none. */
export const cardsOf = async (
  scope: Scope,
  registry: ThingRegistry,
  things: readonly ThingRef[],
): Promise<ThingCard[]> => {
  const idsByKind = new Map<string, Set<string>>();
  for (const { kind, id } of things) idsByKind.set(kind, (idsByKind.get(kind) ?? new Set()).add(id));
  const cards: ThingCard[] = [];
  // One after another: they share the transaction's connection.
  for (const [name, ids] of idsByKind) {
    const kind = registry.kind(name);
    if (kind) cards.push(...(await kind.cards(scope, [...ids])));
  }
  return cards;
};

/** One card, or null. */
export const cardOf = async (
  scope: Scope,
  registry: ThingRegistry,
  thing: ThingRef,
): Promise<ThingCard | null> => (await cardsOf(scope, registry, [thing]))[0] ?? null;
