import { randomUUID } from 'node:crypto';
import type { AuthEngine } from './engine.ts';

/** What a person sees of the ways in which they sign in. */
export type AccountView = {
  hasPassword: boolean;
  hasSecondStep: boolean;
  passkeys: readonly { id: string; name: string | null; createdAt: Date | null }[];
  sessions: readonly { id: string; device: string | null; createdAt: Date; lastUsedAt: Date }[];
  /** Ids of the organisations' sign-in services that were used. */
  services: readonly string[];
};

/** Reads an account's credentials and sessions, without any secret. Sessions that ran out are left out. */
export const readAccount = async (auth: AuthEngine, userId: string): Promise<AccountView> => {
  const [user, accounts, passkeys, sessions] = await Promise.all([
    auth.db.selectFrom('auth_user').select('two_factor_enabled').where('id', '=', userId).executeTakeFirst(),
    auth.db
      .selectFrom('auth_account')
      .select(['provider_id', 'password'])
      .where('user_id', '=', userId)
      .execute(),
    auth.db
      .selectFrom('auth_passkey')
      .select(['id', 'name', 'created_at as createdAt'])
      .where('user_id', '=', userId)
      .orderBy('created_at')
      .execute(),
    auth.db
      .selectFrom('auth_session')
      .select(['id', 'user_agent as device', 'created_at as createdAt', 'updated_at as lastUsedAt'])
      .where('user_id', '=', userId)
      .where('expires_at', '>', auth.clock.now())
      .orderBy('updated_at', 'desc')
      .execute(),
  ]);
  return {
    hasPassword: accounts.some(
      (account) => account.provider_id === 'credential' && account.password !== null,
    ),
    hasSecondStep: user?.two_factor_enabled ?? false,
    passkeys,
    sessions,
    services: accounts
      .filter((account) => account.provider_id !== 'credential')
      .map((account) => account.provider_id),
  };
};

/** Sets or replaces a password and ends all sessions but `keepSession`: whoever knew the old one is out. */
export const setPassword = async (
  auth: AuthEngine,
  userId: string,
  password: string,
  keepSession: string | null,
): Promise<void> => {
  const context = await auth.engine.$context;
  const hash = await context.password.hash(password);
  const now = auth.clock.now();
  await auth.db.transaction().execute(async (db) => {
    const { numUpdatedRows } = await db
      .updateTable('auth_account')
      .set({ password: hash, updated_at: now })
      .where('user_id', '=', userId)
      .where('provider_id', '=', 'credential')
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      await db
        .insertInto('auth_account')
        .values({
          id: randomUUID(),
          account_id: userId,
          provider_id: 'credential',
          user_id: userId,
          password: hash,
          created_at: now,
          updated_at: now,
        })
        .execute();
    await db
      .deleteFrom('auth_session')
      .where('user_id', '=', userId)
      .where('id', '<>', keepSession ?? '')
      .execute();
  });
};

/** Removes the password, and with it the second step that guarded it. */
export const removePassword = async (auth: AuthEngine, userId: string): Promise<void> => {
  await auth.db.transaction().execute(async (db) => {
    await db
      .deleteFrom('auth_account')
      .where('user_id', '=', userId)
      .where('provider_id', '=', 'credential')
      .execute();
    await db.deleteFrom('auth_two_factor').where('user_id', '=', userId).execute();
    await db.updateTable('auth_user').set({ two_factor_enabled: false }).where('id', '=', userId).execute();
  });
};

/** Ends one session of the person. Another person's id does nothing. Says whether there was one. */
export const endSession = async (auth: AuthEngine, userId: string, sessionId: string): Promise<boolean> => {
  const { numDeletedRows } = await auth.db
    .deleteFrom('auth_session')
    .where('user_id', '=', userId)
    .where('id', '=', sessionId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};

/** Ends all sessions of the person but one. */
export const endOtherSessions = async (
  auth: AuthEngine,
  userId: string,
  keepSession: string,
): Promise<void> => {
  await auth.db
    .deleteFrom('auth_session')
    .where('user_id', '=', userId)
    .where('id', '<>', keepSession)
    .execute();
};

/** Ends the session that a secret belongs to, e.g. the one that another person left open on this device. */
export const endSessionOfToken = async (auth: AuthEngine, token: string): Promise<void> => {
  await auth.db.deleteFrom('auth_session').where('token', '=', token).execute();
};

/** Names one of the person's passkeys. Says whether there is such a one. */
export const renamePasskey = async (
  auth: AuthEngine,
  userId: string,
  id: string,
  name: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await auth.db
    .updateTable('auth_passkey')
    .set({ name })
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
};

/** Removes one of the person's passkeys. Says whether there was such a one. */
export const removePasskey = async (auth: AuthEngine, userId: string, id: string): Promise<boolean> => {
  const { numDeletedRows } = await auth.db
    .deleteFrom('auth_passkey')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
};
