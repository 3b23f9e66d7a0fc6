import type { Scope } from '../../../platform/scope.ts';
import { currentHoldings } from './role-repository.ts';

/** Somebody who works in the alliance today, whatever their roles. */
export type TeamMember = { userId: string; name: string; email: string };

/** Everyone with a role in the alliance today, once each, by name. */
export const teamMembers = async (scope: Scope): Promise<readonly TeamMember[]> => {
  const members = new Map<string, TeamMember>();
  for (const { userId, name, email } of await currentHoldings(scope))
    members.set(userId, { userId, name, email });
  return [...members.values()];
};
