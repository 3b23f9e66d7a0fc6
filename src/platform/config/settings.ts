import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';
import type { z } from 'zod';
import type { Locale } from '../i18n/locale.ts';
import { done, type Result, refuse } from '../result.ts';
import { type OidcProvider, type SettingName, settingNames, settingSchemas } from './schemas.ts';
import { describeSetting, type SettingTexts } from './texts.ts';

export { type OidcProvider, type SettingName, settingNames, settingSchemas } from './schemas.ts';

/** Values that are never repeated in a message, a log or `.env.example`. */
const secretNames: ReadonlySet<SettingName> = new Set([
  'SECRET',
  'DATABASE_URL',
  'SMTP_URL',
  'METRICS_TOKEN',
  'OIDC_PROVIDERS',
]);

/** The settings of one process, checked once at its start. Nothing else reads `process.env`. */
export type Settings = {
  mode: 'development' | 'production';
  port: number;
  host: string;
  /** Where people reach the pages, without a slash at the end; links in mails begin with it. */
  publicUrl: string;
  /** Host name → slug of the alliance that answers there without its slug in the address. */
  allianceHosts: ReadonlyMap<string, string>;
  /** Whether `X-Forwarded-*` headers are believed. */
  trustProxy: boolean;
  /** Absolute path. */
  dataDir: string;
  /** Undefined: the embedded server in `dataDir`. */
  databaseUrl: string | undefined;
  databaseConnections: number;
  /** Undefined: made once and kept in `dataDir` (see `secretOf`). */
  secret: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  oidcProviders: readonly OidcProvider[];
  /** Undefined: maps show the areas alone, and nothing comes from elsewhere. */
  mapStyleUrl: string | undefined;
  metricsToken: string | undefined;
  metricsPort: number | undefined;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  /** Language of the command line. */
  locale: Locale;
};

/** A setting that cannot be used: what it is called, what stands there, what should stand there. */
export type WrongSetting = { reason: 'wrong-setting'; name: SettingName; value: string; texts: SettingTexts };

type Environment = Readonly<Record<string, string | undefined>>;

/** The environment, filled up from `.env` in `folder` where that exists. The environment wins. */
export const environmentWith = (folder: string, environment: Environment): Environment => {
  const file = path.join(folder, '.env');
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...environment } : environment;
};

/**
 * Reads all settings. An empty value counts as not set. Refuses the first setting that cannot be used.
 * @param folder what relative paths start from
 */
export const readSettings = (
  environment: Environment,
  folder: string,
): Result<{ settings: Settings }, WrongSetting> => {
  const values: Partial<Record<SettingName, unknown>> = {};
  for (const name of settingNames) {
    const value = environment[name]?.trim() || undefined;
    const parsed = settingSchemas[name].safeParse(value);
    if (!parsed.success)
      return refuse('wrong-setting', {
        name,
        value: secretNames.has(name) ? '…' : (value ?? ''),
        texts: describeSetting(name),
      });
    values[name] = parsed.data;
  }
  return done({ settings: settingsOf(values as SettingValues, environment, folder) });
};

type SettingValues = { [Name in SettingName]: z.output<(typeof settingSchemas)[Name]> };

const settingsOf = (v: SettingValues, environment: Environment, folder: string): Settings => ({
  mode: v.NODE_ENV === 'production' ? 'production' : 'development',
  port: v.PORT,
  host: v.HOST,
  publicUrl: (v.PUBLIC_URL ?? `http://${publicHost(v.HOST)}:${v.PORT}`).replace(/\/$/, ''),
  allianceHosts: v.ALLIANCE_HOSTS,
  trustProxy: v.TRUST_PROXY,
  dataDir: path.resolve(folder, v.DATA_DIR),
  databaseUrl: v.DATABASE_URL,
  databaseConnections: v.DATABASE_CONNECTIONS,
  secret: v.SECRET,
  smtpUrl: v.SMTP_URL,
  mailFrom: v.MAIL_FROM,
  oidcProviders: v.OIDC_PROVIDERS,
  mapStyleUrl: v.MAP_STYLE_URL,
  metricsToken: v.METRICS_TOKEN,
  metricsPort: v.METRICS_PORT,
  logLevel: v.LOG_LEVEL,
  locale: v.LOCALE ?? localeOf(environment),
});

/** Passkeys need a name, an IP address will not do; `localhost` reaches a loopback or wildcard address. */
const publicHost = (host: string): string => {
  if (['127.0.0.1', '0.0.0.0', '::1', '::'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
};

/** German unless the environment asks for English. */
export const localeOf = (environment: Environment): Locale =>
  /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '') ? 'en' : 'de';
