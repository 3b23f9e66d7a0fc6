import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { strictHeaders } from './security.ts';

const policyWith = async (mapOrigin: string | null): Promise<string> => {
  const settings = {
    publicUrl: 'https://verbund.example',
    allianceHosts: new Map(),
    identityOrigins: [],
    mapOrigin,
  };
  const app = new Hono().use(strictHeaders(settings)).get('/', (c) => c.text('ok'));
  return (await app.request('/')).headers.get('content-security-policy') ?? '';
};

test('nothing comes from elsewhere, but pictures and data of the map that the operator configured', async () => {
  expect(await policyWith(null)).not.toContain('https:');
  const policy = await policyWith('https://karten.example');
  const opened = policy.split(';').filter((part) => part.includes('https://karten.example'));
  expect(opened.map((part) => part.trim().split(' ')[0]).toSorted()).toEqual(['connect-src', 'img-src']);
  expect(policy).not.toContain('blob:');
});
