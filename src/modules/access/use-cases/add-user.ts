import type { AllianceRole, PlatformRole } from '../../../platform/auth/actor.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { PlatformScope, Scope } from '../../../platform/scope.ts';
import { ensureAccount } from '../data/accounts.ts';
import { currentHoldings, giveRole } from '../data/role-repository.ts';
import type { AccessTables } from '../data/tables.ts';
import { mayGive } from '../permissions.ts';

type Person = { email: string; name: string; locale?: Locale };

/**
 * Gives an address a role without an invitation, and an account when it has none; for commands and data sets. Sends no
 * mail. Doing it twice changes nothing.
 */
export const addUser = async (
  scope: Scope,
  input: Person & { role: AllianceRole },
): Promise<Result<{ userId: string }, { reason: 'forbidden' }>> => {
  if (!mayGive(scope.actor, input.role)) return refuse('forbidden');
  const userId = await ensureAccount(scope.db, { locale: scope.locale, ...input }, scope.clock.now());
  const holdings = await currentHoldings(scope, { lock: true });
  if (holdings.some((held) => held.userId === userId && held.role === input.role)) return done({ userId });
  const change = beginChange(scope, 'access.userAdded');
  const grantedBy = scope.actor.kind === 'user' ? scope.actor.userId : null;
  await giveRole(scope, change, { userId, role: input.role, grantedBy });
  await change.record();
  return done({ userId });
};

/** Gives an address a role that reaches over alliances; only our own commands may. */
export const addPlatformUser = async (
  scope: PlatformScope,
  input: Person & { role: PlatformRole },
): Promise<Result<{ userId: string }, { reason: 'forbidden' }>> => {
  if (scope.actor.kind !== 'system') return refuse('forbidden');
  const now = scope.clock.now();
  const userId = await ensureAccount(scope.db, { locale: scope.locale, ...input }, now);
  await scope.db
    .withTables<AccessTables>()
    .insertInto('platform_role_holding')
    .values({ user_id: userId, role: input.role, granted_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return done({ userId });
};

/** Lets a person of the programme agency read the roll-ups of the scope's alliance. */
export const openToAgency = async (
  scope: Scope,
  userId: string,
): Promise<Result<object, { reason: 'forbidden' }>> => {
  if (!mayGive(scope.actor, 'coordinator')) return refuse('forbidden');
  await scope.db
    .withTables<AccessTables>()
    .insertInto('programme_agency_alliance')
    .values({ alliance_id: scope.alliance.id, user_id: userId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return done({});
};
