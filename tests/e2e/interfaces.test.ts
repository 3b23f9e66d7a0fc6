import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../conformance/hsds-schemas.ts';
import { walk } from '../conformance/walk.ts';
import { startWorld } from './world.ts';

const world = await startWorld();
const base = `${world.url}/musterbezirk`;
const schemas = path.resolve('../shared/standards/hsds-3.0/schema');

describe('interfaces for machines', () => {
  test.skipIf(!existsSync(schemas))(
    'HSDS: every page and fifty items of each list hold to the schemas (needs ../shared/standards)',
    async () => {
      const { checked, failures } = await walk(`${base}/api/hsds`, readSchemas(schemas), {
        perPage: 100,
        mostItems: 50,
      });
      expect(failures).toEqual([]);
      expect(checked).toBeGreaterThan(100);
    },
  );

  test('one OpenAPI 3.1 document describes them, and each of its addresses answers as it says', async () => {
    const answer = await fetch(`${base}/api/openapi.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const document = (await answer.json()) as {
      openapi: string;
      servers: { url: string }[];
      paths: Record<string, { get: { responses: Record<string, { content: Record<string, unknown> }> } }>;
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: base }]);
    const addresses = Object.keys(document.paths);
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) {
      const list = address.replace(/\/\{id\}.*/, '');
      const items = address.includes('{id}')
        ? ((await (
            await fetch(`${base}${list.startsWith('/api') ? list : '/api/hsds/services'}?per_page=1`)
          ).json()) as { contents: { id: string }[] })
        : null;
      const one = await fetch(`${base}${address.replace('{id}', items?.contents[0]?.id ?? '')}`);
      expect([address, one.status]).toEqual([address, 200]);
      const [type = ''] = Object.keys(document.paths[address]?.get.responses['200']?.content ?? {});
      expect([address, one.headers.get('content-type')?.split(';')[0]]).toEqual([address, type]);
      await one.arrayBuffer();
    }
  });

  test('nothing public gives mail addresses or telephone numbers to those who press no button', async () => {
    const found: string[] = [];
    const look = async (address: string): Promise<void> => {
      const text = await (await fetch(`${base}${address}`)).text();
      // Numbers of calendar entries look like addresses, and are none.
      const bare = text.replace(/^UID:.*$/gm, '');
      if (/[\w.+-]+@[\w-]+\.[\w.-]+/.test(bare) || /href="tel:|\+49[\s\d]{6,}/.test(bare))
        found.push(address);
    };
    const services = (await (await fetch(`${base}/api/hsds/services?full=true&per_page=500`)).json()) as {
      contents: { id: string; organization: { id: string } }[];
    };
    expect(services.contents.length).toBeGreaterThan(80);
    for (const { id } of services.contents) await look(`/angebote/${id}`);
    for (const id of new Set(services.contents.map(({ organization }) => organization.id)))
      await look(`/organisationen/${id}`);
    for (const address of [
      '/finden',
      '/angebote/atom.xml',
      '/angebote/termine.ics',
      '/finden/angebote.geojson',
      '/api/hsds/services?full=true&per_page=500',
      '/wer-ist-wer',
    ])
      await look(address);
    expect(found).toEqual([]);
  });

  test('whoever presses the button reads them, and comes back to where they were', async () => {
    const { page } = await world.open();
    const services = (await (await fetch(`${base}/api/hsds/services?per_page=500`)).json()) as {
      contents: { id: string }[];
    };
    for (const { id } of services.contents) {
      await page.goto(`${base}/angebote/${id}`);
      const button = page.getByRole('button', { name: 'Mailadresse zeigen' });
      if ((await button.count()) === 0) continue;
      await button.first().click();
      await page.waitForLoadState();
      expect(new URL(page.url()).pathname).toBe(`/musterbezirk/angebote/${id}`);
      expect(await page.locator('a[href^="mailto:"]:not([href^="mailto:?"])').count()).toBeGreaterThan(0);
      return;
    }
    expect('an offer with a mail address').toBe('there');
  });
});
