import { symmetricDecrypt } from 'better-auth/crypto';
import type { AuthEngine } from './engine.ts';
import { signedCookie } from './identify.ts';

/** The key of a second step that is being set up: for the app as an address, and to type in. */
export type PendingSecondStep = { uri: string; key: string };

/** Reads the key while it is not yet confirmed; null when none is being set up. A confirmed key is never shown again. */
export const pendingSecondStep = async (
  auth: AuthEngine,
  user: { userId: string; email: string },
): Promise<PendingSecondStep | null> => {
  const row = await auth.db
    .selectFrom('auth_two_factor')
    .select('secret')
    .where('user_id', '=', user.userId)
    .where('verified', '=', false)
    .executeTakeFirst();
  if (!row) return null;
  const context = await auth.engine.$context;
  const secret = await symmetricDecrypt({ key: context.secretConfig, data: row.secret });
  const key = base32(new TextEncoder().encode(secret));
  const label = encodeURIComponent(`Verbund:${user.email}`);
  return { uri: `otpauth://totp/${label}?secret=${key}&issuer=Verbund&digits=6&period=30`, key };
};

/** The address of the account whose password was right and whose code is still missing; null when there is none. */
export const awaitedAccount = async (auth: AuthEngine, headers: Headers): Promise<string | null> => {
  const context = await auth.engine.$context;
  const challenge = signedCookie(headers, context.createAuthCookie('two_factor').name, auth.settings.secret);
  if (!challenge) return null;
  const row = await auth.db
    .selectFrom('auth_verification')
    .innerJoin('auth_user', 'auth_user.id', 'auth_verification.value')
    .select('auth_user.email')
    .where('identifier', '=', challenge)
    .where('expires_at', '>', auth.clock.now())
    .executeTakeFirst();
  return row?.email ?? null;
};

/** RFC 4648 without padding, as authenticator apps take it. */
const base32 = (bytes: Uint8Array): string => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
};
