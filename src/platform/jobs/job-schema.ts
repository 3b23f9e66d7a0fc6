import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
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

/** Only one process at a time makes the tables; pg-boss by itself stumbles when two begin in the same moment. */
const lock = 'pgboss schema';
const betweenLooks = 50;

/** Makes or updates the tables of pg-boss, as the owner. Says whether there was anything to do. */
export const migrateJobSchema = async (database: DatabaseHandle): Promise<boolean> => {
  while (!(await jobSchemaIsCurrent(database))) {
    // Whoever waits holds no connection, so that it cannot keep the one who works from getting one.
    const client = await database.pool.connect();
    try {
      const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [
        lock,
      ]);
      if (rows[0].mine) {
        const isMade = !(await jobSchemaIsCurrent(database));
        if (isMade) await makeJobSchema(database);
        await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
        return isMade;
      }
    } finally {
      client.release();
    }
    await setTimeout(betweenLooks);
  }
  return false;
};

const makeJobSchema = async (database: DatabaseHandle): Promise<void> => {
  const { PgBoss } = await import('pg-boss');
  const boss = new PgBoss({ db: poolOf(database), schema: 'pgboss', supervise: false, schedule: false });
  boss.on('error', () => undefined); // faults of `start` are thrown
  await boss.start();
  await boss.stop({ graceful: false, close: false });
};
