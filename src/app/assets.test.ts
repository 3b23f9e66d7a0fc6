import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAssets, findIslands, themePath } from './assets.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbund-assets-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const built = (address: string, directory: string) => readFile(join(directory, basename(address)));

it('builds once for many, within the budget, and names what pages need', { timeout: 60_000 }, async () => {
  const islands = await findIslands();
  const options = { outDir: join(folder, 'out'), islands, theme: themePath };
  const [one, two] = await Promise.all([buildAssets(options), buildAssets(options)]);
  expect(two.directory).toBe(one.directory);
  expect(two.stylesheet).toBe(one.stylesheet);
  expect(await readdir(options.outDir)).toEqual([basename(one.directory)]);

  const css = await built(one.stylesheet, one.directory);
  expect(gzipSync(css).length).toBeLessThan(20_000);
  expect(String(css)).toContain('.kern-btn');
  expect(String(css)).not.toContain('.kern-kopfzeile');
  // Every address in the stylesheet is ours or stands in the stylesheet itself.
  const addresses = [...String(css).matchAll(/url\((['"]?)(.{5})/g)].map((match) => match[2]);
  expect(addresses.every((address) => address === 'data:' || address === '/asse')).toBe(true);
  // Every token that a rule asks for without a substitute is there: a forgotten one would fall back to nothing, silently.
  const defined = new Set([...String(css).matchAll(/(--[\w-]+)\s*:/g)].map((match) => match[1]));
  const asked = [...String(css).matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map((match) => match[1]);
  expect([...new Set(asked)].filter((name) => !defined.has(name))).toEqual([]);
  expect(one.fonts).toHaveLength(2);
  for (const address of [...one.fonts, one.icon]) {
    expect((await built(address, one.directory)).length).toBeGreaterThan(100);
  }
  const script = await built(one.script('page'), one.directory);
  expect(gzipSync(script).length).toBeLessThan(15_000);
  expect(() => one.script('nowhere')).toThrow(/nowhere/);
});

it('builds anew when an island changes, and finds the earlier build again', { timeout: 60_000 }, async () => {
  const island = join(folder, 'probe.island.ts');
  const options = { outDir: join(folder, 'again'), islands: [island], theme: themePath };
  await writeFile(island, 'document.title = "eins";\n');
  const first = await buildAssets(options);
  await writeFile(island, 'document.title = "zwei";\n');
  const second = await buildAssets(options);
  expect(second.directory).not.toBe(first.directory);
  expect(String(await built(second.script('probe'), second.directory))).toContain('zwei');
  await writeFile(island, 'document.title = "eins";\n');
  expect((await buildAssets(options)).directory).toBe(first.directory);
});
