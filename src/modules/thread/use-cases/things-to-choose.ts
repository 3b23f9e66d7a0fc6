import type { Scope } from '../../../platform/scope.ts';
import type { ThingCard, ThingRegistry } from '../thing.ts';

/** Things that can be tied by choosing them from a list: those of each kind that decide or cause, newest first. */
export const thingsToChoose = async (
  scope: Scope,
  registry: ThingRegistry,
): Promise<{ label: string; card: ThingCard }[]> => {
  const choices: { label: string; card: ThingCard }[] = [];
  for (const kind of registry.all()) {
    const cards = (await kind.decisions?.(scope)) ?? [];
    choices.push(...cards.map((card) => ({ label: kind.label(scope.locale), card })));
  }
  return choices;
};
