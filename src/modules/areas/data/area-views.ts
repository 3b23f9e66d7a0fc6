import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Provenance, provenanceOf } from '../../imports/contract.ts';
import type { Box, Geometry } from '../geometry.ts';
import { area } from '../kinds.ts';
import { type AreaName, areaNames } from './area-lookup.ts';
import { readRows, visible } from './visible-rows.ts';

/** An area of a map. `outline` is null while nobody has brought its shape. */
export type MapArea = {
  id: string;
  key: string;
  name: string;
  parentId: string | null;
  squareMetres: number | null;
  outline: Geometry | null;
  box: Box | null;
};

const mapColumns = sql`a.thing_id::text as id, a.key, a.name, a.parent_id::text as "parentId", s.square_metres as "squareMetres",
  s.outline, case when s.id is null then null else jsonb_build_object('minLon', s.min_lon, 'minLat', s.min_lat,
    'maxLon', s.max_lon, 'maxLat', s.max_lat) end as box`;

/** The areas of a level on the scope's day, by key. */
export const areasOfLevel = async (
  scope: Scope,
  level: { id: string; versionId: string },
): Promise<readonly MapArea[]> => {
  const { rows } = await sql<MapArea>`
    select ${mapColumns} from area a
    left join area_shape s on s.alliance_id = a.alliance_id and s.area_id = a.thing_id
    where ${visible(scope, 'a')} and a.level_id = ${level.id}::uuid and a.version_id = ${level.versionId}::uuid
      and a.valid @> ${scope.asOf}::date
    order by a.key limit 5000`.execute(scope.db);
  return rows;
};

/** Areas by id with their shapes, whenever they hold. */
export const mapAreas = async (scope: Scope, ids: readonly string[]): Promise<readonly MapArea[]> => {
  const wanted = [...new Set(ids)].filter(isUuid);
  if (wanted.length === 0) return [];
  const { rows } = await sql<MapArea>`
    select distinct on (a.thing_id) ${mapColumns} from area a
    left join area_shape s on s.alliance_id = a.alliance_id and s.area_id = a.thing_id
    where ${visible(scope, 'a')} and a.thing_id = any(${wanted}::uuid[])
    order by a.thing_id, a.valid desc`.execute(scope.db);
  return rows.sort((one, other) => one.key.localeCompare(other.key));
};

/** What the page of an area tells. */
export type AreaView = {
  row: JsonRow;
  holdsOnDay: boolean;
  wordings: readonly JsonRow[];
  name: AreaName;
  version: { id: string; name: string; valid: string };
  system: string;
  publisher: string | null;
  /** The level's word for several areas. */
  plural: string;
  squareMetres: number | null;
  outline: Geometry | null;
  box: Box | null;
  parents: readonly AreaName[];
  children: readonly AreaName[];
  neighbours: readonly MapArea[];
  mappings: readonly MappingLine[];
  spaces: readonly { id: string; name: string; share: number }[];
  /** Which file said which field; for those who see internal things. */
  said: readonly Provenance[];
};

export type MappingLine = { row: JsonRow; direction: 'from' | 'to'; other: AreaName; share: number };

/** Null when there is no area of this id that the reader may see. */
export const readArea = async (scope: Scope, id: string): Promise<AreaView | null> => {
  const wordings = await readRows(scope, area, {
    where: sql`t.thing_id = ${id}::uuid`,
    order: sql`(t.valid @> ${scope.asOf}::date) desc, t.valid desc`,
  });
  const row = wordings[0];
  const name = (await areaNames(scope, [id])).get(id);
  if (!row || !name) return null;
  const { rows: about } = await sql<{
    id: string;
    name: string;
    valid: string;
    system: string;
    publisher: string | null;
    plural: string;
    holds: boolean;
  }>`select v.thing_id::text as id, v.name, v.valid::text as valid, s.name as system, s.publisher, l.plural,
      ${String(row.valid)}::daterange @> ${scope.asOf}::date as holds
    from area_system_version v join area_system s on s.alliance_id = v.alliance_id and s.thing_id = v.system_id
    join area_level l on l.alliance_id = v.alliance_id and l.thing_id = ${String(row.level_id)}::uuid
    where ${visible(scope, 'v')} and v.thing_id = ${String(row.version_id)}::uuid limit 1`.execute(scope.db);
  const version = about[0];
  if (!version) return null;
  const [own] = await mapAreas(scope, [id]);
  return {
    row,
    holdsOnDay: version.holds,
    wordings,
    name,
    version,
    system: version.system,
    publisher: version.publisher,
    plural: version.plural,
    squareMetres: own?.squareMetres ?? null,
    outline: own?.outline ?? null,
    box: own?.box ?? null,
    parents: await parentsOf(scope, row),
    children: await childrenOf(scope, row),
    neighbours: await neighboursOf(scope, row, own?.box ?? null),
    mappings: await mappingsOf(scope, id),
    spaces: await spacesOf(scope, id),
    said: await saidOf(scope, id),
  };
};

/** Figures say themselves where they come from; this is about the area. */
const saidOf = async (scope: Scope, id: string): Promise<readonly Provenance[]> => {
  if (!area.seeInternal(scope.actor)) return [];
  const said = await provenanceOf(scope, { kind: area.kind, id });
  return said.filter(({ field }) => !field.startsWith('indicator:'));
};

/** The areas above, the largest first. */
const parentsOf = async (scope: Scope, row: JsonRow): Promise<readonly AreaName[]> => {
  const { rows } = await sql<{ id: string }>`
    with recursive above as (
      select ${row.parent_id ?? null}::uuid as id, 1 as depth
      union all
      select (select p.parent_id from area p where p.alliance_id = current_alliance() and p.thing_id = above.id
        order by p.valid desc limit 1), depth + 1 from above where above.id is not null and depth < 12
    ) select id::text as id from above where id is not null order by depth desc`.execute(scope.db);
  const names = await areaNames(
    scope,
    rows.map((each) => each.id),
  );
  return rows.flatMap(({ id }) => names.get(id) ?? []);
};

const childrenOf = async (scope: Scope, row: JsonRow): Promise<readonly AreaName[]> => {
  const rows = await readRows(scope, area, {
    where: sql`t.parent_id = ${String(row.thing_id)}::uuid and t.valid && ${String(row.valid)}::daterange`,
    order: sql`t.key`,
    limit: 1000,
  });
  const ids = [...new Set(rows.map((each) => String(each.thing_id)))];
  const names = await areaNames(scope, ids);
  return ids.flatMap((each) => names.get(each) ?? []);
};

/** Areas of the same level around a box, a third of its size on each side. */
const neighboursOf = async (scope: Scope, row: JsonRow, box: Box | null): Promise<readonly MapArea[]> => {
  if (!box) return [];
  const width = (box.maxLon - box.minLon) / 3;
  const height = (box.maxLat - box.minLat) / 3;
  const { rows } = await sql<MapArea>`
    select ${mapColumns} from area a join area_shape s on s.alliance_id = a.alliance_id and s.area_id = a.thing_id
    where ${visible(scope, 'a')} and a.level_id = ${String(row.level_id)}::uuid
      and a.version_id = ${String(row.version_id)}::uuid and a.thing_id <> ${String(row.thing_id)}::uuid
      and a.valid && ${String(row.valid)}::daterange
      and s.min_lon <= ${box.maxLon + width} and s.max_lon >= ${box.minLon - width}
      and s.min_lat <= ${box.maxLat + height} and s.max_lat >= ${box.minLat - height}
    order by a.key limit 60`.execute(scope.db);
  return rows;
};

const mappingsOf = async (scope: Scope, id: string): Promise<readonly MappingLine[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from area_mapping t
    where ${visible(scope)} and (t.from_area_id = ${id}::uuid or t.to_area_id = ${id}::uuid)
    order by t.share desc, t.id limit 200`.execute(scope.db);
  const otherOf = (row: JsonRow): string =>
    String(row.from_area_id === id ? row.to_area_id : row.from_area_id);
  const names = await areaNames(
    scope,
    rows.map(({ row }) => otherOf(row)),
  );
  return rows.flatMap(({ row }) => {
    const other = names.get(otherOf(row));
    if (!other) return [];
    return [{ row, direction: row.from_area_id === id ? 'to' : 'from', other, share: Number(row.share) }];
  });
};

const spacesOf = async (scope: Scope, id: string): Promise<AreaView['spaces']> => {
  const { rows } = await sql<{ id: string; name: string; share: string }>`
    select sp.thing_id::text as id, sp.name, t.share from social_space_area t
    join social_space sp on sp.alliance_id = t.alliance_id and sp.thing_id = t.space_id
      and sp.valid @> ${scope.asOf}::date and ${visible(scope, 'sp')}
    where ${visible(scope)} and t.area_id = ${id}::uuid and t.valid @> ${scope.asOf}::date
    order by sp.name limit 50`.execute(scope.db);
  return rows.map((row) => ({ ...row, share: Number(row.share) }));
};
