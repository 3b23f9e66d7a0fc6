import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { ImportKind } from '../../imports/contract.ts';
import { readShownRows } from '../../imports/data/row-store.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { beginStep } from '../../imports/use-cases/take-step.ts';
import { areasAt } from '../contract.ts';
import { areasKinds } from '../kinds.ts';
import { fromGrid, utm } from '../projection.ts';
import { importAreas } from './import-areas.ts';
import { importMappings, shareIn } from './import-mappings.ts';
import { importValues } from './import-values.ts';
import { setUpBerlinSystem } from './set-up-system.ts';

const database = await testDatabase();
const folder = path.join(fileURLToPath(new URL('../../../..', import.meta.url)), '../shared/data/berlin');
const hasData = existsSync(folder);
const real = test.skipIf(!hasData);
if (!hasData) test.skip(`the real files are not there: ${folder}`, () => {});
const fileAt = (name: string): Blob => new Blob([readFileSync(path.join(folder, name))]);

const parts = partsOf([importAreas, importValues, importMappings], areasKinds);
const count = async (scope: Scope, condition: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(condition)}`.execute(
    scope.db,
  );
  return rows[0]?.n ?? 0;
};
type More = Parameters<typeof takeFile>[4];
const take =
  (kind: ImportKind) =>
  (scope: Scope, file: Blob, more: More = {}) =>
    takeFile(scope, parts, kind, file, { source: kind.name, ...more });
const takeAreas = take(importAreas);
const takeValues = take(importValues);
const slug = 'einlesen';
const none = { missing: 0 };

describe('the files of Berlin’s statistics', () => {
  real(
    'give an empty alliance its 44 planning areas and 8 regions, in any order; a second run changes nothing',
    () =>
      testScope(database, { slug }, async (scope) => {
        const regions = fileAt('lor-bezirksregionen-2021-bezirk-06.geojson');
        const areas = fileAt('lor-planungsraeume-2021-bezirk-06.geojson');
        expect((await takeAreas(scope, areas)).counts).toEqual({ ...none, new: 44 });
        expect(await count(scope, 'area where parent_id is not null')).toBe(0);
        expect((await takeAreas(scope, regions, { source: 'Regionen' })).counts).toEqual({ ...none, new: 8 });
        expect(await count(scope, 'area where parent_id is not null')).toBe(44);
        expect(await count(scope, "area where key like '06%'")).toBe(52);

        const events = await count(scope, 'event');
        expect((await takeAreas(scope, regions, { source: 'Regionen' })).counts).toEqual({
          ...none,
          unchanged: 8,
        });
        expect((await takeAreas(scope, areas)).counts).toEqual({ ...none, unchanged: 44 });
        expect(await count(scope, 'event')).toBe(events);
      }),
  );

  real('sizes measured from the borders agree with the official ones', async () => {
    const { squareMetres } = await import('../shape.ts');
    const { features } = JSON.parse(await fileAt('lor-planungsraeume-2021-bezirk-06.geojson').text());
    for (const { geometry, properties } of features)
      expect(Math.abs(squareMetres(geometry) / properties.GROESSE_M2 - 1), properties.PLR_NAME).toBeLessThan(
        0.02,
      );
  });

  real('indicators are joined by key; missing values stay missing; a second run changes nothing', () =>
    testScope(database, { slug }, async (scope) => {
      const file = fileAt('mss-2021.csv');
      expect((await takeValues(scope, file)).counts).toEqual({ ...none, new: 44, elsewhere: 498 });
      expect(await count(scope, 'indicator')).toBe(23);
      expect(await count(scope, 'indicator_value')).toBe(44 * 23);
      // Planning area 06200418 has residents, and no shares.
      const of = (key: string, name: string) =>
        count(
          scope,
          `indicator_value v join area a on a.id = v.area_id join indicator i on i.id = v.indicator_id
            where a.key = '${key}' and i.key = '${name}' and v.value is null`,
        );
      expect(await of('06200418', 'mss-kinderarmut')).toBe(1);
      expect(await of('06400736', 'mss-kinderarmut')).toBe(0);
      const { rows } = await sql<{ name: string; value: number }>`select a.name, v.value::float as value
        from indicator_value v join area a on a.id = v.area_id join indicator i on i.id = v.indicator_id
        where i.key = 'mss-arbeitslosigkeit' and a.key = '06400736'`.execute(scope.db);
      const line = (await file.text()).split('\n').find((each) => each.includes(',06400736,')) ?? '';
      expect(rows[0]).toEqual({ name: 'Düppel', value: Number(line.split(',')[3]) });
      expect(await count(scope, 'indicator where weight_id is not null')).toBe(20);
      expect(await count(scope, "indicator_reference where place = 'Berlin'")).toBe(23);

      const events = await count(scope, 'event');
      expect((await takeValues(scope, file)).counts).toEqual({ ...none, unchanged: 44, elsewhere: 498 });
      expect(await count(scope, 'event')).toBe(events);
    }),
  );

  real('a school finds its areas by coordinates of UTM zone 33', () =>
    testScope(database, { slug }, async (scope) => {
      const { features } = JSON.parse(await fileAt('schulen-berlin-epsg25833.geojson').text());
      const own = features.filter(
        ({ properties }: { properties: { bezirk: string } }) => properties.bezirk === 'Steglitz-Zehlendorf',
      );
      expect(own).toHaveLength(77);
      for (const { geometry, properties } of own) {
        const [lon, lat] = fromGrid(utm(33), geometry.coordinates);
        const found = await areasAt(scope, { lon, lat }, '2026-11-22');
        expect(
          found.map((each) => each.level),
          properties.name,
        ).toEqual(['Bezirksregion', 'Planungsraum']);
        expect(found[1]?.key.startsWith(found[0]?.key ?? '?'), properties.name).toBe(true);
      }
      const [elsewhere] = features;
      const [lon, lat] = fromGrid(utm(33), elsewhere.geometry.coordinates);
      expect(await areasAt(scope, { lon, lat }, '2026-11-22')).toEqual([]);
    }),
  );

  real('the whole import can be taken back, the system that it set up too', () =>
    testScope(database, {}, async (scope) => {
      const { run } = await takeAreas(scope, fileAt('lor-bezirksregionen-2021-bezirk-06.geojson'));
      const undone = await beginStep(scope, parts, { runId: run.id, step: 'undoing' });
      expect(undone).toMatchObject({ ok: true, run: { state: 'undone', counts: { left: 0 } } });
      for (const table of ['area', 'area_shape', 'area_system', 'import_entry'])
        expect(await count(scope, table)).toBe(0);
    }),
  );
});

const ring = (lon: number, lat = 52.4) => [
  [lon, lat],
  [lon + 0.01, lat],
  [lon + 0.01, lat + 0.01],
  [lon, lat],
];
const feature = (key: string, name: string, coordinates: unknown = [ring(13.3)]) => ({
  type: 'Feature',
  properties: { PLR_ID: key, PLR_NAME: name },
  geometry: { type: 'Polygon', coordinates },
});
const geojson = (features: readonly unknown[], more: object = {}): Blob =>
  new Blob([JSON.stringify({ type: 'FeatureCollection', ...more, features })]);
const prepared = (work: (scope: Scope) => Promise<void>) =>
  testScope(database, {}, async (scope) => {
    await setUpBerlinSystem(scope);
    await work(scope);
  });

test('what was chosen before the system was there is still offered afterwards', () =>
  testScope(database, {}, async (scope) => {
    const asked = async () =>
      (await importAreas.settings(scope, { format: 'geojson', headings: ['PLR_ID'], projection: null }))[0];
    const before = await asked();
    expect(before).toMatchObject({ name: 'target', value: 'berlin:Planungsraum' });
    await setUpBerlinSystem(scope);
    const after = await asked();
    expect(after?.value).toBe(before?.value);
    expect(after?.options).toHaveLength(6);
    for (const { value } of before?.options ?? [])
      expect(
        after?.options?.map((option) => option.value),
        value,
      ).toContain(value);
    // A version that somebody renamed is not set up a second time.
    await sql`update area_system_version set name = 'Gebiete von heute'`.execute(scope.db);
    const plan = { headings: [], projection: null, mapping: {}, settings: { target: 'berlin:Planungsraum' } };
    expect(await importAreas.check(scope, plan)).toHaveProperty('target');
  }));

describe('borders', () => {
  test('each wrong row says why, the right ones are taken', () =>
    prepared(async (scope) => {
      const file = geojson([
        feature('01', 'Gut'),
        feature('01', 'Doppelt'),
        feature('', 'Ohne Schlüssel'),
        feature('0 2', 'Leerzeichen'),
        feature('03', ''),
        feature('04', 'Schleife', [[...ring(13).slice(0, 2), [13.0, 52.41], [13.01, 52.41], [13, 52.4]]]),
        feature('05', 'Meter', [ring(391440)]),
        feature('06', 'Punkt', [[[13, 52]]]),
        { type: 'Feature', properties: null, geometry: null },
        null,
        feature('\u0000\ud800', 'Kaputter Text'),
      ]);
      const { run, counts } = await takeAreas(scope, file);
      expect(counts).toEqual({ ...none, new: 2, invalid: 9 });
      const rows = await readShownRows(scope, run.id, 'invalid', 0, 50);
      expect(rows.flatMap((row) => row.problems.map(({ code }) => code))).toEqual([
        'duplicateKey',
        'noKey',
        'badKey',
        'noName',
        'geometry.selfCrossing',
        'geometry.notDegrees',
        'geometry.ringTooShort',
        ...['noKey', 'noName', 'geometry.noGeometry'],
        ...['noKey', 'noName', 'geometry.noGeometry'],
      ]);
      const words = importAreas.words('de').remarks;
      for (const { problems } of rows)
        for (const each of problems)
          if (each.code !== 'duplicateKey') expect(words[each.code]?.(each), each.code).toMatch(/\.$/);
      expect(await count(scope, 'area')).toBe(2);
    }));

  test('metres of UTM 33 become degrees, by the file’s own word or by choice', () =>
    prepared(async (scope) => {
      const [x, y] = [391440.03, 5820079.67];
      const shape = [
        [
          [x, y],
          [x + 500, y],
          [x + 500, y + 500],
          [x, y],
        ],
      ];
      const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } };
      await takeAreas(scope, geojson([feature('01', 'A', shape)], { crs }));
      const { rows } = await sql<{ lon: number; lat: number }>`
        select min_lon as lon, min_lat as lat from area_shape`.execute(scope.db);
      expect(rows[0]?.lon).toBeCloseTo(13.4, 6);
      expect(rows[0]?.lat).toBeCloseTo(52.52, 6);
      const again = await takeAreas(scope, geojson([feature('01', 'A', shape)]), {
        settings: { projection: 'EPSG:25833' },
      });
      expect(again.counts).toEqual({ ...none, unchanged: 1 });
    }));

  test('a corrected name and new borders are changes, with their history; what is not named stays', () =>
    prepared(async (scope) => {
      await takeAreas(scope, geojson([feature('01', 'Alt'), feature('02', 'Bleibt', [ring(13.4)])]));
      const { counts } = await takeAreas(
        scope,
        geojson([feature('01', 'Neu'), feature('02', 'Bleibt', [ring(13.5)])]),
      );
      expect(counts).toEqual({ ...none, changed: 2 });
      expect(await count(scope, "area where name = 'Neu' and version = 2")).toBe(1);
      expect(await count(scope, 'area_shape where version = 2')).toBe(1);
      const one = await takeAreas(scope, geojson([feature('02', 'Bleibt', [ring(13.5)])]), { dry: true });
      expect(one.counts).toEqual({ unchanged: 1, missing: 1 });
      expect(await count(scope, 'area')).toBe(2);
    }));

  test('what was edited here stays, and is a conflict when the source says something new', () =>
    prepared(async (scope) => {
      await takeAreas(scope, geojson([feature('01', 'Alt')]));
      await sql`update area set name = 'Von Hand'`.execute(scope.db);
      expect((await takeAreas(scope, geojson([feature('01', 'Alt')]))).counts).toEqual({
        ...none,
        unchanged: 1,
      });
      expect((await takeAreas(scope, geojson([feature('01', 'Neu')]))).counts).toEqual({
        ...none,
        conflict: 1,
      });
      expect(await count(scope, "area where name = 'Von Hand'")).toBe(1);
      expect((await takeAreas(scope, geojson([feature('01', 'Neu')]))).counts).toEqual({
        ...none,
        conflict: 1,
      });
    }));
});

describe('tables of values', () => {
  const csv = (text: string) => new Blob([text]);
  const more = {
    settings: { day: '2024-12-31' },
    mapping: { PLR_ID: 'key', 'Kinder je Platz': 'new', X: 'new' },
  };

  test('wrong rows say why; a corrected value is a change', () =>
    prepared(async (scope) => {
      await takeAreas(
        scope,
        geojson([
          feature('0101', 'A'),
          feature('0102', 'B', [ring(13.4)]),
          feature('0103', 'C', [ring(13.5)]),
        ]),
      );
      const first = await takeValues(
        scope,
        csv('PLR_ID;Kinder je Platz\n0101;1,5\n101;3\n0101;2\n0102;viel\n9999;4\n0103;\n'),
        more,
      );
      expect(first.counts).toEqual({ ...none, new: 2, invalid: 3, elsewhere: 1 });
      const rows = await readShownRows(scope, first.run.id, 'invalid', 0, 50);
      expect(rows.flatMap((row) => row.problems)).toEqual([
        { code: 'zeroMissing', detail: '101' },
        { code: 'duplicateKey', detail: '2' },
        { code: 'notANumber', column: 'Kinder je Platz', detail: 'viel' },
      ]);
      expect(await count(scope, 'indicator_value where value is null')).toBe(1);
      const changed = await takeValues(scope, csv('PLR_ID;Kinder je Platz\n0101;1,75\n0103;\n'), more);
      expect(changed.counts).toEqual({ ...none, changed: 1, unchanged: 1 });
      expect(await count(scope, 'indicator')).toBe(1);
    }));

  test('nought is a value and no missing one', () =>
    prepared(async (scope) => {
      await takeAreas(scope, geojson([feature('0101', 'A')]));
      await takeValues(scope, csv('PLR_ID,X\n0101,0\n'), more);
      expect(await count(scope, 'indicator_value where value = 0')).toBe(1);
    }));
});

describe('from one version to another', () => {
  test.each([
    ['0,35', 0.35],
    ['0.35', 0.35],
    ['35 %', 0.35],
    ['35', 0.35],
    ['1', 1],
    ['', 1],
    ['0', undefined],
    ['viel', undefined],
    ['120', undefined],
  ])('the share %j', (text, share) => expect(shareIn(text)).toBe(share));

  test('old areas become new ones with shares that do not exceed the whole; a second run changes nothing', () =>
    prepared(async (scope) => {
      const { rows } = await sql<{ version: string; level: string; name: string }>`
        select v.thing_id::text as version, l.thing_id::text as level, v.name from area_system_version v
        join area_level l on l.system_id = v.system_id where l.name = 'Planungsraum'`.execute(scope.db);
      const target = (name: string) => {
        const found = rows.find((row) => row.name === name);
        return `${found?.version}:${found?.level}`;
      };
      const [old, now] = [target('LOR bis 2020'), target('LOR seit 2021')];
      await takeAreas(scope, geojson([feature('01', 'Alt')]), { settings: { target: old } });
      await takeAreas(scope, geojson([feature('0101', 'A'), feature('0102', 'B', [ring(13.4)])]), {
        settings: { target: now },
      });
      const file = (share: string) =>
        new Blob([`alt;neu;Anteil\n01;0101;0,6\n01;0102;${share}\n01;0199;1\n`]);
      const more = {
        source: 'Übergänge',
        settings: { fromTarget: old, toTarget: now },
        mapping: { alt: 'from', neu: 'to', Anteil: 'share' },
      };
      const read = (share: string) => takeFile(scope, parts, importMappings, file(share), more);
      expect((await read('40 %')).counts).toEqual({ ...none, new: 2, invalid: 1 });
      expect(await count(scope, 'area_mapping where share in (0.6, 0.4)')).toBe(2);
      expect((await read('40 %')).counts).toEqual({ ...none, unchanged: 2, invalid: 1 });
      expect((await read('0,3')).counts).toEqual({ ...none, changed: 1, unchanged: 1, invalid: 1 });
    }));
});
