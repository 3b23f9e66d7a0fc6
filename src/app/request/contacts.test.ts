import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { fixedClock } from '../../platform/time/clock.ts';
import type { Frame } from '../../ui/frame.ts';
import { wordsOf } from '../../ui/words.ts';
import { contactRoutes, contactsPath, mostPresses } from './contacts.ts';
import type { RequestEnv } from './env.ts';

const clock = fixedClock('2026-11-22T12:00:00Z');
const site = new Hono<RequestEnv>();
site.use(async (c, next) => {
  c.set('scope', { clock, alliance: { id: c.req.header('x-alliance') ?? 'one' } } as never);
  c.set('frame', { locale: 'de', language: 'tr', href: (path: string) => path } as unknown as Frame);
  await next();
});
site.route('/', contactRoutes());
const press = (alliance: string, zurueck = '/m/angebote/1') =>
  site.request(contactsPath, {
    method: 'POST',
    headers: { 'x-alliance': alliance },
    body: new URLSearchParams({ zurueck }),
  });
const cookies = (answer: Response) => answer.headers.get('set-cookie') ?? '';

test('the button shows contact data and leads back, never away', async () => {
  const answer = await press('one');
  expect(answer.status).toBe(303);
  expect(answer.headers.get('location')).toBe('/m/angebote/1');
  expect(cookies(answer)).toMatch(/kontaktdaten=zeigen; Max-Age=3600/);
  expect((await press('one', 'https://elsewhere.example/')).headers.get('location')).toBe('/');
});

test('a flood is stopped in one alliance, says so in the reader’s language, and ends with the minute', async () => {
  for (let round = 0; round < mostPresses; round++) await press('two');
  const answer = await press('two');
  expect(answer.headers.get('location')).toBe('/m/angebote/1');
  expect(cookies(answer)).not.toContain('kontaktdaten=');
  const notice = /notice=([^;]+)/.exec(cookies(answer))?.[1] ?? '';
  expect(JSON.parse(Buffer.from(notice, 'base64url').toString()).text).toBe(wordsOf('tr').contactsBusy);
  expect(cookies(await press('three'))).toContain('kontaktdaten=zeigen');
  clock.set('2026-11-22T12:01:00Z');
  expect(cookies(await press('two'))).toContain('kontaktdaten=zeigen');
});
