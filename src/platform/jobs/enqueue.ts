import { sql } from 'kysely';
import type { Db } from '../db/database.ts';
import type { JobDefinition } from './job.ts';

/**
 * Puts a job down in the running transaction: it exists when the transaction commits, and never when it does not.
 * Data should name things by id rather than hold them; they are kept for a week after the job ended.
 * @param options `startsAt`: not before this instant
 * @returns the job's id
 */
export const enqueue = async <Data extends object>(
  db: Db,
  job: Pick<JobDefinition<Data>, 'name'>,
  data: Data,
  options: { startsAt?: Date } = {},
): Promise<string> => {
  const { rows } = await sql<{ id: string }>`
    select enqueue_job(${job.name}, ${JSON.stringify(data)}::jsonb, ${options.startsAt ?? null}::timestamptz) as id`.execute(
    db,
  );
  const [made] = rows;
  if (!made) throw new Error(`job ${job.name} was not put down`);
  return made.id;
};
