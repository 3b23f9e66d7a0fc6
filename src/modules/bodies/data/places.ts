import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { area, areaNames } from '../../areas/contract.ts';
import { bodyArea, localAlliance } from '../kinds.ts';
import { most, onDay, visible } from './visible-rows.ts';

/** Where something works: an area of the alliance with its page, or a name in words. */
export type Place = { name: string; path: string | null };

/** The places that rows name, by the row's id; rows that name none, or one that is withheld, are missing. */
export const placesOf = async (
  scope: Scope,
  rows: readonly JsonRow[],
): Promise<ReadonlyMap<string, Place>> => {
  const areas = await areaNames(
    scope,
    rows.flatMap((row) => (typeof row.area_id === 'string' ? [row.area_id] : [])),
  );
  return new Map(
    rows.flatMap((row): [string, Place][] => {
      const found = areas.get(String(row.area_id));
      if (found) return [[String(row.id), { name: `${found.level} ${found.name}`, path: found.path }]];
      return typeof row.area_name === 'string' ? [[String(row.id), { name: row.area_name, path: null }]] : [];
    }),
  );
};

/**
 * Areas of the scope's day in which neither a body nor a local alliance works, of those levels on which some do: an
 * alliance that works by district regions wants to know of regions, not of every block.
 */
export const readAreasWithoutBody = async (
  scope: Scope,
): Promise<readonly { id: string; name: string }[]> => {
  const { rows } = await sql<{ id: string; name: string }>`
    with served as (
      select t.area_id from ${sql.table(bodyArea.table)} t
      where ${visible(scope, bodyArea)} and ${onDay(scope)} and t.area_id is not null
      union select t.area_id from ${sql.table(localAlliance.table)} t
      where ${visible(scope, localAlliance)} and ${onDay(scope)} and t.area_id is not null)
    select t.thing_id as id, t.name from ${sql.table(area.table)} t
    where ${visible(scope, area)} and ${onDay(scope)} and t.thing_id not in (select area_id from served)
      and t.level_id in (select a.level_id from ${sql.table(area.table)} a join served on served.area_id = a.thing_id
        where a.alliance_id = current_alliance())
    order by t.key limit ${most}`.execute(scope.db);
  return rows;
};
