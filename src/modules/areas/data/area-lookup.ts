import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { contains, type Geometry, type Position } from '../geometry.ts';
import { visible } from './visible-rows.ts';

/** An area as others show it: what it is called, its level, its page. */
export type AreaName = {
  id: string;
  key: string;
  name: string;
  levelId: string;
  /** The level's word for one area, e.g. "Bezirksregion". */
  level: string;
  systemId: string;
  /** The version of the system that the area belongs to. */
  version: string;
  path: string;
};

const nameColumns = sql`a.thing_id::text as id, a.key, a.name, l.thing_id::text as "levelId", l.name as level,
  l.system_id::text as "systemId",
  (select v.name from area_system_version v where v.alliance_id = a.alliance_id and v.thing_id = a.version_id limit 1) as version,
  '/gebiete/' || a.thing_id as path`;

/**
 * The areas of all systems and levels in which a place lies on a day, larger ones first. The bounding boxes choose in
 * the database; the shapes decide here.
 *
 * @param place degrees (WGS 84)
 */
export const areasAt = async (
  scope: Scope,
  place: { lon: number; lat: number },
  day: Day,
): Promise<readonly AreaName[]> => (await areasAtMany(scope, [place], day))[0] ?? [];

/** The same for many places at once, in their order; places near each other share their shapes. */
export const areasAtMany = async (
  scope: Scope,
  places: readonly { lon: number; lat: number }[],
  day: Day,
): Promise<readonly (readonly AreaName[])[]> => {
  if (places.length === 0) return [];
  const lons = places.map((place) => place.lon);
  const lats = places.map((place) => place.lat);
  const { rows } = await sql<AreaName & { geometry: Geometry; box: [number, number, number, number] }>`
    select ${nameColumns}, s.geometry, array[s.min_lon, s.min_lat, s.max_lon, s.max_lat] as box
    from area a
    join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
    join area_shape s on s.alliance_id = a.alliance_id and s.area_id = a.thing_id
    where ${visible(scope, 'a')} and a.valid @> ${day}::date
      and s.min_lon <= ${Math.max(...lons)} and s.max_lon >= ${Math.min(...lons)}
      and s.min_lat <= ${Math.max(...lats)} and s.max_lat >= ${Math.min(...lats)}
    order by l.system_id, l.position, a.key`.execute(scope.db);
  return places.map(({ lon, lat }) => {
    const point: Position = [lon, lat];
    return rows
      .filter(
        ({ box: [west, south, east, north] }) => lon >= west && lon <= east && lat >= south && lat <= north,
      )
      .filter(({ geometry }) => contains(geometry, point))
      .map(({ geometry: _, box: __, ...name }) => name);
  });
};

/**
 * The ids of all areas that have each place within their borders, in the order of the places: of every system, level and
 * version, whoever may see them, for what is kept beside the place itself. Places near each other share their shapes.
 */
export const areaIdsAtMany = async (
  scope: Pick<Scope, 'db'>,
  places: readonly { lon: number; lat: number }[],
): Promise<readonly (readonly string[])[]> => {
  if (places.length === 0) return [];
  const { rows } = await sql<{ id: string; geometry: Geometry; box: [number, number, number, number] }>`
    with place as materialized (
      select * from unnest(${places.map(({ lon }) => lon)}::float8[], ${places.map(({ lat }) => lat)}::float8[]) p(lon, lat))
    select s.area_id::text as id, s.geometry, array[s.min_lon, s.min_lat, s.max_lon, s.max_lat] as box
    from area_shape s where s.alliance_id = current_alliance() and exists (select from place
      where place.lon between s.min_lon and s.max_lon and place.lat between s.min_lat and s.max_lat)`.execute(
    scope.db,
  );
  return places.map(({ lon, lat }) =>
    rows
      .filter(
        ({ geometry, box: [west, south, east, north] }) =>
          lon >= west && lon <= east && lat >= south && lat <= north && contains(geometry, [lon, lat]),
      )
      .map(({ id }) => id),
  );
};

/** Names of areas by id, as they are called on the scope's day, or else last. Areas that the reader may not see are missing. */
export const areaNames = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AreaName>> => {
  const wanted = [...new Set(ids)].filter(isUuid);
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<AreaName>`
    select distinct on (a.thing_id) ${nameColumns} from area a
    join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
    where ${visible(scope, 'a')} and a.thing_id = any(${wanted}::uuid[])
    order by a.thing_id, (a.valid @> ${scope.asOf}::date) desc, a.valid desc`.execute(scope.db);
  return new Map(rows.map((row) => [row.id, row]));
};

/** Those of the areas that hold on a day, larger ones first. Areas that the reader may not see are missing. */
export const areaNamesOn = async (
  scope: Scope,
  ids: readonly string[],
  day: Day,
): Promise<readonly AreaName[]> => {
  if (ids.length === 0) return [];
  const { rows } = await sql<AreaName>`
    select ${nameColumns} from area a
    join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
    where ${visible(scope, 'a')} and a.thing_id = any(${[...ids]}::uuid[]) and a.valid @> ${day}::date
    order by l.system_id, l.position, a.key`.execute(scope.db);
  return rows;
};

/**
 * Areas of a day to choose from in a form, by level and name; at most 2,000. The key stands with those of one level that
 * share a name. `group` is the level's word for several areas; `levelId`: only those of one level.
 */
export const areaOptions = async (
  scope: Scope,
  day: Day,
  levelId?: string,
): Promise<readonly { value: string; label: string; group: string }[]> => {
  const { rows } = await sql<{ value: string; label: string; group: string }>`
    select a.thing_id::text as value, a.name ||
      case when count(*) over (partition by a.level_id, a.name) > 1 then ' (' || a.key || ')' else '' end as label, l.plural as group from area a
    join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
    where ${visible(scope, 'a')} and a.valid @> ${day}::date
      and ${levelId && isUuid(levelId) ? sql`a.level_id = ${levelId}::uuid` : sql`true`}
    order by l.system_id, l.position, a.name collate "de-x-icu", a.key limit 2000`.execute(scope.db);
  return rows;
};

/** The area that an address names on a day: by id, or by its key (the largest level first). Null: there is none. */
export const findAreaId = async (scope: Scope, keyOrId: string, day: Day): Promise<string | null> => {
  const { rows } = await sql<{ id: string }>`
    select a.thing_id::text as id from area a
    join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
    where ${visible(scope, 'a')}
      and ${isUuid(keyOrId) ? sql`a.thing_id = ${keyOrId}::uuid` : sql`a.key = ${keyOrId}`}
    order by (a.valid @> ${day}::date) desc, a.valid desc, l.position limit 1`.execute(scope.db);
  return rows[0]?.id ?? null;
};
