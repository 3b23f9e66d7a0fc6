import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { packagedServices, packageParts } from '../../../platform/tables/hsds-package.ts';
import { unpackZip } from '../../../platform/tables/unpack-zip.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { indexOffers } from '../../offers/contract.ts';
import { offersKinds } from '../../offers/kinds.ts';
import { readOrganizations } from '../data/organizations.ts';
import type { Item } from '../data/parts.ts';
import { findServices, readServices } from '../data/services.ts';
import { readTaxonomyTerms } from '../data/taxonomies.ts';
import { exportPackage } from './export-package.ts';
import { foreignServices } from './foreign-services.ts';
import { importServices } from './import-services.ts';

const database = await testDatabase();
const parts = partsOf([importServices], [...actorsKinds, ...offersKinds]);
const link = (path: string) => `https://example.org${path}`;
const clock = fixedClock('2026-11-22T12:00:00+01:00');

/** All services that everyone may see, as the API tells them. */
const byApi = async (scope: Scope): Promise<readonly Item[]> => {
  const filter = { wishes: {}, modifiedAfter: null, taxonomyId: null };
  const { rows } = await findServices(scope, filter, { number: 1, size: 500 });
  const ids = rows.map(({ id }) => id);
  return readServices(scope, link, ids, true);
};

const packed = async (scope: Scope): Promise<Blob> => {
  const made = await exportPackage(scope, link);
  if (!made.ok) throw new Error(made.reason);
  return new Blob([made.bytes]);
};

/** The services of a data package, put together again. */
const byPackage = async (file: Blob): Promise<readonly Item[]> => {
  const unpacked = await unpackZip(Buffer.from(await file.arrayBuffer()), packageParts);
  return (await packagedServices(unpacked)).map(({ item }) => item as Item);
};

/** What the office does after it has looked at drafts, at once: publishes them, and the organisations that offer them. */
const publish = async (scope: Scope): Promise<void> => {
  await sql`update offer_state set state = 'published', via = '{draft,reviewed}'`.execute(scope.db);
  await sql`update organisation set is_public = true`.execute(scope.db);
  await indexOffers(scope);
};

const addTerm = (scope: Scope, term: Readonly<Record<string, unknown>>) =>
  sql`insert into term (alliance_id, id, thing_id, vocabulary, name, description, synonyms, taxonomy_uri, taxonomy_code, valid,
      is_public)
    select current_alliance(), x, x, ${term.vocabulary}, ${term.name}, ${term.description ?? null}, ${term.synonyms ?? null},
      ${term.taxonomy_uri ?? null}, ${term.taxonomy_code ?? null}, '[2000-01-01,)', true from uuidv7() x`.execute(
    scope.db,
  );

/** What another alliance has of its own: ids, addresses, vocabularies, and when something was entered, confirmed or changed. */
const own = new Set([
  'taxonomy_detail',

  'id',
  'url',
  'uri',
  'last_modified',
  'assured_date',
  'schedule_link',
  'valid_from',
  'version',
]);
/** What is left out on purpose; the README of the module says so. */
const onPurpose = new Set(['alternate_name', 'status', 'service_areas', 'accessibility']);

/** An item without all that may differ: what is compared field by field. */
const comparable = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(comparable).filter((each) => each !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const item = value as Item;
  // Accessibility of places becomes a note.
  if (item.link_type === 'accessibilityNote') return undefined;
  const isUndated = JSON.stringify(item.attributes ?? '').includes('"firstDay"');
  return Object.fromEntries(
    Object.entries(item)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, each]) => {
        if (own.has(name) || onPurpose.has(name) || name.endsWith('_id') || (each ?? null) === null)
          return [];
        if (name === 'dtstart' && isUndated) return [];
        if (name === 'organization') return [[name, (each as Item).name]];
        const plain = comparable(each);
        return Array.isArray(plain) && plain.length === 0 ? [] : [[name, plain]];
      }),
  );
};
const sorted = (items: readonly Item[]): readonly unknown[] =>
  items.map(comparable).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

let original: readonly Item[] = [];
let file = new Blob([]);
let terms: readonly Readonly<Record<string, unknown>>[] = [];
beforeAll(async () => {
  await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
  await testScope(database, { slug: 'musterbezirk', clock }, async (scope) => {
    original = await byApi(scope);
    file = await packed(scope);
    terms = (
      await sql<
        Readonly<Record<string, unknown>>
      >`select vocabulary, name, description, taxonomy_uri, taxonomy_code
        from term where alliance_id = current_alliance() and valid @> ${scope.today}::date
        order by vocabulary, position, id`.execute(scope.db)
    ).rows;
  });
}, 120_000);

describe('what goes out comes in again', () => {
  test('the data package says what the API says', async () => {
    expect(original.length).toBeGreaterThan(50);
    expect(sorted(await byPackage(file))).toEqual(sorted(original));
  });

  test('the data package holds every public organisation and term, whether an offer names it or not', async () => {
    const unpacked = await unpackZip(Buffer.from(await file.arrayBuffer()), packageParts);
    const idsIn = (name: string) =>
      new Set(
        String(unpacked.get(name))
          .split('\r\n')
          .slice(1)
          .filter(Boolean)
          .map((line) => line.slice(0, 36)),
      );
    await testScope(database, { slug: 'musterbezirk', clock }, async (scope) => {
      const page = { number: 1, size: 500 };
      const organizations = await readOrganizations(scope, link, { isFull: false, services: 'none', page });
      const listed = await readTaxonomyTerms(scope, link, { page });
      expect(organizations.total).toBeGreaterThan(
        new Set(original.map(({ organization }) => (organization as Item).id)).size,
      );
      expect(idsIn('organization.csv')).toEqual(new Set(organizations.items.map(({ id }) => id)));
      expect(idsIn('taxonomy_term.csv')).toEqual(new Set(listed.items.map(({ id }) => id)));
    });
  });

  test(
    'the own data package read in again changes nothing',
    () =>
      testScope(database, { slug: 'musterbezirk', clock }, async (scope) => {
        const { counts } = await takeFile(scope, parts, importServices, file, { dry: true });
        expect(counts).toEqual({ unchanged: original.length, missing: 0 });
      }),
    60_000,
  );

  test(
    'another alliance that reads it in and publishes it says the same',
    () =>
      testScope(database, { clock }, async (scope) => {
        for (const term of terms) await addTerm(scope, term);
        const { counts } = await takeFile(scope, parts, importServices, file);
        expect(counts).toEqual({ new: original.length, missing: 0 });
        expect(await byApi(scope)).toEqual([]);
        await publish(scope);
        const again = await byApi(scope);
        expect(sorted(again)).toEqual(sorted(original));
        expect(sorted(await byPackage(await packed(scope)))).toEqual(sorted(again));
        // And once more from there: nothing is worn away by copying.
        const { counts: own } = await takeFile(scope, parts, importServices, await packed(scope), {
          source: 'b',
        });
        expect(own).toEqual({ unchanged: original.length, missing: 0 });
      }),
    120_000,
  );

  test(
    'services of another directory come out field by field as they went in',
    () =>
      testScope(database, { clock }, async (scope) => {
        await addTerm(scope, { vocabulary: 'topic', name: 'Schwimmen', synonyms: ['Seepferdchen'] });
        await addTerm(scope, {
          vocabulary: 'topic',
          name: 'Sport',
          taxonomy_uri: 'https://taxonomy.example.org',
          taxonomy_code: 'PL-7000',
        });
        const { run } = await takeFile(
          scope,
          parts,
          importServices,
          new Blob([JSON.stringify(foreignServices)]),
        );
        const { rows } = await sql<{ remarks: { code: string; detail?: string }[] }>`
        select remarks from import_row where run_id = ${run.id} order by position`.execute(scope.db);
        expect(rows[0]?.remarks).toEqual([
          { code: 'noRoom', detail: 'required_documents, location.transportation' },
          { code: 'newProvider', detail: 'Wasserfreunde' },
          { code: 'noAddress', detail: 'Eingang am Ufer' },
          { code: 'noArea', detail: 'Mitte' },
          { code: 'noSchedule', detail: 'count 4, freq MONTHLY, byday 5MO' },
          { code: 'localTime', detail: '09:00Z' },
          { code: 'noTerm', detail: 'Rudern' },
        ]);
        await publish(scope);
        const { rows: contacts } = await sql<{ phone: string; mail: string | null }>`
        select phone, mail from offer_contact order by position`.execute(scope.db);
        expect(contacts).toEqual([
          { phone: '030 1', mail: 'kurs@wasserfreunde.example' },
          { phone: '030 2', mail: null },
        ]);
        const [service] = (await byApi(scope)) as readonly Record<string, unknown>[];
        const of = (name: string) => comparable(service?.[name]) as Readonly<Record<string, unknown>>[];
        expect(comparable(service)).toMatchObject({
          name: 'Schwimmkurs',
          description: 'Für alle, die es lernen wollen.',
          minimum_age: 5,
          maximum_age: 10,
          eligibility_description: 'Kinder aus dem Bezirk',
          application_process: 'Bitte anrufen',
          fees_description: 'Kostenpflichtig. Zehn Termine. Geschwister 30 EUR',
          alert: 'Im Juli ist das Bad geschlossen',
          organization: 'Wasserfreunde',
        });
        expect(of('cost_options')).toEqual([
          {
            option: 'fee',
            amount: 45,
            currency: 'EUR',
            amount_description: 'Zehn Termine. Geschwister 30 EUR',
          },
        ]);
        expect(of('languages')).toEqual([
          { code: 'de', name: 'Deutsch' },
          { code: 'tr', name: 'Türkisch', note: 'auf Anfrage' },
        ]);
        // Who pays is for the alliance alone, wherever it was read from.
        expect(service?.funding).toBeUndefined();
        expect(
          of('attributes')
            .filter((each) => each.taxonomy_term)
            .map(({ value }) => value),
        ).toEqual(['Schwimmen', 'Sport']);
        const places = of('service_at_locations').map(({ location }) => location as Item);
        expect(places.map(({ name, latitude }) => [name, latitude])).toEqual([
          ['Hallenbad', 52.5],
          ['Freibad', undefined],
        ]);
        const times = (service?.schedules ?? []) as readonly Record<string, unknown>[];
        const at = ((service?.service_at_locations ?? []) as readonly Item[]).map(({ id }) => id);
        expect(
          times.map(({ freq, byday, interval, opens_at, closes_at, dtstart, notes }) => [
            ...[freq, byday, interval, opens_at, closes_at, dtstart, notes],
          ]),
        ).toEqual([
          ['WEEKLY', 'TU,TH', 1, '16:00', '17:30', '2026-09-01', 'Nicht in den Ferien'],
          [undefined, undefined, undefined, '10:00', '12:00', '2026-12-24', undefined],
          ['MONTHLY', '1SA', 1, '09:00', undefined, '2026-11-22', undefined],
        ]);
        expect(times.map(({ service_at_location_id }) => service_at_location_id)).toEqual([
          at[0],
          undefined,
          at[1],
        ]);
        const attributes = (service?.attributes ?? []) as readonly Item[];
        expect(attributes.find(({ link_type }) => link_type === 'accessibilityNote')?.value).toBe(
          'Hallenbad: Aufzug am Nebeneingang',
        );
      }),
    60_000,
  );
});
