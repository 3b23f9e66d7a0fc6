import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { AttemptKind, AuthTables } from './auth-tables.ts';

/** At most `count` tries within `minutes`. */
export type AttemptLimit = { count: number; minutes: number };

export const attemptLimits: Readonly<Record<AttemptKind, AttemptLimit>> = {
  password: { count: 5, minutes: 15 },
  code: { count: 5, minutes: 15 },
  link: { count: 5, minutes: 60 },
};

export type AttemptAnswer = { allowed: true } | { allowed: false; until: Date };

/**
 * Whether one more try is allowed after those at `times` (any order, also older ones). When not, `until` is the moment
 * at which enough of them lie far enough back.
 */
export const mayAttempt = (times: readonly Date[], now: Date, limit: AttemptLimit): AttemptAnswer => {
  const span = limit.minutes * 60_000;
  const recent = times
    .map((time) => time.getTime())
    .filter((time) => time > now.getTime() - span)
    .sort((a, b) => a - b);
  const blocking = recent[recent.length - limit.count];
  return blocking === undefined ? { allowed: true } : { allowed: false, until: new Date(blocking + span) };
};

/** The account in the record of tries: a hash, so that the record holds no addresses. */
export const accountKey = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('hex');

/**
 * Counts one try and says whether it may be made. The try is written before it is made, behind a lock on the account,
 * so that many at once cannot slip past the limit. It is not part of the request's transaction: a refused sign-in
 * rolls that back, and the try must stay.
 */
export const beginAttempt = (
  db: Kysely<AuthTables>,
  email: string,
  kind: AttemptKind,
  now: Date,
): Promise<AttemptAnswer> => {
  const key = accountKey(email);
  return db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${key}/${kind}`}, 0))`.execute(transaction);
    const rows = await transaction
      .selectFrom('sign_in_attempt')
      .select('at')
      .where('account_key', '=', key)
      .where('kind', '=', kind)
      .where('at', '>', new Date(now.getTime() - attemptLimits[kind].minutes * 60_000))
      .execute();
    const answer = mayAttempt(
      rows.map((row) => row.at),
      now,
      attemptLimits[kind],
    );
    if (answer.allowed)
      await transaction.insertInto('sign_in_attempt').values({ account_key: key, kind, at: now }).execute();
    return answer;
  });
};

/** Forgets the tries of an account after one succeeded. */
export const forgetAttempts = async (
  db: Kysely<AuthTables>,
  email: string,
  kind: AttemptKind,
): Promise<void> => {
  await db
    .deleteFrom('sign_in_attempt')
    .where('account_key', '=', accountKey(email))
    .where('kind', '=', kind)
    .execute();
};
