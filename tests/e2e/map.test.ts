import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findChromium } from '../chromium.ts';
import { desk, phone, startWorld } from './world.ts';

const world = await startWorld();
const base = `${world.url}/musterbezirk`;

/** A browser that draws WebGL by its processor. */
let drawing: Browser;
beforeAll(async () => {
  const executablePath = findChromium() ?? '';
  const without = chromiumArguments.filter((argument) => argument !== '--disable-gpu');
  const args = [...without, '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
  drawing = await chromium.launch({ executablePath, args });
});
afterAll(() => drawing.close());

const openMap = async (path: string, options = {}) => {
  const context = await drawing.newContext({ viewport: desk, locale: 'de-DE', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (fault) => faults.push(fault.message));
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(`${base}${path}`);
  return { page, context, faults, requests };
};

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe finds within the map as it stands. */
const findings = async (page: Page): Promise<unknown> => {
  await page.evaluate(axeSource);
  return page.evaluate(
    `axe.run('area-map').then(({ violations }) => violations.map((each) => each.id + ': ' + each.nodes[0].html))`,
  );
};

const button = (page: Page) => page.getByRole('button', { name: 'Karte vergrößern und verschieben' });

const pictureWidth = async (page: Page): Promise<number> =>
  (await page.locator('.map__picture').boundingBox())?.width ?? 0;

const firstIndicator = async (page: Page): Promise<string> => {
  const value = await page.locator('select[name=indikator] option').nth(1).getAttribute('value');
  const level = await page.locator('select[name=ebene] option').last().getAttribute('value');
  return `/gebiete?ebene=${level}&indikator=${value}`;
};

test('without WebGL the drawn map is all there is, and without scripts too', async () => {
  for (const options of [{}, { javaScriptEnabled: false }]) {
    const { page } = await world.open(options);
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    await page.goto(`${base}/gebiete`);
    expect(await pictureWidth(page)).toBeGreaterThan(200);
    expect(await button(page).count()).toBe(0);
  }
});

describe('the map that can be zoomed', () => {
  test('comes when asked for, from our own pages alone, and leads to the areas', async () => {
    const { page, context, faults, requests } = await openMap('/gebiete');
    const before = requests.filter((address) => address.includes('map-view')).length;
    expect(before).toBe(0);
    await button(page).click();
    await page.locator('.zoom-map--open').waitFor();
    expect(await pictureWidth(page)).toBeLessThan(2);
    expect(requests.filter((address) => !address.startsWith(world.url))).toEqual([]);

    const canvas = page.locator('.maplibregl-canvas');
    expect(await canvas.getAttribute('aria-label')).toMatch(/^Karte: /);
    expect(await findings(page)).toEqual([]);
    await canvas.hover();
    await page.locator('.maplibregl-popup-content').waitFor();
    expect(await page.locator('.maplibregl-popup-content').innerText()).toMatch(/^\d+\. /);

    // By keyboard: what lies under the cross is said, and opened with Enter.
    await canvas.focus();
    await page.keyboard.press('ArrowRight');
    const status = page.locator('.zoom-map__tools [role=status]');
    await expect.poll(() => status.innerText()).toMatch(/^\d+\. /);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/gebiete\/[0-9a-f-]{36}/);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('has the classes of the drawn map, in the dark too; printed, the drawn map is there', async () => {
    const { page, context, faults } = await openMap('/gebiete', { colorScheme: 'dark' });
    await page.goto(`${base}${await firstIndicator(page)}`);
    await button(page).click();
    await page.locator('.zoom-map--open').waitFor();
    const dark = await page.locator('.maplibregl-canvas').elementHandle();
    await page.emulateMedia({ colorScheme: 'light' });
    await dark?.waitForElementState('hidden');
    await page.locator('.zoom-map--open').waitFor();
    // The legend keeps its hatches, which are those of the drawn map.
    const swatch = await page.locator('.map-legend__swatch').nth(4).screenshot();
    const plain = await page.locator('.map-legend__swatch').nth(0).screenshot();
    expect(swatch.length).toBeGreaterThan(plain.length * 1.5);
    await page.emulateMedia({ media: 'print' });
    expect(await pictureWidth(page)).toBeGreaterThan(200);
    expect(await page.locator('.zoom-map__view').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await context.close();
  });

  test('on the page of an area has its facilities as points', async () => {
    const { page, context, faults } = await openMap('/gebiete');
    await page.locator('main table a').first().click();
    await page.waitForURL(/gebiete\/[0-9a-f-]{36}/);
    expect(await page.locator('.map__point').count()).toBeGreaterThan(0);
    const main = await page.locator('main').innerText();
    expect(main).toContain('Was es hier gibt');
    await button(page).click();
    await page.locator('.zoom-map--open').waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });

  test('lies on the style of the operator, where there is one; a style that fails leaves the drawn map', async () => {
    const { page, context } = await openMap('/gebiete');
    const withStyle = (name: string) =>
      page.evaluate(
        `for (const map of document.querySelectorAll('area-map'))
          map.dataset.map = JSON.stringify({ ...JSON.parse(map.dataset.map), style: '/${name}.json' })`,
      );
    const style = {
      version: 8,
      sources: {},
      layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#00ff00' } }],
    };
    await page.route('**/stil.json', (route) => route.fulfill({ json: style }));
    await withStyle('kein-stil');
    await button(page).click();
    await page.getByText('Die Karte ließ sich nicht laden.').waitFor();
    expect(await pictureWidth(page)).toBeGreaterThan(200);
    await withStyle('stil');
    await button(page).click();
    await page.locator('.zoom-map--open').waitFor();
    await context.close();
  });

  test('goes back to the simple map, and stays usable on a phone', async () => {
    const { page, context, faults } = await openMap('/gebiete', { viewport: phone, hasTouch: true });
    await button(page).click();
    await page.locator('.zoom-map--open').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await page.getByRole('button', { name: 'Zurück zur einfachen Karte' }).click();
    expect(await pictureWidth(page)).toBeGreaterThan(200);
    expect(await page.locator('.zoom-map__view').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  });
});
