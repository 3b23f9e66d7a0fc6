import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { closeInvitation, findByToken, type OpenInvitation } from '../data/invitation-repository.ts';
import { currentHoldings, giveRole } from '../data/role-repository.ts';
import { invitationState } from '../invitation.ts';

export type InvitationRefusal = { reason: 'unknown' | 'expired' };

/** The invitation behind a mailed secret, when it can still be accepted. Needs no right: the secret is the right. */
export const readInvitation = async (
  scope: Scope,
  token: string,
): Promise<Result<{ invitation: OpenInvitation }, InvitationRefusal>> => {
  const invitation = await findByToken(scope, token);
  if (!invitation) return refuse('unknown');
  if (invitationState('open', invitation.expiresAt, scope.clock.now()) === 'expired')
    return refuse('expired');
  return done({ invitation });
};

/**
 * Gives the invited role to an account that belongs to the invited address. The caller makes sure of the latter; the
 * change stands in the history under that person's name.
 */
export const acceptInvitation = async (
  scope: Scope,
  token: string,
  person: { userId: string; name: string },
): Promise<Result<object, InvitationRefusal>> => {
  const found = await readInvitation(scope, token);
  if (!found.ok) return found;
  const { invitation } = found;
  const theirs: Scope = {
    ...scope,
    actor: { kind: 'user', ...person, email: invitation.email, roles: new Set([invitation.role]) },
  };
  const change = beginChange(theirs, 'access.invitationAccepted');
  await closeInvitation(theirs, change, invitation.id, 'accepted');
  const holdings = await currentHoldings(scope, { lock: true });
  if (!holdings.some((held) => held.userId === person.userId && held.role === invitation.role))
    await giveRole(theirs, change, {
      userId: person.userId,
      role: invitation.role,
      grantedBy: invitation.invitedBy,
    });
  await change.record();
  return done({});
};
