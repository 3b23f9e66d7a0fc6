import { sql } from 'kysely';
import type { DataSetPart } from '../module.ts';

/**
 * Addresses of an invented district: those of its facilities, since it has no surveying office. Real ones are read in from
 * a file (`finder.json` says nothing of them).
 */
export const finderDataSet: DataSetPart = {
  name: 'finder',
  load: async (scope, content) => {
    if ((content as { addressesOfFacilities?: unknown } | null)?.addressesOfFacilities !== true)
      throw new Error('finder.json: addressesOfFacilities must be true');
    await sql`insert into finder_address (alliance_id, id, thing_id, is_public, street, house_number,
        postal_code, lon, lat)
      select distinct on (f.street, f.house_number, f.postal_code) f.alliance_id, f.id, f.id, true, f.street,
        f.house_number, f.postal_code, f.lon, f.lat
      from facility f where f.alliance_id = current_alliance() and f.is_public and f.street is not null and f.lon is not null
        and f.valid @> ${scope.today}::date
      order by f.street, f.house_number, f.postal_code, f.id
      on conflict do nothing`.execute(scope.db);
  },
  invent: () => [{ addressesOfFacilities: true }],
};
