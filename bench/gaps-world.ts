import { sql } from 'kysely';
import { system } from '../src/platform/auth/actor.ts';
import type { DatabaseHandle } from '../src/platform/db/database.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Scope } from '../src/platform/scope.ts';
import { fixedClock } from '../src/platform/time/clock.ts';

export const clock = fixedClock('2026-11-22T12:00:00+01:00');
export const today = '2026-11-22';

export const allianceId = async (database: DatabaseHandle): Promise<string> => {
  const { id } = await database.kysely
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', 'musterbezirk')
    .executeTakeFirstOrThrow();
  return id;
};

export const scoped = async (
  database: DatabaseHandle,
  work: (scope: Scope) => Promise<number>,
): Promise<number> => {
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

export const levelOf = async (database: DatabaseHandle, areas: number): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select level_id::text as id from area where valid @> ${today}::date group by level_id
    having count(*) = ${areas} limit 1`.execute(database.kysely);
  return rows[0]?.id ?? '';
};

/** Rows of the index with a place each, as the offers' own job would have put them together. */
export const fillOffers = (database: DatabaseHandle, from: number, count: number): Promise<number> =>
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
        -- Two topics, now and then the same one, in all combinations: offers are not alike by the way they are counted.
        select n, array(select distinct t from unnest(array[w.topics[n % cardinality(w.topics) + 1],
          w.topics[n / 3 % cardinality(w.topics) + 1]]) t) as terms, uuidv7() as offer_id, p.id[n % p.of + 1] as area, p.box[n % p.of + 1:n % p.of + 1] as box, w.topics, w.fields,
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
        false, '{de}', m.terms,
        array[m.fields[m.n % cardinality(m.fields) + 1]], '{}', case when m.n % 5 = 0 then array['movement'] else '{}' end,
        case when m.n % 2 = 0 then array['stepFree'] else '{}' end, a.ids, 1, false,
        array[m.n % 168, (m.n + 1) % 168]::smallint[], 90, case when m.n % 2 = 0 then 12 end,
        repeat('Ein Angebot für Kinder und ihre Familien im Stadtteil ', 4) || m.n,
        to_tsvector('german', 'Angebot für Kinder und Familien ' || m.n)
      from made m join above a on a.id = m.area`.execute(db);
    return count;
  });

/** Needs with an area, a term and a state each. */
export const fillNeeds = (database: DatabaseHandle, count: number): Promise<number> =>
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
export const doubleAreas = (database: DatabaseHandle): Promise<number> =>
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
