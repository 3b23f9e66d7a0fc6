import type { AllianceRole } from '../../../platform/auth/actor.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { currentHoldings, giveRole, takeRole } from '../data/role-repository.ts';
import { leavesNoCoordinator } from '../last-coordinator.ts';
import { mayChangeRoles, mayGive } from '../permissions.ts';

export type ChangeRoleRefusal = {
  reason: 'forbidden' | 'gone' | 'same-role' | 'already-member' | 'last-coordinator';
};

/** Replaces a held role by another one, from now on. The former one stays in the past. */
export const changeRole = async (
  scope: Scope,
  input: { holdingId: string; role: AllianceRole },
): Promise<Result<object, ChangeRoleRefusal>> => {
  if (!mayChangeRoles(scope.actor) || !mayGive(scope.actor, input.role)) return refuse('forbidden');
  const holdings = await currentHoldings(scope, { lock: true });
  const holding = holdings.find((held) => held.id === input.holdingId);
  if (!holding) return refuse('gone');
  if (holding.role === input.role) return refuse('same-role');
  if (holdings.some((held) => held.userId === holding.userId && held.role === input.role))
    return refuse('already-member');
  if (leavesNoCoordinator(holdings, holding.id)) return refuse('last-coordinator');
  const change = beginChange(scope, 'access.roleChanged');
  await takeRole(scope, change, holding);
  await giveRole(scope, change, {
    userId: holding.userId,
    role: input.role,
    grantedBy: scope.actor.kind === 'user' ? scope.actor.userId : null,
  });
  await change.record();
  return done({});
};
