import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../../records/contract.ts';

/** Rows of a kind, as `t`, that the reader may see: the public ones, or all. */
export const visible = (scope: Scope, kind: RecordKind): RawBuilder<unknown> =>
  sql`t.alliance_id = current_alliance() and (t.is_public or ${kind.seeInternal(scope.actor)}::boolean)`;

/**
 * Whether a row, as `t`, holds on a day. Under row-level security the planner may not look at the statistics of `@>` and
 * takes it for very rare, which leads it away from reading a register in its order; of `coalesce` it expects a half.
 */
export const holdsOnDay = (day: string): RawBuilder<unknown> => sql`coalesce(t.valid @> ${day}::date, false)`;

/** What can be found in a row is no part of it. */
const asRow = sql`to_jsonb(t) - 'search'`;

/**
 * Rows of a kind that the reader may see.
 *
 * @param day only those that hold on it; null: of all times, newest first
 */
export const readRows = async (
  scope: Scope,
  kind: RecordKind,
  options: { day: string | null; where: RawBuilder<unknown>; order?: RawBuilder<unknown>; limit?: number },
): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select ${asRow} as row from ${sql.table(kind.table)} t
    where ${visible(scope, kind)} and ${options.where}
      and ${options.day === null ? sql`true` : sql`t.valid @> ${options.day}::date`}
    order by ${options.order ?? sql`t.valid desc, t.id`} limit ${options.limit ?? 200}`.execute(scope.db);
  return rows.map(({ row }) => row);
};

/** All wordings of one thing, newest first; empty when there is none that the reader may see. */
export const readWordings = (scope: Scope, kind: RecordKind, thingId: string): Promise<readonly JsonRow[]> =>
  readRows(scope, kind, { day: null, where: sql`t.thing_id = ${thingId}::uuid` });
