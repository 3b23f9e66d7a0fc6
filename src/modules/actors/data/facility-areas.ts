import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type AreaName, areaNames, areaNamesOn, areaOptions, areasAt } from '../../areas/contract.ts';
import type { RegisterQuery } from '../register.ts';

/** An area to choose in a filter, under the heading of its level. */
export type AreaChoice = { value: string; label: string; group: string };

/** The areas of the scope's day in which a facility (a row of it) lies, larger ones first. */
export const areasOfFacility = async (scope: Scope, row: JsonRow): Promise<readonly AreaName[]> => {
  const id = String(row.id);
  const { rows } = await sql<{ waits: boolean; ids: readonly string[] }>`
    select exists (select from facility_to_place where alliance_id = current_alliance() and facility_id = ${id}::uuid) as waits,
      array(select area_id::text from facility_area where alliance_id = current_alliance() and facility_id = ${id}::uuid) as ids
    `.execute(scope.db);
  // Who has just entered a place sees its areas at once, before the job has found them.
  if (rows[0]?.waits)
    return row.lat == null ? [] : areasAt(scope, { lon: Number(row.lon), lat: Number(row.lat) }, scope.asOf);
  return areaNamesOn(scope, rows[0]?.ids ?? [], scope.asOf);
};

/**
 * The query with the areas that its filter offers: those of the scope's day, and the chosen one when that is of another
 * day. An area that nobody knows, or that the reader may not see, is left out of the query, like every unknown choice.
 */
export const withAreas = async (
  scope: Scope,
  query: RegisterQuery,
): Promise<{ query: RegisterQuery; areas: readonly AreaChoice[] }> => {
  const areas = await areaOptions(scope, scope.asOf);
  const known = await withKnownArea(scope, query, areas);
  return known.area ? { query: known.query, areas: [...areas, known.area] } : { query: known.query, areas };
};

/** The same for files, where nothing is offered. `area`: the chosen one, where `offered` does not have it. */
export const withKnownArea = async (
  scope: Scope,
  query: RegisterQuery,
  offered: readonly AreaChoice[] = [],
): Promise<{ query: RegisterQuery; area: AreaChoice | null }> => {
  const id = query.areaId;
  if (id === null || offered.some(({ value }) => value === id)) return { query, area: null };
  const name = (await areaNames(scope, [id])).get(id);
  if (!name) return { query: { ...query, areaId: null }, area: null };
  return { query, area: { value: id, label: `${name.name} (${name.key})`, group: name.version } };
};
