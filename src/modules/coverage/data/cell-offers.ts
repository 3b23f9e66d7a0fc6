import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { actorNames } from '../../actors/contract.ts';
import { type Axis, type ColumnOf, columnArrays } from '../axis.ts';
import { degree, type Place } from '../reach.ts';

export type CellOffer = {
  id: string;
  name: string;
  organisationId: string;
  provider: string | null;
  ageFrom: number | null;
  ageUntil: number | null;
  placeCount: number;
  capacity: number | null;
  weeklyMinutes: number | null;
  confirmedOn: Day | null;
};

/** The offers of one area and column by name, at most so many, and how many there are. */
export const readCellOffers = async (
  scope: Scope,
  areaId: string,
  axis: Axis,
  column: ColumnOf,
  most: number,
): Promise<{ offers: readonly CellOffer[]; total: number }> => {
  const { keys, lows, highs } = columnArrays([column]);
  const { rows } = await sql<Omit<CellOffer, 'provider'> & { total: number }>`
    select offer_id::text as id, name, organisation_id::text as "organisationId", age_from::float8 as "ageFrom",
      age_until::float8 as "ageUntil", place_count as "placeCount", capacity, weekly_minutes::float8 as "weeklyMinutes",
      confirmed_on::text as "confirmedOn", total::int
    from coverage_offers(array[${areaId}]::uuid[], ${axis}, ${keys}::text[], ${lows}::numeric[], ${highs}::numeric[],
      ${scope.asOf}::date, ${most})`.execute(scope.db);
  const names = await actorNames(scope, [...new Set(rows.map(({ organisationId }) => organisationId))]);
  return {
    offers: rows.map(({ total: _, ...row }) => ({
      ...row,
      provider: names.get(row.organisationId)?.name ?? null,
    })),
    total: rows[0]?.total ?? 0,
  };
};

/** An offer elsewhere that people of an area can reach. `areaId`: where it takes place; `metres`: from there to the area's middle. */
export type NearbyOffer = {
  id: string;
  name: string;
  organisationId: string;
  provider: string | null;
  areaId: string;
  metres: number;
};

/** The offers of a column in other areas of the level whose nearest place is within reach of a place, the nearest first. */
export const readNearbyOffers = async (
  scope: Scope,
  asked: {
    areaId: string;
    others: readonly string[];
    middle: Place;
    metres: number;
    axis: Axis;
    column: ColumnOf;
    most: number;
  },
): Promise<{ offers: readonly NearbyOffer[]; total: number }> => {
  const { keys, lows, highs } = columnArrays([asked.column]);
  const { lon, lat } = asked.middle;
  const north = asked.metres / degree;
  const east = north / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  const { rows } = await sql<Omit<NearbyOffer, 'provider'> & { total: number }>`
    with near as (
      select distinct on (s.offer_id) s.offer_id, i.name, i.organisation_id, here.area,
        metres_between(s.lon, s.lat, ${lon}, ${lat}) as metres
      from offer_spot s
      join offer_index i on i.alliance_id = s.alliance_id and i.offer_id = s.offer_id and i.valid @> ${scope.asOf}::date
        and i.state = 'published'
      cross join lateral (select a as area from unnest(s.areas) a where a = any(${[...asked.others]}::uuid[]) limit 1) here
      where s.alliance_id = current_alliance() and s.valid @> ${scope.asOf}::date
        and s.lat between ${lat - north} and ${lat + north} and s.lon between ${lon - east} and ${lon + east}
        and not s.areas @> array[${asked.areaId}]::uuid[]
        and coverage_keys(${asked.axis}, ${keys}::text[], ${lows}::numeric[], ${highs}::numeric[], i.age_from, i.age_until,
          i.fields, i.terms) <> '{}'
      order by s.offer_id, metres)
    select offer_id::text as id, name, organisation_id::text as "organisationId", area::text as "areaId", metres,
      (count(*) over ())::int as total
    from near where metres < ${asked.metres} order by metres, offer_id limit ${asked.most}`.execute(scope.db);
  const names = await actorNames(scope, [...new Set(rows.map(({ organisationId }) => organisationId))]);
  return {
    offers: rows.map(({ total: _, ...row }) => ({
      ...row,
      provider: names.get(row.organisationId)?.name ?? null,
    })),
    total: rows[0]?.total ?? 0,
  };
};
