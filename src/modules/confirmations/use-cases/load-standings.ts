import { beginChange } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Standing, usualRule } from '../cycle.ts';
import { addConfirmations, confirmationOf, writeStanding } from '../data/confirmation-store.ts';
import { writeRule } from '../data/rule-store.ts';

/** Where entries of an invented district stand, so that the lists of the office show how it is to work with them. */
export const loadStandings = async (
  scope: Scope,
  kinds: readonly string[],
  entries: readonly { kind: string; thingId: string; standing: Standing }[],
): Promise<void> => {
  const change = beginChange(scope, 'confirmations.loaded');
  for (const kind of kinds) await writeRule(scope, change, kind, { ...usualRule, isActive: true });
  await change.record();
  await addConfirmations(
    scope,
    entries.map(({ kind, thingId, standing }) => ({ kind, thingId, dueOn: standing.dueOn })),
  );
  for (const { kind, thingId, standing } of entries) {
    if (standing.stage === 'confirmed') continue;
    const known = await confirmationOf(scope, { kind, id: thingId });
    if (known) await writeStanding(scope, known.id, { ...standing, withdrawnOn: null });
  }
};
