import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { anonymous } from '../../platform/auth/actor.ts';
import type { Scope } from '../../platform/scope.ts';
import { readAddress } from './address.ts';
import { allianceFrame } from './frame.ts';

const settings = {
  publicUrl: 'https://verbund.example',
  allianceHosts: new Map([['bildung.example', 'musterbezirk']]),
};
const scope = {
  locale: 'de',
  actor: anonymous,
  asOf: '2026-11-23',
  today: '2026-11-23',
  alliance: { name: 'Musterbezirk', isExample: true },
} as unknown as Scope;
const site = new Hono().get('*', (c) => {
  const address = readAddress(new URL(c.req.url), settings.allianceHosts);
  const frame = allianceFrame({ c, address, assets: {} as never, modules: [], settings }, scope, {
    logo: null,
    accent: null,
    lookVersion: 1,
  } as never);
  return c.json({
    offer: new URL(frame.href('/angebote/1'), frame.origin).href,
    button: frame.contacts?.action,
  });
});
const ask = async (url: string) => (await site.request(url)).json();

test('addresses that leave the house name the host that the alliance is read at, and no other that a request names', async () => {
  expect(await ask('https://bildung.example/tr/finden')).toEqual({
    offer: 'https://bildung.example/tr/angebote/1',
    button: '/tr/kontaktdaten',
  });
  expect(await ask('https://verbund.example/musterbezirk')).toMatchObject({
    offer: 'https://verbund.example/musterbezirk/angebote/1',
  });
  expect(await ask('https://elsewhere.example/musterbezirk')).toMatchObject({
    offer: 'https://verbund.example/musterbezirk/angebote/1',
  });
});
