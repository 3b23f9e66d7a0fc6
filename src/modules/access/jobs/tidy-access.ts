import { sql } from 'kysely';
import type { JobDefinition } from '../../../platform/jobs/job.ts';

/** Forgets what ran out: sessions, one-time secrets, and tries of more than a day ago. */
export const tidyAccess: JobDefinition = {
  name: 'tidy-access',
  schedule: '17 3 * * *',
  run: async ({ database, clock }) => {
    const now = clock.now();
    await sql`delete from auth_session where expires_at < ${now}`.execute(database.kysely);
    await sql`delete from auth_verification where expires_at < ${now}`.execute(database.kysely);
    await sql`delete from sign_in_attempt where at < ${now}::timestamptz - interval '1 day'`.execute(
      database.kysely,
    );
  },
};
