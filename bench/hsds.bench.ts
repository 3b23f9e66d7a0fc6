import { createServer } from 'node:http';
import autocannon from 'autocannon';
import { sql } from 'kysely';
import { loadDataSets } from '../src/app/data-sets.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { systemClock } from '../src/platform/time/clock.ts';
import { freePort, newDataFolder, removeFolder, startVerbund } from './process.ts';

const size = 100_000;
const seconds = 6;
const connections = 8;

/**
 * `/services` of the HSDS API with 100,000 offers, over HTTP against a real database: pages of the list, pages with all that
 * belongs to services, one service, a search; each beside a bare server that answers the very same bytes from memory.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    await loadDataSets(database, systemClock, { names: ['musterbezirk'], scale: 1 });
    await fill(database);
    process.env.DATABASE_URL = server.url;
    const verbund = await startVerbund(newDataFolder());
    try {
      const base = `${verbund.url}/musterbezirk/api/hsds`;
      const first = (await (await fetch(`${base}/services?per_page=1`)).json()) as {
        total_items: number;
        contents: { id: string }[];
      };
      console.log(`${first.total_items} services, ${connections} connections, ${seconds} s each\n`);
      console.log(
        'address                                    kB   ours/s   bare/s   share   ms: 50 %   97.5 %',
      );
      for (const path of [
        '/services?per_page=50',
        '/services?per_page=50&page=1000',
        '/services?per_page=50&full=true',
        '/services?per_page=50&search=Turnen&age=5&cost=free',
        '/services?per_page=500&minimal=true',
        `/services/${first.contents[0]?.id}`,
      ])
        await compare(base, path);
    } finally {
      await verbund.stop();
    }
  } finally {
    await database.close();
    await server.release();
    removeFolder(folder);
  }
};

const compare = async (base: string, path: string): Promise<void> => {
  const body = Buffer.from(await (await fetch(`${base}${path}`)).arrayBuffer());
  const ours = await load(`${base}${path}`);
  const port = await freePort();
  const bare = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(body);
  });
  await new Promise<void>((resolve) => bare.listen(port, '127.0.0.1', () => resolve()));
  const theirs = await load(`http://127.0.0.1:${port}/`);
  bare.close();
  console.log(
    [
      path.replace(/[0-9a-f-]{36}/, 'ID').padEnd(40),
      (body.length / 1000).toFixed(1).padStart(5),
      ours.perSecond.toFixed(0).padStart(8),
      theirs.perSecond.toFixed(0).padStart(8),
      (ours.perSecond / theirs.perSecond).toFixed(3).padStart(7),
      String(ours.median).padStart(10),
      String(ours.p97).padStart(8),
    ].join(' '),
  );
};

const load = async (url: string) => {
  // One round to warm up, so that both sides are measured compiled.
  await autocannon({ url, connections, duration: 1 });
  const result = await autocannon({ url, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return {
    perSecond: result.requests.average,
    median: result.latency.p50,
    p97: result.latency.p97_5,
  };
};

/** The example's offers, many times over: each with an id of its own, described by terms, languages and times like its model. */
const fill = async (database: DatabaseHandle): Promise<void> => {
  // What triggers would work out is copied along.
  const triggers = async (act: 'disable' | 'enable') => {
    for (const table of filled)
      await sql`alter table ${sql.table(table)} ${sql.raw(act)} trigger user`.execute(database.kysely);
  };
  await triggers('disable');
  await database.kysely.transaction().execute(async (db) => {
    await sql`create temporary table copy on commit drop as
      select n, uuidv7() as id, m.offer_id as model, m.alliance_id, m.within from generate_series(1, ${size}::int) n
      join (select i.*, o.valid as within, row_number() over () as k, count(*) over () as of from offer_index i
        join offer o on o.thing_id = i.offer_id and o.valid @> current_date
        where i.valid @> current_date) m on m.k = n % m.of + 1`.execute(db);
    await sql`insert into offer (alliance_id, id, thing_id, organisation_id, name, summary, description, audiences, age_from,
        age_until, delivery, cost, fee_amount, taking_part, taking_part_note, valid, is_public)
      select c.alliance_id, uuidv7(), c.id, o.organisation_id, o.name || ' ' || c.n, o.summary, o.description, o.audiences,
        o.age_from, o.age_until, o.delivery, o.cost, o.fee_amount, o.taking_part, o.taking_part_note, o.valid, true
      from copy c join offer o on o.thing_id = c.model and o.valid @> current_date`.execute(db);
    for (const [table, columns] of [
      ['offer_term', 'term_id'],
      ['offer_language', 'language, how'],
      ['offer_place', 'kind, facility_id, area_id, disclosure, position'],
      [
        'offer_schedule',
        'rhythm, weekdays, opens, closes, opens_minute, closes_minute, slots, weekly_minutes, position',
      ],
    ] as const)
      await sql`insert into ${sql.table(table)} (alliance_id, id, thing_id, offer_id, valid, is_public, ${sql.raw(columns)})
        select c.alliance_id, n.id, n.id, c.id, x.valid * c.within, x.is_public, ${sql.raw(columns)} from copy c
        join ${sql.table(table)} x on x.offer_id = c.model and x.valid @> current_date
        cross join lateral (select uuidv7() as id, c.n) n
        where ${table === 'offer_place' ? sql`x.kind <> 'address'` : sql`true`}
          and ${table === 'offer_schedule' ? sql`x.rhythm = 'weekly'` : sql`true`}`.execute(db);
    await sql`insert into offer_index (alliance_id, offer_id, valid, state, organisation_id, name, age_from, age_until, audiences,
        delivery, cost, education_benefits, languages, terms, fields, goals, marks, access, areas, place_count, by_appointment,
        slots, weekly_minutes, capacity, waiting_list, secured_until, confirmed_on, search, words)
      select i.alliance_id, c.id, i.valid, i.state, i.organisation_id, i.name || ' ' || c.n, i.age_from, i.age_until,
        i.audiences, i.delivery, i.cost, i.education_benefits, i.languages, i.terms, i.fields, i.goals, i.marks, i.access,
        i.areas, i.place_count, i.by_appointment, i.slots, i.weekly_minutes, i.capacity, i.waiting_list, i.secured_until,
        i.confirmed_on, i.search, i.words from copy c join offer_index i on i.offer_id = c.model and i.valid @> current_date`.execute(
      db,
    );
  });
  await triggers('enable');
  await sql`vacuum analyze`.execute(database.kysely);
};
const filled = ['offer', 'offer_term', 'offer_language', 'offer_place', 'offer_schedule', 'offer_index'];
