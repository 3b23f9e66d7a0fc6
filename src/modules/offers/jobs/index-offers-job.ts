import { sql } from 'kysely';
import type { DatabaseHandle } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { JobDefinition } from '../../../platform/jobs/job.ts';
import { indexOffers } from '../use-cases/index-offers.ts';

/** Offers and places looked at in one transaction. */
const inOneGo = 5_000;

/**
 * Keeps what everyone can search of offers right, once many of them changed: put down by the database (migration 0092). It
 * finds out itself what is left, so several jobs for one change do no harm. Once a night it looks at every alliance: after a
 * restore the list is there, but the job that was put down is not.
 */
export const indexOffersJob: JobDefinition<{ allianceId?: string }> = {
  name: 'offers-index',
  schedule: '57 3 * * *',
  run: async ({ database }, { allianceId }) => {
    const ids = allianceId ? [allianceId] : await allAlliances(database);
    for (const id of ids) {
      let done = inOneGo;
      while (done >= inOneGo)
        done = await inTransaction(database, { allianceId: id }, (db) => indexOffers({ db }, inOneGo));
    }
  },
};

const allAlliances = async (database: DatabaseHandle): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`select id::text as id from alliance order by id`.execute(
    database.kysely,
  );
  return rows.map(({ id }) => id);
};
