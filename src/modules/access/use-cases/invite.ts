import type { AllianceRole } from '../../../platform/auth/actor.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addInvitation, isInvited } from '../data/invitation-repository.ts';
import { currentHoldings } from '../data/role-repository.ts';
import { mailInvitation } from '../mail/invitation-mail.ts';
import { mayGive, mayInvite } from '../permissions.ts';
import type { Site } from '../site.ts';

export type InviteInput = { email: string; name: string; role: AllianceRole };
export type InviteRefusal = { reason: 'forbidden' | 'forbidden-role' | 'already-member' | 'already-invited' };

/** Invites an address to a role and mails the link. Gives the invitation's id. */
export const invite = async (
  scope: Scope,
  site: Site,
  input: InviteInput,
): Promise<Result<{ id: string }, InviteRefusal>> => {
  if (!mayInvite(scope.actor)) return refuse('forbidden');
  if (!mayGive(scope.actor, input.role)) return refuse('forbidden-role');
  const person = { ...input, email: input.email.toLowerCase() };
  const holdings = await currentHoldings(scope);
  if (holdings.some((held) => held.email === person.email && held.role === person.role))
    return refuse('already-member');
  if (await isInvited(scope, person.email)) return refuse('already-invited');
  const change = beginChange(scope, 'access.invited');
  const { invitation, token } = await addInvitation(scope, change, person);
  await change.record();
  await mailInvitation(scope, site, invitation, token);
  return done({ id: invitation.id });
};
