import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { areaNames } from '../../areas/contract.ts';
import type { Axis } from '../axis.ts';

export type GapLine = {
  id: string;
  name: string;
  seenOn: Day;
  answeredOn: Day | null;
  areaId: string;
  areaName: string | null;
  row: JsonRow;
};

/** Gaps in one list. */
export const gapsShown = 500;

const linesOf = async (scope: Scope, rows: readonly { row: JsonRow }[]): Promise<readonly GapLine[]> => {
  const names = await areaNames(
    scope,
    rows.map(({ row }) => String(row.area_id)),
  );
  return rows.map(({ row }) => ({
    id: String(row.thing_id),
    name: String(row.name),
    seenOn: String(row.seen_on),
    answeredOn: row.answered_on === null ? null : String(row.answered_on),
    areaId: String(row.area_id),
    areaName: names.get(String(row.area_id))?.name ?? null,
    row,
  }));
};

/** White spots on record until the scope's day: open ones first, then the newest. */
export const readGaps = async (scope: Scope): Promise<readonly GapLine[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from gap t where t.alliance_id = current_alliance() and t.seen_on <= ${scope.asOf}::date
    order by (t.answered_on <= ${scope.asOf}::date) is true, t.seen_on desc, t.id desc limit ${gapsShown}`.execute(
    scope.db,
  );
  return linesOf(scope, rows);
};

export const readGapsOfCell = async (
  scope: Scope,
  areaId: string,
  axis: Axis,
  columnKey: string,
): Promise<readonly GapLine[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from gap t where t.alliance_id = current_alliance() and t.area_id = ${areaId}::uuid
      and t.axis = ${axis} and t.column_key = ${columnKey} and t.seen_on <= ${scope.asOf}::date
    order by t.seen_on desc, t.id desc limit 50`.execute(scope.db);
  return linesOf(scope, rows);
};

export const readGap = async (scope: Scope, id: string): Promise<GapLine | null> => {
  if (!isUuid(id)) return null;
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from gap t where t.alliance_id = current_alliance() and t.thing_id = ${id}::uuid
    limit 1`.execute(scope.db);
  return (await linesOf(scope, rows))[0] ?? null;
};

/** White spots that nobody answered yet. */
export const countOpenGaps = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from gap where alliance_id = current_alliance() and answered_on is null`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};
