import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSchemas } from '../conformance/hsds-schemas.ts';
import { faultsOf, type OpenApi, readDocument } from '../conformance/openapi-form.ts';
import { walk } from '../conformance/walk.ts';
import { startWorld } from './world.ts';

type Map = { features: { properties: Record<string, unknown> }[] };

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

  test('the description is valid, its examples are true, and nothing comes that it does not name', async () => {
    const read = readDocument((await (await fetch(`${base}/api/openapi.json`)).json()) as OpenApi);
    expect(faultsOf(read)).toEqual([]);
    const { paths } = read.document;
    const examples = (path: string) => {
      const content = paths[path]?.get.responses?.['200']?.content ?? {};
      return Object.entries(content).map(([type, { example }]) => ({ type, example }));
    };
    for (const path of Object.keys(paths).filter((each) => each.startsWith('/api/hsds'))) {
      const knows = (name: string) => paths[path]?.get.parameters?.some((each) => each.name === name);
      const asked = ['full', 'full_service', 'minimal'].filter(knows).map((name) => `&${name}=true`);
      // Of everything that there is: the short and the full form of every item.
      for (const query of knows('per_page') ? ['', ...asked] : []) {
        const items = (await (await fetch(`${base}${path}?per_page=500${query}`)).json()) as {
          contents: unknown[];
        };
        const validate = read.answer(path, 200, 'application/json');
        expect([path, query, validate(items), validate.errors?.slice(0, 3) ?? null]).toEqual([
          path,
          query,
          true,
          null,
        ]);
        expect([path, items.contents.length > 0]).toEqual([path, true]);
      }
      // An example of ours is an item that is there.
      const [{ example } = { example: undefined }] = examples(path);
      const [item] = ((example ?? {}) as { contents?: { id: string }[] }).contents ?? [];
      if (item) expect([path, (await fetch(`${base}${path}/${item.id}`)).status]).toEqual([path, 200]);
    }
    for (const [path, type] of [
      ['/finden.csv', 'text/csv'],
      ['/bedarfe.csv', 'text/csv'],
    ] as const) {
      const [heading] = (await (await fetch(`${base}${path}`)).text()).split('\r\n');
      const found = examples(path).find((each) => each.type === type)?.example;
      expect(found).toBe(`${heading}\r\n`);
    }
    for (const path of ['/finden/angebote.geojson', '/gebiete.geojson']) {
      const map = (await (await fetch(`${base}${path}`)).json()) as Map;
      const validate = read.answer(path, 200, 'application/geo+json');
      expect([path, validate(map), validate.errors]).toEqual([path, true, null]);
      const shown = examples(path)[0]?.example as Map;
      const names = new Set(map.features.flatMap(({ properties }) => Object.keys(properties)));
      for (const name of Object.keys(shown.features[0]?.properties ?? {})) expect([...names]).toContain(name);
    }
    const feed = await (await fetch(`${base}/angebote/atom.xml`)).text();
    const tags = (xml: string) => [...xml.matchAll(/<([a-z]+)[ >]/g)].map(([, name]) => name ?? '');
    for (const tag of tags(String(examples('/angebote/atom.xml')[0]?.example)))
      expect(tags(feed)).toContain(tag);
    const calendar = await (await fetch(`${base}/angebote/termine.ics`)).text();
    for (const line of String(examples('/angebote/termine.ics')[0]?.example).split('\r\n'))
      expect(calendar).toContain(line.split(/[:;]/)[0]);
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
