import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { areaIdsAtMany } from '../../areas/contract.ts';

/** Offers put together, and places located, with one look. */
const atOnce = 500;

/**
 * Finds the areas of places whose address or whose areas' borders changed, then puts together anew what everyone can search
 * of the offers that changed. The database notes which those are (migration 0092) and puts down the job that calls this; who
 * brings many offers may call it at the end, so that they are found at once. Called again, it has nothing to do.
 *
 * @param most places and offers looked at by this call
 * @returns how many; fewer than `most`: none is left but what others look at in this moment
 */
export const indexOffers = async (
  scope: Pick<Scope, 'db'>,
  most = Number.POSITIVE_INFINITY,
): Promise<number> => {
  let done = 0;
  for (const step of [locatePlaces, putTogether])
    for (let count = atOnce; count === atOnce && done < most; done += count) count = await step(scope);
  return done;
};

/** Takes places off the list and keeps their areas; a second job takes others. Gives how many. */
const locatePlaces = async (scope: Pick<Scope, 'db'>): Promise<number> => {
  const { rows } = await sql<{ id: string; lon: number | null; lat: number | null }>`
    with taken as (
      delete from offer_place_to_locate where alliance_id = current_alliance() and place_id in (
        select place_id from offer_place_to_locate where alliance_id = current_alliance()
        order by place_id limit ${atOnce} for update skip locked)
      returning place_id)
    select p.id::text, p.lon, p.lat from taken
    join offer_place p on p.alliance_id = current_alliance() and p.id = taken.place_id`.execute(scope.db);
  if (rows.length === 0) return 0;
  const located = rows.flatMap(({ id, lon, lat }) =>
    lon === null || lat === null ? [] : [{ id, lon, lat }],
  );
  const areas = await areaIdsAtMany(scope, located);
  const pairs = located.flatMap(({ id }, index) => (areas[index] ?? []).map((area) => ({ id, area })));
  const ids = rows.map(({ id }) => id);
  await sql`
    with found as (select * from unnest(${pairs.map(({ id }) => id)}::uuid[], ${pairs.map(({ area }) => area)}::uuid[])
        as f(place_id, area_id)),
      gone as (delete from offer_place_area a where a.alliance_id = current_alliance() and a.place_id = any(${ids}::uuid[])
        and not exists (select from found f where f.place_id = a.place_id and f.area_id = a.area_id))
    insert into offer_place_area (alliance_id, place_id, area_id)
    select current_alliance(), place_id, area_id from found on conflict do nothing`.execute(scope.db);
  return rows.length;
};

/** Takes offers off the list and puts their rows together. Gives how many. */
const putTogether = async (scope: Pick<Scope, 'db'>): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    select offer_id::text as id from offer_to_index where alliance_id = current_alliance()
    order by offer_id limit ${atOnce} for update skip locked`.execute(scope.db);
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await sql`call index_offers(${ids}::uuid[])`.execute(scope.db);
  return ids.length;
};
