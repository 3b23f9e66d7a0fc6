import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { settingsExample } from './example.ts';
import { secretOf } from './secret.ts';
import { environmentWith, readSettings, type Settings, settingNames } from './settings.ts';
import { describeSetting, wrongSettingLine } from './texts.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'verbund-settings-'));
afterAll(() => rm(folder, { recursive: true }));

const read = (environment: Record<string, string>): Settings => {
  const result = readSettings(environment, folder);
  if (!result.ok) throw new Error(result.name);
  return result.settings;
};

test('nothing set is a working installation', () => {
  expect(read({})).toMatchObject({
    mode: 'production',
    port: 3000,
    host: '127.0.0.1',
    publicUrl: 'http://localhost:3000',
    dataDir: path.join(folder, 'data'),
    databaseUrl: undefined,
    trustProxy: false,
    locale: 'de',
  });
});

test('settings are read as what they mean', () => {
  const settings = read({
    PORT: '8080',
    HOST: '::1',
    PUBLIC_URL: 'https://bildung.example.de/',
    ALLIANCE_HOSTS: 'Bildung-SZ.example.de=steglitz-zehlendorf, muster.example.de=musterbezirk',
    TRUST_PROXY: 'true',
    NODE_ENV: 'development',
    LANG: 'en_GB.UTF-8',
    OIDC_PROVIDERS:
      '[{"id":"bezirk","name":"Bezirksamt","issuer":"https://login.example.de","clientId":"v","clientSecret":"s"}]',
    SMTP_URL: ' ',
  });
  expect(settings).toMatchObject({
    port: 8080,
    publicUrl: 'https://bildung.example.de',
    trustProxy: true,
    mode: 'development',
    locale: 'en',
    smtpUrl: undefined,
  });
  expect([...settings.allianceHosts]).toEqual([
    ['bildung-sz.example.de', 'steglitz-zehlendorf'],
    ['muster.example.de', 'musterbezirk'],
  ]);
  expect(settings.oidcProviders[0]?.id).toBe('bezirk');
});

test.each([
  ['PORT', '70000'],
  ['PORT', '80a'],
  ['HOST', 'a b'],
  ['PUBLIC_URL', 'bildung.example.de'],
  ['PUBLIC_URL', 'https://example.de/verbund'],
  ['ALLIANCE_HOSTS', 'example.de'],
  ['TRUST_PROXY', 'maybe'],
  ['DATABASE_URL', 'mysql://localhost'],
  ['SECRET', 'too short'],
  ['SMTP_URL', 'mail.example.de'],
  ['MAIL_FROM', 'nobody'],
  ['OIDC_PROVIDERS', '[{"id":"x"}]'],
  ['OIDC_PROVIDERS', '{'],
  ['METRICS_TOKEN', 'short'],
  ['LOG_LEVEL', 'loud'],
  ['LOCALE', 'fr'],
  ['NODE_ENV', 'staging'],
])('%s=%s is refused in one line', (name, value) => {
  const result = readSettings({ [name]: value }, folder);
  if (result.ok) throw new Error('taken');
  for (const locale of ['de', 'en'] as const) {
    const line = wrongSettingLine(result, locale);
    expect(line).toContain(name);
    expect(line).toContain(result.texts.expected[locale]);
    expect(line).not.toContain('\n');
  }
});

test('secret values are not repeated', () => {
  const result = readSettings({ DATABASE_URL: 'mysql://me:geheim@host' }, folder);
  if (result.ok) throw new Error('taken');
  expect(wrongSettingLine(result, 'de')).not.toContain('geheim');
});

test('.env fills up the environment, which wins', async () => {
  await writeFile(path.join(folder, '.env'), 'PORT=4000\nHOST=0.0.0.0\n');
  expect(environmentWith(folder, { PORT: '5000' })).toEqual({ PORT: '5000', HOST: '0.0.0.0' });
});

test('the examples in .env.example can be used, and the file is up to date', async () => {
  for (const name of settingNames) {
    const { example } = describeSetting(name);
    expect(readSettings({ [name]: example }, folder), name).toMatchObject({ ok: true });
  }
  const file = await readFile(new URL('../../../.env.example', import.meta.url), 'utf8');
  expect(file).toBe(settingsExample());
});

test('the secret is made once, for all who ask at the same time, and readable by us alone', async () => {
  const settings = read({});
  const secrets = await Promise.all([1, 2, 3, 4].map(() => secretOf(settings)));
  expect(new Set(secrets).size).toBe(1);
  expect(secrets[0]?.length).toBeGreaterThanOrEqual(48);
  expect((await stat(path.join(settings.dataDir, 'secret'))).mode & 0o777).toBe(0o600);
  expect(await secretOf({ ...settings, secret: 'set' })).toBe('set');
});
