import { createHmac } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { type Browser, movingClock, openSite } from './site.ts';

const database = await testDatabase();
const clock = movingClock();
const site = openSite(database, { clock });
afterAll(() => site.auth.close());
const password = 'grüne Wolken tragen Hüte';

/** The code that an authenticator app shows for a key as the page gives it (RFC 6238). */
const codeFor = (key: string, at = new Date()): string => {
  const bits = [...key]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};
const wrongFor = (key: string) => {
  const near = [-30, 0, 30].map((seconds) => codeFor(key, new Date(Date.now() + seconds * 1000)));
  return ['000000', '111111', '222222', '333333'].find((code) => !near.includes(code)) ?? '';
};

let people = 0;
const withPassword = async (): Promise<{ email: string; browser: Browser }> => {
  const email = `person${++people}@sued.test`;
  await site.addPerson('sued', email, 'officeStaff', 'Ute Brandt');
  const browser = await site.signIn(email);
  expect((await browser.post('/konto/passwort', { newPassword: password })).status).toBe(303);
  return { email, browser };
};
const withSecondStep = async () => {
  const { email, browser } = await withPassword();
  await browser.post('/konto/zweiter-schritt', { password });
  const page = await browser.get('/konto/zweiter-schritt');
  const key = (/<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)?.[1] ?? '').replaceAll(' ', '');
  expect(page.text).toContain(`secret=${key}`);
  const on = await browser.post('/konto/zweiter-schritt/pruefen', { code: codeFor(key) });
  const codes = [...on.text.matchAll(/<code>([A-Za-z0-9]{5}-[A-Za-z0-9]{5})<\/code>/g)].map(
    (match) => match[1] ?? '',
  );
  expect([on.status, codes.length]).toEqual([200, 10]);
  return { email, browser, key, codes };
};

describe('a password', () => {
  test('signs in; a wrong one, an unknown address and an account without one get the same words', async () => {
    const { email } = await withPassword();
    await site.addPerson('sued', 'ohne@sued.test', 'participant');
    const answers = [];
    for (const [address, typed] of [
      [email, 'etwas ganz anderes'],
      ['nie@sued.test', password],
      ['ohne@sued.test', password],
    ]) {
      const page = await site
        .browser()
        .post('/anmelden/passwort', { email: address ?? '', password: typed ?? '' });
      expect(page.text).not.toContain(typed);
      answers.push([page.status, page.text.replaceAll(address ?? '', ''), page.setCookies.length]);
    }
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
    expect(answers[0]?.[0]).toBe(422);
    const browser = site.browser();
    const signed = await browser.post('/anmelden/passwort', { email, password });
    expect([signed.status, signed.location]).toEqual([303, '/anmelden/ziel']);
    expect((await browser.get('/konto')).status).toBe(200);
  });

  test('a weak one is refused, and says why', async () => {
    await site.addPerson('sued', 'schwach@sued.test', 'participant', 'Ute Brandt');
    const browser = await site.signIn('schwach@sued.test');
    for (const [weak, words] of [
      ['kurz', 'mindestens 12 Zeichen'],
      ['passwort1234', 'leicht zu erraten'],
      ['utebrandt2024', 'nicht Ihr Name'],
    ]) {
      const page = await browser.post('/konto/passwort', { newPassword: weak ?? '' });
      expect(page.status).toBe(422);
      expect(page.text).toContain(words);
    }
  });

  test('five wrong ones make the account wait, wherever they come from; the way by mail stays open', async () => {
    const { email } = await withPassword();
    for (let times = 0; times < 5; times++)
      expect(
        (await site.browser().post('/anmelden/passwort', { email, password: `falsch ${times}` })).status,
      ).toBe(422);
    const right = await site.browser().post('/anmelden/passwort', { email, password });
    expect(right.status).toBe(429);
    expect(right.text).toMatch(
      /Bitte warten Sie bis \d\d:\d\d Uhr, oder lassen Sie sich einen Anmeldelink schicken/,
    );
    expect(right.setCookies).toEqual([]);
    expect((await site.signIn(email)).cookies.has('verbund.session_token')).toBe(true);
    clock.offset = 16 * 60_000;
    expect((await site.browser().post('/anmelden/passwort', { email, password })).status).toBe(303);
    clock.offset = 0;
  });

  test('a new one signs all other devices out, and the person is told by mail', async () => {
    const { email, browser } = await withPassword();
    const other = site.browser();
    await other.post('/anmelden/passwort', { email, password });
    expect((await other.get('/konto')).status).toBe(200);
    await browser.post('/konto/passwort', { newPassword: 'ein ganz neuer Satz' });
    expect([(await other.get('/konto')).status, (await browser.get('/konto')).status]).toEqual([302, 200]);
    expect((await site.mailTo(email))?.text).toContain('Ihr Passwort wurde neu gesetzt.');
    expect((await site.browser().post('/anmelden/passwort', { email, password })).status).toBe(422);
  });

  test('is not changed at a device that was signed in long ago', async () => {
    const { browser } = await withPassword();
    clock.offset = 61 * 60_000;
    const page = await browser.get('/konto');
    expect(page.text).toContain('Zum Ändern bitte noch einmal anmelden');
    expect(page.text).not.toContain('name="newPassword"');
    for (const path of ['/konto/passwort', '/konto/passwort/entfernen'])
      expect((await browser.post(path, { newPassword: 'von einem Fremden gesetzt' })).status).toBe(403);
    expect((await browser.post('/konto/zweiter-schritt', { password })).location).toBe('/konto');
    clock.offset = 0;
  });
});

describe('the second step', () => {
  test('is asked for after the password and lets a right code in', async () => {
    const { email, key } = await withSecondStep();
    const browser = site.browser();
    const half = await browser.post('/anmelden/passwort', { email, password });
    expect([half.status, half.location]).toEqual([303, '/anmelden/code']);
    expect((await browser.get('/konto')).status).toBe(302);
    expect((await browser.get('/anmelden/code')).text).toContain('Authenticator-App');
    const wrong = await browser.post('/anmelden/code', { code: wrongFor(key) });
    expect([wrong.status, browser.cookies.has('verbund.session_token')]).toEqual([422, false]);
    const code = codeFor(key);
    const signed = await browser.post('/anmelden/code', { code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect([signed.status, signed.location]).toEqual([303, '/anmelden/ziel']);
    expect((await browser.get('/konto')).status).toBe(200);
  });

  test('takes a backup code once', async () => {
    const { email, codes } = await withSecondStep();
    const [first = ''] = codes;
    const browser = site.browser();
    await browser.post('/anmelden/passwort', { email, password });
    expect((await browser.post('/anmelden/code', { code: first })).status).toBe(303);
    const again = site.browser();
    await again.post('/anmelden/passwort', { email, password });
    expect((await again.post('/anmelden/code', { code: first })).status).toBe(422);
  });

  test('five wrong codes make the account wait, even with a new challenge each', async () => {
    const { email, key } = await withSecondStep();
    const statuses = [];
    for (let times = 0; times < 6; times++) {
      const browser = site.browser();
      await browser.post('/anmelden/passwort', { email, password });
      statuses.push((await browser.post('/anmelden/code', { code: wrongFor(key) })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  test('without the password before it there is no way to it', async () => {
    expect((await site.browser().get('/anmelden/code')).location).toBe('/anmelden');
    expect((await site.browser().post('/anmelden/code', { code: '123456' })).status).toBe(422);
    const forger = site.browser();
    forger.cookies.set('verbund.two_factor', '2fa-forged.c2lnbmF0dXJl');
    expect((await forger.get('/anmelden/code')).status).toBe(302);
  });

  test('a wrong first code does not switch it on; the key stays to try again', async () => {
    const { browser, email } = await withPassword();
    await browser.post('/konto/zweiter-schritt', { password });
    const page = await browser.post('/konto/zweiter-schritt/pruefen', { code: 'abc' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Dieser Code stimmt nicht');
    const signed = await site.browser().post('/anmelden/passwort', { email, password });
    expect(signed.location).toBe('/anmelden/ziel');
  });

  test('is switched off with the password, and new codes void the old ones', async () => {
    const { browser, email, codes } = await withSecondStep();
    expect((await browser.post('/konto/zweiter-schritt/aus', { password: 'falsch falsch' })).status).toBe(
      422,
    );
    const fresh = await browser.post('/konto/zweiter-schritt/codes', { password });
    expect(fresh.text).not.toContain(codes[0]);
    const old = site.browser();
    await old.post('/anmelden/passwort', { email, password });
    expect((await old.post('/anmelden/code', { code: codes[0] ?? '' })).status).toBe(422);
    expect((await browser.post('/konto/zweiter-schritt/aus', { password })).location).toBe('/konto');
    expect((await browser.get('/konto')).text).toContain('Ein Code aus einer App schützt');
    expect((await site.browser().post('/anmelden/passwort', { email, password })).location).toBe(
      '/anmelden/ziel',
    );
  });
});

test('the data of an account can be downloaded, without secrets', async () => {
  const { browser, email } = await withSecondStep();
  const { status, text } = await browser.get('/konto/daten.json');
  expect(status).toBe(200);
  const data = JSON.parse(text);
  expect(data.account.email).toBe(email);
  expect(data.roles).toMatchObject([{ slug: 'sued', role: 'officeStaff' }]);
  expect(data.signIn).toMatchObject({ hasPassword: true, hasSecondStep: true });
  expect(text).not.toMatch(/"(password|secret|token|backupCodes)"/);
});

test('name and language of mails are changed, a bad name is refused', async () => {
  const { browser, email } = await withPassword();
  expect((await browser.post('/konto', { name: ' ', locale: 'de' })).status).toBe(422);
  expect((await browser.post('/konto', { name: 'Ute Neu', locale: 'en' })).status).toBe(303);
  expect((await browser.get('/konto')).text).toContain('value="Ute Neu"');
  await site.browser().post('/anmelden', { email });
  expect(await site.mailTo(email)).toMatchObject({ subject: 'Your sign-in link' });
});
