import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { openSite } from './site.ts';

const database = await testDatabase();
const publicUrl = 'http://verbund.test';
/** What the organisation's directory says of its people, by login. */
const directory: Record<string, { email: string; email_verified: boolean }> = {
  miriam: { email: 'Miriam@oidc.test', email_verified: true },
  fremd: { email: 'fremd@oidc.test', email_verified: true },
  luegner: { email: 'miriam@oidc.test', email_verified: false },
};

const listen = (server: Server): Promise<number> =>
  new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  );

/** An organisation's sign-in service on this machine. */
const openProvider = async () => {
  const server = createServer();
  const port = await listen(server);
  const issuer = `http://127.0.0.1:${port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'verbund',
        client_secret: 'geheim-geheim-geheim',
        redirect_uris: [`${publicUrl}/anmelden/dienst/callback/traeger`],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, ...directory[id] }),
    }),
    cookies: { keys: ['some-key-for-cookies'] },
  });
  server.on('request', provider.callback());
  return { issuer, close: () => new Promise((resolve) => server.close(resolve)) };
};

const provider = await openProvider();
const oidcProvider = {
  id: 'traeger',
  name: 'Träger Nord',
  issuer: provider.issuer,
  clientId: 'verbund',
  clientSecret: 'geheim-geheim-geheim',
};
const site = openSite(database, { oidcProviders: [oidcProvider], publicUrl });
afterAll(async () => {
  await site.auth.close();
  await provider.close();
});
await site.addPerson('nord', 'miriam@oidc.test', 'coordinator', 'Miriam');

/** Walks through the organisation's own pages as a person would; gives the address that leads back to us. */
const signInThere = async (start: string, login: string): Promise<string> => {
  const cookies = new Map<string, string>();
  let address = start;
  let body: string | null = null;
  for (let steps = 0; steps < 12; steps++) {
    if (address.startsWith(publicUrl)) return address;
    const response: Response = await fetch(address, {
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === null ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === null ? {} : { method: 'POST', body }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    const page = await response.text();
    body = null;
    if (location) {
      address = new URL(location, address).href;
      continue;
    }
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    address = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', address).href;
    body = new URLSearchParams({ prompt, login, password: 'x' }).toString();
  }
  throw new Error('the sign-in service leads nowhere');
};

const tryAs = async (login: string, weiter = '') => {
  const browser = site.browser();
  const begun = await browser.post('/anmelden/organisation/traeger', { weiter });
  expect(begun.status).toBe(303);
  const back = await signInThere(begun.location ?? '', login);
  const returned = await browser.get(back);
  return { browser, returned, back };
};

describe("an organisation's own sign-in", () => {
  test('stands on the page', async () => {
    expect((await site.browser().get('/anmelden')).text).toContain('Weiter mit Träger Nord');
  });

  test('lets in whose confirmed address has an account, and keeps no token of the organisation', async () => {
    const { browser, returned, back } = await tryAs('miriam', '/nord/team');
    expect(returned.location).toBe(`${publicUrl}/anmelden/ziel?weiter=%2Fnord%2Fteam`);
    expect((await browser.get('/nord/team')).status).toBe(200);
    const { rows } = await database.pool.query(
      "select access_token, refresh_token, id_token from auth_account where provider_id = 'traeger'",
    );
    expect(rows).toEqual([{ access_token: null, refresh_token: null, id_token: null }]);
    // The way back works once, and only in the browser that began it.
    const thief = site.browser();
    await thief.get(back);
    expect(thief.cookies.has('verbund.session_token')).toBe(false);
    const again = await tryAs('miriam');
    expect((await again.browser.get('/konto')).status).toBe(200);
  });

  test('makes no account: an address that nobody invited stays outside', async () => {
    const { browser, returned } = await tryAs('fremd');
    expect(browser.cookies.has('verbund.session_token')).toBe(false);
    const page = await browser.get(returned.location ?? '');
    expect(page.text).toContain('gibt es hier kein Konto');
    const { rows } = await database.pool.query("select 1 from auth_user where email = 'fremd@oidc.test'");
    expect(rows).toEqual([]);
  });

  test('an address that the organisation did not confirm opens nobody’s account', async () => {
    const { browser, returned } = await tryAs('luegner');
    expect(browser.cookies.has('verbund.session_token')).toBe(false);
    expect((await browser.get(returned.location ?? '')).text).toContain('nicht bestätigt');
  });

  test('a service that does not answer is said so, and does not hinder the start', async () => {
    const dead = { ...oidcProvider, id: 'tot', name: 'Tot', issuer: 'http://127.0.0.1:9' };
    const other = openSite(database, { oidcProviders: [dead], publicUrl });
    const browser = other.browser();
    const begun = await browser.post('/anmelden/organisation/tot');
    expect(begun.location).toBe('/anmelden?error=unavailable');
    expect((await browser.get(begun.location ?? '')).text).toContain('antwortet gerade nicht');
    expect((await browser.post('/anmelden/organisation/unbekannt')).location).toBe(
      '/anmelden?error=unavailable',
    );
    await other.auth.close();
  });
});
