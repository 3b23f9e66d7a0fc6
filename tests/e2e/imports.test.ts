import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { addUser } from '../../src/modules/access/contract.ts';
import { placeFacilities } from '../../src/modules/actors/contract.ts';
import { testScope } from '../../src/platform/db/testing.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { zipOf } from '../../src/platform/tables/testing.ts';
import { root } from '../architecture/source-tree.ts';
import { desk, phone, startWorld } from './world.ts';

const files = path.join(root, '../shared/data/berlin');
if (!existsSync(files)) test.skip(`the real files are not there: ${files}`, () => {});
const world = await startWorld();

/** A district that has nothing yet but its name and somebody who coordinates it. */
const slug = 'neuland';
const who = 'koordination@neuland.example';
await testScope(world.database, { slug }, async (scope) => {
  await addUser(scope, { email: who, name: 'Kim Neuland', role: 'coordinator' });
});
const base = `${world.url}/${slug}`;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const text = (page: Page): Promise<string> => page.locator('main').innerText();

/** What axe finds, and whether the page can be read without scrolling sideways, on a phone and on a desk. */
const obey = async (page: Page, what: string): Promise<void> => {
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await page.evaluate(axeSource);
    const found = await page.evaluate(
      `axe.run(document).then(({ violations }) => violations.map((each) => each.id + ': ' + each.nodes[0].html))`,
    );
    expect(found, `${what} at ${viewport.width} px`).toEqual([]);
    expect(await page.locator('h1').count(), what).toBe(1);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, `${what} scrolls sideways at ${viewport.width} px`).toBeLessThanOrEqual(viewport.width);
  }
};

type File = string | { name: string; mimeType: string; buffer: Buffer };
const upload = async (page: Page, what: string, file: File, source = ''): Promise<void> => {
  await page.goto(`${base}/einlesen`);
  await page.locator(`input[name=was][value="${what}"]`).check();
  await page.locator('input[type=file]').setInputFiles(file);
  if (source) await page.locator('input[name=quelle]').fill(source);
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
};
const count = async (from: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}
    where alliance_id = (select id from alliance where slug = ${slug})`.execute(world.database.kysely);
  return rows[0]?.n ?? 0;
};

const takings = [
  ['lor-district-regions', 'lor-bezirksregionen-2021-bezirk-06.geojson', 'neu (8)'],
  ['lor-planning-areas', 'lor-planungsraeume-2021-bezirk-06.geojson', 'neu (44)'],
  ['mss-2021', 'mss-2021.csv', 'neu (44)'],
  ['berlin-schools', 'schulen-berlin-epsg25833.geojson', 'neu (77)'],
] as const;

describe.skipIf(!existsSync(files))(
  'an empty district becomes a map without JavaScript, with the real files alone',
  () => {
    test('regions, areas, indicators, schools; then once more, and nothing changes', async () => {
      const { page } = await world.open({ who, javaScriptEnabled: false });
      for (const [preset, file, found] of takings) {
        await upload(page, `fertig:${preset}`, path.join(files, file));
        // The district has another name; which schools are meant is asked.
        if (preset === 'berlin-schools')
          await page.locator('input[name=angabe-district]').fill('Steglitz-Zehlendorf');
        expect(await dryRun(page), file).toContain(found);
        await apply(page);
        expect(await text(page), file).toContain('Übernommen: ');
      }
      const { rows } = await sql<{ id: string }>`select id from alliance where slug = ${slug}`.execute(
        world.database.kysely,
      );
      await inTransaction(world.database, { allianceId: rows[0]?.id ?? '' }, (db) => placeFacilities({ db }));

      await page.goto(`${base}/gebiete`);
      await page.locator('select[name=ebene]').selectOption({ label: 'Planungsräume' });
      await page.locator('main').getByRole('button', { name: 'Anzeigen' }).click();
      expect(await page.locator('.map__picture .map__area').count()).toBe(44);
      await page.locator('select[name=ebene]').selectOption({ label: 'Bezirksregionen' });
      await page.locator('main').getByRole('button', { name: 'Anzeigen' }).click();
      expect(await page.locator('.map__picture .map__area').count()).toBe(8);

      // Each school in its region and its area; a figure on each of the 44 areas that the file names.
      expect(await count('facility')).toBe(77);
      expect(await count('facility_area')).toBe(154);
      expect(
        await count(
          '(select distinct alliance_id, area_id from indicator_value where area_id is not null) v',
        ),
      ).toBe(44);

      const events = await count('event');
      for (const [preset, file] of takings) {
        await upload(page, `fertig:${preset}`, path.join(files, file));
        if (preset === 'berlin-schools')
          await page.locator('input[name=angabe-district]').fill('Steglitz-Zehlendorf');
        expect(await dryRun(page), file).toContain('Es gibt nichts zu übernehmen');
      }
      expect(await count('event')).toBe(events);
    });

    test('who is who of 1 March 2014 is not that of today', async () => {
      const { page } = await world.open({});
      const there = `${world.url}/steglitz-zehlendorf/wer-ist-wer`;
      await page.goto(there);
      const today = await page.locator('main').innerText();
      await page.goto(`${there}?stand=2014-03-01`);
      const then = await page.locator('main').innerText();
      expect(then).toContain('1. März 2014');
      const names = (shown: string) => shown.split('\n').filter((line) => line.length > 3);
      expect(names(then).some((line) => !names(today).includes(line))).toBe(true);
      expect(then).not.toBe(today);
    });
  },
);

describe('every page of the way', () => {
  test('obeys the laws, on a phone and on a desk', async () => {
    const { page } = await world.open({ who });
    const csv = 'Name;Telefon;Träger\nVerein A;030 1, 030 2;frei\n;030 3;frei\nVerein B;;frei\n';
    const list = { name: 'liste.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.goto(`${base}/einlesen`);
    await obey(page, 'upload');
    await upload(page, 'art:organisations', list, 'Vereine');
    await obey(page, 'mapping');
    expect(await dryRun(page)).toContain('neu (2)');
    await obey(page, 'dry run');
    await apply(page);
    expect(await text(page)).toContain('Übernommen: ');
    await obey(page, 'applied');
    await page
      .getByRole('link', { name: /zurücknehmen/i })
      .first()
      .click();
    await page.waitForURL(/zuruecknehmen/);
    await obey(page, 'before taking back');
  });
});

describe('a file that is of no use says so beside its field, and nothing is kept', () => {
  /** Small as it comes, and much more than it says of itself. */
  const packed = deflateRawSync(Buffer.alloc(50_000_000));
  const twoSheets = (): Buffer => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Name', 'Ort'],
        ['A', 'Berlin'],
      ]),
      'Eins',
    );
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Name', 'Ort'],
        ['B', 'Berlin'],
      ]),
      'Zwei',
    );
    return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  };
  test.each([
    ['0 bytes', Buffer.alloc(0), 'Die Datei ist leer (0 Bytes).'],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'Das ist keine Liste'],
    ['a bomb', () => Buffer.from(zipOf([['xl/workbook.xml', Buffer.alloc(10), packed]])), 'viel größer'],
    ['one column', Buffer.from('Name\nA\nB\n'), 'nur eine Spalte'],
    ['headings alone', Buffer.from('Name;Ort\n'), 'Unter den Überschriften steht nichts'],
  ])('%s', async (_, content, sentence) => {
    const { page } = await world.open({ who, javaScriptEnabled: false });
    const buffer = typeof content === 'function' ? content() : content;
    const before = await count('import_run');
    await upload(page, 'art:organisations', { name: 'x.csv', mimeType: 'text/csv', buffer }, 'Unbrauchbar');
    const field = page.locator('input[type=file]');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    const described = (await field.getAttribute('aria-describedby')) ?? '';
    const beside = await Promise.all(
      described.split(' ').map((id) => page.locator(`[id="${id}"]`).allInnerTexts()),
    );
    expect(beside.flat().join(' ')).toContain(sentence);
    expect(await page.locator('#error-summary').innerText()).toContain(sentence);
    // What was typed is still there.
    expect(await page.locator('input[name=quelle]').inputValue()).toBe('Unbrauchbar');
    expect(await page.locator('input[name=was]:checked').getAttribute('value')).toBe('art:organisations');
    expect(await count('import_run')).toBe(before);
  });

  test('two sheets: the page says which one is read; a sheet that is not there is said beside its field', async () => {
    const { page } = await world.open({ who, javaScriptEnabled: false });
    const file = { name: 'zwei.xlsx', mimeType: 'application/octet-stream', buffer: twoSheets() };
    await upload(page, 'art:organisations', file, 'Zwei Blätter');
    const shown = await text(page);
    for (const word of ['Eins', 'Zwei']) expect(shown).toContain(word);
    await page.goto(`${base}/einlesen`);
    await page.locator('input[name=was][value="art:organisations"]').check();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('input[name=quelle]').fill('Zwei Blätter');
    await page.locator('input[name=blatt]').fill('Drei');
    await page.getByRole('button', { name: 'Datei lesen' }).click();
    await page.waitForLoadState();
    expect(await page.locator('input[name=blatt]').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('input[name=blatt]').inputValue()).toBe('Drei');
  });
});
