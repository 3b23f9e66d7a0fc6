import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { root } from '../architecture/source-tree.ts';
import { desk, startWorld } from './world.ts';

const files = path.join(root, '../shared/data/berlin');
const real = test.skipIf(!existsSync(files));
if (!existsSync(files)) test.skip(`the real files are not there: ${files}`, () => {});
const world = await startWorld();
const coordinator = 'koordination@steglitz-zehlendorf.example';
const base = `${world.url}/steglitz-zehlendorf`;

/** The first step of reading a file in; ends on the page that asks what is what, or that says what is wrong. */
const upload = async (page: Page, content: 'areas' | 'values', file: string): Promise<void> => {
  await page.goto(`${base}/gebiete/einlesen`);
  await page.locator(`input[name=inhalt][value=${content}]`).check();
  await page.locator('input[type=file]').setInputFiles(path.join(files, file));
  await page.getByRole('button', { name: 'Datei lesen' }).click();
  await page.waitForLoadState();
};
const dryRun = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Probelauf' }).click();
  await page.waitForURL(/pruefen=1/);
  return page.locator('main').innerText();
};
const apply = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /übernehmen$/ }).click();
  await page.waitForURL(/\/gebiete\?/);
};

describe('from an empty alliance to a map of the district, with the files of the statistical office', () => {
  real('areas, then figures, each looked at before it is taken over; again, nothing changes', async () => {
    const { page } = await world.open({ who: coordinator, viewport: desk });
    await page.goto(`${base}/gebiete`);
    await expect(page.locator('main').innerText()).resolves.toContain('Hier entsteht die Karte des Bezirks');
    await page.locator('main').getByRole('link', { name: 'Gebiete einlesen' }).click();
    await page.getByRole('button', { name: 'Berlins Gebiete (LOR) vorbereiten' }).click();
    await page.waitForURL(/einlesen/);

    for (const [file, rows] of [
      ['lor-bezirksregionen-2021-bezirk-06.geojson', 8],
      ['lor-planungsraeume-2021-bezirk-06.geojson', 44],
    ] as const) {
      await upload(page, 'areas', file);
      expect(await dryRun(page)).toContain(`${rows} Zeilen sind neu`);
      await apply(page);
      expect(await page.locator('.map__picture .map__area').count()).toBe(rows);
    }
    await upload(page, 'values', 'mss-2021.csv');
    await page.locator('input[name=stichtag]').fill('31.12.2020');
    await page.locator('input[name=ort]').fill('Berlin');
    const checked = await dryRun(page);
    expect(checked).toContain('44 Zeilen sind neu');
    expect(checked).toContain('498 Zeilen gehören zu Gebieten, die hier nicht eingetragen sind');
    await apply(page);

    await page
      .locator('select[name=indikator]')
      .selectOption({ label: 'Kinderarmut: Transferbezug unter 15 Jahren' });
    await page.locator('main').getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/indikator=/);
    const map = await page.locator('main').innerText();
    expect(map).toContain('am 31. Dezember 2020');
    expect(map).toContain('keine Angabe (ein Gebiet)');
    expect(await page.locator('.map-legend li').count()).toBe(6);

    await page.goto(`${base}/gebiete/06400736`);
    const area = await page.locator('main').innerText();
    expect(area).toContain('Düppel');
    expect(area).toContain('Berlin: ');
    expect(area).toContain('weniger ist besser');

    await upload(page, 'areas', 'lor-planungsraeume-2021-bezirk-06.geojson');
    expect(await dryRun(page)).toContain('Es gibt nichts zu übernehmen');
  });

  real('a wrong choice brings the form back with what was typed', async () => {
    const { page } = await world.open({ who: coordinator, viewport: desk });
    await upload(page, 'values', 'mss-2021.csv');
    await page.locator('input[name=stichtag]').fill('gestern');
    await page.locator('input[name=quelle]').fill('Senat');
    await page.getByRole('button', { name: 'Probelauf' }).click();
    await page.locator('#error-summary').waitFor();
    expect(await page.locator('main input[name=stichtag]').inputValue()).toBe('gestern');
    expect(await page.locator('main input[name=quelle]').inputValue()).toBe('Senat');
    await upload(page, 'areas', 'mss-2021.csv');
    await expect(page.locator('#error-summary').innerText()).resolves.toContain('kein gültiges JSON');
  });
});

test('only the upload takes large forms, up to 50 MB', async () => {
  const send = async (address: string, bytes: number): Promise<number> => {
    const answer = await fetch(`${base}${address}`, {
      method: 'POST',
      headers: { origin: world.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: `a=${'x'.repeat(bytes)}`,
    });
    return answer.status;
  };
  // Nobody is signed in: what is not too large is asked to sign in.
  expect(await send('/gebiete/einlesen', 2_000_000)).toBe(401);
  expect(await send('/gebiete/einlesen', 50_000_000)).toBe(413);
  expect(await send('/eintrag/area/neu', 2_000_000)).toBe(413);
});
