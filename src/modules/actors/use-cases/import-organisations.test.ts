import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { utils, write } from '@e965/xlsx';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { readShownRows } from '../../imports/data/row-store.ts';
import { readRun } from '../../imports/data/run-store.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { closeMissing } from '../../imports/use-cases/close-missing.ts';
import { keepUpload } from '../../imports/use-cases/keep-upload.ts';
import { settleAll } from '../../imports/use-cases/settle-conflicts.ts';
import { beginStep } from '../../imports/use-cases/take-step.ts';
import { actorsKinds } from '../kinds.ts';
import { erasePerson } from './erase-person.ts';
import { importOrganisations } from './import-organisations.ts';
import { mergeEntries } from './merge-entries.ts';

const database = await testDatabase();
const file = path.join(
  fileURLToPath(new URL('../../../..', import.meta.url)),
  '../shared/data/berlin/schulen-berlin-epsg25833.geojson',
);
const real = test.skipIf(!existsSync(file));
if (!existsSync(file)) test.skip(`the real file is not there: ${file}`, () => {});

const registry = partsOf([], actorsKinds).records;
const kind = importOrganisations(registry);
const parts = partsOf([kind], actorsKinds);
type More = Parameters<typeof takeFile>[4];
const take = (scope: Scope, blob: Blob, more: More = {}) => takeFile(scope, parts, kind, blob, more);
const list = async <T>(scope: Scope, statement: string): Promise<T[]> =>
  (await sql<{ x: T }>`select ${sql.raw(statement)}`.execute(scope.db)).rows.map(
    (row) => Object.values(row)[0] as T,
  );
const count = async (scope: Scope, condition: string) =>
  (await list<number>(scope, `count(*)::int from ${condition}`))[0];
const none = { missing: 0 };

describe('the schools of Berlin', () => {
  const schools = () => new Blob([readFileSync(file)]);
  const settings = { district: 'Steglitz-Zehlendorf', day: '1.10.2023' };

  real(
    '77 of one district with place, number and contacts; a second run changes nothing; all of it can be taken back',
    () =>
      testScope(database, {}, async (scope) => {
        const first = await take(scope, schools(), { settings });
        expect(first.counts).toEqual({ ...none, new: 77, elsewhere: 825 });
        for (const table of ['organisation', 'facility', 'external_key'])
          expect(await count(scope, table)).toBe(77);
        expect(await count(scope, "organisation where kind = 'school' and is_public")).toBe(77);
        expect(await count(scope, 'facility where lon between 13 and 14 and lat between 52 and 53')).toBe(77);
        expect(await count(scope, "organisation where valid @> '2014-03-01'::date")).toBe(0);
        expect(await count(scope, 'event')).toBe(77);

        const again = await take(scope, schools(), { settings });
        expect(again.counts).toEqual({ ...none, unchanged: 77, elsewhere: 825 });
        expect(await count(scope, 'event')).toBe(77);

        const undone = await beginStep(scope, parts, { runId: first.run.id, step: 'undoing' });
        expect(undone).toMatchObject({ ok: true, run: { state: 'undone', counts: { left: 0 } } });
        for (const table of ['organisation', 'facility', 'external_key', 'contact_point', 'import_entry'])
          expect(await count(scope, table)).toBe(0);
      }),
  );

  real('all 902 where no district is chosen', () =>
    testScope(database, {}, async (scope) => {
      const { counts } = await take(scope, schools(), { settings: { ...settings, district: '' } });
      expect(counts).toEqual({ ...none, new: 902 });
      expect(await count(scope, "organisation where sector = 'private'")).toBe(208);
    }),
  );
});

const school = (number: string, name: string, more: Record<string, string> = {}) => ({
  type: 'Feature',
  properties: { bsn: number, name, schulart: 'Grundschule', traeger: 'öffentlich', bezirk: 'Mitte', ...more },
  geometry: { type: 'Point', coordinates: [388591.4, 5820578.3] },
});
const geojson = (...features: unknown[]) =>
  new Blob([
    JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25833' } },
      features,
    }),
  ]);

describe('a source that changes', () => {
  const on = (day: string): More => ({ settings: { day, district: '' } });

  test('a renamed school keeps its history; a moved one, its old place', () =>
    testScope(database, {}, async (scope) => {
      await take(
        scope,
        geojson(school('01', 'Alte Schule', { strasse: 'Weg', hausnr: '1', plz: '10115' })),
        on('1.8.2020'),
      );
      const moved = { strasse: 'Platz', hausnr: '2', plz: '10117' };
      const { counts } = await take(scope, geojson(school('01', 'Neue Schule', moved)), on('1.8.2023'));
      expect(counts).toEqual({ ...none, changed: 1 });
      expect(await list(scope, `name || ' ' || valid::text from organisation order by valid`)).toEqual([
        'Alte Schule [2020-08-01,2023-08-01)',
        'Neue Schule [2023-08-01,)',
      ]);
      expect(
        await list(scope, `name || ', ' || street || ' ' || valid::text from facility order by valid`),
      ).toEqual(['Alte Schule, Weg [2020-08-01,2023-08-01)', 'Neue Schule, Platz [2023-08-01,)']);
    }));

  test('renamed where it is, its site is renamed with it; a site of another name keeps that', () =>
    testScope(database, {}, async (scope) => {
      const at = { strasse: 'Weg', hausnr: '1', plz: '10115' };
      await take(scope, geojson(school('01', 'Eins', at), school('02', 'Zwei', at)), on('1.8.2020'));
      await sql`update facility set name = 'Haus am Weg' where name = 'Zwei'`.execute(scope.db);
      await take(scope, geojson(school('01', 'Neu', at), school('02', 'Neuer', at)), on('1.8.2023'));
      expect(await list(scope, `name from facility where upper_inf(valid) order by 1`)).toEqual([
        'Haus am Weg',
        'Neu',
      ]);
    }));

  test('an entry that was merged into another is followed', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, geojson(school('01', 'Schule am Weg')), on('1.8.2020'));
      const idOf = async (name: string) =>
        (await list<string>(scope, `thing_id::text from organisation where name = '${name}'`))[0] ?? '';
      const csv = new Blob(['Name;PLZ\nSchule a. Weg;10115\n']);
      const own: More = { source: 'Eigene Liste', settings: { day: '1.8.2020' } };
      await take(scope, csv, own);
      const merged = await mergeEntries(scope, registry, {
        kind: 'organisation',
        mergedId: await idOf('Schule a. Weg'),
        survivorId: await idOf('Schule am Weg'),
        note: null,
      });
      expect(merged).toMatchObject({ ok: true });
      // The source says nothing new, so the name that was chosen when the two were merged stays.
      const { counts } = await take(scope, csv, { ...own, dry: true });
      expect(counts).toEqual({ unchanged: 1, missing: 0 });
      expect((await take(scope, geojson(school('01', 'Schule am Weg')), on('1.8.2021'))).counts).toEqual({
        ...none,
        unchanged: 1,
      });
    }));

  test('next year’s list is of next year, unless somebody says otherwise; the rest is read as last time', async () => {
    const slug = 'jahr-um-jahr';
    const csv = new Blob(['Name;Tel\nClub;030 123456\n']);
    const settings = (clock: string) =>
      testScope(database, { slug, clock: fixedClock(clock) }, async (scope) => {
        const { run } = await take(scope, csv, { dry: true, settings: { office: 'Vorstand' } });
        const kept = await keepUpload(scope, { kind, source: run.source, file: csv, fileName: 'x.csv' });
        return kept.ok ? (await readRun(scope, kept.runId))?.settings : null;
      });
    expect(await settings('2026-03-01T12:00:00Z')).toMatchObject({ day: '1.3.2026', office: 'Vorstand' });
    expect(await settings('2027-04-01T12:00:00Z')).toMatchObject({ day: '1.4.2027', office: 'Vorstand' });
  });

  test('read with the same day again, what was wrong is put right', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, geojson(school('01', 'Alte Schuhle')), on('1.8.2020'));
      await take(scope, geojson(school('01', 'Alte Schule')), on('1.8.2020'));
      expect(await list(scope, `name || ' ' || version from organisation`)).toEqual(['Alte Schule 2']);
    }));

  test('numbers come and go; written in another way they are the same', () =>
    testScope(database, {}, async (scope) => {
      await take(
        scope,
        geojson(school('01', 'A', { telefon: '+49 30 123456', email: 'a@example.org' })),
        on('1.8.2020'),
      );
      const same = await take(
        scope,
        geojson(school('01', 'A', { telefon: '030/12 34 56', email: 'A@example.org' })),
        on('1.8.2021'),
      );
      expect(same.counts).toEqual({ ...none, unchanged: 1 });
      await take(
        scope,
        geojson(school('01', 'A', { telefon: '030 999999', email: 'a@example.org' })),
        on('1.8.2022'),
      );
      expect(await list(scope, `value || ' ' || valid::text from contact_point order by value`)).toEqual([
        '030 123456 [2020-08-01,2022-08-01)',
        '030 999999 [2022-08-01,)',
        'a@example.org [2020-08-01,)',
      ]);
    }));

  test('an edit by hand stays and is shown, until somebody chooses the file', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, geojson(school('01', 'A')), on('1.8.2020'));
      await sql`update organisation set name = 'Von Hand'`.execute(scope.db);
      expect((await take(scope, geojson(school('01', 'A')), on('1.8.2021'))).counts).toEqual({
        ...none,
        unchanged: 1,
      });
      const { run, counts } = await take(scope, geojson(school('01', 'B')), on('1.8.2022'));
      expect(counts).toEqual({ ...none, conflict: 1 });
      expect(await list(scope, 'name from organisation')).toEqual(['Von Hand']);

      expect(await settleAll(scope, { runId: run.id, take: 'file' })).toMatchObject({ ok: true });
      await beginStep(scope, parts, { runId: run.id, step: 'checking' });
      await beginStep(scope, parts, { runId: run.id, step: 'applying' });
      expect(await list(scope, 'name from organisation order by valid')).toEqual(['Von Hand', 'B']);
      expect((await take(scope, geojson(school('01', 'B')), on('1.8.2023'))).counts).toEqual({
        ...none,
        unchanged: 1,
      });
    }));

  test('what disappeared is proposed, and ends with all that belongs to it when somebody says so', () =>
    testScope(database, {}, async (scope) => {
      const both = geojson(school('01', 'A', { telefon: '030 123456' }), school('02', 'B'));
      await take(scope, both, on('1.8.2020'));
      const { run, counts } = await take(scope, geojson(school('02', 'B')), on('1.8.2021'));
      expect(counts).toEqual({ unchanged: 1, missing: 1 });
      expect(await count(scope, 'organisation where upper_inf(valid)')).toBe(2);
      const close = (keys: string[], lastDay: string) =>
        closeMissing(scope, parts, { runId: run.id, keys, lastDay });
      expect(await close([], '31.7.2021')).toMatchObject({ reason: 'noneChosen' });
      expect(await close(['01'], 'bald')).toMatchObject({ reason: 'noDay' });
      expect(await close(['01'], '31.7.2021')).toMatchObject({ ok: true, count: 1 });
      for (const table of ['organisation', 'facility', 'external_key', 'contact_point'])
        expect(await count(scope, `${table} where upper(valid) = '2021-08-01'`), table).toBe(1);
      // Named again, it is open again: as a new wording, since the old one has ended.
      const back = await take(scope, both, on('1.8.2022'));
      expect(back.counts).toMatchObject({ missing: 0 });
    }));

  test('undoing leaves what somebody has changed since', () =>
    testScope(database, {}, async (scope) => {
      const { run } = await take(scope, geojson(school('01', 'A'), school('02', 'B')), on('1.8.2020'));
      await sql`update organisation set name = 'Von Hand', version = 2 where name = 'A'`.execute(scope.db);
      const undone = await beginStep(scope, parts, { runId: run.id, step: 'undoing' });
      expect(undone).toMatchObject({ ok: true, run: { counts: { left: 1 } } });
      expect(await list(scope, 'name from organisation')).toEqual(['Von Hand']);
    }));
});

describe('a list as offices keep it', () => {
  const sheet = () => {
    const rows = [
      ['Adressliste Stand 01.08.15', null, null, null, null, null],
      ['Träger', 'Einrichtung', 'Anschrift', 'Telefon', 'Ansprechpartner', 'dabei seit'],
      [
        'Jugend e.V.',
        'Club Nord e.V.',
        'Hauptstr. 12, 12205 Berlin',
        '030 123-45 / 0171 2345678',
        'Dr. Anna Müller (Vertr.: Kai Nowak)',
        '01.08.15',
      ],
      [null, 'Club Süd e.V.', 'Am Hof 3, 12207 Berlin', 'k. A.', '-', 'Aug 15'],
      [null, '', 'ohne Namen', '', '', ''],
    ];
    const page = utils.aoa_to_sheet(rows);
    page['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 5 } },
      { s: { r: 2, c: 0 }, e: { r: 4, c: 0 } },
    ];
    const book = utils.book_new();
    utils.book_append_sheet(book, page, 'Adressen');
    return new Blob([new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)]);
  };
  const mapping = {
    Einrichtung: 'name',
    Anschrift: 'address',
    Telefon: 'phone',
    Ansprechpartner: 'head',
    'dabei seit': 'since',
  };

  test('cells with two numbers, a person with a deputy, days in three ways', () =>
    testScope(database, {}, async (scope) => {
      const more: More = { mapping, settings: { day: '1.9.2015', office: 'Leitung', kind: 'youthWelfare' } };
      const { run, counts } = await take(scope, sheet(), more);
      expect(counts).toEqual({ ...none, new: 2, invalid: 1 });
      expect(
        await list(
          scope,
          `name || ' ' || legal_form || ' ' || sector || ' ' || valid::text from organisation order by name`,
        ),
      ).toEqual([
        'Club Nord e.V. registeredAssociation nonStatutory [2015-08-01,)',
        'Club Süd e.V. registeredAssociation nonStatutory [2015-08-01,)',
      ]);
      expect(await list(scope, `value from contact_point order by position`)).toEqual([
        '030 123-45',
        '0171 2345678',
      ]);
      expect(
        await list(scope, `concat_ws(' ', title, given_name, family_name) from person order by family_name`),
      ).toEqual(['Dr. Anna Müller', 'Kai Nowak']);
      expect(await count(scope, 'person where is_public')).toBe(0);
      expect(
        await list(
          scope,
          `street || ' ' || house_number || ', ' || postal_code || ' ' || town from facility order by 1`,
        ),
      ).toEqual(['Am Hof 3, 12207 Berlin', 'Hauptstr. 12, 12205 Berlin']);
      const rejected = await readShownRows(scope, run.id, 'invalid', 0, 10);
      expect(rejected).toMatchObject([{ number: 5, problems: [{ code: 'noName' }] }]);
      expect((await take(scope, sheet(), more)).counts).toEqual({ ...none, unchanged: 2, invalid: 1 });
    }));

  test('an entry that stands here already is recognised by its name, and a new head follows the old one', () =>
    testScope(database, {}, async (scope) => {
      const csv = (head: string) => new Blob([`Name;Leitung\nClub Nord;${head}\n`]);
      const plan: More = { mapping: { Name: 'name', Leitung: 'head' }, settings: { day: '1.8.2020' } };
      await take(scope, csv('Anna Müller'), { ...plan, source: 'Eine Liste' });
      const other = await take(scope, csv('Anna Müller'), { ...plan, source: 'Andere Liste' });
      expect(other.counts).toEqual({ ...none, unchanged: 1 });
      const next: More = { ...plan, source: 'Eine Liste', settings: { day: '1.8.2022' } };
      expect((await take(scope, csv('Kai Nowak'), next)).counts).toEqual({ ...none, changed: 1 });
      expect(
        await list(
          scope,
          `p.family_name || ' ' || h.valid::text from office_holding h join person p on p.thing_id = h.person_id order by h.valid`,
        ),
      ).toEqual(['Müller [2020-08-01,2022-08-01)', 'Nowak [2022-08-01,)']);
      expect(await count(scope, 'office')).toBe(1);
    }));

  test('two people of one name in two houses stay two; in one house it is the same person again', () =>
    testScope(database, {}, async (scope) => {
      const csv = (first: string) =>
        new Blob([`Name;Leitung\nClub Nord;${first}\nClub Süd;Anna Müller\nClub West;Anna Müller\n`]);
      const on = (day: string): More => ({ settings: { day } });
      await take(scope, csv('Anna Müller'), on('1.8.2020'));
      expect(await count(scope, 'person')).toBe(3);
      await take(scope, csv('Kai Nowak'), on('1.8.2021'));
      await take(scope, csv('Anna Müller'), on('1.8.2022'));
      expect(await count(scope, 'person')).toBe(4);
      expect(await count(scope, 'office_holding')).toBe(5);
    }));

  test('an own list is internal until somebody publishes it; umlauts and case do not make another organisation', () =>
    testScope(database, {}, async (scope) => {
      const plan: More = { settings: { day: '1.8.2020' } };
      await take(scope, new Blob(['Name;Tel\nMädchentreff;030 123456\n']), plan);
      for (const table of ['organisation', 'contact_point'])
        expect(await count(scope, `${table} where is_public`), table).toBe(0);
      const other = await take(scope, new Blob(['Name;Tel\nMAEDCHENTREFF;030/123 456\n']), {
        ...plan,
        source: 'Andere Liste',
        dry: true,
      });
      // Known by its folded name; which of the two spellings holds is for a person to say.
      expect(other.counts).toEqual({ conflict: 1, missing: 0 });
    }));

  test('who was erased is in nothing that is kept of files, and does not come back by itself', () =>
    testScope(database, {}, async (scope) => {
      const csv = new Blob([
        'Name;Leitung;Mail\nClub Geheimnisvoll;Dr. Zuleika Geheimnis (Vertr.: Kai Nowak);a@example.org\n',
      ]);
      const plan: More = { settings: { day: '1.8.2020' } };
      await take(scope, csv, plan);
      const [id] = await list<string>(scope, "thing_id::text from person where family_name = 'Geheimnis'");
      expect(await erasePerson(scope, id ?? '')).toMatchObject({ ok: true });
      const kept = await list<string>(
        scope,
        `(select string_agg(to_jsonb(t)::text, '') from (select r.*, e.fields from import_row r, import_entry e) t)
          || (select string_agg(to_jsonb(e)::text, '') from event e)`,
      );
      expect(kept[0]).not.toMatch(/Zuleika|Geheimnis\b/);
      expect(kept[0]).toContain('Club Geheimnisvoll');
      expect(kept[0]).toContain('Nowak');
      const { counts } = await take(scope, csv, plan);
      expect(counts).toEqual({ ...none, conflict: 1 });
      expect(await count(scope, 'person where family_name is not null')).toBe(1);
    }));

  test('one wrong row in a thousand comes back with its reason; the others are taken', () =>
    testScope(database, {}, async (scope) => {
      const lines = Array.from(
        { length: 1000 },
        (_, index) => `${index === 500 ? '' : `Verein ${index} e.V.`};${10000 + index}`,
      );
      const { counts } = await take(scope, new Blob([`Name;PLZ\n${lines.join('\n')}\n`]), {
        settings: { day: '1.8.2020' },
      });
      expect(counts).toEqual({ ...none, new: 999, invalid: 1 });
    }));
});
