import { randomUUID } from 'node:crypto';
import { kyselyAdapter } from '@better-auth/kysely-adapter';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
// The small entrance, and each part by its own: the whole library takes twice as long to load at every start.
import { betterAuth } from 'better-auth/minimal';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import { magicLink } from 'better-auth/plugins/magic-link';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Clock } from '../time/clock.ts';
import { parseRange } from '../time/period.ts';
import { type AuthTables, tableNames } from './auth-tables.ts';
import { deviceOf } from './device.ts';
import { passwordLength } from './password-rule.ts';
import { signInLinkMinutes } from './sign-in-link.ts';

/** An organisation's own sign-in service (OpenID Connect). `issuer` is the address below which it describes itself. */
export type OidcProvider = {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
};

export type AuthSettings = {
  /** The address under which people reach the site, without a trailing slash. */
  publicUrl: string;
  /** Signs cookies and seals secrets at rest; at least 32 characters. */
  secret: string;
  oidcProviders: readonly OidcProvider[];
};

/** Where the engine's own JSON answers live; only the white list of `web/engine-routes.ts` reaches it. */
export const engineBase = '/anmelden/dienst';
/** How long a session lives, in seconds. It is not prolonged by use. */
export const sessionSeconds = 30 * 24 * 3600;
/** Credentials can be changed for so long after signing in, in seconds; then people sign in once more. */
export const freshSeconds = 3600;

const needsProof = (verified: boolean | undefined): void => {
  if (!verified)
    throw new APIError('UNAUTHORIZED', {
      code: 'USER_NOT_VERIFIED',
      message: 'user verification is required',
    });
};

const build = (
  settings: AuthSettings,
  db: Kysely<AuthTables>,
  onProblem: (message: string) => void,
  oidcProviders: readonly OidcProvider[],
) => {
  const url = new URL(settings.publicUrl);
  return betterAuth({
    appName: 'Verbund',
    baseURL: url.origin,
    basePath: engineBase,
    secret: settings.secret,
    trustedOrigins: [url.origin],
    database: kyselyAdapter(db, { type: 'postgres', transaction: true }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false }, // per network address; ours is per account (attempts.ts)
    logger: { level: 'error', log: (_level, message) => onProblem(message) },
    onAPIError: { errorURL: `${url.origin}/anmelden` },
    advanced: {
      cookiePrefix: 'verbund',
      useSecureCookies: url.protocol === 'https:',
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    user: {
      ...tableNames.user,
      additionalFields: { locale: { type: 'string', required: false, input: false } },
    },
    session: {
      ...tableNames.session,
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      freshAge: freshSeconds,
    },
    account: { ...tableNames.account, updateAccountOnSignIn: false, accountLinking: { enabled: true } },
    verification: tableNames.verification,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, ipAddress: null, userAgent: deviceOf(session.userAgent) },
          }),
        },
      },
      account: {
        // The organisation's tokens open doors there and are of no use here, so they are not kept.
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
      // Nobody makes an account by signing in, whatever the way.
      user: { create: { before: async () => false } },
    },
    plugins: [
      magicLink({
        disableSignUp: true,
        storeToken: 'hashed',
        expiresIn: signInLinkMinutes * 60,
        sendMagicLink: () => Promise.reject(new Error('sign-in links are made by sign-in-link.ts')),
      }),
      twoFactor({
        issuer: 'Verbund',
        accountLockout: { enabled: false }, // attempts.ts counts per account, over all challenges
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: tableNames.twoFactor,
        },
      }),
      passkey({
        rpID: url.hostname,
        rpName: 'Verbund',
        origin: url.origin,
        // A passkey stands for a password and a second factor, so the device must ask who is there.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) =>
            needsProof(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: async ({ verification }) =>
            needsProof(verification.authenticationInfo.userVerified),
        },
        schema: { passkey: tableNames.passkey },
      }),
      genericOAuth({
        config: oidcProviders.map((provider) => ({
          providerId: provider.id,
          name: provider.name,
          discoveryUrl: `${provider.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
          clientId: provider.clientId,
          clientSecret: provider.clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          requireIdTokenVerification: true,
          disableSignUp: true,
          disableImplicitSignUp: true,
        })),
      }),
    ],
  });
};

export type EngineApi = ReturnType<typeof build>;

/** The sign-in engine of one process. */
export type AuthEngine = {
  settings: AuthSettings;
  clock: Clock;
  /** The engine's own connections, as the role `verbund_auth`. */
  db: Kysely<AuthTables>;
  engine: EngineApi;
  /**
   * The engine with one of the organisations' sign-in services; null when that does not answer or is not known. The
   * service is asked to describe itself at the first use and again while it did not: a foreign server that is down
   * must delay neither our start nor the other services.
   */
  withOidc(providerId: string): Promise<EngineApi | null>;
  close(): Promise<void>;
};

/**
 * Opens the engine on a database. It has a small pool of its own whose connections act as `verbund_auth`: the only role
 * that reads credentials, and one that sees nothing of the alliances but who holds which role.
 *
 * The library reads the system clock for the lifetimes that it keeps itself (sessions, links, codes); ours come from
 * `clock`.
 *
 * @param onProblem told what the engine could not do; the message names no person
 */
export const createAuth = (parts: {
  settings: AuthSettings;
  databaseUrl: string;
  clock: Clock;
  onProblem?: (message: string) => void;
}): AuthEngine => {
  const { settings, clock } = parts;
  const onProblem = parts.onProblem ?? (() => undefined);
  const types = new pg.TypeOverrides();
  types.setTypeParser(3912, (text) => parseRange(text));
  types.setTypeParser(20, (text) => Number(text));
  const pool = new pg.Pool({
    connectionString: parts.databaseUrl,
    max: 5,
    application_name: 'verbund-auth',
    options: '-c role=verbund_auth',
    types,
  });
  pool.on('error', () => undefined);
  const db = new Kysely<AuthTables>({ dialect: new PostgresDialect({ pool }) });
  const engine = build(settings, db, onProblem, []);

  const made = new Map<string, { engine: EngineApi; at: number }>();
  const withOidc = async (providerId: string): Promise<EngineApi | null> => {
    const provider = settings.oidcProviders.find(({ id }) => id === providerId);
    if (!provider) return null;
    const now = clock.now().getTime();
    const before = made.get(providerId);
    if (before && (await describesItself(before.engine))) return before.engine;
    if (before && now - before.at < retryAfter) return null;
    const fresh = { engine: build(settings, db, onProblem, [provider]), at: now };
    made.set(providerId, fresh);
    return (await describesItself(fresh.engine)) ? fresh.engine : null;
  };
  return { settings, clock, db, engine, withOidc, close: () => db.destroy() };
};

/** How long a service that did not answer is left alone, and how long it may take to answer, in milliseconds. */
const retryAfter = 10_000;
const patience = 5_000;

/** Whether the engine's one service has described itself; it leaves out what did not. */
const describesItself = async (engine: EngineApi): Promise<boolean> => {
  const late = Promise.withResolvers<null>();
  const timer = setTimeout(() => late.resolve(null), patience);
  const context = await Promise.race([engine.$context, late.promise]);
  clearTimeout(timer);
  return context !== null && (await context.socialProviders).length > 0;
};
