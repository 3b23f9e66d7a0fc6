import { sql } from 'kysely';
import type { JobDefinition } from '../../../platform/jobs/job.ts';

/** Files that were read a day ago and not taken over are forgotten, with all that was read of them. */
export const forgetDrafts: JobDefinition = {
  name: 'areas-forget-drafts',
  schedule: '41 * * * *',
  run: async ({ database, clock }) => {
    await sql`delete from area_import_draft where created_at < ${clock.now()}::timestamptz - interval '1 day'`.execute(
      database.kysely,
    );
  },
};
