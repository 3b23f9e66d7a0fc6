import { openAsBlob, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { actorsKinds } from '../src/modules/actors/kinds.ts';
import { importOrganisations } from '../src/modules/actors/use-cases/import-organisations.ts';
import { stepJobOf } from '../src/modules/imports/jobs/run-step.ts';
import type { RunCounts } from '../src/modules/imports/run.ts';
import { keepUpload } from '../src/modules/imports/use-cases/keep-upload.ts';
import { beginStep, type ImportParts, type Step } from '../src/modules/imports/use-cases/take-step.ts';
import type { RecordRegistry } from '../src/modules/records/contract.ts';
import { system } from '../src/platform/auth/actor.ts';
import { type DatabaseHandle, openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { inTransaction } from '../src/platform/db/transaction.ts';
import type { Scope } from '../src/platform/scope.ts';
import { openTable } from '../src/platform/tables/open-table.ts';
import { writeTable } from '../src/platform/tables/write-table.ts';
import { systemClock } from '../src/platform/time/clock.ts';
import { newDataFolder, removeFolder } from './process.ts';

const count = 100_000;
const inSpreadsheet = 20_000;
const today = '2026-11-22';
const headings = ['Nr', 'Name', 'Rechtsform', 'Anschrift', 'PLZ Ort', 'Telefon', 'E-Mail', 'Ansprechpartner'];
const records: RecordRegistry = {
  all: () => actorsKinds,
  kind: (name) => actorsKinds.find((each) => each.kind === name),
};
const kind = importOrganisations(records);
const parts: ImportParts = { kinds: () => [kind], records };

/**
 * A list of 100,000 organisations as offices keep it (address, two numbers in a cell, a person with a deputy in every
 * fourth row): read, looked through, taken over, and read and looked through again, in the batches and transactions of the
 * job. Beside it the bare insert of the very rows that came of it, one statement for each table, as the owner and without
 * history. Memory is this process's own.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const server = await holdEmbeddedServer(folder, { durable: false });
  const database = openDatabase(server.url, { max: 4 });
  try {
    await migrate(database);
    const list = path.join(folder, 'liste.csv');
    writeFileSync(list, csvOf(count));
    console.log(`${count.toLocaleString('en')} rows of ${headings.length} columns\n`);
    console.log('step                        seconds    rows/s   peak memory, MB');
    const alliance = await newAlliance(database, 'a');
    const first = await measure('read', count, () => read(database, alliance, list));
    await measure('look through', count, () => step(database, alliance, first.result, 'checking'));
    const taken = await measure('take over', count, () => step(database, alliance, first.result, 'applying'));
    const second = await measure('read again', count, () => read(database, alliance, list));
    const again = await measure('look through again', count, () =>
      step(database, alliance, second.result, 'checking'),
    );
    const bare = await measure('bare insert of its rows', count, () => copyRows(database, alliance));
    await spreadsheet();
    console.log(`\ntaken over: ${JSON.stringify(taken.result)}; again: ${JSON.stringify(again.result)}`);
    console.log(`${bare.result.toLocaleString('en')} rows in ${tables.length} tables came of it`);
    console.log(`ratio taking over : bare insert ${(taken.seconds / bare.seconds).toFixed(1)}`);
  } finally {
    await database.close();
    await server.release();
    removeFolder(folder);
  }
};

const rowOf = (n: number): string[] => [
  String(n),
  `Verein am ${['Bach', 'Park', 'Markt', 'Wald'][n % 4]} ${n}`,
  ['e. V.', 'gGmbH', 'Stiftung', ''][n % 4] ?? '',
  `Lange Straße ${(n % 300) + 1}`,
  `${10_115 + (n % 900)} Berlin`,
  n % 2 === 0 ? `030 ${1_000_000 + n} / 0171 ${2_000_000 + n}` : `030/${1_000_000 + n}`,
  `post@verein-${n}.example`,
  n % 4 === 0 ? `Dr. Ada Muster${n} (Vertr.: Kai Beispiel${n})` : '',
];

const csvOf = (rows: number): string =>
  [headings, ...Array.from({ length: rows }, (_, index) => rowOf(index + 1))]
    .map((cells) => cells.join(';'))
    .join('\r\n');

/** Runs one step and prints it; gives what it gave and how long it took. */
const measure = async <T>(name: string, rows: number, work: () => Promise<T>) => {
  let peak = process.memoryUsage.rss();
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  const begin = performance.now();
  const result = await work();
  const seconds = (performance.now() - begin) / 1000;
  clearInterval(watch);
  console.log(
    [
      name.padEnd(26),
      seconds.toFixed(1).padStart(9),
      Math.round(rows / seconds)
        .toLocaleString('en')
        .padStart(10),
      Math.round(peak / 1_000_000)
        .toString()
        .padStart(18),
    ].join(''),
  );
  return { result, seconds };
};

const newAlliance = async (database: DatabaseHandle, slug: string): Promise<string> => {
  const { id } = await database.kysely
    .insertInto('alliance')
    .values({ slug, name: `Bezirk ${slug}`, time_zone: 'Europe/Berlin' })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
};

const scoped = <T>(database: DatabaseHandle, id: string, work: (scope: Scope) => Promise<T>): Promise<T> =>
  inTransaction(database, { allianceId: id }, (db) =>
    work({
      db,
      clock: systemClock,
      actor: system('bench'),
      locale: 'de',
      requestId: 'bench',
      alliance: { id, slug: 'a', name: 'Bezirk a', isExample: false, timeZone: 'Europe/Berlin' },
      today,
      asOf: today,
    }),
  );

const read = (database: DatabaseHandle, alliance: string, list: string): Promise<string> =>
  scoped(database, alliance, async (scope) => {
    const file = await openAsBlob(list);
    const kept = await keepUpload(scope, { kind, source: 'Adressliste', file, fileName: 'liste.csv' });
    if (!kept.ok) throw new Error(JSON.stringify(kept));
    return kept.runId;
  });

/** Begins the step as a page does, and carries it to its end as the job does. */
const step = async (
  database: DatabaseHandle,
  alliance: string,
  runId: string,
  wanted: Step,
): Promise<RunCounts> => {
  await scoped(database, alliance, async (scope) => {
    const settings = {
      day: '1.11.2026',
      keySystem: 'Adressliste',
      visibility: 'internal',
      office: 'Leitung',
    };
    const { mapping } = await mappingOf(scope, runId);
    const plan = wanted === 'checking' ? { plan: { mapping, settings } } : {};
    const begun = await beginStep(scope, parts, { runId, step: wanted, ...plan });
    if (!begun.ok) throw new Error(JSON.stringify(begun));
  });
  await stepJobOf(parts).run({ database, clock: systemClock }, { allianceId: alliance, runId });
  return scoped(database, alliance, async ({ db }) => {
    const { rows } = await sql<{ counts: RunCounts; state: string }>`
      select counts, state from import_run where id = ${runId}::uuid`.execute(db);
    if (!['checked', 'applied'].includes(rows[0]?.state ?? '')) throw new Error(`it is ${rows[0]?.state}`);
    return rows[0]?.counts ?? {};
  });
};

const mappingOf = async ({ db }: Scope, runId: string) => {
  const { rows } = await sql<{ mapping: Record<string, string> }>`
    select mapping from import_run where id = ${runId}::uuid`.execute(db);
  if (!rows[0]) throw new Error('no run');
  return rows[0];
};

const tables = [
  'organisation',
  'facility',
  'person',
  'office',
  'office_holding',
  'contact_point',
  'external_key',
];

/** The very rows that were written, once more into another alliance: what the database alone takes for them. */
const copyRows = async (database: DatabaseHandle, from: string): Promise<number> => {
  const to = await newAlliance(database, 'b');
  let all = 0;
  for (const table of tables) {
    const { rows } = await sql<{ column: string }>`
      select attname as column from pg_attribute where attrelid = ${table}::regclass and attnum > 0
        and not attisdropped and attgenerated = '' and attname <> 'alliance_id'`.execute(database.kysely);
    const columns = sql.join(rows.map(({ column }) => sql.ref(column)));
    const { numAffectedRows } = await sql`insert into ${sql.table(table)} (alliance_id, ${columns})
      select ${to}::uuid, ${columns} from ${sql.table(table)} where alliance_id = ${from}::uuid`.execute(
      database.kysely,
    );
    all += Number(numAffectedRows ?? 0);
  }
  return all;
};

/** The same list as a spreadsheet, read row by row; it is unpacked in a process of its own. */
const spreadsheet = async (): Promise<void> => {
  const table = writeTable('xlsx', headings, 'Liste');
  for (let n = 1; n <= inSpreadsheet; n++) table.add(rowOf(n));
  const file = new Blob([table.bytes()]);
  const { result } = await measure('XLSX of 20,000 rows, read', inSpreadsheet, async () => {
    const opened = await openTable(file);
    let rows = 0;
    for await (const _ of opened.rows()) rows += 1;
    await opened.close();
    return rows;
  });
  if (result !== inSpreadsheet) throw new Error(`${result} rows came of ${inSpreadsheet}`);
};
