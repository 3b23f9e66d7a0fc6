import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import type { Item } from './parts.ts';
import { readServiceAtLocations } from './service-at-locations.ts';
import { readServices } from './services.ts';
import { readTaxonomies } from './taxonomies.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const slug = 'musterbezirk';
const link = (path: string) => `https://example.org${path}`;

beforeAll(() => loadDataSets(database, clock, { names: [slug], scale: 1 }));

test('languages, terms and translations that are kept back are told to no machine either', () =>
  testScope(database, { slug, clock, actor: anonymous }, async (scope) => {
    const { rows } = await sql<{ id: string }>`select i.offer_id::text as id from offer_index i
      join offer_text x on x.alliance_id = i.alliance_id and x.offer_id = i.offer_id and x.language = 'de-x-simple'
        and x.valid @> ${scope.asOf}::date and x.name <> i.name
      where i.alliance_id = current_alliance() and i.valid @> ${scope.asOf}::date
        and exists (select from offer_language l where l.alliance_id = i.alliance_id and l.offer_id = i.offer_id
          and l.valid @> ${scope.asOf}::date) and cardinality(i.terms) > 0 order by i.offer_id limit 1`.execute(
      scope.db,
    );
    const id = rows[0]?.id ?? '';
    const read = async () => {
      const [service] = await readServices(scope, link, [id], true);
      const terms = ((service?.attributes ?? []) as Item[]).filter((each) => 'taxonomy_term_id' in each);
      const languages = (service?.languages ?? []) as Item[];
      return {
        other: service?.alternate_name !== undefined,
        terms: terms.length,
        languages: languages.length,
      };
    };
    const before = await read();
    expect(before.other).toBe(true);
    expect(Math.min(before.terms, before.languages)).toBeGreaterThan(0);
    for (const table of ['offer_language', 'offer_term', 'offer_text'])
      await sql`update ${sql.table(table)} set is_public = false where alliance_id = current_alliance()
        and offer_id = ${id}::uuid`.execute(scope.db);
    expect(await read()).toEqual({ other: false, terms: 0, languages: 0 });
  }));

test('services stand at their open places, narrowed down by taxonomy too', () =>
  testScope(database, { slug, clock, actor: anonymous }, async (scope) => {
    const page = { number: 1, size: 500 };
    const read = async (taxonomyId: string | null) => {
      const filter = { wishes: {}, modifiedAfter: null, taxonomyId, postcode: null, metres: null };
      return (await readServiceAtLocations(scope, link, { filter, isFull: false, page })).total;
    };
    const [taxonomy] = (await readTaxonomies(scope, link, { page })).items;
    const all = await read(null);
    const some = await read(String(taxonomy?.id));
    expect(some).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(some);
    await sql`update offer_term set is_public = false where alliance_id = current_alliance()`.execute(
      scope.db,
    );
    expect(await read(String(taxonomy?.id))).toBe(0);
    expect(await read(null)).toBe(all);
  }));
