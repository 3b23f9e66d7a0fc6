import { sql } from 'kysely';
import type { DatabaseHandle, Db } from '../../platform/db/database.ts';
import type { AllianceRef } from '../../platform/scope.ts';

/** The alliance of an address; null when there is none. Read before anything is sealed, since the list is public. */
export const findAlliance = async (database: DatabaseHandle, slug: string): Promise<AllianceRef | null> => {
  const row = await database.kysely
    .selectFrom('alliance')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  return { id: row.id, slug: row.slug, name: row.name, isExample: row.is_example, timeZone: row.time_zone };
};

/** What every page of the alliance shows of its look. */
export type AllianceEntrance = { accent: string | null; logo: boolean; lookVersion: number };

export const readEntrance = async (db: Db): Promise<AllianceEntrance> => {
  const { rows } = await sql<AllianceEntrance>`
    select accent, logo is not null as logo, version as "lookVersion" from alliance_look
    where alliance_id = current_alliance()`.execute(db);
  return rows[0] ?? { accent: null, logo: false, lookVersion: 0 };
};
