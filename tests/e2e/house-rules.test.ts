import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { languageOfPrefix, languages, localePrefix } from '../../src/platform/i18n/locale.ts';
import { tagOf } from '../../src/ui/words.ts';
import { desk, people, phone, startWorld } from './world.ts';

const world = await startWorld();
/** The narrowest window that the law names. */
const smallPhone = { width: 320, height: 640 };
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeWindow = {
  axe: {
    run(
      context: unknown,
      options: unknown,
    ): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>;
  };
};

/** What axe finds on the page as it stands, as `rule: where`. */
const findings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (window as unknown as AxeWindow).axe.run(document, {
      runOnly: { type: 'tag', values: tags },
    });
    return violations.map(
      (each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
};

/** What the laws of the house say of every page, tried on one. */
const obey = async (page: Page, path: string, language: string): Promise<void> => {
  const faults: string[] = [];
  page.removeAllListeners('console');
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  const answer = await page.goto(`${world.url}${path}`);
  expect(answer?.status(), path).toBe(200);
  expect(await page.locator('h1').count(), `${path}: one h1`).toBe(1);
  expect(await page.locator('html').getAttribute('lang'), path).toBe(language);
  expect(await findings(page), path).toEqual([]);
  const [content, window] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth] as const;
  });
  expect(content, `${path} scrolls sideways`).toBeLessThanOrEqual(window);
  expect(faults, path).toEqual([]);
};

/** Pages of each pattern that a visitor reaches from the start in German: one per shape of address, without forms that delete. */
const reachable = async (page: Page, start: string): Promise<string[]> => {
  const shapes = new Map<string, string>();
  const queue = [start];
  while (queue.length > 0 && shapes.size < 60) {
    const path = queue.shift() ?? '';
    const shape = path
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
      .replace(/\?.*$/, '')
      .replace(/#.*$/, '');
    if (shapes.has(shape)) continue;
    shapes.set(shape, path);
    await page.goto(`${world.url}${path}`);
    const links = await page.evaluate(() =>
      // Links of a drawing know their address as an object; the attribute is the same everywhere.
      [...document.querySelectorAll('a[href]')].map(
        (a) => new URL(a.getAttribute('href') ?? '', document.baseURI).href,
      ),
    );
    for (const link of links) {
      const url = new URL(link);
      const isFile =
        /\.(json|geojson|css|svg|png|csv|xlsx|ods|pdf|zip|xml|ics)$|\/herunterladen|\/daten|\/api\/hsds/.test(
          url.pathname,
        );
      const isGerman = languageOfPrefix(url.pathname.split('/')[1] ?? '') === null;
      if (url.origin === world.url && isGerman && !isFile) queue.push(`${url.pathname}${url.search}`);
    }
  }
  return [...shapes.values()];
};

describe('every page obeys the laws of the house', () => {
  test('the public, on a phone and at a desk, in both languages', async () => {
    const { page, requests } = await world.open({ viewport: smallPhone });
    const paths = await reachable(page, '/steglitz-zehlendorf');
    expect(paths.length).toBeGreaterThan(10);
    for (const path of paths) await obey(page, path, 'de');
    await page.setViewportSize(desk);
    for (const path of paths.filter((each) => each !== '/')) await obey(page, `/en${path}`, 'en');
    expect(requests.filter((url) => !url.startsWith(world.url) && !url.startsWith('data:'))).toEqual([]);
  });

  test.each(languages.filter((language) => language !== 'de' && language !== 'en'))(
    'what families read in %s',
    async (language) => {
      const { page } = await world.open({ viewport: smallPhone });
      const base = `${localePrefix(language)}/musterbezirk`;
      await page.goto(`${world.url}${base}/finden`);
      const offer = await page.locator('main a[href*="/angebote/"]').first().getAttribute('href');
      for (const path of ['', '/finden', '/finden/karte', '/finden/kalender', '/merkzettel'])
        await obey(page, `${base}${path}`, tagOf(language));
      await obey(page, String(offer), tagOf(language));
      await obey(page, `${offer}/stimmt-nicht`, tagOf(language));
    },
  );

  test('the office, on a small phone and at a desk', async () => {
    const { page, requests } = await world.open({ who: people.coordinator, viewport: smallPhone });
    const paths = await reachable(page, '/musterbezirk/heute');
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) await obey(page, path, 'de');
    await page.setViewportSize(desk);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const path of paths.filter((_, index) => index % 3 === 0)) await obey(page, `/en${path}`, 'en');
    await page.setViewportSize(phone);
    for (const path of paths.filter((_, index) => index % 3 === 1)) await obey(page, path, 'de');
    expect(requests.filter((url) => !url.startsWith(world.url) && !url.startsWith('data:'))).toEqual([]);
  });

  test('an ordinary page needs little: 45 kB of style and 15 kB of script at most, packed', async () => {
    const { page } = await world.open();
    const sizes = { css: 0, js: 0 };
    page.on('response', async (response) => {
      const kind = /\.css/.test(response.url()) ? 'css' : /\.js/.test(response.url()) ? 'js' : null;
      if (kind) sizes[kind] += gzipSync(await response.body()).length;
    });
    await page.goto(`${world.url}/musterbezirk/ziele`, { waitUntil: 'networkidle' });
    expect(sizes.css).toBeGreaterThan(1000);
    expect(sizes.css).toBeLessThanOrEqual(45_000);
    expect(sizes.js).toBeLessThanOrEqual(15_000);
  });

  test.each([
    ['/gibt-es-nicht', 404, 'Dieses Bündnis gibt es hier nicht'],
    ['/musterbezirk/gibt-es-nicht', 404, 'Diese Seite gibt es nicht'],
    ['/en/musterbezirk/gibt-es-nicht', 404, 'This page does not exist'],
    ['/musterbezirk?stand=2015-02-31', 400, 'Diesen Tag gibt es nicht'],
    ['/musterbezirk/%ff', 404, 'Diese Seite gibt es nicht'],
  ])('%s answers %i with words', async (path, status, words) => {
    const { page } = await world.open();
    const answer = await page.goto(`${world.url}${path}`);
    expect(answer?.status()).toBe(status);
    await expect(page.locator('h1').innerText()).resolves.toBe(words);
    expect(await findings(page)).toEqual([]);
  });

  test('a form from elsewhere is not taken', async () => {
    const answer = await fetch(`${world.url}/musterbezirk/eintrag/milestone/neu`, {
      method: 'POST',
      headers: { origin: 'https://elsewhere.example', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'title=x',
    });
    expect(answer.status).toBe(403);
  });
});
