import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AllianceRole } from '../../../platform/auth/actor.ts';
import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';
import { type Period, toRange } from '../../../platform/time/period.ts';
import type { AccessTables } from './tables.ts';

/** A role that somebody holds now. */
export type Holding = {
  id: string;
  userId: string;
  name: string;
  email: string;
  role: AllianceRole;
  valid: Period;
};

/** The history's name for a held role. */
export const roleThing = (id: string) => ({ kind: 'roleHolding', id });

/** The roles that hold on the scope's day, with whose they are. Locks them when they are about to change. */
export const currentHoldings = async (scope: Scope, options: { lock?: boolean } = {}): Promise<Holding[]> => {
  const query = scope.db
    .withTables<AccessTables>()
    .selectFrom('role_holding')
    .innerJoin('auth_user', 'auth_user.id', 'role_holding.user_id')
    .select(['role_holding.id', 'user_id', 'auth_user.name', 'auth_user.email', 'role', 'valid'])
    .where('role_holding.alliance_id', '=', scope.alliance.id)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`valid @> ${scope.today}::date`)
    .orderBy('auth_user.name')
    .orderBy('role_holding.id');
  const rows = await (options.lock ? query.forUpdate('role_holding') : query).execute();
  return rows.map(({ user_id: userId, ...row }) => ({ ...row, userId }));
};

/** Gives a role from today on, as part of a change. */
export const giveRole = async (
  scope: Scope,
  change: Change,
  input: { userId: string; role: AllianceRole; grantedBy: string | null },
): Promise<string> => {
  const id = randomUUID();
  await change.insert('role_holding', roleThing(id), {
    id,
    user_id: input.userId,
    role: input.role,
    valid: toRange({ from: scope.today, until: null }),
    granted_by: input.grantedBy,
    granted_at: scope.clock.now(),
  });
  return id;
};

/** Takes a role away at once; today stays the last day on which it was held. */
export const takeRole = async (scope: Scope, change: Change, holding: Holding): Promise<void> => {
  await change.update('role_holding', roleThing(holding.id), holding.id, {
    valid: toRange({ from: holding.valid.from, until: addDays(scope.today, 1) }),
    revoked_at: scope.clock.now(),
    revoked_by: scope.actor.kind === 'user' ? scope.actor.userId : null,
  });
};
