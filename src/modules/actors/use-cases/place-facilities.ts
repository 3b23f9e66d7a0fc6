import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { areaIdsAtMany } from '../../areas/contract.ts';

/** Facilities that are placed with one look at the shapes. */
const atOnce = 1_000;

/** A facility (one wording of it) whose areas are to be found; without a place it has none. */
type ToPlace = { id: string; lon: number | null; lat: number | null };

/**
 * Finds the areas of facilities whose place or whose areas' borders changed, and keeps them in `facility_area`. The
 * database notes which those are, and puts down the job that calls this; who brings many facilities may call it at the end,
 * so that they are found by area at once. Called again, it has nothing to do.
 *
 * @param most facilities looked at by this call
 * @returns how many were placed; fewer than `most`: none is left but what others are placing at this moment
 */
export const placeFacilities = async (
  scope: Pick<Scope, 'db'>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> => {
  let placed = 0;
  while (placed < most) {
    const batch = await takeBatch(scope, Math.min(atOnce, most - placed));
    if (batch.length === 0) break;
    await keepAreas(scope, batch);
    placed += batch.length;
  }
  return placed;
};

/** Takes facilities off the list; a second job takes others. What is taken comes back when the transaction fails. */
const takeBatch = async (scope: Pick<Scope, 'db'>, count: number): Promise<readonly ToPlace[]> => {
  const { rows } = await sql<ToPlace>`
    with taken as (
      delete from facility_to_place where alliance_id = current_alliance() and facility_id in (
        select facility_id from facility_to_place where alliance_id = current_alliance()
        order by facility_id limit ${count} for update skip locked)
      returning facility_id)
    select f.id::text, f.lon, f.lat from taken
    join facility f on f.alliance_id = current_alliance() and f.id = taken.facility_id`.execute(scope.db);
  return rows;
};

const keepAreas = async (scope: Pick<Scope, 'db'>, facilities: readonly ToPlace[]): Promise<void> => {
  const located = facilities.flatMap(({ id, lon, lat }) =>
    lon === null || lat === null ? [] : [{ id, lon, lat }],
  );
  const areas = await areaIdsAtMany(scope, located);
  const pairs = located.flatMap(({ id }, index) => (areas[index] ?? []).map((area) => ({ id, area })));
  const ids = facilities.map(({ id }) => id);
  await sql`
    with found as (select * from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ area }) => area)}::uuid[])
        as f(facility_id, area_id)),
      gone as (delete from facility_area a where a.alliance_id = current_alliance() and a.facility_id = any(${ids}::uuid[])
        and not exists (select from found f where f.facility_id = a.facility_id and f.area_id = a.area_id))
    insert into facility_area (alliance_id, facility_id, area_id)
    select current_alliance(), facility_id, area_id from found on conflict do nothing`.execute(scope.db);
};
