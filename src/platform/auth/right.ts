import type { Actor, Role } from './actor.ts';

/** A right is a question about who acts. Modules keep theirs in `permissions.ts`, one line each. */
export type Right = ((actor: Actor) => boolean) & { roles: readonly Role[] | 'everyone' };

/** The right of everyone who holds one of the roles. */
export const rightOf = (...roles: Role[]): Right =>
  Object.assign(
    (actor: Actor) =>
      actor.kind === 'system' || (actor.kind === 'user' && roles.some((role) => actor.roles.has(role))),
    { roles },
  );

export const everyone: Right = Object.assign(() => true, { roles: 'everyone' as const });
