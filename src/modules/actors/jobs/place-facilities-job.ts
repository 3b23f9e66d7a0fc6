import { inTransaction } from '../../../platform/db/transaction.ts';
import type { JobDefinition } from '../../../platform/jobs/job.ts';
import { placeFacilities } from '../use-cases/place-facilities.ts';

/** Facilities placed in one transaction. */
const inOneGo = 5_000;

/**
 * Keeps the areas of facilities right. Put down by the database (migration 0075) when places or borders changed; how many
 * changed it finds out itself, so that several jobs for the same change do no harm: the later ones find nothing to do.
 */
export const placeFacilitiesJob: JobDefinition<{ allianceId: string }> = {
  name: 'actors-place-facilities',
  run: async ({ database }, { allianceId }) => {
    let placed = inOneGo;
    while (placed === inOneGo)
      placed = await inTransaction(database, { allianceId }, (db) => placeFacilities({ db }, inOneGo));
  },
};
