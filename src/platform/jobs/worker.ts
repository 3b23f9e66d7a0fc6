import { sql } from 'kysely';
import { PgBoss } from 'pg-boss';
import type { DatabaseHandle } from '../db/database.ts';
import type { Clock } from '../time/clock.ts';
import type { JobDefinition } from './job.ts';
import { poolOf } from './pool.ts';

/** What a process wants to know of the jobs that it ran. Nothing of a job's data is told. */
export type JobObserver = {
  done(job: string, seconds: number): void;
  failed(job: string, seconds: number, fault: unknown): void;
  /** A fault of the queue itself, e.g. a lost connection. It goes on by itself. */
  fault(fault: unknown): void;
};

export type Worker = {
  /** Takes no more jobs and waits for the running ones, `seconds` at most. What was cut off is run again later. */
  stop(seconds?: number): Promise<void>;
};

export type WorkerOptions = {
  observer: JobObserver;
  /** How many jobs of one kind run at once in this process. */
  concurrency?: number;
  /** How often each queue is looked at. */
  pollSeconds?: number;
};

/** Schedules follow the clock of the alliances, whose days begin in Berlin. */
const scheduleZone = 'Europe/Berlin';

/**
 * Runs background work in this process until it is stopped. Any number of processes may do so on one database; each
 * job is taken by one of them. A job that throws is tried again, later and later.
 */
export const startWorker = async (
  database: DatabaseHandle,
  jobs: readonly JobDefinition[],
  clock: Clock,
  options: WorkerOptions,
): Promise<Worker> => {
  const { observer } = options;
  const boss = new PgBoss({ db: poolOf(database), schema: 'pgboss', migrate: false, createSchema: false });
  boss.on('error', (fault) => observer.fault(fault));
  await boss.start();

  const queue = await queueOptions(database);
  for (const job of jobs) {
    await boss.createQueue(job.name, queue);
    await boss.work<object>(
      job.name,
      { localConcurrency: options.concurrency ?? 2, pollingIntervalSeconds: options.pollSeconds ?? 2 },
      async (batch) => {
        for (const { data } of batch)
          await observed(observer, job, () => job.run({ database, clock }, data ?? {}));
      },
    );
  }
  await keepSchedules(boss, jobs);
  return {
    stop: (seconds = 10) => boss.stop({ graceful: true, timeout: seconds * 1000, close: false }),
  };
};

/** The same options as the door for requests uses, so that it does not matter who makes the queue. */
const queueOptions = async (database: DatabaseHandle): Promise<Record<string, never>> => {
  const { rows } = await sql<{
    options: Record<string, never>;
  }>`select job_queue_options() as options`.execute(database.kysely);
  return rows[0]?.options ?? {};
};

const observed = async (
  observer: JobObserver,
  job: JobDefinition,
  run: () => Promise<void>,
): Promise<void> => {
  const begin = performance.now();
  const seconds = () => (performance.now() - begin) / 1000;
  try {
    await run();
    observer.done(job.name, seconds());
  } catch (fault) {
    observer.failed(job.name, seconds(), fault);
    throw fault;
  }
};

/** Schedules of jobs that this version no longer has would fill queues that nobody reads. */
const keepSchedules = async (boss: PgBoss, jobs: readonly JobDefinition[]): Promise<void> => {
  for (const { name } of await boss.getSchedules())
    if (!jobs.some((job) => job.name === name && job.schedule)) await boss.unschedule(name);
  for (const job of jobs)
    if (job.schedule) await boss.schedule(job.name, job.schedule, {}, { tz: scheduleZone });
};
