import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { visible } from './visible-rows.ts';

/** A whole city of many districts, in two versions and three levels. */
const most = 3_000;

/**
 * Areas to choose from in forms: under headings of level and version, those of today's versions first. Within a heading
 * they stand by name, so that typing the beginning of a name finds it, without a script.
 */
export const areaChoices = async (
  scope: Scope,
): Promise<readonly { value: string; label: string; group: string }[]> => {
  const { rows } = await sql<{ value: string; label: string; group: string }>`
    select value, label, "group" from (
      select distinct on (a.thing_id) a.thing_id::text as value,
        a.name || ' (' || a.key || ')' as label, l.plural || ', ' || v.name as "group",
        v.valid @> ${scope.today}::date as holds, l.system_id, v.valid, l.position as level, a.name, a.key
      from area a
      join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
      join area_system_version v on v.alliance_id = a.alliance_id and v.thing_id = a.version_id
      where ${visible(scope, 'a')} order by a.thing_id, a.valid desc
    ) latest order by holds desc, system_id, valid desc, level, "group", name collate "de-x-icu", key limit ${most}`.execute(
    scope.db,
  );
  return rows;
};
