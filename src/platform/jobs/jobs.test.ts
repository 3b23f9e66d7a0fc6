import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testScope } from '../db/testing.ts';
import { systemClock } from '../time/clock.ts';
import { enqueue } from './enqueue.ts';
import type { JobDefinition } from './job.ts';
import { type JobObserver, startWorker } from './worker.ts';

const database = await testDatabase();

const stored = async (name: string): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*) as count from pgboss.job where name = ${name}`.execute(database.kysely);
  return rows[0]?.count ?? 0;
};

test('a job exists when the transaction commits', async () => {
  const id = await testScope(database, {}, (scope) => enqueue(scope.db, { name: 'kept' }, { need: 'a' }));
  const { rows } = await sql<{ data: unknown; retry_limit: number; state: string }>`
    select data, retry_limit, state from pgboss.job where id = ${id}`.execute(database.kysely);
  expect(rows).toEqual([{ data: { need: 'a' }, retry_limit: 8, state: 'created' }]);
});

test('a job is gone when the transaction is rolled back', async () => {
  const broken = testScope(database, {}, async (scope) => {
    await enqueue(scope.db, { name: 'gone' }, {});
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await stored('gone')).toBe(0);
});

test('the role of requests can put jobs down but not read them', async () => {
  const reading = testScope(database, {}, (scope) => sql`select * from pgboss.job`.execute(scope.db));
  await expect(reading).rejects.toThrow(/permission denied/);
});

test('a worker runs jobs, also one put down before it started, tries again, and stops', async () => {
  const seen: object[] = [];
  let failures = 0;
  const observed: string[] = [];
  const settled = Promise.withResolvers<void>();
  const steady: JobDefinition<{ n: number }> = {
    name: 'steady',
    run: async (_context, data) => void seen.push(data),
  };
  const shaky: JobDefinition = {
    name: 'shaky',
    run: async () => {
      failures++;
      throw new Error('not yet');
    },
  };
  const observer: JobObserver = {
    done: (job) => void observed.push(`done ${job}`),
    failed: (job) => {
      observed.push(`failed ${job}`);
      settled.resolve();
    },
    fault: (fault) => settled.reject(fault),
  };
  await testScope(database, {}, async (scope) => {
    await enqueue(scope.db, steady, { n: 1 });
    await enqueue(scope.db, shaky, {});
  });
  const jobs = [
    steady as JobDefinition,
    shaky,
    { name: 'nightly', schedule: '0 3 * * *', run: async () => undefined },
  ];
  const worker = await startWorker(database, jobs, systemClock, { observer, pollSeconds: 0.5 });
  await settled.promise;
  await expect.poll(() => seen, { timeout: 10_000 }).toEqual([{ n: 1 }]);
  await worker.stop();
  expect(observed.toSorted()).toEqual(['done steady', 'failed shaky']);
  expect(failures).toBe(1);
  const { rows } =
    await sql`select name, state from pgboss.job where name in ('steady', 'shaky') order by name`.execute(
      database.kysely,
    );
  expect(rows).toEqual([
    { name: 'shaky', state: 'retry' },
    { name: 'steady', state: 'completed' },
  ]);
  const schedules = await sql`select name, cron, timezone from pgboss.schedule`.execute(database.kysely);
  expect(schedules.rows).toEqual([{ name: 'nightly', cron: '0 3 * * *', timezone: 'Europe/Berlin' }]);
});
