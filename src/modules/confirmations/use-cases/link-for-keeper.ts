import type { Scope } from '../../../platform/scope.ts';
import { addMonths, usualRule } from '../cycle.ts';
import { addConfirmations, confirmationOf } from '../data/confirmation-store.ts';
import { makeLink } from '../data/link-store.ts';

/**
 * The way to the form with which an entry is confirmed or changed, for somebody signed in who keeps it and would rather not
 * wait for the next mail. Whoever calls has made sure that they keep it.
 *
 * @returns path and query; null for who has no mail address, or for an entry that is not to be confirmed
 */
export const linkForKeeper = async (
  scope: Scope,
  thing: { kind: string; id: string },
): Promise<{ path: string; query: Readonly<Record<string, string>> } | null> => {
  if (scope.actor.kind !== 'user') return null;
  const dueOn = addMonths(scope.today, usualRule.months);
  await addConfirmations(scope, [{ kind: thing.kind, thingId: thing.id, dueOn }]);
  const known = await confirmationOf(scope, thing);
  if (!known) return null;
  const code = await makeLink(scope, known.id, scope.actor.email);
  return { path: '/bestaetigen/aendern', query: { code } };
};
