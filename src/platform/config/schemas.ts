import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);
const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no'])
  .transform((v) => v === 'true' || v === '1' || v === 'yes');
const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const hasNoPath = (text: string): boolean => {
  const { pathname, search, hash } = URL.parse(text) ?? { pathname: '' };
  return pathname === '/' && !search && !hash;
};

/** "bildung.example.de=steglitz-zehlendorf,…" → Map of host name to slug. */
const hosts = z.string().transform((text, context) => {
  const found = new Map<string, string>();
  for (const part of text.split(',').map((piece) => piece.trim())) {
    const [, host, slug] = /^([a-z0-9.-]+)=([a-z0-9]+(?:-[a-z0-9]+)*)$/i.exec(part) ?? [];
    if (!host || !slug) {
      context.addIssue({ code: 'custom', message: part });
      return z.NEVER;
    }
    found.set(host.toLowerCase(), slug);
  }
  return found as ReadonlyMap<string, string>;
});

const oidcProvider = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(80),
  issuer: address('https:', 'http:'),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
});
export type OidcProvider = z.infer<typeof oidcProvider>;
const oidcProviders = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(oidcProvider));

/** Every setting: its name in the environment and what it may be. What each means stands in `texts.ts`. */
export const settingSchemas = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[a-z0-9.:-]+$/i)
    .default('127.0.0.1'),
  PUBLIC_URL: address('http:', 'https:').refine(hasNoPath).optional(),
  ALLIANCE_HOSTS: hosts.default(new Map()),
  TRUST_PROXY: flag.default(false),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(500).default(10),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\r\n]+<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/)
    .default('Verbund <verbund@localhost>'),
  OIDC_PROVIDERS: oidcProviders.default([]),
  MAP_STYLE_URL: address('http:', 'https:').optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  METRICS_PORT: port.optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  LOCALE: z.enum(['de', 'en']).optional(),
} as const;
export type SettingName = keyof typeof settingSchemas;
export const settingNames = Object.keys(settingSchemas) as SettingName[];
