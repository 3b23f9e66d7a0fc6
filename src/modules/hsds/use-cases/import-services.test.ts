import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { keepUpload } from '../../imports/use-cases/keep-upload.ts';
import { beginStep } from '../../imports/use-cases/take-step.ts';
import { offersKinds } from '../../offers/kinds.ts';
import { exportPackage } from './export-package.ts';
import { importServices } from './import-services.ts';

const database = await testDatabase();
const parts = partsOf([importServices], [...actorsKinds, ...offersKinds]);
const take = (scope: Scope, file: Blob, more: Parameters<typeof takeFile>[4] = {}) =>
  takeFile(scope, parts, importServices, file, more);
const json = (value: unknown) => new Blob([JSON.stringify(value)]);
const count = async (scope: Scope, from: string): Promise<number | undefined> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(scope.db)).rows[0]?.n;

const service = (id: string, more: object = {}) => ({
  id,
  name: `Angebot ${id}`,
  description: 'Klettern, springen, rollen.',
  minimum_age: 3,
  maximum_age: 6,
  application_process: 'Mit Anmeldung. Am Tor klingeln',
  fees_description: 'Kostenpflichtig. Pro Stunde',
  organization: { id: 'o', name: 'TSV Purzelbaum' },
  languages: [{ code: 'de' }, { code: 'tr' }],
  cost_options: [{ option: 'fee', amount: 4.5 }],
  service_at_locations: [
    {
      location: {
        latitude: 52.5,
        longitude: 13.4,
        addresses: [{ address_1: 'Ostweg 3a', postal_code: '12345' }],
      },
    },
  ],
  ...more,
});

describe('services of HSDS', () => {
  test('become drafts of a provider that is found or entered; a second run changes nothing; all goes back', () =>
    testScope(database, {}, async (scope) => {
      const file = json({ contents: [service('a'), service('b')] });
      const first = await take(scope, file);
      expect(first.counts).toMatchObject({ new: 2 });
      expect(await count(scope, "organisation where name = 'TSV Purzelbaum' and not is_public")).toBe(1);
      expect(await count(scope, "offer_state where state = 'draft'")).toBe(2);
      expect(await count(scope, "offer_key where system = 'HSDS' and key in ('a', 'b')")).toBe(2);
      expect(await count(scope, 'offer_language')).toBe(4);
      const wording = "age_from = 3 and cost = 'fee' and fee_amount = 4.5 and cost_note = 'Pro Stunde'";
      const how = "taking_part = 'registration' and taking_part_note = 'Am Tor klingeln'";
      expect(await count(scope, `offer where ${wording} and ${how}`)).toBe(2);
      expect(await count(scope, "offer_place where street = 'Ostweg' and house_number = '3a'")).toBe(2);
      expect((await take(scope, file)).counts).toMatchObject({ unchanged: 2 });
      expect(await count(scope, 'offer')).toBe(2);
      await beginStep(scope, parts, { runId: first.run.id, step: 'undoing' });
      for (const table of ['offer', 'offer_key', 'offer_place', 'organisation'])
        expect(await count(scope, table), table).toBe(0);
    }));

  test('what was edited here stays; what nobody touched follows the file', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, json([service('a')]));
      await sql`update offer set description = 'Von uns'`.execute(scope.db);
      const more = { name: 'Neuer Name', languages: [{ code: 'uk' }] };
      expect((await take(scope, json([service('a', more)]))).counts).toMatchObject({ changed: 1 });
      expect(await count(scope, "offer where description = 'Von uns' and name = 'Neuer Name'")).toBe(1);
      expect(await count(scope, "offer_language where language = 'uk'")).toBe(1);
      expect(await count(scope, 'offer_language')).toBe(1);
      const both = { ...more, description: 'Anders' };
      expect((await take(scope, json([service('a', both)]))).counts).toMatchObject({ conflict: 1 });
      expect(await count(scope, "offer where description = 'Von uns'")).toBe(1);
    }));

  test('places, times and languages follow the file; what stays the same stays the same row', () =>
    testScope(database, {}, async (scope) => {
      const at = (id: string, street: string) => ({
        id,
        location: { id: `l${id}`, addresses: [{ address_1: street, postal_code: '12345' }] },
      });
      const time = (day: string, place: string) => ({
        freq: 'WEEKLY',
        byday: day,
        opens_at: '15:00',
        service_at_location_id: place,
      });
      const first = { service_at_locations: [at('1', 'Ostweg 1'), at('2', 'Westweg 2')] };
      const times = { schedules: [time('MO', '1'), time('TU', '2')] };
      await take(scope, json([service('a', { ...first, ...times })]));
      const streets = async () =>
        (
          await sql<{ id: string; street: string; days: string[] | null }>`
            select p.thing_id::text as id, p.street, (select array_agg(d order by d) from offer_schedule s, unnest(s.weekdays) d
              where s.place_id = p.thing_id) as days from offer_place p order by p.position`.execute(scope.db)
        ).rows;
      const before = await streets();
      expect(before.map(({ street, days }) => [street, days])).toEqual([
        ['Ostweg', ['MO']],
        ['Westweg', ['TU']],
      ]);
      // The second place comes first now, the first is gone, a third is new.
      const second = {
        service_at_locations: [at('2', 'Westweg 2'), at('3', 'Nordweg 3')],
        schedules: [time('TU', '2'), time('FR', '3')],
      };
      const file = json([service('a', second)]);
      expect((await take(scope, file)).counts).toMatchObject({ changed: 1 });
      const after = await streets();
      expect(after.map(({ street, days }) => [street, days])).toEqual([
        ['Westweg', ['TU']],
        ['Nordweg', ['FR']],
      ]);
      expect(after[0]?.id).toBe(before[1]?.id);
      expect((await take(scope, file)).counts).toMatchObject({ unchanged: 1 });
    }));

  test('a place that is confidential here is never opened by a file', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, json([service('a')]));
      await sql`update offer_place set disclosure = 'confidential', area_id = uuidv7()`.execute(scope.db);
      const moved = [{ location: { addresses: [{ address_1: 'Anderswo 1', postal_code: '12345' }] } }];
      const { run } = await take(scope, json([service('a', { service_at_locations: moved })]));
      expect(await count(scope, 'offer_place')).toBe(1);
      expect(await count(scope, "offer_place where disclosure = 'confidential' and street = 'Ostweg'")).toBe(
        1,
      );
      expect(
        await count(
          scope,
          `import_row where run_id = '${run.id}' and remarks::text like '%confidentialHere%'`,
        ),
      ).toBe(1);
    }));

  test('two services under one id are both refused; an unknown provider is left out when asked', () =>
    testScope(database, {}, async (scope) => {
      const { run, counts } = await take(scope, json([service('a'), service('b'), service('a')]));
      expect(counts).toMatchObject({ new: 1, invalid: 2 });
      const { rows } = await sql<{ problems: { code: string; detail: string }[] }>`
        select problems from import_row where run_id = ${run.id} and state = 'invalid' order by position`.execute(
        scope.db,
      );
      expect(rows.map(({ problems }) => problems[0])).toEqual([
        { code: 'sameId', detail: '3' },
        { code: 'sameId', detail: '1' },
      ]);
      const other = service('c', { organization: { id: 'p', name: 'Niemand' } });
      const left = await take(scope, json([other]), { settings: { missing: 'leave' } });
      expect(left.counts).toMatchObject({ invalid: 1 });
    }));

  test('a file that breaks the form in the middle is refused whole', () =>
    testScope(database, {}, async (scope) => {
      const file = json({ contents: [service('a'), service('b', { minimum_age: 'drei' })] });
      const kept = await keepUpload(scope, { kind: importServices, source: 'x', file, fileName: 'x.json' });
      expect(kept).toMatchObject({ ok: false, reason: 'unreadable', fault: 'hsdsType' });
      expect(kept).toMatchObject({ detail: '#2: contents[1].minimum_age (number)' });
      for (const table of ['offer', 'import_row', 'organisation']) expect(await count(scope, table)).toBe(0);
    }));

  test('the data package of the example district becomes drafts of an empty alliance', async () => {
    await loadDataSets(database, fixedClock('2026-11-22T12:00:00+01:00'), {
      names: ['musterbezirk'],
      scale: 1,
    });
    const made = await testScope(database, { slug: 'musterbezirk' }, (scope) =>
      exportPackage(scope, (path) => `https://example.org${path}`),
    );
    if (!made.ok) throw new Error(made.reason);
    await testScope(database, {}, async (scope) => {
      const file = new Blob([made.bytes]);
      const first = await take(scope, file);
      const read = first.counts.new ?? 0;
      expect(read).toBeGreaterThan(50);
      expect(first.run.rowCount).toBe(read);
      expect(await count(scope, "offer_state where state = 'draft'")).toBe(read);
      expect(await count(scope, "offer_key where system = 'HSDS'")).toBe(read);
      expect((await take(scope, file)).counts).toMatchObject({ unchanged: read });
    });
  }, 120_000);
});
