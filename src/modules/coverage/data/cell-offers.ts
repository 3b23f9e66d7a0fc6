import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { actorNames } from '../../actors/contract.ts';
import { type Axis, type ColumnOf, columnArrays } from '../axis.ts';

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
