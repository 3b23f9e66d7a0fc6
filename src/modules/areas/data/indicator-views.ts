import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { indicator, indicatorReference } from '../kinds.ts';
import { readRows, visible } from './visible-rows.ts';

/** The indicators that the reader may see, in their order. */
export const readIndicators = (scope: Scope): Promise<readonly JsonRow[]> =>
  readRows(scope, indicator, { where: sql`true`, order: sql`t.position, t.name collate "de-x-icu"` });

export const readIndicator = async (scope: Scope, id: string): Promise<JsonRow | null> =>
  (await readRows(scope, indicator, { where: sql`t.thing_id = ${id}::uuid` }))[0] ?? null;

/** The days for which each indicator has values, newest first; by indicator. At most the last 60 of each. */
export const indicatorDays = async (
  scope: Scope,
  until: Day | null,
): Promise<ReadonlyMap<string, readonly Day[]>> => {
  const { rows } = await sql<{ id: string; days: Day[] }>`
    select indicator_id::text as id, (array_agg(day::text order by day desc))[1:60] as days
    from (select distinct indicator_id, day from indicator_value t
      where ${visible(scope)} and ${until === null ? sql`true` : sql`t.day <= ${until}::date`}) as found
    group by indicator_id`.execute(scope.db);
  return new Map(rows.map(({ id, days }) => [id, days]));
};

/** Values of an indicator on a day, by area; null where the value is known to be missing. */
export const valuesByArea = async (
  scope: Scope,
  indicatorId: string,
  day: Day,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, number | null>> => {
  const { rows } = await sql<{ id: string; value: string | null }>`
    select area_id::text as id, value from indicator_value t
    where ${visible(scope)} and indicator_id = ${indicatorId}::uuid and day = ${day}::date
      and area_id = any(${[...areaIds]}::uuid[])`.execute(scope.db);
  return new Map(rows.map(({ id, value }) => [id, value === null ? null : Number(value)]));
};

/** Values of a weight: of the day, or the newest before it, for each area. */
export const weightsByArea = async (
  scope: Scope,
  indicatorId: string,
  day: Day,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ id: string; value: string }>`
    select distinct on (area_id) area_id::text as id, value from indicator_value t
    where ${visible(scope)} and indicator_id = ${indicatorId}::uuid and day <= ${day}::date
      and value is not null and area_id = any(${[...areaIds]}::uuid[])
    order by area_id, day desc`.execute(scope.db);
  return new Map(rows.map(({ id, value }) => [id, Number(value)]));
};

/** Of which areas an area consists: those directly below it, on any day of its own time. By the area above. */
export const partsBelow = async (
  scope: Scope,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows } = await sql<{ above: string; parts: string[] }>`
    select parent_id::text as above, array_agg(distinct thing_id::text) as parts from area t
    where ${visible(scope)} and parent_id = any(${[...areaIds]}::uuid[]) group by parent_id`.execute(
    scope.db,
  );
  return new Map(rows.map(({ above, parts }) => [above, parts]));
};

/** Which areas of another version lie in an area, and with which share of theirs. By the area of now. */
export const partsBefore = async (
  scope: Scope,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, readonly { id: string; share: number }[]>> => {
  const { rows } = await sql<{ into: string; parts: { id: string; share: number }[] }>`
    select to_area_id::text as into, jsonb_agg(jsonb_build_object('id', from_area_id, 'share', share)) as parts
    from area_mapping t where ${visible(scope)} and to_area_id = any(${[...areaIds]}::uuid[])
    group by to_area_id`.execute(scope.db);
  return new Map(rows.map(({ into, parts }) => [into, parts]));
};

/** Values of larger wholes to compare with, newest first. */
export const readReferences = (scope: Scope, indicatorId: string): Promise<readonly JsonRow[]> =>
  readRows(scope, indicatorReference, {
    where: sql`t.indicator_id = ${indicatorId}::uuid`,
    order: sql`t.day desc, t.place`,
  });
