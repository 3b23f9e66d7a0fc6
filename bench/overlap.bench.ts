import { sql } from 'kysely';
import { loadDataSets } from '../src/app/data-sets.ts';
import { alikeFrom } from '../src/modules/bodies/finding.ts';
import { readOverlaps } from '../src/modules/bodies/use-cases/read-overlaps.ts';
import { system } from '../src/platform/auth/actor.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Scope } from '../src/platform/scope.ts';
import { fixedClock } from '../src/platform/time/clock.ts';
import { newDataFolder, removeFolder } from './process.ts';

const bodies = 200;
const memberships = 5_000;
const organisations = 1_200;
const rounds = 20;
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const today = '2026-11-22';
const slug = 'steglitz-zehlendorf';

/**
 * The overlap analysis of 200 bodies with 5,000 memberships: all findings with their names and what people made of them,
 * as the page shows them; beside it, in the same run, what two bare queries take that join the table with itself to find
 * bodies with nearly the same members, and compare all mandates with pg_trgm.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    await loadDataSets(database, clock, { names: [slug], scale: 1 });
    await scoped(database, fill);
    await sql`vacuum analyze`.execute(database.kysely);
    let pairs = 0;
    const ours = await measure(async () => {
      const { open } = await scoped(database, readOverlaps);
      pairs = open.filter(({ rule }) => rule === 'same-members' || rule === 'same-mandate').length;
    });
    let found = 0;
    const bare = await measure(async () => {
      found = await scoped(database, bareQueries);
    });
    console.log(`${bodies} bodies, ${memberships} memberships, ${organisations} organisations\n`);
    console.log('                                      ms: median     95 %   pairs found');
    console.log(line('all findings, as the page reads them', ours, pairs));
    console.log(line('bare queries for pairs of bodies alone', bare, found));
    console.log(`\nratio ${(ours.median / bare.median).toFixed(2)}`);
  } finally {
    await database.close();
    await server.release();
    removeFolder(folder);
  }
};

type Figures = { median: number; p95: number };

const measure = async (work: () => Promise<void>): Promise<Figures> => {
  const times: number[] = [];
  await work();
  for (let round = 0; round < rounds; round++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95) };
};

const line = (name: string, figures: Figures, found: number): string =>
  [
    name.padEnd(38),
    figures.median.toFixed(1).padStart(10),
    figures.p95.toFixed(1).padStart(9),
    String(found).padStart(14),
  ].join('');

const scoped = async <T>(database: DatabaseHandle, work: (scope: Scope) => Promise<T>): Promise<T> => {
  const { id } = await database.kysely
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return inTransaction(database, { allianceId: id }, (db) =>
    work({
      db,
      clock,
      actor: system('bench'),
      locale: 'de',
      requestId: 'bench',
      alliance: { id, slug, name: 'Bezirk', isExample: false, timeZone: 'Europe/Berlin' },
      today,
      asOf: today,
    }),
  );
};

/** What one would write by hand: pairs by shared members, and pairs by likeness of mandates. */
const bareQueries = async ({ db }: Scope): Promise<number> => {
  const members = await sql`
    with seat as (select distinct body_id, organisation_id from membership
        where alliance_id = current_alliance() and valid @> ${today}::date),
      size as (select body_id, count(*) as n from seat group by body_id)
    select a.body_id, b.body_id, count(*) from seat a
    join seat b on b.organisation_id = a.organisation_id and a.body_id < b.body_id
    join size sa on sa.body_id = a.body_id join size sb on sb.body_id = b.body_id
    group by a.body_id, b.body_id, sa.n, sb.n
    having count(*) >= ${alikeFrom}::float * (sa.n + sb.n - count(*))`.execute(db);
  const mandates = await sql`
    select a.thing_id, b.thing_id from body a join body b on a.thing_id < b.thing_id
    where a.alliance_id = current_alliance() and b.alliance_id = current_alliance()
      and a.valid @> ${today}::date and b.valid @> ${today}::date
      and similarity(a.mandate, b.mandate) >= ${alikeFrom}::float`.execute(db);
  return members.rows.length + mandates.rows.length;
};

/** Bodies of 25 members each; every tenth has nearly those of the one before, and nearly its mandate. */
const fill = async ({ db, alliance }: Scope): Promise<void> => {
  await sql`set local role none`.execute(db);
  await sql`insert into organisation (alliance_id, thing_id, name, kind, sector, valid, is_public)
    select ${alliance.id}, uuidv7(), 'Organisation ' || n, 'other', 'public', '[2010-01-01,)', true
    from generate_series(1, ${organisations}::int) n`.execute(db);
  await sql`
    with words as (select array['Angebote', 'Kinder', 'Familien', 'Schule', 'Jugendhilfe', 'Gesundheit', 'Bewegung',
      'Sprache', 'Ausbildung', 'Beteiligung', 'Nachbarschaft', 'Ganztag', 'Kultur', 'Eltern', 'Übergang', 'Beratung'] as w)
    insert into body (alliance_id, thing_id, name, kind, level, mandate, position, valid, is_public)
    select ${alliance.id}, uuidv7(), 'Gremium ' || n, 'workPackage', 'operational',
      (select string_agg(case when k % 3 = 0 then w[own * k % 16 + 1] else substr(md5(own || '/' || k), 1, 8) end, ' ' order by k)
        from words, generate_series(1, 30) k) || case when n % 10 = 0 then ' und mehr' else '' end,
      n, '[2015-01-01,)', true
    from generate_series(1, ${bodies}::int) n, lateral (select case when n % 10 = 0 then n - 1 else n end as own) o`.execute(
    db,
  );
  await sql`
    with b as (select thing_id, position as n from body where alliance_id = ${alliance.id} and kind = 'workPackage'),
      o as (select thing_id, row_number() over (order by id) - 1 as n from organisation where alliance_id = ${alliance.id}),
      seat as (select b.thing_id as body_id, k,
          ((case when b.n % 10 = 0 and k > 2 then b.n - 1 else b.n end) * 37 + k * 53 * (1 + b.n / 40)) % ${organisations}::int as member
        from b, generate_series(1, ${memberships / bodies}::int) k)
    insert into membership (alliance_id, thing_id, body_id, organisation_id, vote, valid, is_public)
    select ${alliance.id}, uuidv7(), seat.body_id, o.thing_id, 'voting', '[2016-01-01,)', true
    from seat join o on o.n = seat.member on conflict do nothing`.execute(db);
};
