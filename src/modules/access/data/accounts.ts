import { type Kysely, sql } from 'kysely';
import type { AllianceRole } from '../../../platform/auth/actor.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { PlatformScope, Scope } from '../../../platform/scope.ts';
import type { Period } from '../../../platform/time/period.ts';
import type { AccessTables } from './tables.ts';

export type KnownAccount = { id: string; name: string; locale: Locale };

/** The account of an address, wherever its holder has roles; null when there is none. Never gives more than one. */
export const accountOf = async <Tables>(db: Kysely<Tables>, email: string): Promise<KnownAccount | null> => {
  const { rows } = await sql<KnownAccount>`select id, name, locale from account_of(${email})`.execute(db);
  return rows[0] ?? null;
};

/** The account of an address, made when there is none. Gives its id; an account that stands keeps its name. */
export const ensureAccount = async <Tables>(
  db: Kysely<Tables>,
  person: { email: string; name: string; locale: Locale },
  now: Date,
): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select ensure_account(${person.email}, ${person.name}, ${person.locale}, ${now}) as id`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('no account made');
  return row.id;
};

/** Names of accounts by id, for those that this request may know. */
export const userNames = async (
  scope: Pick<Scope, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await scope.db
    .withTables<AccessTables>()
    .selectFrom('auth_user')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** One role that the signed-in person holds now. */
export type OwnRole = { slug: string; alliance: string; role: AllianceRole; valid: Period };

/** The roles of the signed-in person over all alliances; a policy of the database shows nobody else's. */
export const ownRoles = async (scope: PlatformScope): Promise<OwnRole[]> => {
  if (scope.actor.kind !== 'user') return [];
  return scope.db
    .withTables<AccessTables>()
    .selectFrom('role_holding')
    .innerJoin('alliance', 'alliance.id', 'role_holding.alliance_id')
    .select(['alliance.slug', 'alliance.name as alliance', 'role', 'valid'])
    .where('user_id', '=', scope.actor.userId)
    .where('revoked_at', 'is', null)
    .where(sql<boolean>`valid @> (${scope.clock.now()}::timestamptz at time zone alliance.time_zone)::date`)
    .orderBy('alliance.name')
    .orderBy('role')
    .execute();
};
