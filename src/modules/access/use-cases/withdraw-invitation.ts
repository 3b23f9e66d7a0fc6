import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { closeInvitation, findInvitation } from '../data/invitation-repository.ts';
import { mayGive } from '../permissions.ts';

/** Withdraws an open invitation; its link is void at once. */
export const withdrawInvitation = async (
  scope: Scope,
  id: string,
): Promise<Result<object, { reason: 'gone' | 'forbidden' }>> => {
  const invitation = await findInvitation(scope, id);
  if (!invitation) return refuse('gone');
  if (!mayGive(scope.actor, invitation.role)) return refuse('forbidden');
  const change = beginChange(scope, 'access.invitationWithdrawn');
  await closeInvitation(scope, change, id, 'withdrawn');
  await change.record();
  return done({});
};
