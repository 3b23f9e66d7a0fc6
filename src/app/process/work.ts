import type { Module } from '../../modules/module.ts';
import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { startWorker, type Worker } from '../../platform/jobs/worker.ts';
import type { Log } from '../../platform/log/log.ts';
import { mailJobs } from '../../platform/mail/mail-jobs.ts';
import { mailTransport } from '../../platform/mail/transport.ts';
import type { Clock } from '../../platform/time/clock.ts';
import type { Metrics } from './metrics.ts';

type WorkParts = {
  settings: Settings;
  database: DatabaseHandle;
  clock: Clock;
  log: Log;
  metrics: Metrics;
  modules: readonly Module[];
};

/** Runs the jobs of the platform and of all modules in this process until stopped. */
export const startWork = async (parts: WorkParts): Promise<Worker> => {
  const { log, metrics } = parts;
  const transport = mailTransport(parts.settings);
  const mail = mailJobs(transport, {
    sent: ({ id, purpose }) => {
      metrics.mail(purpose, 'sent');
      log.info({ mail: id, purpose }, 'mail sent');
    },
    failed: ({ id, purpose, attempts, final, responseCode }) => {
      metrics.mail(purpose, 'failed');
      log.warn({ mail: id, purpose, attempts, final, responseCode }, 'mail not sent');
    },
  });
  const jobs = [...mail, ...parts.modules.flatMap((module) => module.jobs ?? [])];
  const worker = await startWorker(parts.database, jobs, parts.clock, {
    observer: {
      done: (job, seconds) => {
        metrics.job(job, 'done', seconds);
        log.debug({ job, ms: Math.round(seconds * 1000) }, 'job done');
      },
      failed: (job, seconds, fault) => {
        metrics.job(job, 'failed', seconds);
        log.error({ job, ms: Math.round(seconds * 1000), fault }, 'job failed');
      },
      fault: (fault) => log.error({ fault }, 'queue fault'),
    },
  });
  return {
    stop: async (seconds) => {
      await worker.stop(seconds);
      transport.close();
    },
  };
};
