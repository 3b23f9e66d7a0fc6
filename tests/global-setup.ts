import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../src/platform/db/database.ts';
import { holdEmbeddedServer } from '../src/platform/db/embedded-server.ts';
import { migrate } from '../src/platform/db/migrate.ts';

/**
 * One database server for the whole run, and a migrated database that every test file copies. The server keeps its
 * folder between runs and is shared by runs at the same time; each run's databases bear its process id.
 * With TEST_DATABASE_URL the tests use that server instead; its role needs CREATEDB, CREATEROLE and BYPASSRLS.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const server = await serverForTests();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await dropLeftovers(client);
  const run = `verbund_test_${process.pid}_${randomBytes(3).toString('hex')}`;
  const template = `${run}_template`;
  await client.query(`create database "${template}" template template0`);

  const url = new URL(server.url);
  url.pathname = `/${template}`;
  const database = openDatabase(url.href, { max: 2 });
  await migrate(database);
  await database.close();

  project.provide('databaseServer', server.url);
  project.provide('databaseTemplate', template);
  return async () => {
    await dropAll(client, run);
    await client.end();
    await server.release();
  };
};

type Server = { url: string; release: () => Promise<void> };

const serverForTests = async (): Promise<Server> => {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, release: async () => undefined };
  const folder = fileURLToPath(new URL('../node_modules/.cache/verbund-test', import.meta.url));
  const server = await holdEmbeddedServer(folder, { durable: false, maxConnections: 300 });
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query('alter role verbund createdb');
  await admin.end();
  return { url: server.url, release: server.release };
};

/** What runs left that were killed. */
const dropLeftovers = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(`select distinct split_part(datname, '_', 3)::int as pid
    from pg_database where datname ~ '^verbund_test_[0-9]+_'`);
  for (const { pid } of rows) if (!isAlive(pid)) await dropAll(client, `verbund_test_${pid}`);
};

const dropAll = async (client: pg.Client, run: string): Promise<void> => {
  const { rows } = await client.query('select datname from pg_database where datname like $1', [
    `${run.replaceAll('_', '\\_')}\\_%`,
  ]);
  for (const { datname } of rows) await client.query(`drop database if exists "${datname}" with (force)`);
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};
