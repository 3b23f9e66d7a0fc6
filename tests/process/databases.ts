import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll } from 'vitest';
import { type DatabaseHandle, openDatabase } from '../../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../../src/platform/db/embedded-server.ts';

/** A server of the test file that calls it, with any number of empty databases; all gone when the file is done. */
export const startDatabases = async () => {
  const home = await mkdtemp(path.join(tmpdir(), 'verbund-databases-'));
  await chmod(home, 0o755);
  const server = await holdEmbeddedServer(path.join(home, 'server'), { durable: false });
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  const opened: DatabaseHandle[] = [];
  afterAll(async () => {
    for (const database of opened) await database.close();
    await admin.end();
    await server.release();
    await rm(home, { recursive: true, force: true });
  });
  return {
    /** A folder for files of the test. */
    home,
    /** A database without any table, owned by the application's role. */
    empty: async (): Promise<DatabaseHandle> => {
      const name = `db_${randomBytes(5).toString('hex')}`;
      await admin.query(`create database ${name} owner verbund template template0`);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      const database = openDatabase(url.href, { max: 4 });
      opened.push(database);
      return database;
    },
  };
};
