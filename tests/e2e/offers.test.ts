import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desk, people, phone, startWorld } from './world.ts';

const world = await startWorld();
const base = `${world.url}/musterbezirk`;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type AxeWindow = {
  axe: { run(context: unknown): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
};

/** On a phone and a desk: nothing to scroll sideways. With `SHOTS`, a folder, a picture of each. */
const obey = async (page: Page, name: string): Promise<void> => {
  for (const [size, label] of [
    [{ width: 320, height: 640 }, 'small'],
    [phone, 'phone'],
    [desk, 'desk'],
  ] as const) {
    await page.setViewportSize(size);
    const [content, window] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return [scrollWidth, clientWidth] as const;
    });
    expect(content, `${name} scrolls sideways at ${label}`).toBeLessThanOrEqual(window);
    if (process.env.SHOTS)
      await page.screenshot({ path: `${process.env.SHOTS}/${name}-${label}.png`, fullPage: true });
  }
};

/** What axe finds on a page; it needs script, the pages do not. */
const noFindings = async (page: Page, address: string): Promise<void> => {
  expect((await page.goto(address))?.status(), address).toBe(200);
  await page.evaluate(axeSource);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
  });
  expect(found, address).toEqual([]);
};

test('from the draft to a page that everyone reads, without script, and next year again', {
  timeout: 240_000,
}, async () => {
  const { page } = await world.open({ who: people.coordinator, javaScriptEnabled: false });
  await page.goto(`${base}/vokabulare`);
  await obey(page, 'vocabularies');
  await page.goto(`${base}/angebote?suche=seepferdchen`);
  expect(await page.locator('main table').textContent()).toContain('Schwimmen lernen');
  await page.goto(`${base}/angebote`);
  await obey(page, 'register');

  await page.goto(`${base}/angebote/neu`);
  await page.getByLabel('Name des Angebots').fill('Balancieren im Park');
  await page.getByLabel('Alter von').fill('9');
  await page.getByLabel('bis einschließlich').fill('6');
  await page.getByRole('button', { name: 'Angebot eintragen' }).click();
  expect(await page.getByLabel('Name des Angebots').inputValue()).toBe('Balancieren im Park');
  await obey(page, 'new');
  await page.getByLabel('Träger').selectOption({ label: 'TSV Purzelbaum e. V.' });
  await page.getByLabel('Alter von').fill('5');
  await page.getByLabel('Wie oft?').selectOption({ label: 'jede Woche' });
  await page.getByLabel('Von (Uhrzeit)').fill('nachmittags');
  await page.getByRole('button', { name: 'Weitere Zeit hinzufügen' }).click();
  expect(await page.getByLabel('Wie oft?').count()).toBe(2);
  expect(await page.getByLabel('Alter von').inputValue()).toBe('5');
  await page.getByLabel('In einem Satz').fill('Auf Balken und Seilen das Gleichgewicht finden.');
  await page.getByLabel('Kinder', { exact: true }).check();
  await page.getByLabel('Bewegung und Sport').check();
  await page.getByLabel('Straße').fill('Am Ententeich');
  await page.locator('select[name=cost]').selectOption('free');
  await page.locator('select[name=taking_part]').selectOption('open');
  await page.getByLabel('Bewegungsangebot').check();
  await page.getByRole('button', { name: 'Angebot eintragen' }).click();
  const summary = await page.getByRole('alert').textContent();
  expect(summary).toContain('Zeit 1, Von (Uhrzeit)');
  await page.getByLabel('Mittwoch').first().check();
  await page.getByLabel('Von (Uhrzeit)').first().fill('16');
  await page.getByLabel('Bis (Uhrzeit)').first().fill('17.30');
  await page.getByRole('button', { name: 'Angebot eintragen' }).click();
  expect(await page.locator('h1').textContent()).toBe('Balancieren im Park');
  expect(await page.locator('#wann').textContent()).toContain('Jeden Mittwoch, 16 bis 17.30 Uhr');
  const address = page.url();
  const { page: family } = await world.open({ javaScriptEnabled: false });
  expect((await family.goto(address))?.status()).toBe(404);

  for (const state of ['geprüft', 'veröffentlicht']) {
    await page.goto(`${address}/stand`);
    await page.getByLabel(state, { exact: true }).check();
    await page.getByLabel('Warum?').fill('Mit dem Verein besprochen.');
    await page.getByRole('button', { name: 'Stand ändern' }).click();
  }
  expect((await family.goto(address))?.status()).toBe(200);
  expect(await family.locator('main').textContent()).toContain('5 bis 6 Jahre');
  expect(await family.locator('main').textContent()).not.toContain('Für das Bündnis');
  await obey(family, 'offer-family');
  await page.goto(address);
  await obey(page, 'offer-office');

  await page.goto(`${address}/einordnen`);
  await page.getByLabel('Türkisch').check();
  await obey(page, 'classify');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await family.goto(address);
  expect(await family.locator('main').textContent()).toContain('Türkisch');

  await page.goto(`${address}/bilder`);
  await page.getByLabel('Bild', { exact: true }).setInputFiles({
    name: 'park.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  });
  await page.getByLabel('Was ist zu sehen?').fill('Ein Balken zwischen zwei Bäumen');
  await page.getByRole('button', { name: 'Bild hinzufügen' }).click();
  await obey(page, 'pictures');
  await family.goto(address);
  expect(await family.locator('img[alt="Ein Balken zwischen zwei Bäumen"]').count()).toBe(1);

  await page.goto(`${address}/fortschreiben`);
  await page.getByLabel('Erster Tag').fill('nächstes Jahr');
  await page.getByRole('button', { name: 'Als Entwurf fortschreiben' }).click();
  await obey(page, 'carry');
  await page.getByLabel('Erster Tag').fill('1.8.2030');
  await page.getByRole('button', { name: 'Als Entwurf fortschreiben' }).click();
  expect(await page.locator('main').textContent()).toContain('Entwurf');

  const { page: checker } = await world.open({ who: people.coordinator });
  for (const path of ['', '/stand', '/einordnen', '/bilder', '/fortschreiben'])
    await noFindings(checker, `${address}${path}`);
  for (const path of ['/angebote', '/angebote/neu', '/vokabulare'])
    await noFindings(checker, `${base}${path}`);
});

test('the pages for families stand in simple German and keep a confidential address', {
  timeout: 120_000,
}, async () => {
  const { page } = await world.open({ who: people.coordinator, javaScriptEnabled: false });
  const { page: family } = await world.open({ javaScriptEnabled: false, viewport: phone });
  const follow = async (search: string) => {
    await page.goto(`${base}/angebote?zustand=published&suche=${encodeURIComponent(search)}`);
    return `${world.url}${await page.locator('main table th a').first().getAttribute('href')}`;
  };
  await family.goto(await follow('Schutzraum'));
  expect(await family.locator('main').textContent()).toContain('Die Adresse ist vertraulich');
  await obey(family, 'confidential');
  await family.goto(await follow('Anträgen'));
  await family.getByRole('main').getByRole('link', { name: 'Einfache Sprache' }).click();
  expect(family.url()).toContain('/einfach/');
  expect(await family.locator('h1').textContent()).toBe('Hilfe bei Anträgen');
  await obey(family, 'simple');
});

test('whoever keeps a published offer proposes changes without waiting for a mail; the office looks at each field', {
  timeout: 120_000,
}, async () => {
  const { page } = await world.open({ who: people.member, javaScriptEnabled: false });
  await page.goto(`${base}/angebote?zustand=published`);
  await page.locator('main table th a').first().click();
  const address = page.url();
  await page.getByRole('button', { name: 'Bestätigen oder Änderung vorschlagen' }).click();
  expect(page.url()).toContain('/bestaetigen/aendern');
  await page.getByLabel('In einem Satz').fill('Neu gesagt von denen, die es anbieten.');
  await obey(page, 'propose');
  await page.locator('main form button[type=submit]').click();
  const { page: family } = await world.open({ javaScriptEnabled: false });
  await family.goto(address);
  expect(await family.locator('main').textContent()).not.toContain('Neu gesagt');

  const { page: office } = await world.open({ who: people.coordinator, javaScriptEnabled: false });
  await office.goto(`${base}/bestaetigungen`);
  await office.getByRole('link', { name: /Zu prüfen/ }).click();
  await office.locator('main table a[href*="/bestaetigungen/"]').first().click();
  await office.getByRole('link', { name: 'Änderungen prüfen' }).click();
  expect(await office.locator('main').textContent()).toContain('Neu gesagt von denen, die es anbieten.');
});
