import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { currentHoldings, takeRole } from '../data/role-repository.ts';
import { leavesNoCoordinator } from '../last-coordinator.ts';
import { mayChangeRoles } from '../permissions.ts';

export type EndRoleRefusal = { reason: 'forbidden' | 'gone' | 'last-coordinator' };

/** Takes a role away at once. The account, and that the role was held, stay. */
export const endRole = async (scope: Scope, holdingId: string): Promise<Result<object, EndRoleRefusal>> => {
  if (!mayChangeRoles(scope.actor)) return refuse('forbidden');
  const holdings = await currentHoldings(scope, { lock: true });
  const holding = holdings.find((held) => held.id === holdingId);
  if (!holding) return refuse('gone');
  if (leavesNoCoordinator(holdings, holdingId)) return refuse('last-coordinator');
  const change = beginChange(scope, 'access.roleEnded');
  await takeRole(scope, change, holding);
  await change.record();
  return done({});
};
