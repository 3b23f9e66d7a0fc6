import type { Result } from '../../platform/result.ts';
import type { Scope } from '../../platform/scope.ts';
import type { Site } from './site.ts';
import { type InviteRefusal, invite } from './use-cases/invite.ts';

export { userNames } from './data/accounts.ts';
export { agencyAlliances } from './data/agency-alliances.ts';
export { memberActor, type TeamMember, teamMembers } from './data/team-members.ts';
export type { Site } from './site.ts';
export { addPlatformUser, addUser, openToAgency } from './use-cases/add-user.ts';
export { signInLink } from './use-cases/sign-in-link.ts';

/** Invites the first coordinator of a new alliance, by mail. */
export const inviteFirstCoordinator = (
  scope: Scope,
  site: Site,
  person: { email: string; name: string },
): Promise<Result<{ id: string }, InviteRefusal>> => invite(scope, site, { ...person, role: 'coordinator' });
