import { sql } from 'kysely';
import { loadDataSets } from '../src/app/data-sets.ts';
import { readRegister } from '../src/modules/actors/data/register-views.ts';
import { readWhoIsWho } from '../src/modules/actors/data/who-is-who-views.ts';
import { type RegisterQuery, readRegisterQuery } from '../src/modules/actors/register.ts';
import { placeFacilities } from '../src/modules/actors/use-cases/place-facilities.ts';
import { anonymous, system } from '../src/platform/auth/actor.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Scope } from '../src/platform/scope.ts';
import { fixedClock } from '../src/platform/time/clock.ts';
import { newDataFolder, removeFolder } from './process.ts';

const organisations = 100_000;
const rounds = 40;
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const today = '2026-11-22';

/** Searches and filters as offices ask them; `bare` is the condition that one would write by hand for the same. */
const casesIn = (area: string): readonly { name: string; query: Record<string, string>; bare: string }[] => [
  { name: 'whole register', query: {}, bare: 'true' },
  {
    name: 'rare word',
    query: { suche: 'Lummerland 4711' },
    bare: "search like '%lummerland%' and search like '%4711%'",
  },
  { name: 'part of a compound', query: { suche: 'Bewegung' }, bare: "search like '%bewegung%'" },
  { name: 'frequent word', query: { suche: 'Kita' }, bare: "search like '%kita%'" },
  {
    name: 'typing error',
    query: { suche: 'Eichhörnchn 77' },
    bare: "search like '%77%' and 'eichhornchn' <% search",
  },
  { name: 'kind', query: { art: 'counselling' }, bare: "kind = 'counselling'" },
  {
    name: 'kind, sector, stale',
    query: { art: 'sport', traegerschaft: 'nonStatutory', stand_der_daten: 'veraltet' },
    bare: "kind = 'sport' and sector = 'nonStatutory' and coalesce(confirmed_on, '0001-01-01') < '2025-11-22'",
  },
  {
    name: 'word and kind',
    query: { suche: 'Holunder', art: 'school' },
    bare: "search like '%holunder%' and kind = 'school'",
  },
  { name: 'area', query: { gebiet: area }, bare: inArea(area) },
  {
    name: 'area, word and kind',
    query: { gebiet: area, suche: 'Holunder', art: 'school' },
    bare: `search like '%holunder%' and kind = 'school' and ${inArea(area)}`,
  },
];

const inArea = (area: string): string => `thing_id in (select f.organisation_id from facility f
  join facility_area a on a.alliance_id = f.alliance_id and a.facility_id = f.id where a.area_id = '${area}')`;

/**
 * Search and filter over 100,000 organisations: a page of the register as the office sees it (its count, its rows with
 * fields and contacts, sealed by row-level security) beside the bare query for the same rows, in the same run.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
    const begin = performance.now();
    await fill(database);
    const filled = performance.now();
    const placed = await placeAll(database);
    const placing = (performance.now() - filled) / 1000;
    await sql`vacuum analyze`.execute(database.kysely);
    console.log(
      `${organisations} organisations, ready after ${((performance.now() - begin) / 1000).toFixed(0)} s; ${placed} facilities placed in ${placing.toFixed(1)} s\n`,
    );
    console.log(
      'query                    ours ms: median    95 %    bare ms: median    95 %   ratio   rows found',
    );
    for (const each of casesIn(await largestArea(database))) {
      const query = readRegisterQuery('organisations', each.query);
      const ours = await measure(() => register(database, query));
      const bare = await measure(() => bareQuery(database, each.bare));
      console.log(line(each.name, ours, bare));
    }
    const whoIsWho = await measure(() =>
      scoped(database, true, async (scope) => {
        const view = await readWhoIsWho(
          scope,
          readRegisterQuery('organisations', { suche: 'Leitung Hagebutten' }),
          null,
        );
        return view.count;
      }),
    );
    console.log(
      `\nwho is who, two words    ${whoIsWho.median.toFixed(1)} ms, 95 % ${whoIsWho.p95.toFixed(1)} ms`,
    );
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

const line = (name: string, ours: Figures, bare: Figures): string =>
  [
    name.padEnd(24),
    ours.median.toFixed(1).padStart(16),
    ours.p95.toFixed(1).padStart(8),
    bare.median.toFixed(1).padStart(18),
    bare.p95.toFixed(1).padStart(8),
    (ours.median / bare.median).toFixed(1).padStart(8),
    String(ours.found).padStart(12),
  ].join('');

const scoped = async (
  database: DatabaseHandle,
  isPublic: boolean,
  work: (scope: Scope) => Promise<number>,
): Promise<number> => {
  const { id } = await database.kysely
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', 'musterbezirk')
    .executeTakeFirstOrThrow();
  return inTransaction(database, { allianceId: id }, (db) =>
    work({
      db,
      clock,
      actor: isPublic ? anonymous : system('bench'),
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

const register = (database: DatabaseHandle, query: RegisterQuery): Promise<number> =>
  scoped(database, false, async (scope) => (await readRegister(scope, 'organisations', query, null)).count);

/** As the owner, without row-level security, without a count, and only the columns of the table. */
const bareQuery = async (database: DatabaseHandle, condition: string): Promise<number> => {
  const { rows } = await sql`select * from organisation
    where alliance_id = (select id from alliance where slug = 'musterbezirk') and merged_into is null
      and valid @> ${today}::date and ${sql.raw(condition)}
    order by name collate "de-x-icu", id limit 50`.execute(database.kysely);
  return rows.length;
};

/** Organisations with a field and an office each, made by the database itself. */
const fill = (database: DatabaseHandle): Promise<number> =>
  scoped(database, false, async ({ db, alliance }) => {
    await sql`set local role none`.execute(db);
    await sql`
      with words as (select array['Ameisenhügel', 'Bachstelzen', 'Bernstein', 'Eichhörnchen', 'Feldlerchen', 'Hagebutten',
          'Holunder', 'Kranich', 'Libellen', 'Lummerland', 'Marienkäfer', 'Nordwind', 'Rotkehlchen', 'Zaunkönig'] as w,
        array['Grundschule', 'Kita', 'Sportverein', 'Jugendhaus', 'Familienzentrum', 'Bewegungsangebote', 'Beratungsstelle']
          as k, array['school', 'dayCare', 'sport', 'youthWelfare', 'familyCentre', 'sport', 'counselling'] as kinds)
      insert into organisation (alliance_id, thing_id, name, kind, sector, confirmed_on, valid, is_public)
      select ${alliance.id}, uuidv7(), k[n % 7 + 1] || ' ' || w[n / 7 % 14 + 1] || ' ' || n, kinds[n % 7 + 1],
        case when n % 7 = 0 then 'public' else 'nonStatutory' end,
        case when n % 5 > 0 then date '2026-11-22' - n % 900 end, '[2010-01-01,)', true
      from words, generate_series(1, ${organisations}::int) n`.execute(db);
    await sql`
      insert into organisation_field (alliance_id, thing_id, organisation_id, field_id, valid, is_public)
      select ${alliance.id}, uuidv7(), o.thing_id, f.thing_id, '[2020-01-01,)', true
      from organisation o, lateral (select thing_id from alliance_field where alliance_id = ${alliance.id}
        and upper_inf(valid) order by thing_id limit 1) f
      where o.alliance_id = ${alliance.id} and o.name ~ '[0-9]$' and lower(o.valid) = '2010-01-01'`.execute(
      db,
    );
    await sql`
      insert into office (alliance_id, thing_id, organisation_id, name, valid, is_public)
      select ${alliance.id}, uuidv7(), thing_id, 'Leitung', '[2012-01-01,)', true from organisation
      where alliance_id = ${alliance.id} and lower(valid) = '2010-01-01' and name ~ '[0-9]$'`.execute(db);
    // A place each, somewhere in the district: that of the area's box.
    await sql`
      with shapes as materialized (select array_agg(array[min_lon, max_lon - min_lon, min_lat, max_lat - min_lat]) as s,
        count(*)::int as of from area_shape where alliance_id = ${alliance.id})
      insert into facility (alliance_id, thing_id, organisation_id, name, kind, lon, lat, valid, is_public)
      select ${alliance.id}, uuidv7(), o.thing_id, o.name, 'other', s[k][1] + s[k][2] * random(), s[k][3] + s[k][4] * random(),
        '[2012-01-01,)', true
      from (select thing_id, name, row_number() over (order by id)::int % of + 1 as k, s from organisation, shapes
        where alliance_id = ${alliance.id} and lower(valid) = '2010-01-01' and name ~ '[0-9]$') o`.execute(
      db,
    );
    return organisations;
  });

/** As the job does it. */
const placeAll = async (database: DatabaseHandle): Promise<number> => {
  let all = 0;
  for (;;) {
    const placed = await scoped(database, false, (scope) => placeFacilities(scope, 5_000));
    all += placed;
    if (placed < 5_000) return all;
  }
};

/** The area in which most facilities lie: the hardest to read a register of. */
const largestArea = async (database: DatabaseHandle): Promise<string> => {
  const { rows } = await sql<{ id: string }>`select area_id::text as id from facility_area group by area_id
    order by count(*) desc limit 1`.execute(database.kysely);
  return rows[0]?.id ?? '';
};
