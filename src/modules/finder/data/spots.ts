import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** An open place of an offer; degrees (WGS 84). Confidential ones are not among them. */
export type Spot = { offerId: string; lon: number; lat: number };

/** Most places of one map. */
const most = 5000;

/** The open places of offers on the scope's day. */
export const readSpots = async (scope: Scope, ids: readonly string[]): Promise<readonly Spot[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<Spot>`
    select s.offer_id::text as "offerId", s.lon, s.lat from offer_spot s
    where s.alliance_id = current_alliance() and s.offer_id = any(${[...ids]}::uuid[])
      and s.valid @> ${scope.asOf}::date order by s.offer_id, s.place_id limit ${most}`.execute(scope.db);
  return rows;
};
