import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { findInvitation, renewInvitation } from '../data/invitation-repository.ts';
import { mailInvitation } from '../mail/invitation-mail.ts';
import { mayGive } from '../permissions.ts';
import type { Site } from '../site.ts';

/** Sends an invitation once more, with a new link and a new term; the link sent before is void. */
export const resendInvitation = async (
  scope: Scope,
  site: Site,
  id: string,
): Promise<Result<{ email: string }, { reason: 'gone' | 'forbidden' }>> => {
  const invitation = await findInvitation(scope, id);
  if (!invitation) return refuse('gone');
  if (!mayGive(scope.actor, invitation.role)) return refuse('forbidden');
  const change = beginChange(scope, 'access.invitedAgain');
  const { token, expiresAt } = await renewInvitation(scope, change, id);
  await change.record();
  await mailInvitation(scope, site, { ...invitation, expiresAt }, token);
  return done({ email: invitation.email });
};
