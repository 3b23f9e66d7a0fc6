import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { socialSpace, socialSpaceArea } from '../kinds.ts';
import { type AreaName, areaNames } from './area-lookup.ts';
import { readRows } from './visible-rows.ts';

/** The social spaces of the scope's day, by name. */
export const socialSpacesOfDay = (scope: Scope): Promise<readonly JsonRow[]> =>
  readRows(scope, socialSpace, {
    day: scope.asOf,
    where: sql`true`,
    order: sql`t.name collate "de-x-icu"`,
  });

export type SocialSpaceView = {
  row: JsonRow;
  holdsOnDay: boolean;
  /** The areas of which it consists on the day (or last). */
  parts: readonly { row: JsonRow; area: AreaName; share: number }[];
};

/** Null when there is none of this id that the reader may see. */
export const readSocialSpace = async (scope: Scope, id: string): Promise<SocialSpaceView | null> => {
  const [row] = await readRows(scope, socialSpace, {
    where: sql`t.thing_id = ${id}::uuid`,
    order: sql`(t.valid @> ${scope.asOf}::date) desc, t.valid desc`,
    limit: 1,
  });
  if (!row) return null;
  const parts = await readRows(scope, socialSpaceArea, {
    where: sql`t.space_id = ${id}::uuid and t.valid @> ${scope.asOf}::date`,
  });
  const names = await areaNames(
    scope,
    parts.map((part) => String(part.area_id)),
  );
  return {
    row,
    holdsOnDay: await holds(scope, row),
    parts: parts
      .flatMap((part) => {
        const area = names.get(String(part.area_id));
        return area ? [{ row: part, area, share: Number(part.share) }] : [];
      })
      .sort((one, other) => one.area.key.localeCompare(other.area.key)),
  };
};

const holds = async (scope: Scope, row: JsonRow): Promise<boolean> => {
  const { rows } = await sql<{
    holds: boolean;
  }>`select ${String(row.valid)}::daterange @> ${scope.asOf}::date as holds`.execute(scope.db);
  return rows[0]?.holds ?? false;
};
