import type { Actor, Role } from '../../../platform/auth/actor.ts';
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

/**
 * The person with this account as an actor, with the roles that they hold in the alliance today. For work that a job does
 * on their behalf. Null when they have no role here (any more).
 */
export const memberActor = async (scope: Scope, userId: string): Promise<Actor | null> => {
  const held = (await currentHoldings(scope)).filter((holding) => holding.userId === userId);
  const [first] = held;
  if (!first) return null;
  const roles: ReadonlySet<Role> = new Set(held.map(({ role }) => role));
  return { kind: 'user', userId, name: first.name, email: first.email, roles };
};
