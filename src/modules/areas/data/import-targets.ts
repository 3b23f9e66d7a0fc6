import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Geometry } from '../geometry.ts';

/** A version and a level of its system that an import writes to, and the level above, where there is one. */
export type ImportTarget = {
  versionId: string;
  version: string;
  valid: string;
  fromPrecision: string;
  untilPrecision: string;
  levelId: string;
  level: string;
  plural: string;
  levelAboveId: string | null;
};

/** All pairs of version and level of all systems, newest versions first. */
export const importTargets = async (scope: Scope): Promise<readonly ImportTarget[]> => {
  const { rows } = await sql<ImportTarget>`
    select v.thing_id::text as "versionId", v.name as version, v.valid::text as valid,
      v.from_precision as "fromPrecision", v.until_precision as "untilPrecision",
      l.thing_id::text as "levelId", l.name as level, l.plural,
      (select u.thing_id::text from area_level u where u.alliance_id = l.alliance_id and u.system_id = l.system_id
        and u.position < l.position order by u.position desc limit 1) as "levelAboveId"
    from area_system_version v join area_level l on l.alliance_id = v.alliance_id and l.system_id = v.system_id
    where v.alliance_id = current_alliance() order by v.system_id, v.valid desc, l.position, l.id limit 200`.execute(
    scope.db,
  );
  return rows;
};

/** Null when the two do not belong together. */
export const importTarget = async (
  scope: Scope,
  versionId: string,
  levelId: string,
): Promise<ImportTarget | null> =>
  (await importTargets(scope)).find((each) => each.versionId === versionId && each.levelId === levelId) ??
  null;

/** An area that is entered already. */
export type KnownArea = { rowId: string; id: string; key: string; name: string; parentId: string | null };

/** The areas of a version and level by key, in their last wording. Public and internal ones alike. */
export const knownAreas = async (
  scope: Scope,
  versionId: string,
  levelId: string | null,
): Promise<ReadonlyMap<string, KnownArea>> => {
  if (levelId === null || !isUuid(levelId) || !isUuid(versionId)) return new Map();
  const { rows } = await sql<KnownArea>`
    select distinct on (thing_id) id::text as "rowId", thing_id::text as id, key, name, parent_id::text as "parentId"
    from area where alliance_id = current_alliance() and version_id = ${versionId}::uuid and level_id = ${levelId}::uuid
    order by thing_id, valid desc`.execute(scope.db);
  return new Map(rows.map((row) => [row.key, row]));
};

/** What is kept of the shapes of areas, by area. */
export type KnownShape = { rowId: string; geometry: Geometry; squareMetres: number };
export const knownShapes = async (
  scope: Scope,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, KnownShape>> => {
  if (areaIds.length === 0) return new Map();
  const { rows } = await sql<KnownShape & { areaId: string }>`
    select id::text as "rowId", area_id::text as "areaId", geometry, square_metres as "squareMetres" from area_shape
    where alliance_id = current_alliance() and area_id = any(${[...areaIds]}::uuid[])`.execute(scope.db);
  return new Map(rows.map(({ areaId, ...shape }) => [areaId, shape]));
};

/** Values of a day that are entered already, by `indicator/area`. */
export const knownValues = async (
  scope: Scope,
  indicatorIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, { rowId: string; value: number | null }>> => {
  if (indicatorIds.length === 0) return new Map();
  const { rows } = await sql<{ rowId: string; name: string; value: string | null }>`
    select id::text as "rowId", indicator_id || '/' || area_id as name, value from indicator_value
    where alliance_id = current_alliance() and indicator_id = any(${[...indicatorIds]}::uuid[]) and day = ${day}::date`.execute(
    scope.db,
  );
  return new Map(
    rows.map(({ rowId, name, value }) => [name, { rowId, value: value === null ? null : Number(value) }]),
  );
};
