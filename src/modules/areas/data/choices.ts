import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { visible } from './visible-rows.ts';

/** Areas to choose from in forms, at most 500: those of today's versions first; the version tells namesakes apart. */
export const areaChoices = async (scope: Scope): Promise<readonly { value: string; label: string }[]> => {
  const { rows } = await sql<{ value: string; label: string }>`
    select value, label from (
      select distinct on (a.thing_id) a.thing_id::text as value,
        a.name || ' (' || a.key || '), ' || l.name || ', ' || v.name as label,
        v.valid @> ${scope.today}::date as holds, l.position as level, a.name, a.key
      from area a
      join area_level l on l.alliance_id = a.alliance_id and l.thing_id = a.level_id
      join area_system_version v on v.alliance_id = a.alliance_id and v.thing_id = a.version_id
      where ${visible(scope, 'a')} order by a.thing_id, a.valid desc
    ) latest order by holds desc, level, name collate "de-x-icu", key limit 500`.execute(scope.db);
  return rows;
};
