import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DatabaseHandle } from '../../platform/db/database.ts';

/** The figures of one process, in the text format of Prometheus. Labels name routes and jobs, never people. */
export type Metrics = {
  request(method: string, route: string, status: number, seconds: number): void;
  job(job: string, outcome: 'done' | 'failed', seconds: number): void;
  mail(purpose: string, outcome: 'sent' | 'failed'): void;
  /** All figures as text, with the content type that belongs to it. */
  text(): Promise<{ contentType: string; body: string }>;
};

export const createMetrics = (database: DatabaseHandle): Metrics => {
  const registers = [new Registry()];
  const [register] = registers;
  if (!register) throw new Error('unreachable');
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: 'verbund_http_request_duration_seconds',
    help: 'How long requests took, by method, route and status.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const jobs = new Histogram({
    name: 'verbund_job_duration_seconds',
    help: 'How long jobs took that ran in this process.',
    labelNames: ['job', 'outcome'] as const,
    buckets: [0.01, 0.05, 0.25, 1, 5, 30, 120, 600],
    registers,
  });
  const mails = new Counter({
    name: 'verbund_mails_total',
    help: 'Mails that this process handed over, or tried to.',
    labelNames: ['purpose', 'outcome'] as const,
    registers,
  });
  poolGauge(database, registers);
  queueGauge(database, registers);
  return {
    request: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    job: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
    mail: (purpose, outcome) => mails.inc({ purpose, outcome }),
    text: async () => ({ contentType: register.contentType, body: await register.metrics() }),
  };
};

const poolGauge = (database: DatabaseHandle, registers: Registry[]): void => {
  new Gauge({
    name: 'verbund_database_connections',
    help: 'Connections of this process to the database, and requests that wait for one.',
    labelNames: ['state'] as const,
    registers,
    collect() {
      const { totalCount, idleCount, waitingCount } = database.pool;
      this.set({ state: 'busy' }, totalCount - idleCount);
      this.set({ state: 'idle' }, idleCount);
      this.set({ state: 'waiting' }, waitingCount);
    },
  });
};

/** What waits in the database is the same whichever process is asked. */
const queueGauge = (database: DatabaseHandle, registers: Registry[]): void => {
  new Gauge({
    name: 'verbund_queue_length',
    help: 'Jobs by queue and state, and mails that wait, in the whole database.',
    labelNames: ['queue', 'state'] as const,
    registers,
    async collect() {
      const { rows } = await sql<{ queue: string; state: string; count: number }>`
        select name as queue, state::text as state, count(*) as count from pgboss.job
        where state in ('created', 'retry', 'active', 'failed') and name not like '\_\_%' group by 1, 2
        union all
        select 'mail', case when failed_at is null then 'waiting' else 'failed' end, count(*) from outgoing_mail
        where sent_at is null group by 2`.execute(database.kysely);
      this.reset();
      for (const { queue, state, count } of rows) this.set({ queue, state }, count);
    },
  });
};
