import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { PoolClient } from 'pg';
import type { DatabaseHandle } from '../db/database.ts';
import { appliedMigrations } from '../db/migrate.ts';
import type { Clock } from '../time/clock.ts';
import { writeArchive } from './archive.ts';
import { allianceShare, platformShare, type Share } from './belonging.ts';
import { type CatalogTable, catalogTables } from './catalog.ts';
import { beginCopying, copyOut, measure } from './copy.ts';
import { BackupFault } from './fault.ts';
import { type BackupScope, formatVersion, type Manifest, type SavedTable, secretMark } from './manifest.ts';

export type BackupRequest = {
  /** Where it is written; must not exist. */
  file: string;
  /** One alliance alone; the whole platform when left out. */
  slug?: string | undefined;
  /** The version of this software. */
  software: string;
  /** The installation's secret, of which only a mark is kept. */
  secret: string;
  clock: Clock;
};

/**
 * Writes a consistent snapshot of the platform or of one alliance while others go on writing. The file appears whole,
 * readable by us alone, or not at all. Memory does not grow with the data.
 * @throws BackupFault
 */
export const backup = async (
  database: DatabaseHandle,
  request: BackupRequest,
): Promise<{ manifest: Manifest; bytes: number }> => {
  const migration = (await appliedMigrations(database)).at(-1);
  if (!migration) throw new BackupFault('nothing-to-save');
  return intoFile(request.file, (file) =>
    onOneConnection(database, async (client) => {
      await beginCopying(client, 'save');
      const { scope, parts } = await plan(client, request.slug);
      const manifest: Manifest = {
        format: 'verbund-backup',
        formatVersion,
        software: request.software,
        migration,
        createdAt: request.clock.now().toISOString(),
        scope,
        secretMark: secretMark(request.secret),
        tables: [],
      };
      // Everything is read twice from the same snapshot: sizes and checksums must stand before the rows.
      for (const { table, share } of parts) manifest.tables.push(await describe(client, table, share));
      const bytes = await writeArchive(file, manifest, ({ name }) => {
        const part = parts.find(({ table }) => table.name === name);
        if (!part) throw new Error(`no table ${name}`);
        return copyOut(client, part.table, part.share) as AsyncIterable<Buffer>;
      });
      await client.query('commit');
      return { manifest, bytes };
    }),
  );
};

type Part = { table: CatalogTable; share: Share };

const plan = async (
  client: PoolClient,
  slug: string | undefined,
): Promise<{ scope: BackupScope; parts: Part[] }> => {
  const tables = await catalogTables(client);
  const allianceId = slug === undefined ? null : await allianceNamed(client, slug);
  const parts = tables.flatMap((table) => {
    const share = allianceId ? allianceShare(table, tables, allianceId) : platformShare(table);
    return share ? [{ table, share }] : [];
  });
  return { scope: slug === undefined ? { kind: 'platform' } : { kind: 'alliance', slug }, parts };
};

const allianceNamed = async (client: PoolClient, slug: string): Promise<string> => {
  const { rows } = await client.query<{ id: string }>('select id from alliance where slug = $1', [slug]);
  if (!rows[0]) throw new BackupFault('unknown-alliance', slug);
  return rows[0].id;
};

const describe = async (client: PoolClient, table: CatalogTable, share: Share): Promise<SavedTable> => ({
  name: table.name,
  file: `tables/${table.name}.csv`,
  columns: [...table.columns],
  ...(await measure(client, table, share)),
});

const onOneConnection = async <T>(
  database: DatabaseHandle,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> => {
  const client = await database.pool.connect();
  try {
    const value = await work(client);
    client.release();
    return value;
  } catch (fault) {
    client.release(true); // in the middle of a copy it is of no more use
    throw fault;
  }
};

/** Lets `write` fill a file beside the wanted one, and moves it there when it is whole and on the disk. */
const intoFile = async <T>(wanted: string, write: (file: FileHandle) => Promise<T>): Promise<T> => {
  if (await stat(wanted).catch(() => null)) throw new BackupFault('file-exists', wanted);
  const part = `${wanted}.part`;
  const file = await open(part, 'wx', 0o600).catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EEXIST') throw new BackupFault('part-exists', part, fault);
    throw new BackupFault('not-writable', `${wanted}: ${fault.code}`, fault);
  });
  try {
    const value = await write(file);
    await file.close();
    await rename(part, wanted);
    await syncFolder(path.dirname(path.resolve(wanted)));
    return value;
  } catch (fault) {
    await file.close().catch(() => undefined);
    await rm(part, { force: true });
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    if (['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO'].includes(code))
      throw new BackupFault('not-writable', `${wanted}: ${code}`, fault);
    throw fault;
  }
};

/** The new name must be on the disk too. Not every system can do this with a folder; then it does it by itself. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};
