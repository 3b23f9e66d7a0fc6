import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { movingClock, openSite } from './site.ts';

const database = await testDatabase();
const clock = movingClock();
const site = openSite(database, { clock });
afterAll(() => site.auth.close());
await site.addPerson('nord', 'miriam@nord.test', 'coordinator');

const codeOf = (link: string) => new URL(link).searchParams.get('code') ?? '';
const newLink = async (email = 'miriam@nord.test') => {
  await site.browser().post('/anmelden', { email });
  return (await site.mailTo(email))?.link ?? '';
};

describe('a link by mail', () => {
  test('signs in once, and leads to the office of the only alliance', async () => {
    const browser = site.browser();
    const asked = await browser.post('/anmelden', { email: ' Miriam@Nord.test ', weiter: '' });
    expect([asked.status, asked.location]).toEqual([303, '/anmelden/unterwegs']);
    const link = (await site.mailTo('miriam@nord.test'))?.link ?? '';
    const page = await browser.get(link);
    expect(page.text).toContain('Jetzt anmelden');
    const signed = await browser.post('/anmelden/link', { code: codeOf(link) });
    expect([signed.status, signed.location]).toEqual([303, '/anmelden/ziel']);
    expect((await browser.get('/anmelden/ziel')).location).toBe('/nord/heute');
    expect((await browser.get('/konto')).text).toContain('miriam@nord.test');

    const again = await site.browser().post('/anmelden/link', { code: codeOf(link) });
    expect([again.status, again.setCookies.length]).toEqual([410, 0]);
    expect((await site.browser().get(link)).status).toBe(410);
  });

  test('opening it signs nobody in and does not use it up, whoever scans the mail', async () => {
    const link = await newLink();
    for (let times = 0; times < 3; times++) {
      const scanner = site.browser();
      const page = await scanner.get(link);
      expect([page.status, page.setCookies.length]).toEqual([200, 0]);
      expect((await scanner.get('/konto')).status).toBe(302);
    }
    expect((await site.browser().post('/anmelden/link', { code: codeOf(link) })).status).toBe(303);
  });

  test('runs out after fifteen minutes', async () => {
    clock.offset = -15 * 60_000 - 1000;
    const link = await newLink();
    clock.offset = 0;
    expect((await site.browser().get(link)).status).toBe(410);
    const late = await site.browser().post('/anmelden/link', { code: codeOf(link) });
    expect([late.status, late.setCookies.length]).toEqual([410, 0]);
  });

  test('keeps where the reader wanted to go, but never leaves the site', async () => {
    const browser = site.browser();
    await browser.post('/anmelden', { email: 'miriam@nord.test', weiter: '/nord/team' });
    const link = (await site.mailTo('miriam@nord.test'))?.link ?? '';
    expect(new URL(link).searchParams.get('weiter')).toBe('/nord/team');
    const signed = await browser.post('/anmelden/link', { code: codeOf(link), weiter: '/nord/team' });
    expect(signed.location).toBe('/anmelden/ziel?weiter=%2Fnord%2Fteam');
    expect((await browser.get(signed.location ?? '')).location).toBe('/nord/team');
    expect((await browser.get('/anmelden/ziel?weiter=//boese.test/')).location).toBe('/nord/heute');
    expect((await browser.get('/anmelden/ziel?weiter=/..//boese.test/')).location).toBe('/nord/heute');
  });

  test('an unknown address gets the same answer and no mail', async () => {
    const known = await site.browser().post('/anmelden', { email: 'miriam2@nord.test' });
    expect([known.status, known.location]).toEqual([303, '/anmelden/unterwegs']);
    expect(await site.mailTo('miriam2@nord.test')).toBeNull();
  });

  test('what is no address comes back with the words beside the field', async () => {
    const page = await site.browser().post('/anmelden', { email: 'miriam<b>' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Bitte geben Sie eine E-Mail-Adresse an');
    expect(page.text).toContain('value="miriam&lt;b&gt;"');
  });

  test('is sent five times an hour per account, not per device', async () => {
    await site.addPerson('nord', 'viel@nord.test', 'participant');
    const answers = [];
    for (let times = 0; times < 6; times++)
      answers.push(
        (await site.browser().post('/anmelden', { email: times % 2 ? 'viel@nord.test' : 'Viel@Nord.test' }))
          .status,
      );
    expect(answers).toEqual([303, 303, 303, 303, 303, 429]);
    expect((await site.browser().post('/anmelden', { email: 'andere@nord.test' })).status).toBe(303);
    clock.offset = 61 * 60_000;
    expect((await site.browser().post('/anmelden', { email: 'viel@nord.test' })).status).toBe(303);
    clock.offset = 0;
  });

  test('only its hash is kept', async () => {
    const code = codeOf(await newLink());
    const { rows } = await database.pool.query('select identifier, value from auth_verification');
    expect(JSON.stringify(rows)).not.toContain(code);
  });
});

describe('a session', () => {
  test('begins anew with each sign-in, and ends the one that was on the device', async () => {
    await site.addPerson('nord', 'eins@nord.test', 'participant', 'Eins');
    const first = await site.signIn('eins@nord.test');
    const before = new Map(first.cookies);
    await site.addPerson('nord', 'zwei@nord.test', 'participant', 'Zwei');
    await first.post('/anmelden', { email: 'zwei@nord.test' });
    const link = (await site.mailTo('zwei@nord.test'))?.link ?? '';
    await first.post('/anmelden/link', { code: codeOf(link) });
    expect(first.cookies.get('verbund.session_token')).not.toBe(before.get('verbund.session_token'));
    const old = site.browser();
    for (const [name, value] of before) old.cookies.set(name, value);
    expect((await old.get('/konto')).status).toBe(302);
    expect((await first.get('/konto')).text).toContain('zwei@nord.test');
  });

  test('has an HttpOnly, SameSite cookie whose signature is checked', async () => {
    await site.addPerson('nord', 'keks@nord.test', 'participant', 'Keks');
    const browser = site.browser();
    await browser.post('/anmelden', { email: 'keks@nord.test' });
    const link = (await site.mailTo('keks@nord.test'))?.link ?? '';
    const signed = await browser.post('/anmelden/link', { code: codeOf(link) });
    const cookie = signed.setCookies.find((line) => line.startsWith('verbund.session_token')) ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/i);
    const value = browser.cookies.get('verbund.session_token') ?? '';
    for (const forged of [
      `x${value}`,
      value.replace(/.{6}$/, 'AAAAAA'),
      value.split('.')[0] ?? '',
      '%',
      'a.b',
    ]) {
      const thief = site.browser();
      thief.cookies.set('verbund.session_token', forged);
      expect((await thief.get('/konto')).status).toBe(302);
    }
  });

  test('ends when the person signs out, and on every other device when told so', async () => {
    await site.addPerson('nord', 'drei@nord.test', 'participant', 'Drei');
    const [here, there, third] = [
      await site.signIn('drei@nord.test'),
      await site.signIn('drei@nord.test'),
      await site.signIn('drei@nord.test'),
    ];
    const page = await here.get('/konto');
    expect(page.text).toContain('Firefox auf Windows');
    expect(page.text).toContain('dieses Gerät');
    const ids = [...page.text.matchAll(/\/konto\/sitzung\/([^/"]+)\/beenden/g)].map((match) => match[1]);
    expect(ids).toHaveLength(2);
    await here.post(`/konto/sitzung/${ids[0]}/beenden`);
    const open = [await there.get('/konto'), await third.get('/konto')].map((answer) => answer.status);
    expect(open.sort()).toEqual([200, 302]);
    await here.post('/konto/sitzungen/beenden');
    expect([(await there.get('/konto')).status, (await third.get('/konto')).status]).toEqual([302, 302]);
    const copy = site.browser();
    for (const [name, value] of here.cookies) copy.cookies.set(name, value);
    expect((await here.post('/abmelden')).location).toBe('/abmelden');
    expect((await here.get('/konto')).status).toBe(302);
    expect((await copy.get('/konto')).status).toBe(302);
  });

  test("cannot be ended by another person's hand", async () => {
    await site.addPerson('nord', 'vier@nord.test', 'participant', 'Vier');
    const victim = await site.signIn('vier@nord.test');
    const { rows } = await database.pool.query(
      "select s.id from auth_session s join auth_user u on u.id = s.user_id where u.email = 'vier@nord.test'",
    );
    await site.addPerson('nord', 'fuenf@nord.test', 'participant', 'Fünf');
    const other = await site.signIn('fuenf@nord.test');
    await other.post(`/konto/sitzung/${rows[0].id}/beenden`);
    expect((await victim.get('/konto')).status).toBe(200);
  });

  test('keeps no network address and no whole browser line', async () => {
    const { rows } = await database.pool.query('select ip_address, user_agent from auth_session');
    for (const row of rows) expect(row).toEqual({ ip_address: null, user_agent: 'firefox/windows' });
  });
});

test('a form from another site is refused', async () => {
  const response = await site.app.request(`${site.url}/anmelden`, {
    method: 'POST',
    body: 'email=miriam%40nord.test',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'https://boese.test',
      'sec-fetch-site': 'cross-site',
    },
  });
  expect(response.status).toBe(403);
});

test('nothing of the engine is reached but what is on the list', async () => {
  const browser = site.browser();
  for (const path of [
    'sign-up/email',
    'sign-in/email',
    'sign-in/magic-link',
    'get-session',
    'update-user',
    'magic-link/verify?token=x',
    'ok',
    'error',
    'two-factor/enable',
    'list-sessions',
    'change-email',
    'delete-user',
    'callback/unbekannt?code=1',
  ])
    for (const answer of [
      await browser.get(`/anmelden/dienst/${path}`),
      await browser.post(`/anmelden/dienst/${path}`),
    ])
      expect([path, answer.status]).toEqual([path, 404]);
});
