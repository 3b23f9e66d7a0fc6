import type { DatabaseHandle } from '../db/database.ts';
import type { Clock } from '../time/clock.ts';

/** What a job may use. It opens its own transactions with `inTransaction`, sealed to the alliance of its data. */
export type JobContext = { database: DatabaseHandle; clock: Clock };

/** A kind of background work. Its `run` may be called twice for one job (crash, retry), so it must be idempotent. */
export type JobDefinition<Data extends object = object> = {
  name: string;
  /** Cron line in the alliance's time zone when it runs by itself. */
  schedule?: string;
  run(context: JobContext, data: Data): Promise<void>;
};
