import type { PoolClient } from 'pg';
import type { DatabaseHandle } from '../db/database.ts';
import { appliedMigrations, migrate, migrateTo, migrationNames } from '../db/migrate.ts';
import { readArchive } from './archive.ts';
import { type CatalogTable, catalogTables } from './catalog.ts';
import { beginCopying, copyIn, measure } from './copy.ts';
import { BackupFault } from './fault.ts';
import { type Manifest, type SavedTable, secretMark } from './manifest.ts';

/** What was restored. */
export type Restored = {
  manifest: Manifest;
  /** Migrations that came after those of the backup. */
  migrated: string[];
  /** Authenticator codes were made with another secret than the one here, and cannot be checked with it. */
  secretDiffers: boolean;
};

/**
 * Restores a backup into an empty database: reads the whole file first and checks it, makes the tables as they were
 * when it was made, loads all rows in one transaction, checks counts and checksums of what the database then holds, and
 * brings it to the state of this version.
 * @throws BackupFault when file or database cannot be used; then no row is written
 * @throws MigrationFault
 */
export const restore = async (
  database: DatabaseHandle,
  request: { file: string; secret: string },
): Promise<Restored> => {
  const manifest = await readArchive(request.file, { table: async (_table, rows) => skip(rows) });
  const known = await migrationNames();
  if (!known.includes(manifest.migration)) throw new BackupFault('newer', manifest.migration);
  await refuseUnlessEmpty(database, manifest.migration, known);
  await migrateTo(database, manifest.migration);
  await inOneTransaction(database, async (client) => {
    await beginCopying(client, 'load');
    await load(client, request.file);
  });
  const migrated = await migrate(database);
  await database.pool.query('analyze');
  const hasCodes = manifest.tables.some(({ name, rows }) => name === 'auth_two_factor' && rows > 0);
  const secretDiffers = hasCodes && secretMark(request.secret) !== manifest.secretMark;
  return { manifest, migrated, secretDiffers };
};

const skip = async (rows: AsyncIterable<Buffer>): Promise<void> => {
  for await (const _ of rows);
};

const refuseUnlessEmpty = async (
  database: DatabaseHandle,
  migration: string,
  known: readonly string[],
): Promise<void> => {
  const applied = await appliedMigrations(database);
  const client = await database.pool.connect();
  try {
    const tables = await catalogTables(client);
    // Tables that no migration of ours made are somebody else's.
    if (applied.length === 0 && tables[0]) throw new BackupFault('not-empty', tables[0].name);
    await refuseRows(client, tables);
  } finally {
    client.release();
  }
  const wanted = known.slice(0, known.indexOf(migration) + 1);
  const ahead = applied.find((name) => !wanted.includes(name));
  if (ahead) throw new BackupFault('schema-ahead', `${ahead} > ${migration}`);
};

const refuseRows = async (client: PoolClient, tables: readonly CatalogTable[]): Promise<void> => {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`select from public."${name}" limit 1`);
    if (rowCount) throw new BackupFault('not-empty', name);
  }
};

const load = async (client: PoolClient, file: string): Promise<void> => {
  const tables = await catalogTables(client);
  const foreignKeys = await setAside(client, tables);
  await refuseRows(client, tables); // once more, now that nobody else can write
  await readArchive(file, {
    table: async (saved, rows) => {
      const table = matching(tables, saved);
      await copyIn(client, { name: table.name, columns: saved.columns }, rows);
      const { rows: count, sha256 } = await measure(client, table, { where: null });
      if (count !== saved.rows || sha256 !== saved.sha256) throw new BackupFault('differs', saved.name);
    },
  });
  for (const { name } of tables) await client.query(`alter table public."${name}" enable trigger user`);
  for (const { table, name, definition } of foreignKeys)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
};

/** The table of the database that a saved one goes to. It must have the same columns, or the checksums say nothing. */
const matching = (tables: readonly CatalogTable[], saved: SavedTable): CatalogTable => {
  const table = tables.find(({ name }) => name === saved.name);
  const same = table?.columns.toSorted().join() === saved.columns.toSorted().join();
  if (!table || !same) throw new BackupFault('differs', saved.name);
  return { ...table, columns: saved.columns };
};

type ForeignKey = { table: string; name: string; definition: string };

/**
 * Takes foreign keys away until all rows are there, so that tables may refer to each other in any way; putting them back
 * checks every row. Our own triggers sleep: what they would write is in the backup already. Both need no more than to
 * own the tables, and lock them against everybody else until the end.
 */
const setAside = async (client: PoolClient, tables: readonly CatalogTable[]): Promise<ForeignKey[]> => {
  const { rows } = await client.query<ForeignKey>(`
    select format('public.%I', c.relname) as table, format('%I', f.conname) as name,
      pg_get_constraintdef(f.oid) as definition
    from pg_constraint f join pg_class c on c.oid = f.conrelid
    where f.contype = 'f' and f.conparentid = 0 and c.relnamespace = 'public'::regnamespace
    order by c.relname, f.conname`);
  for (const { table, name } of rows) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of tables) await client.query(`alter table public."${name}" disable trigger user`);
  return rows;
};

const inOneTransaction = async (
  database: DatabaseHandle,
  work: (client: PoolClient) => Promise<void>,
): Promise<void> => {
  const client = await database.pool.connect();
  try {
    await work(client);
    await client.query('commit');
    client.release();
  } catch (fault) {
    client.release(true); // closing the connection takes everything back
    throw fault;
  }
};
