import { sql } from 'kysely';
import type { DatabaseHandle } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { JobDefinition } from '../../../platform/jobs/job.ts';
import { placeFacilities } from '../use-cases/place-facilities.ts';

/** Facilities placed in one transaction. */
const inOneGo = 5_000;

/**
 * Keeps the areas of facilities right. Put down by the database (migration 0075) when places or borders changed; how many
 * changed it finds out itself, so that several jobs for the same change do no harm: the later ones find nothing to do. Once
 * a night it looks at every alliance: after a restore the list is there, but the job that was put down is not.
 */
export const placeFacilitiesJob: JobDefinition<{ allianceId?: string }> = {
  name: 'actors-place-facilities',
  schedule: '47 3 * * *',
  run: async ({ database }, { allianceId }) => {
    const ids = allianceId ? [allianceId] : await allAlliances(database);
    for (const id of ids) {
      let placed = inOneGo;
      while (placed === inOneGo)
        placed = await inTransaction(database, { allianceId: id }, (db) => placeFacilities({ db }, inOneGo));
    }
  },
};

const allAlliances = async (database: DatabaseHandle): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select id::text as id from alliance order by id`.execute(
    database.kysely,
  );
  return rows.map(({ id }) => id);
};
