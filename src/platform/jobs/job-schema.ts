import { createRequire } from 'node:module';
import { sql } from 'kysely';
import type { DatabaseHandle } from '../db/database.ts';
import { poolOf } from './pool.ts';

/** The schema of pg-boss. It brings its own migrations; ours only open one narrow door into it (`enqueue_job`). */
const wantedVersion = (): number => {
  const packageJson: { pgboss: { schema: number } } = createRequire(import.meta.url)('pg-boss/package.json');
  return packageJson.pgboss.schema;
};

/** Whether the tables of pg-boss are there and not older than this code needs. */
export const jobSchemaIsCurrent = async (database: DatabaseHandle): Promise<boolean> => {
  const there = await sql<{
    there: boolean;
  }>`select to_regclass('pgboss.version') is not null as there`.execute(database.kysely);
  if (!there.rows[0]?.there) return false;
  const { rows } = await sql<{ version: number }>`select version from pgboss.version`.execute(
    database.kysely,
  );
  return Number(rows[0]?.version ?? 0) >= wantedVersion();
};

/** Makes or updates the tables of pg-boss, as the owner. Says whether there was anything to do. */
export const migrateJobSchema = async (database: DatabaseHandle): Promise<boolean> => {
  if (await jobSchemaIsCurrent(database)) return false;
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ db: poolOf(database), schema: 'pgboss', supervise: false, schedule: false });
  boss.on('error', () => undefined); // faults of `start` are thrown
  await boss.start();
  await boss.stop({ graceful: false, close: false });
  return true;
};
