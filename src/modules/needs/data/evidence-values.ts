import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { maySeeInternal } from '../permissions.ts';

/** What an indicator says of an area. `unit`: as the indicator gives it, or null. */
export type EvidenceValue = { value: number; unit: string | null; day: Day };

/**
 * The values behind evidence that names an indicator and an area, by the id of its row: as of the evidence's own day, or
 * else the newest of the scope's day. One query. Evidence without a value of its own is not in the answer.
 */
export const readEvidenceValues = async (
  scope: Scope,
  rows: readonly JsonRow[],
): Promise<ReadonlyMap<string, EvidenceValue>> => {
  const ids = rows.filter((row) => row.indicator_id && row.area_id).map((row) => String(row.id));
  if (ids.length === 0) return new Map();
  const { rows: found } = await sql<EvidenceValue & { id: string }>`
    select e.id::text as id, v.value::float8 as value, i.unit, v.day::text as day from need_evidence e
    join indicator i on i.alliance_id = e.alliance_id and i.thing_id = e.indicator_id
    join lateral (select x.value, x.day from indicator_value x
      where x.alliance_id = e.alliance_id and x.area_id = e.area_id and x.indicator_id = e.indicator_id
        and (x.is_public or ${maySeeInternal(scope.actor)}::boolean) and x.day <= least(${scope.asOf}::date,
          (coalesce(e.day, ${scope.asOf}::date) + case when e.day is null then interval '0'
            when e.day_precision = 'year' then interval '1 year - 1 day'
            when e.day_precision = 'month' then interval '1 month - 1 day' else interval '0' end)::date)
      order by x.day desc limit 1) v on v.value is not null
    where e.alliance_id = current_alliance() and e.id = any(${ids}::uuid[])`.execute(scope.db);
  return new Map(found.map(({ id, ...value }) => [id, value]));
};
