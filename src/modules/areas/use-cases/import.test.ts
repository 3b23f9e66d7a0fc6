import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { areasAt } from '../contract.ts';
import { readDraft } from '../data/draft-store.ts';
import { importTargets } from '../data/import-targets.ts';
import { readIndicators } from '../data/indicator-views.ts';
import { guessChoice, readAreaChoice, readValueChoice, type Typed } from '../import-form.ts';
import { forgetDrafts } from '../jobs/forget-drafts.ts';
import { fromGrid, utm } from '../projection.ts';
import { dryRunAreas, importAreas } from './import-areas.ts';
import { dryRunValues, importValues } from './import-values.ts';
import { keepUpload } from './keep-upload.ts';
import { setUpBerlinSystem } from './set-up-system.ts';

const database = await testDatabase();
const folder = path.join(fileURLToPath(new URL('../../../..', import.meta.url)), '../shared/data/berlin');
const hasData = existsSync(folder);
const real = test.skipIf(!hasData);
if (!hasData) test.skip(`the real files are not there: ${folder}`, () => {});
const fileAt = (name: string): Blob => new Blob([readFileSync(path.join(folder, name))]);

const count = async (scope: Scope, condition: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(condition)}`.execute(
    scope.db,
  );
  return rows[0]?.n ?? 0;
};

const upload = async (scope: Scope, content: 'areas' | 'values', file: Blob): Promise<string> => {
  const kept = await keepUpload(scope, { content, file, fileName: 'datei' });
  if (!kept.ok) throw new Error(JSON.stringify(kept));
  return kept.draftId;
};

/** Reads a file of areas in as the page suggests it, with changes; a dry run, or in earnest. */
const takeAreas = async (scope: Scope, file: Blob, typed: Typed = {}, inEarnest = true) => {
  const id = await upload(scope, 'areas', file);
  const draft = (await readDraft(scope, id)) ?? undefined;
  if (!draft) throw new Error('no draft');
  const targets = await importTargets(scope);
  const read = readAreaChoice({ ...guessChoice(draft, targets, [], []), ...typed }, draft, targets, 'de');
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const dry = await dryRunAreas(scope, id, read.choice);
  const done = inEarnest ? await importAreas(scope, id, read.choice) : dry;
  if (!dry.ok || !done.ok) throw new Error('refused');
  // What the dry run foresaw is what happens.
  expect(done.summary.counts).toEqual(dry.summary.counts);
  return { ...done, summary: dry.summary };
};

const takeValues = async (scope: Scope, file: Blob, typed: Typed) => {
  const id = await upload(scope, 'values', file);
  const draft = await readDraft(scope, id);
  if (!draft) throw new Error('no draft');
  const targets = await importTargets(scope);
  const guessed = guessChoice(draft, targets, [], await readIndicators(scope));
  const read = readValueChoice({ ...guessed, ...typed }, draft, targets, 'de');
  if (!read.ok) throw new Error(JSON.stringify(read.errors));
  const dry = await dryRunValues(scope, id, read.choice);
  const done = await importValues(scope, id, read.choice);
  if (!dry.ok || !done.ok) throw new Error('refused');
  expect(done.summary.counts).toEqual(dry.summary.counts);
  return dry.summary;
};

const slug = 'einlesen';
const empty = { unchanged: 0, changed: 0, new: 0, invalid: 0, elsewhere: 0 };

describe('the files of Berlin’s statistics', () => {
  real('give a district its 8 regions and 44 planning areas; a second run changes nothing', () =>
    testScope(database, { slug }, async (scope) => {
      expect(await setUpBerlinSystem(scope)).toMatchObject({ already: false });
      expect(await setUpBerlinSystem(scope)).toMatchObject({ already: true });
      const regions = fileAt('lor-bezirksregionen-2021-bezirk-06.geojson');
      const areas = fileAt('lor-planungsraeume-2021-bezirk-06.geojson');
      expect((await takeAreas(scope, regions)).summary.counts).toEqual({ ...empty, new: 8 });
      expect((await takeAreas(scope, areas)).summary.counts).toEqual({ ...empty, new: 44 });
      expect(await count(scope, 'area where parent_id is not null')).toBe(44);
      expect(await count(scope, "area where key like '06%'")).toBe(52);

      expect((await takeAreas(scope, regions)).summary.counts).toEqual({ ...empty, unchanged: 8 });
      const again = await takeAreas(scope, areas);
      expect(again.summary.counts).toEqual({ ...empty, unchanged: 44 });
      expect(again).toMatchObject({ eventIds: [] });
      expect(await count(scope, 'area_import_draft')).toBe(0);
    }),
  );

  real('sizes measured from the borders agree with the official ones', () =>
    testScope(database, { slug }, async (scope) => {
      const file = fileAt('lor-planungsraeume-2021-bezirk-06.geojson');
      const measured = await takeAreas(scope, file, { flaeche: '' }, false);
      // All differ by a little, since the borders are simplified; none is of another size altogether.
      expect(measured.summary.counts.changed).toBeGreaterThan(40);
      const { squareMetres } = await import('../shape.ts');
      const { features } = JSON.parse(await file.text());
      for (const { geometry, properties } of features)
        expect(
          Math.abs(squareMetres(geometry) / properties.GROESSE_M2 - 1),
          properties.PLR_NAME,
        ).toBeLessThan(0.02);
    }),
  );

  real('indicators are joined by key; missing values stay missing; a second run changes nothing', () =>
    testScope(database, { slug }, async (scope) => {
      const file = fileAt('mss-2021.csv');
      const typed = {
        stichtag: '31.12.2020',
        ort: 'Berlin',
        quelle: 'Monitoring Soziale Stadtentwicklung 2021',
      };
      const first = await takeValues(scope, file, typed);
      expect(first.counts).toEqual({ ...empty, new: 44, elsewhere: 498 });
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
      expect((await takeValues(scope, file, typed)).counts).toEqual({
        ...empty,
        unchanged: 44,
        elsewhere: 498,
      });
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

  real('an import can be taken back', () =>
    testScope(database, {}, async (scope) => {
      await setUpBerlinSystem(scope);
      const done = await takeAreas(scope, fileAt('lor-bezirksregionen-2021-bezirk-06.geojson'));
      const [eventId] = 'eventIds' in done ? done.eventIds : [];
      expect(await undoEvent(scope, eventId ?? '', () => true)).toMatchObject({ ok: true });
      expect(await count(scope, 'area')).toBe(0);
      expect(await count(scope, 'area_shape')).toBe(0);
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

describe('bad files', () => {
  const faultOf = async (scope: Scope, content: 'areas' | 'values', file: Blob) => {
    const kept = await keepUpload(scope, { content, file, fileName: 'x' });
    return kept.ok ? null : kept.reason === 'unreadable' ? kept.fault : kept.reason;
  };

  test.each([
    ['empty', 'areas', new Blob([]), 'empty'],
    ['no JSON', 'areas', new Blob(['PLR_ID;PLR_NAME']), 'notJson'],
    ['a JSON of something else', 'areas', new Blob(['{"a":1}']), 'notFeatures'],
    ['without areas', 'areas', geojson([]), 'noFeatures'],
    [
      'of an unknown projection',
      'areas',
      geojson([feature('01', 'A')], {
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::31468' } },
      }),
      'unknownProjection',
    ],
    ['a zip', 'values', new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0])]), 'notText'],
    ['one column', 'values', new Blob(['PLR_ID\n06400736\n']), 'noColumns'],
    ['only a heading', 'values', new Blob(['PLR_ID;Wert\n']), 'noRows'],
    ['an open quotation mark', 'values', new Blob(['PLR_ID;Wert\n"0640;3\n']), 'brokenCsv'],
  ] as const)('%s: nothing is kept', (_, content, file, fault) =>
    prepared(async (scope) => expect(await faultOf(scope, content, file)).toBe(fault)),
  );

  test('who may not import is refused', () =>
    testScope(database, { actor: anonymous }, async (scope) => {
      expect(await faultOf(scope, 'areas', geojson([feature('01', 'A')]))).toBe('forbidden');
    }));

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
      const { summary } = await takeAreas(scope, file);
      expect(summary.counts).toEqual({ ...empty, new: 2, invalid: 9 });
      expect(summary.shown.flatMap((row) => row.reasons.map((reason) => reason.reason))).toEqual([
        'duplicateKey',
        'noKey',
        'badKey',
        'noName',
        'geometry',
        'geometry',
        'geometry',
        ...['noKey', 'noName', 'geometry'],
        ...['noKey', 'noName', 'geometry'],
      ]);
      expect(await count(scope, 'area')).toBe(2);
    }));

  test('metres of UTM 33 become degrees, by the file’s own word or by choice', () =>
    prepared(async (scope) => {
      const metres = [391440.03, 5820079.67];
      const [x = 0, y = 0] = metres;
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
      const { rows } = await sql<{
        lon: number;
        lat: number;
      }>`select min_lon as lon, min_lat as lat from area_shape`.execute(scope.db);
      expect(rows[0]?.lon).toBeCloseTo(13.4, 6);
      expect(rows[0]?.lat).toBeCloseTo(52.52, 6);
      const again = await takeAreas(scope, geojson([feature('01', 'A', shape)]), {
        projektion: 'EPSG:25833',
      });
      expect(again.summary.counts).toEqual({ ...empty, unchanged: 1 });
    }));

  test('a corrected name and new borders are changes, with their history', () =>
    prepared(async (scope) => {
      await takeAreas(scope, geojson([feature('01', 'Alt'), feature('02', 'Bleibt', [ring(13.4)])]));
      const { summary } = await takeAreas(
        scope,
        geojson([feature('01', 'Neu'), feature('02', 'Bleibt', [ring(13.5)])]),
      );
      expect(summary.counts).toEqual({ ...empty, changed: 2 });
      expect(await count(scope, "area where name = 'Neu' and version = 2")).toBe(1);
      expect(await count(scope, 'area_shape where version = 2')).toBe(1);
      const { summary: one } = await takeAreas(
        scope,
        geojson([feature('02', 'Bleibt', [ring(13.5)])]),
        {},
        false,
      );
      expect(one.absent).toBe(1);
    }));
});

describe('tables of values', () => {
  const csv = (text: string) => new Blob([text]);
  const typed = { stichtag: '2024-12-31', 'spalte-1': 'new' };

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
      const summary = await takeValues(
        scope,
        csv('PLR_ID;Kinder je Platz\n0101;1,5\n101;3\n0101;2\n0102;viel\n9999;4\n0103;\n'),
        { ...typed, dezimal: ',' },
      );
      expect(summary.counts).toEqual({ ...empty, new: 2, invalid: 3, elsewhere: 1 });
      expect(summary.shown.flatMap((row) => row.reasons)).toEqual([
        { reason: 'unknownKey', key: '101', zeroMissing: true },
        { reason: 'duplicateKey', first: 1 },
        { reason: 'notANumber', column: 'Kinder je Platz', text: 'viel' },
        { reason: 'unknownKey', key: '9999', zeroMissing: false },
      ]);
      expect(await count(scope, 'indicator_value where value is null')).toBe(1);
      const changed = await takeValues(scope, csv('PLR_ID;Kinder je Platz\n0101;1,75\n0103;\n'), {
        ...typed,
        dezimal: ',',
      });
      expect(changed.counts).toEqual({ ...empty, changed: 1, unchanged: 1 });
      expect(await count(scope, 'indicator')).toBe(1);
    }));

  test('nought is a value and no missing one', () =>
    prepared(async (scope) => {
      await takeAreas(scope, geojson([feature('0101', 'A')]));
      await takeValues(scope, csv('PLR_ID,X\n0101,0\n'), typed);
      expect(await count(scope, 'indicator_value where value = 0')).toBe(1);
    }));
});

test('files that nobody took over are forgotten after a day', async () => {
  const clock = fixedClock('2026-11-20T12:00:00Z');
  const own = 'vergessen';
  const count = (allianceId: string) =>
    inTransaction(database, { allianceId }, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from area_import_row`.execute(db);
      return rows[0]?.n ?? 0;
    });
  const allianceId = await testScope(database, { slug: own, clock }, async (scope) => {
    await upload(scope, 'areas', geojson([feature('01', 'A')]));
    return scope.alliance.id;
  });
  clock.set('2026-11-21T11:00:00Z');
  await forgetDrafts.run({ database, clock }, {});
  expect(await count(allianceId)).toBe(1);
  clock.set('2026-11-21T13:00:00Z');
  await forgetDrafts.run({ database, clock }, {});
  expect(await count(allianceId)).toBe(0);
});
