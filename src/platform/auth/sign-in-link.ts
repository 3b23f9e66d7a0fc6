import { createHash, randomBytes } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AuthTables } from './auth-tables.ts';

/** How long a sign-in link can be used. */
export const signInLinkMinutes = 15;

/** A secret for a link: 256 random bits, fit for an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a secret. The engine's mail-link part looks secrets up by exactly this hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');

/**
 * Leaves a one-time secret with which the holder of the address can sign in, within the running transaction, so that
 * it exists only if the mail that carries it does. Gives the secret; only its hash is stored.
 * The form of the row is the engine's own (`magicLinkVerify` consumes it); a test holds the two together.
 *
 * @param minutes how long it holds; longer than for mails where a command prints it for someone at the machine
 */
export const leaveSignInToken = async <Tables>(
  db: Kysely<Tables>,
  email: string,
  now: Date,
  minutes: number = signInLinkMinutes,
): Promise<string> => {
  const token = newToken();
  const value = JSON.stringify({ email: email.toLowerCase() });
  const end = new Date(now.getTime() + minutes * 60_000);
  await sql`insert into auth_verification (identifier, value, expires_at, created_at, updated_at)
    values (${tokenHash(token)}, ${value}, ${end}, ${now}, ${now})`.execute(db);
  return token;
};

/** Whether a link still can be used, without using it up; gives the address that it signs in. */
export const readSignInToken = async (
  db: Kysely<AuthTables>,
  token: string,
  now: Date,
): Promise<{ email: string } | null> => {
  const row = await db
    .selectFrom('auth_verification')
    .select('value')
    .where('identifier', '=', tokenHash(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;
  const value: unknown = JSON.parse(row.value);
  return typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string'
    ? { email: value.email }
    : null;
};
