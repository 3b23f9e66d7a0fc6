import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { countOffers, findOffers, type OfferWishes } from '../data/index-views.ts';
import { isShown } from '../data/shown-when.ts';
import { indexOffers } from './index-offers.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const inExample = <T>(work: (scope: Scope) => Promise<T>, asOf?: string): Promise<T> =>
  testScope(database, { slug: 'musterbezirk', clock, ...(asOf && { asOf }) }, work);
const all = { order: 'name', most: 1000 } as const;

/** What is known of an offer from its own tables, for searching without any index. */
type Known = {
  id: string;
  age_from: number | null;
  age_until: number | null;
  cost: string | null;
  delivery: string[];
  marks: string[] | null;
  audiences: string[] | null;
  languages: string[];
  terms: string[];
  access: string[];
  times: { weekday: number; opens: number; closes: number }[];
};

const readKnown = async (scope: Scope): Promise<readonly Known[]> => {
  const { rows } = await sql<Known>`
    select o.thing_id::text as id, o.age_from::float8, o.age_until::float8, o.cost, o.delivery, o.marks, o.audiences,
      array(select l.language from offer_language l where l.offer_id = o.thing_id and l.valid @> ${scope.asOf}::date) as languages,
      array(select x.term_id::text from offer_term x where x.offer_id = o.thing_id and x.valid @> ${scope.asOf}::date) as terms,
      array(select 'stepFree' from offer_place p join facility f on f.thing_id = p.facility_id and f.valid @> ${scope.asOf}::date
        where p.offer_id = o.thing_id and p.valid @> ${scope.asOf}::date and p.disclosure = 'open' and f.is_public
          and f.step_free = 'yes')
        || case when o.quiet in ('yes', 'partly') then array['quiet'] else '{}' end as access,
      (select coalesce(jsonb_agg(jsonb_build_object('weekday', array_position(array['MO','TU','WE','TH','FR','SA','SU'], day) - 1,
          'opens', s.opens_minute, 'closes', s.closes_minute)), '[]')
        from offer_schedule s, unnest(s.weekdays) day where s.offer_id = o.thing_id and s.rhythm = 'weekly'
          and s.opens_minute is not null and s.closes_minute is not null and s.valid @> ${scope.asOf}::date
          and (s.last_day is null or s.last_day >= ${scope.asOf}::date)) as times
    from offer o where o.valid @> ${scope.asOf}::date and ${isShown(scope, sql`o.thing_id`)}`.execute(
    scope.db,
  );
  return rows;
};

const fits = (offer: Known, wishes: OfferWishes): boolean => {
  const { age, weekdays, from = 0, until = 24 } = wishes;
  const isForProfessionals = offer.audiences?.join() === 'professionals';
  const some = (wanted: readonly string[] | undefined, has: readonly string[]): boolean =>
    !wanted?.length || wanted.some((each) => has.includes(each));
  return (
    (age === undefined ||
      (!isForProfessionals && (offer.age_from ?? 0) < age + 1 && (offer.age_until ?? 999) >= age)) &&
    (!wishes.free || offer.cost === 'free') &&
    some(wishes.languages, offer.languages) &&
    some(wishes.topics, offer.terms) &&
    some(wishes.delivery, offer.delivery) &&
    (wishes.access ?? []).every((each) => offer.access.includes(each)) &&
    (wishes.marks ?? []).every((each) => offer.marks?.includes(each)) &&
    (!weekdays?.length ||
      offer.times.some(
        ({ weekday, opens, closes }) =>
          weekdays.includes(weekday) &&
          Math.floor(opens / 60) < until &&
          Math.ceil(Math.min(closes, 1440) / 60) > from,
      ))
  );
};

describe('what everyone can search', () => {
  beforeAll(async () => {
    await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
  });

  test('is what is shown, on any day', async () => {
    for (const day of ['2015-03-01', '2019-09-10', '2024-02-29', '2026-11-22', '2027-05-01'])
      await inExample(async (scope) => {
        const { rows } = await sql<{ id: string }>`
          select distinct thing_id::text as id from offer o where ${isShown(scope, sql`o.thing_id`)}`.execute(
          scope.db,
        );
        const { hits, total } = await findOffers(scope, {}, all);
        expect(hits.map(({ id }) => id).toSorted()).toEqual(rows.map(({ id }) => id).toSorted());
        expect(total).toBe(rows.length);
      }, day);
  });

  test('finds what fits and nothing else, and counts what one wish more would leave', async () => {
    await inExample(async (scope) => {
      const known = await readKnown(scope);
      const { rows: topics } = await sql<{
        id: string;
      }>`select distinct x.term_id::text as id from offer_term x
        join term t on t.thing_id = x.term_id where t.vocabulary = 'topic' and t.parent_id is null
        and not exists (select from term c where c.parent_id = t.thing_id)`.execute(scope.db);
      const several = <T>(of: readonly T[]) => fc.subarray([...of], { maxLength: 2 });
      const wish: fc.Arbitrary<OfferWishes> = fc.record(
        {
          age: fc.integer({ min: 0, max: 27 }),
          free: fc.constant(true as const),
          weekdays: several([0, 2, 4, 6]),
          from: fc.constantFrom(0, 12, 15),
          until: fc.constantFrom(16, 18, 24),
          languages: several(['de', 'ar', 'tr', 'uk']),
          topics: several(topics.map(({ id }) => id)),
          delivery: several(['onSite', 'online', 'mobile']),
          access: several(['stepFree', 'quiet']),
          marks: several(['movement', 'individualSupport']),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(wish, async ({ from, until, ...rest }) => {
          // Hours alone would need the single days and whole days, which the plain look above does not know.
          const wishes: OfferWishes = rest.weekdays?.length
            ? { ...rest, from: from ?? 0, until: until ?? 24 }
            : rest;
          const { hits } = await findOffers(scope, wishes, all);
          const found = new Set(hits.map(({ id }) => id));
          const expected = known.filter((offer) => fits(offer, wishes)).map(({ id }) => id);
          expect(expected.filter((id) => !found.has(id))).toEqual([]);
          const without = known.filter((offer) => found.has(offer.id) && !fits(offer, wishes));
          // Monthly, daily and single days are found by their weekdays, too.
          if (!wishes.weekdays?.length) expect(without.map(({ id }) => id)).toEqual([]);
          const counts = await countOffers(scope, wishes);
          const free = await findOffers(scope, { ...wishes, free: true }, all);
          expect(counts.get('free')?.get('true') ?? 0).toBe(free.total);
          const { languages: _, ...others } = wishes;
          const arabic = await findOffers(scope, { ...others, languages: ['ar'] }, all);
          expect(counts.get('languages')?.get('ar') ?? 0).toBe(arabic.total);
          const { weekdays: __, ...anyDay } = wishes;
          const wednesday = await findOffers(scope, { ...anyDay, weekdays: [2] }, all);
          expect(counts.get('weekdays')?.get('2') ?? 0).toBe(wednesday.total);
        }),
        { numRuns: 60 },
      );
    });
  });

  test('languages, terms and translations that are kept back are not found, counted or shown', async () => {
    await inExample(async (scope) => {
      const { hits } = await findOffers(scope, { languages: ['tr'] }, all);
      const [first] = hits;
      if (!first) throw new Error('nothing to keep back');
      for (const table of ['offer_language', 'offer_term', 'offer_text'])
        await sql`update ${sql.table(table)} set is_public = false where offer_id = ${first.id}::uuid`.execute(
          scope.db,
        );
      await indexOffers(scope);
      const { rows } = await sql<{ languages: string[]; terms: string[] }>`
        select languages, terms from offer_index where offer_id = ${first.id}::uuid and valid @> ${scope.asOf}::date`.execute(
        scope.db,
      );
      expect(rows).toEqual([{ languages: [], terms: [] }]);
      const left = await findOffers(scope, { languages: ['tr'] }, all);
      expect(left.total).toBe(hits.length - 1);
    });
  });

  test('pages follow each other without gap or repetition, in each order', async () => {
    await inExample(async (scope) => {
      const { rows } = await sql<{
        lon: number;
        lat: number;
      }>`select avg(lon) as lon, avg(lat) as lat from offer_spot`.execute(scope.db);
      const { lon = 0, lat = 0 } = rows[0] ?? {};
      const near = { lon, lat, metres: 20_000, areas: [] };
      for (const [order, wishes] of [
        ['name', {}],
        ['relevance', { words: ['kinder'] }],
        ['distance', { near }],
      ] as const) {
        const whole = await findOffers(scope, wishes, { order, most: 1000 });
        const ids: string[] = [];
        for (let after: string | null = null, round = 0; round < 100; round++) {
          const page = await findOffers(scope, wishes, { order, after, most: 7 });
          ids.push(...page.hits.map(({ id }) => id));
          after = page.next;
          if (!after) break;
        }
        expect(ids.length, order).toBeGreaterThan(7);
        expect(ids, order).toEqual(whole.hits.map(({ id }) => id));
      }
      const { hits } = await findOffers(scope, { near }, { order: 'distance', most: 1000 });
      const distances = hits.flatMap(({ distance }) => (distance === null ? [] : [distance]));
      expect(distances).toEqual(distances.toSorted((a, b) => a - b));
    });
  });

  test('forgives what is mistyped, and knows synonyms and inflected words', async () => {
    await inExample(async (scope) => {
      const total = async (word: string) => (await findOffers(scope, { words: [word] }, all)).total;
      expect(await total('Bewegng')).toBeGreaterThan(0);
      expect(await total('Kindern')).toBeGreaterThan(0);
      expect(await total('ewegung')).toBeGreaterThan(0);
      expect(await total('xqzwv')).toBe(0);
      expect((await findOffers(scope, { words: ['Bewegng'] }, all)).isForgiving).toBe(true);
    });
  });

  test('a confidential place is found by its area alone', async () => {
    await inExample(async (scope) => {
      const { rows } = await sql<{
        offer: string;
        place: string;
        area: string;
      }>`select p.offer_id::text as offer,
        p.thing_id::text as place, p.area_id::text as area from offer_place p where p.disclosure = 'confidential'
          and p.valid @> ${scope.asOf}::date and ${isShown(scope, sql`p.offer_id`)}`.execute(scope.db);
      expect(rows.length).toBeGreaterThan(0);
      for (const { offer, place, area } of rows) {
        const { rows: spots } = await sql`select from offer_spot where place_id = ${place}::uuid`.execute(
          scope.db,
        );
        expect(spots).toHaveLength(0);
        const { hits } = await findOffers(scope, { area }, all);
        expect(hits.map(({ id }) => id)).toContain(offer);
      }
    });
  });

  test('what is saved is found at once, and what is kept back is gone at once', async () => {
    await inExample(async (scope) => {
      const first = (await findOffers(scope, {}, { order: 'name', most: 1 })).hits[0]?.id ?? '';
      const { rows } = await sql<{ id: string }>`select id::text as id from offer
        where thing_id = ${first}::uuid and valid @> ${scope.asOf}::date`.execute(scope.db);
      const { id = '' } = rows[0] ?? {};
      const save = async (patch: JsonRow): Promise<void> => {
        const change = beginChange(scope, 'test');
        await change.update('offer', { kind: 'offer', id: first }, id, patch);
        await change.record();
      };
      await save({ name: 'Trommelwirbelwerkstatt' });
      const found = async () => (await findOffers(scope, { words: ['trommelwirbelwerkstatt'] }, all)).total;
      expect(await found()).toBe(1);
      await save({ is_public: false });
      expect(await found()).toBe(0);
      expect(await indexOffers(scope)).toBe(0);
    });
  });
});
