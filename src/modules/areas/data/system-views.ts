import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { areaLevel, areaSystem, areaSystemVersion } from '../kinds.ts';
import { readRows, visible } from './visible-rows.ts';

/** A level of a system with the version that holds on a day, and how many areas it has then. */
export type LevelOfDay = {
  id: string;
  name: string;
  plural: string;
  systemId: string;
  system: string;
  versionId: string;
  version: string;
  /** Who publishes the system. */
  publisher: string | null;
  areas: number;
};

/** The levels of all systems with a version on the scope's day that have areas then; larger areas first. */
export const levelsOfDay = async (scope: Scope): Promise<readonly LevelOfDay[]> => {
  const { rows } = await sql<LevelOfDay>`
    select l.thing_id::text as id, l.name, l.plural, s.thing_id::text as "systemId", s.name as system,
      v.thing_id::text as "versionId", v.name as version, s.publisher, counted.areas
    from area_level l
    join area_system s on s.alliance_id = l.alliance_id and s.thing_id = l.system_id
    join area_system_version v on v.alliance_id = l.alliance_id and v.system_id = l.system_id
      and v.valid @> ${scope.asOf}::date
    cross join lateral (select count(*)::int as areas from area t where ${visible(scope)} and t.level_id = l.thing_id
      and t.version_id = v.thing_id and t.valid @> ${scope.asOf}::date) counted
    where ${visible(scope, 'l')} and ${visible(scope, 's')} and ${visible(scope, 'v')} and counted.areas > 0
    order by s.name, l.position, l.id limit 100`.execute(scope.db);
  return rows;
};

/** A system with all its versions and levels. */
export type SystemView = {
  row: JsonRow;
  versions: readonly { row: JsonRow; counts: ReadonlyMap<string, number> }[];
  levels: readonly JsonRow[];
};

export const readSystems = async (scope: Scope): Promise<readonly SystemView[]> => {
  const systems = await readRows(scope, areaSystem, { where: sql`true`, order: sql`t.name` });
  const versions = await readRows(scope, areaSystemVersion, { where: sql`true`, order: sql`t.valid` });
  const levels = await readRows(scope, areaLevel, { where: sql`true`, order: sql`t.position, t.id` });
  const { rows } = await sql<{ version: string; level: string; count: number }>`
    select version_id::text as version, level_id::text as level, count(distinct thing_id)::int as count from area t
    where ${visible(scope)} group by version_id, level_id`.execute(scope.db);
  return systems.map((row) => ({
    row,
    levels: levels.filter((level) => level.system_id === row.thing_id),
    versions: versions
      .filter((version) => version.system_id === row.thing_id)
      .map((version) => ({
        row: version,
        counts: new Map(
          rows.filter((each) => each.version === version.thing_id).map((each) => [each.level, each.count]),
        ),
      })),
  }));
};
