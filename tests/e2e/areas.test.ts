import { existsSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { placeFacilities } from '../../src/modules/actors/contract.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { root } from '../architecture/source-tree.ts';
import { desk, startWorld } from './world.ts';

const files = path.join(root, '../shared/data/berlin');
const real = test.skipIf(!existsSync(files));
if (!existsSync(files)) test.skip(`the real files are not there: ${files}`, () => {});
const world = await startWorld();
const coordinator = 'koordination@steglitz-zehlendorf.example';
const base = `${world.url}/steglitz-zehlendorf`;
const text = (page: Page): Promise<string> => page.locator('main').innerText();

/** The first step of reading a file in; ends on the page that asks what is what, or that says what is wrong. */
const upload = async (page: Page, what: string | null, file: string): Promise<void> => {
  await page.goto(`${base}/einlesen`);
  if (what) await page.locator(`input[name=was][value="${what}"]`).check();
  await page.locator('input[type=file]').setInputFiles(path.join(files, file));
  await page.getByRole('button', { name: 'Datei lesen' }).click();
  await page.waitForLoadState();
};
const dryRun = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Probelauf' }).click();
  await page.waitForURL(/\/einlesen\/[0-9a-f-]+$/);
  return text(page);
};
const apply = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /übernehmen$/ }).click();
  await page.waitForLoadState();
  await expect(text(page)).resolves.toContain('Übernommen: ');
};

/** What the background does while people look elsewhere: each facility finds its areas. */
const place = async (): Promise<void> => {
  const { rows } = await sql<{ id: string }>`
    select id from alliance where slug = 'steglitz-zehlendorf'`.execute(world.database.kysely);
  const allianceId = rows[0]?.id ?? '';
  await inTransaction(world.database, { allianceId }, (db) => placeFacilities({ db }));
};

const takings = [
  ['fertig:lor-district-regions', 'lor-bezirksregionen-2021-bezirk-06.geojson', 'neu (8)'],
  ['fertig:lor-planning-areas', 'lor-planungsraeume-2021-bezirk-06.geojson', 'neu (44)'],
  ['fertig:mss-2021', 'mss-2021.csv', 'neu (44)'],
  ['fertig:berlin-schools', 'schulen-berlin-epsg25833.geojson', 'neu (77)'],
] as const;

describe('from an empty alliance to a map of the district with its schools, with the files as they are published', () => {
  real('each is looked at before it is taken over; again, nothing changes', async () => {
    const { page } = await world.open({ who: coordinator, viewport: desk });
    await page.goto(`${base}/gebiete`);
    await expect(text(page)).resolves.toContain('Hier entsteht die Karte des Bezirks');
    await page.locator('main').getByRole('link', { name: 'Gebiete einlesen' }).click();
    await page.waitForURL(/einlesen/);

    for (const [what, file, found] of takings) {
      await upload(page, what, file);
      expect(await dryRun(page), file).toContain(found);
      await apply(page);
    }
    await place();

    await page.goto(`${base}/gebiete`);
    await page.locator('select[name=ebene]').selectOption({ label: 'Planungsräume' });
    await page
      .locator('select[name=indikator]')
      .selectOption({ label: 'Kinderarmut: Transferbezug unter 15 Jahren' });
    await page.locator('main').getByRole('button', { name: 'Anzeigen' }).click();
    await page.waitForURL(/indikator=/);
    const map = await text(page);
    expect(map).toContain('am 31. Dezember 2020');
    expect(map).toContain('keine Angabe (ein Gebiet)');
    expect(await page.locator('.map__picture .map__area').count()).toBe(44);
    expect(await page.locator('.map-legend li').count()).toBe(6);

    await page.goto(`${base}/gebiete/06400736`);
    const area = await text(page);
    expect(area).toContain('Düppel');
    expect(area).toContain('Berlin: ');
    expect(area).toContain('weniger ist besser');

    for (const [, file] of takings) {
      const label = {
        'lor-bezirksregionen-2021-bezirk-06.geojson': 'Bezirksregionen (Berlin)',
        'lor-planungsraeume-2021-bezirk-06.geojson': 'Planungsräume (Berlin)',
        'mss-2021.csv': 'Monitoring Soziale Stadtentwicklung 2021',
        'schulen-berlin-epsg25833.geojson': 'Schulen in Berlin',
      }[file];
      await page.goto(`${base}/einlesen`);
      const again = await page.getByLabel(`Wieder: ${label}`).getAttribute('value');
      await upload(page, again ?? '', file);
      expect(await dryRun(page), file).toContain('Es gibt nichts zu übernehmen');
    }
  });

  real('every school is in one region and in one planning area of it', async () => {
    const { rows } = await sql<{ schools: number; areas: number; fitting: number }>`
      select count(distinct f.id)::int as schools, count(a.area_id)::int as areas,
        count(*) filter (where p.key is not null)::int as fitting
      from facility f join facility_area a on a.facility_id = f.id
      join area r on r.thing_id = a.area_id
      left join facility_area b on b.facility_id = f.id and b.area_id <> a.area_id
      left join area p on p.thing_id = b.area_id and p.key like r.key || '%'
      where f.kind = 'schoolSite' and f.alliance_id = (select id from alliance where slug = 'steglitz-zehlendorf')`.execute(
      world.database.kysely,
    );
    expect(rows[0]).toEqual({ schools: 77, areas: 154, fitting: 77 });
  });

  real('a wrong choice brings the form back with what was typed', async () => {
    const { page } = await world.open({ who: coordinator, viewport: desk });
    await upload(page, 'fertig:mss-2021', 'mss-2021.csv');
    await page.locator('input[name=angabe-day]').fill('gestern');
    await page.locator('input[name=angabe-publisher]').fill('Senat');
    await page.getByRole('button', { name: 'Probelauf' }).click();
    await page.locator('#error-summary').waitFor();
    expect(await page.locator('main input[name=angabe-day]').inputValue()).toBe('gestern');
    expect(await page.locator('main input[name=angabe-publisher]').inputValue()).toBe('Senat');
    await upload(page, null, 'mss-2021.csv');
    const faults = await page.locator('#error-summary').innerText();
    expect(faults).toContain('Bitte wählen Sie, was Sie einlesen.');
    expect(faults).toContain('Nur die Datei wählen Sie bitte noch einmal');
  });
});

test('only the upload takes large forms, up to 100 MB', async () => {
  const send = async (address: string, bytes: number): Promise<number> => {
    const answer = await fetch(`${base}${address}`, {
      method: 'POST',
      headers: { origin: world.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: `a=${'x'.repeat(bytes)}`,
    });
    return answer.status;
  };
  // Nobody is signed in: what is not too large is asked to sign in.
  expect(await send('/einlesen', 2_000_000)).toBe(401);
  expect(await send('/einlesen', 101_000_000)).toBe(413);
  expect(await send('/eintrag/area/neu', 2_000_000)).toBe(413);
});
