import { sql } from 'kysely';
import { loadDataSets } from '../src/app/data-sets.ts';
import {
  countOffers,
  findOffers,
  type OfferOrder,
  type OfferWishes,
} from '../src/modules/offers/contract.ts';
import { anonymous } from '../src/platform/auth/actor.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Scope } from '../src/platform/scope.ts';
import { fixedClock } from '../src/platform/time/clock.ts';
import { newDataFolder, removeFolder } from './process.ts';

const sizes = [100_000, 1_000_000];
const rounds = 30;
const today = '2026-11-22';
const clock = fixedClock(`${today}T12:00:00+01:00`);

type Case = { name: string; order: OfferOrder; wishes: OfferWishes; bare: string };

/** Searches as families ask them; `bare` is the condition that one would write by hand for the same. */
const casesIn = (area: string, lon: number, lat: number): readonly Case[] => [
  { name: 'everything', order: 'name', wishes: {}, bare: 'true' },
  {
    name: 'text + age + area + weekday',
    order: 'relevance',
    wishes: { words: ['Turnen'], age: 5, area, weekdays: [2], from: 14, until: 18 },
    bare: `words @@ plainto_tsquery('german', 'turnen') and coalesce(age_from, 0) < 6 and coalesce(age_until, 999) >= 5
      and areas @> array['${area}']::uuid[] and slots && '{62,63,64,65}'::smallint[]`,
  },
  {
    name: 'the same, by distance (2 km)',
    order: 'distance',
    wishes: {
      words: ['Turnen'],
      age: 5,
      near: { lon, lat, metres: 2000, areas: [] },
      weekdays: [2],
      from: 14,
      until: 18,
    },
    bare: `words @@ plainto_tsquery('german', 'turnen') and coalesce(age_from, 0) < 6 and coalesce(age_until, 999) >= 5
      and slots && '{62,63,64,65}'::smallint[] and offer_id in (select offer_id from offer_spot
        where metres_between(lon, lat, ${lon}, ${lat}) < 2000 and lat between ${lat - 0.018} and ${lat + 0.018})`,
  },
  {
    name: 'age + area + weekday + free',
    order: 'name',
    wishes: { age: 5, area, weekdays: [2], from: 14, until: 18, free: true },
    bare: `cost = 'free' and coalesce(age_from, 0) < 6 and coalesce(age_until, 999) >= 5
      and areas @> array['${area}']::uuid[] and slots && '{62,63,64,65}'::smallint[]`,
  },
  {
    name: 'frequent word',
    order: 'relevance',
    wishes: { words: ['Kinder'] },
    bare: "words @@ plainto_tsquery('german', 'kinder')",
  },
  {
    name: 'rare word',
    order: 'relevance',
    wishes: { words: ['4711'] },
    bare: "words @@ plainto_tsquery('german', '4711')",
  },
  {
    name: 'typing error + area',
    order: 'relevance',
    wishes: { words: ['Trommelwirbl'], area },
    bare: `words @@ plainto_tsquery('german', 'trommelwirbel') and areas @> array['${area}']::uuid[]`,
  },
];

/**
 * The public finder over 100,000 and 1,000,000 offers: one page of hits with its total, and all counts beside the filters,
 * beside the bare query for the same page (as the owner, no total, no counts, no rank), in the same run.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
    const { area, lon, lat } = await middle(database);
    for (const size of sizes) {
      const begin = performance.now();
      await fill(database, size);
      await sql`vacuum analyze offer_index`.execute(database.kysely);
      await sql`vacuum analyze offer_spot`.execute(database.kysely);
      console.log(`\n${size} offers, ready after ${((performance.now() - begin) / 1000).toFixed(0)} s`);
      console.log(
        'search                          page ms: 50 %    95 %   counts: 50 %    95 %    bare: 50 %    95 %   page/bare    found',
      );
      for (const { name, order, wishes, bare } of casesIn(area, lon, lat)) {
        const page = await measure(() =>
          scoped(database, async (scope) => (await findOffers(scope, wishes, { order, most: 20 })).total),
        );
        const counts = await measure(() =>
          scoped(database, async (scope) => (await countOffers(scope, wishes)).size),
        );
        const plain = await measure(() => bareQuery(database, bare));
        console.log(line(name, page, counts, plain));
      }
    }
  } finally {
    await database.close();
    await server.release();
    removeFolder(folder);
  }
};

type Figures = { median: number; p95: number; found: number };

const measure = async (work: () => Promise<number>): Promise<Figures> => {
  const times: number[] = [];
  let found = await work();
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    found = await work();
    times.push(performance.now() - begin);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), found };
};

const line = (name: string, page: Figures, counts: Figures, bare: Figures): string =>
  [
    name.padEnd(32),
    page.median.toFixed(1).padStart(13),
    page.p95.toFixed(1).padStart(8),
    counts.median.toFixed(1).padStart(15),
    counts.p95.toFixed(1).padStart(8),
    bare.median.toFixed(1).padStart(14),
    bare.p95.toFixed(1).padStart(8),
    (page.median / bare.median).toFixed(1).padStart(12),
    String(page.found).padStart(9),
  ].join('');

const scoped = async (database: DatabaseHandle, work: (scope: Scope) => Promise<number>): Promise<number> => {
  const { id } = await database.kysely
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', 'musterbezirk')
    .executeTakeFirstOrThrow();
  return inTransaction(database, { allianceId: id }, (db) =>
    work({
      db,
      clock,
      actor: anonymous,
      locale: 'de',
      requestId: 'bench',
      alliance: {
        id,
        slug: 'musterbezirk',
        name: 'Musterbezirk',
        isExample: true,
        timeZone: 'Europe/Berlin',
      },
      today,
      asOf: today,
    }),
  );
};

const bareQuery = async (database: DatabaseHandle, condition: string): Promise<number> => {
  const { rows } = await sql`select offer_id, name from offer_index
    where alliance_id = (select id from alliance where slug = 'musterbezirk') and valid @> ${today}::date
      and ${sql.raw(condition)} order by name collate "de-x-icu", offer_id limit 20`.execute(database.kysely);
  return rows.length;
};

/** The area in which most places lie, and their middle. */
const middle = async (database: DatabaseHandle): Promise<{ area: string; lon: number; lat: number }> => {
  const { rows } = await sql<{ area: string; lon: number; lat: number }>`
    select (select a.area_id::text from facility_area a join area t on t.thing_id = a.area_id and t.valid @> ${today}::date
      where t.parent_id is not null group by 1 order by count(*) desc limit 1) as area, avg(lon) as lon, avg(lat) as lat
    from offer_spot`.execute(database.kysely);
  return rows[0] ?? { area: '', lon: 0, lat: 0 };
};

/**
 * What the finder searches, multiplied: each row stands for an offer of the example district, with an id, words, ages and a
 * place of its own.
 */
const fill = (database: DatabaseHandle, size: number): Promise<number> =>
  scoped(database, async ({ db, alliance }) => {
    await sql`set local role none`.execute(db);
    await sql`delete from offer_index where search like '%nr %'`.execute(db);
    await sql`create temporary table kept on commit drop as select row_number() over () - 1 as k, i.*, s.place_id, s.lon, s.lat
      from offer_index i left join lateral (select * from offer_spot p where p.offer_id = i.offer_id limit 1) s on true
      where i.valid @> ${today}::date`.execute(db);
    await sql`
      with drawn as (
        select n, uuidv7() as id, k.*, least(17, floor(random() * 18))::int as age,
          'Angebot ' || (array['Turnen', 'Trommelwirbel', 'Lesen', 'Schwimmen', 'Beratung', 'Kochen', 'Theater', 'Klettern'])[n % 8 + 1]
            || ' Nr ' || n as called
        from generate_series(1, ${size}::int) n join kept k on k.k = n % (select count(*) from kept)),
      spots as (
        insert into offer_spot (alliance_id, offer_id, place_id, valid, lon, lat, areas)
        select ${alliance.id}, id, uuidv7(), valid, lon + (random() - 0.5) * 0.1, lat + (random() - 0.5) * 0.06, '{}'
        from drawn where lon is not null)
      insert into offer_index (alliance_id, offer_id, valid, state, organisation_id, name, age_from, age_until, audiences,
        delivery, cost, education_benefits, languages, terms, fields, goals, marks, access, areas, place_count, by_appointment,
        slots, weekly_minutes, capacity, waiting_list, secured_until, confirmed_on, search, words)
      select alliance_id, id, valid, state, organisation_id, called, age, age + n % 9, audiences, delivery, cost,
        education_benefits, languages, terms, fields, goals, marks, access, areas, place_count, by_appointment,
        array(select ((slot + 24 * (n % 5)) % 168)::smallint from unnest(slots) slot), weekly_minutes, capacity, waiting_list,
        secured_until, confirmed_on, fold(called || ' ' || search),
        setweight(to_tsvector('german', fold(called)), 'A') || words from drawn`.execute(db);
    await sql`insert into offer_word select ${alliance.id}, fold(word) from unnest(array['Turnen', 'Trommelwirbel', 'Lesen',
      'Schwimmen', 'Beratung', 'Kochen', 'Theater', 'Klettern']) word on conflict do nothing`.execute(db);
    return size;
  });
