import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';

/** Days for which a link in a mail works. */
const linkDays = 120;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

/** Makes a secret link for an entry and an address; only its hash is kept. Gives the secret. */
export const makeLink = async (scope: Scope, confirmationId: string, mail: string): Promise<string> => {
  const token = randomBytes(32).toString('base64url');
  await sql`insert into confirmation_link (alliance_id, confirmation_id, token_hash, mail, made_on, expires_on)
    values (${scope.alliance.id}, ${confirmationId}::uuid, ${hashOf(token)}, ${mail}, ${scope.today}::date,
      ${addDays(scope.today, linkDays)}::date)`.execute(scope.db);
  return token;
};

/** What a link leads to; null when there is none, or it has run out. */
export const followLink = async (
  scope: Scope,
  token: string,
): Promise<{ confirmationId: string; mail: string } | null> => {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const { rows } = await sql<{ confirmationId: string; mail: string }>`
    select confirmation_id::text as "confirmationId", mail from confirmation_link
    where alliance_id = current_alliance() and token_hash = ${hashOf(token)} and expires_on >= ${scope.today}::date`.execute(
    scope.db,
  );
  return rows[0] ?? null;
};

/** Addresses that do not take mail, of these; in small letters. */
export const bouncedOf = async (scope: Scope, mails: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await sql<{ mail: string }>`select mail from bounced_address
    where alliance_id = current_alliance() and cleared_at is null
      and mail = any(${mails.map((mail) => mail.toLowerCase())}::text[])`.execute(scope.db);
  return new Set(rows.map(({ mail }) => mail));
};

/** An address does not take mail: `at` says when that was seen. What was seen before it was cleared does not count. */
export const addBounced = async (scope: Scope, mail: string, reason: string, at: Date): Promise<void> => {
  await sql`insert into bounced_address as b (alliance_id, mail, bounced_on, reason)
    values (${scope.alliance.id}, ${mail.toLowerCase()}, ${scope.today}::date, ${reason.slice(0, 500)})
    on conflict (alliance_id, mail) do update set cleared_at = null, bounced_on = excluded.bounced_on,
      reason = excluded.reason where b.cleared_at < ${at}`.execute(scope.db);
};

/** An address works again, as far as anybody knows; earlier refusals do not count any more. */
export const clearBounced = async (scope: Scope, mail: string): Promise<void> => {
  await sql`update bounced_address set cleared_at = ${scope.clock.now()}
    where alliance_id = current_alliance() and mail = ${mail.toLowerCase()}`.execute(scope.db);
};

/** Links that went to other addresses than this one no longer work. */
export const dropOtherLinks = async (
  scope: Scope,
  confirmationId: string,
  mail: string | null,
): Promise<void> => {
  await sql`delete from confirmation_link where alliance_id = current_alliance()
    and confirmation_id = ${confirmationId}::uuid and lower(mail) is distinct from ${mail}`.execute(scope.db);
};
