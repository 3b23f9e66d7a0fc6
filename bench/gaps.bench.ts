import { sql } from 'kysely';
import { loadDataSets } from '../src/app/data-sets.ts';
import { type Question, readQuestion } from '../src/modules/coverage/question.ts';
import { findOverlaps } from '../src/modules/coverage/use-cases/find-overlaps.ts';
import { readCoverage } from '../src/modules/coverage/use-cases/read-coverage.ts';
import { readGrowth } from '../src/modules/coverage/use-cases/read-growth.ts';
import { system } from '../src/platform/auth/actor.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Scope } from '../src/platform/scope.ts';
import { fixedClock } from '../src/platform/time/clock.ts';
import { newDataFolder, removeFolder } from './process.ts';

const clock = fixedClock('2026-11-22T12:00:00+01:00');
const today = '2026-11-22';
const rounds = 5;
/** Half, whole and, for growth, each of the three doubled. */
const sizes = { offers: 100_000, needs: 5_000 } as const;

/**
 * Need and offer side by side: 44 areas × 100,000 offers × 5,000 needs, the whole use case as the page calls it, beside the
 * bare SQL that counts the same cells; then how it grows when areas, offers or needs double.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
    const begin = performance.now();
    await fillOffers(database, 0, sizes.offers);
    await fillNeeds(database, sizes.needs);
    await sql`vacuum analyze`.execute(database.kysely);
    console.log(`ready after ${((performance.now() - begin) / 1000).toFixed(0)} s\n`);
    const level = await levelOf(database, 44);
    console.log(
      '44 areas, 100,000 offers, 5,000 needs       ours ms: median   worst   bare ms: median   ratio',
    );
    for (const axis of ['alter', 'thema', 'feld']) {
      const question = asking({ ebene: level, spalten: axis });
      const ours = await measure(() => scoped(database, (scope) => coverage(scope, question)));
      const bare = await measure(() => bareCells(database, axis));
      console.log(line(`matrix and ranking by ${axis}`, ours, bare));
    }
    const growth = await measure(() =>
      scoped(database, async (scope) => (await readGrowth(scope, asking({ ebene: level }))).days.length),
    );
    console.log(line('growth over ten school years', growth, null));
    const overlaps = await measure(() =>
      scoped(database, async (scope) => (await findOverlaps(scope, asking({ ebene: level }))).offers),
    );
    console.log(line('overlaps (5,000 offers compared)', overlaps, null));

    const question = asking({ ebene: level, spalten: 'thema' });
    const whole = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log('\ngrowth when one of them doubles (by topic)     ms: median   ratio to the whole');
    const region = await levelOf(database, 8);
    const fewer = await measure(() =>
      scoped(database, (scope) => coverage(scope, asking({ ebene: region, spalten: 'thema' }))),
    );
    console.log(`8 instead of 44 areas                       ${ms(fewer.median)}   ${ratio(fewer, whole)}`);
    await doubleAreas(database);
    await sql`vacuum analyze`.execute(database.kysely);
    const areas = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log(`areas twice (88)                            ${ms(areas.median)}   ${ratio(areas, whole)}`);
    await fillNeeds(database, sizes.needs);
    await sql`vacuum analyze`.execute(database.kysely);
    const needs = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log(
      `needs twice too (10,000)                    ${ms(needs.median)}   ${ratio(needs, areas)} (to the line above)`,
    );
    await fillOffers(database, sizes.offers, sizes.offers);
    await sql`vacuum analyze`.execute(database.kysely);
    const offers = await measure(() => scoped(database, (scope) => coverage(scope, question)));
    console.log(
      `offers twice too (200,000)                  ${ms(offers.median)}   ${ratio(offers, needs)} (to the line above)`,
    );
  } finally {
    await database.close();
    await server.release();
    removeFolder(folder);
  }
};

type Times = { median: number; worst: number };
const ms = (value: number): string => value.toFixed(0).padStart(12);
const ratio = (a: Times, b: Times): string => (a.median / b.median).toFixed(2).padStart(6);
const line = (name: string, ours: Times, bare: Times | null): string =>
  [
    name.padEnd(44),
    ms(ours.median),
    ours.worst.toFixed(0).padStart(8),
    bare ? bare.median.toFixed(0).padStart(18) : ''.padStart(18),
    bare ? ratio(ours, bare).padStart(8) : '',
  ].join('');

const measure = async (work: () => Promise<number>): Promise<Times> => {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(rounds / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
};

const asking = (query: Record<string, string>): Question =>
  readQuestion(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])));
const coverage = async (scope: Scope, question: Question): Promise<number> =>
  (await readCoverage(scope, question)).ranked.length;

const allianceId = async (database: DatabaseHandle): Promise<string> => {
  const { id } = await database.kysely
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', 'musterbezirk')
    .executeTakeFirstOrThrow();
  return id;
};

const scoped = async (database: DatabaseHandle, work: (scope: Scope) => Promise<number>): Promise<number> => {
  const id = await allianceId(database);
  return inTransaction(database, { allianceId: id }, (db) =>
    work({
      db,
      clock,
      actor: system('bench'),
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

/** As the owner, without row-level security: offers and hours by area and column alone, no reach, no needs. */
const bareCells = async (database: DatabaseHandle, axis: string): Promise<number> => {
  const id = await allianceId(database);
  const keys =
    axis === 'feld'
      ? sql`unnest(i.fields) k(key)`
      : axis === 'thema'
        ? sql`unnest(i.terms) k(key)`
        : sql`(values (0, 2), (3, 5), (6, 11), (12, 17), (18, 26)) k(low, high)`;
  const fits =
    axis === 'alter'
      ? sql`coalesce(i.age_from, 0) < k.high + 1 and coalesce(i.age_until, 999) >= k.low`
      : sql`true`;
  const { rows } = await sql`
    select a.id, ${axis === 'alter' ? sql`k.low` : sql`k.key`}, count(*), sum(i.weekly_minutes)
    from offer_index i, unnest(i.areas) a(id), ${keys}
    where i.alliance_id = ${id} and i.valid @> ${today}::date and i.state = 'published' and ${fits}
    group by 1, 2`.execute(database.kysely);
  return rows.length;
};

const levelOf = async (database: DatabaseHandle, areas: number): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select level_id::text as id from area where valid @> ${today}::date group by level_id
    having count(*) = ${areas} limit 1`.execute(database.kysely);
  return rows[0]?.id ?? '';
};

/** Rows of the index with a place each, as the offers' own job would have put them together. */
const fillOffers = (database: DatabaseHandle, from: number, count: number): Promise<number> =>
  scoped(database, async ({ db, alliance }) => {
    await sql`set local role none`.execute(db);
    await sql`
      with place as materialized (
        select array_agg(s.area_id) as id, array_agg(array[s.min_lon, s.max_lon, s.min_lat, s.max_lat]) as box, count(*)::int as of
        from area_shape s join area a on a.alliance_id = s.alliance_id and a.thing_id = s.area_id and a.valid @> ${today}::date
        where s.alliance_id = ${alliance.id} and not exists (select from area b where b.parent_id = a.thing_id)),
      above as materialized (
        select a.thing_id as id, array_remove(array[a.thing_id, a.parent_id,
          (select b.parent_id from area b where b.thing_id = a.parent_id limit 1)], null) as ids
        from area a where a.alliance_id = ${alliance.id} and a.valid @> ${today}::date),
      word as materialized (
        select array(select thing_id from term where vocabulary = 'topic' and alliance_id = ${alliance.id}) as topics,
          array(select thing_id from alliance_field where alliance_id = ${alliance.id} and valid @> ${today}::date) as fields,
          array(select thing_id from organisation where alliance_id = ${alliance.id} limit 100) as providers),
      made as (
        select n, uuidv7() as offer_id, p.id[n % p.of + 1] as area, p.box[n % p.of + 1:n % p.of + 1] as box, w.topics, w.fields,
          w.providers
        from generate_series(${from}::int + 1, ${from + count}::int) n, place p, word w),
      spot as (
        insert into offer_spot (alliance_id, offer_id, place_id, valid, lon, lat, areas)
        select ${alliance.id}, m.offer_id, uuidv7(), '[2020-01-01,)', m.box[1][1] + (m.box[1][2] - m.box[1][1]) * random(),
          m.box[1][3] + (m.box[1][4] - m.box[1][3]) * random(), a.ids
        from made m join above a on a.id = m.area)
      insert into offer_index (alliance_id, offer_id, valid, state, organisation_id, name, age_from, age_until, audiences, delivery,
        cost, education_benefits, languages, terms, fields, goals, marks, access, areas, place_count, by_appointment, slots,
        weekly_minutes, capacity, search, words)
      select ${alliance.id}, m.offer_id, daterange(date '2017-01-01' + m.n % 3000, null), 'published',
        m.providers[m.n % cardinality(m.providers) + 1], 'Angebot ' || m.n, case when m.n % 9 > 0 then m.n % 16 end,
        case when m.n % 9 > 0 then m.n % 16 + 3 end, '{children}', '{onSite}', case when m.n % 3 = 0 then 'free' else 'fee' end,
        false, '{de}', array[m.topics[m.n % cardinality(m.topics) + 1], m.topics[m.n * 7 % cardinality(m.topics) + 1]],
        array[m.fields[m.n % cardinality(m.fields) + 1]], '{}', case when m.n % 5 = 0 then array['movement'] else '{}' end,
        case when m.n % 2 = 0 then array['stepFree'] else '{}' end, a.ids, 1, false,
        array[m.n % 168, (m.n + 1) % 168]::smallint[], 90, case when m.n % 2 = 0 then 12 end,
        repeat('Ein Angebot für Kinder und ihre Familien im Stadtteil ', 4) || m.n,
        to_tsvector('german', 'Angebot für Kinder und Familien ' || m.n)
      from made m join above a on a.id = m.area`.execute(db);
    return count;
  });

/** Needs with an area, a term and a state each. */
const fillNeeds = (database: DatabaseHandle, count: number): Promise<number> =>
  scoped(database, async ({ db, alliance }) => {
    await sql`set local role none`.execute(db);
    const made = sql`select n, md5(${`need ${Math.random()}`} || n)::uuid as id from generate_series(1, ${count}::int) n`;
    await sql`create temporary table made on commit drop as ${made}`.execute(db);
    await sql`insert into need (alliance_id, id, thing_id, title, urgency, age_from, age_until, valid, is_public)
      select ${alliance.id}, id, id, 'Bedarf ' || n, (array['low', 'medium', 'high', 'urgent'])[n % 4 + 1], n % 16, n % 16 + 2,
        '[2024-01-01,)', true from made`.execute(db);
    await sql`insert into need_state (alliance_id, id, thing_id, need_id, state, reason, valid, is_public)
      select ${alliance.id}, uuidv7(), uuidv7(), id, 'examined', 'Messung', '[2024-01-01,)', true from made`.execute(
      db,
    );
    await sql`insert into need_area (alliance_id, id, thing_id, need_id, area_id, valid, is_public)
      select ${alliance.id}, uuidv7(), uuidv7(), m.id, a.ids[m.n % cardinality(a.ids) + 1], '[2024-01-01,)', true
      from made m, (select array_agg(thing_id) as ids from area where alliance_id = ${alliance.id}
        and valid @> ${today}::date) a`.execute(db);
    await sql`insert into need_term (alliance_id, id, thing_id, need_id, term_id, valid, is_public)
      select ${alliance.id}, uuidv7(), uuidv7(), m.id, t.ids[m.n % cardinality(t.ids) + 1], '[2024-01-01,)', true
      from made m, (select array_agg(thing_id) as ids from term where alliance_id = ${alliance.id}
        and vocabulary = 'topic') t`.execute(db);
    return count;
  });

/** Each area of the smallest level a second time, so that twice as many are looked over. */
const doubleAreas = (database: DatabaseHandle): Promise<number> =>
  scoped(database, async ({ db, alliance }) => {
    await sql`set local role none`.execute(db);
    await sql`create temporary table twin on commit drop as
      select a.thing_id as old, uuidv7() as new from area a where a.alliance_id = ${alliance.id} and a.valid @> ${today}::date
        and not exists (select from area b where b.parent_id = a.thing_id)`.execute(db);
    await sql`insert into area (alliance_id, id, thing_id, version_id, level_id, key, name, parent_id, valid, is_public)
      select a.alliance_id, t.new, t.new, a.version_id, a.level_id, a.key || '-2', a.name || ' 2', a.parent_id, a.valid, true
      from area a join twin t on t.old = a.thing_id`.execute(db);
    await sql`insert into indicator_value (alliance_id, id, thing_id, indicator_id, area_id, day, value, is_public)
      select v.alliance_id, w.id, w.id, v.indicator_id, t.new, v.day, v.value, true
      from indicator_value v join twin t on t.old = v.area_id, lateral (select uuidv7() as id where v.id is not null) w`.execute(
      db,
    );
    // Half of the offers move, so that the twins have as many as the others.
    await sql`update offer_index i set areas = array_replace(i.areas, t.old, t.new) from twin t
      where i.alliance_id = ${alliance.id} and i.areas @> array[t.old] and right(i.name, 1) in ('1', '3', '5', '7', '9')`.execute(
      db,
    );
    await sql`update offer_spot p set areas = array_replace(p.areas, t.old, t.new) from twin t, offer_index i
      where p.alliance_id = ${alliance.id} and i.alliance_id = p.alliance_id and i.offer_id = p.offer_id
        and p.areas @> array[t.old] and i.areas @> array[t.new]`.execute(db);
    return 44;
  });
