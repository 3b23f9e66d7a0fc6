import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../record-kind.ts';
import { visibleRow } from './visible-row.ts';

/**
 * Rows of a kind, as `t`, that the reader may see; derived search text is left out.
 *
 * @param options.day only those that hold on it; null: of all times, or of a kind that is not dated
 * @param options.order newest first where nothing is said
 * @param options.limit 200 where nothing is said
 */
export const readRows = async (
  scope: Scope,
  kind: RecordKind,
  options: { day: string | null; where: RawBuilder<unknown>; order?: RawBuilder<unknown>; limit?: number },
): Promise<readonly JsonRow[]> => {
  const newest = kind.series === 'undated' ? sql`t.id desc` : sql`t.valid desc, t.id`;
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) - 'search' as row from ${sql.table(kind.table)} t
    where ${visibleRow(scope, kind)} and ${options.where}
      and ${options.day === null ? sql`true` : sql`t.valid @> ${options.day}::date`}
    order by ${options.order ?? newest} limit ${options.limit ?? 200}`.execute(scope.db);
  return rows.map(({ row }) => row);
};

/** Rows of a dated kind, as `t`, oldest first, locked until the change is done; whoever asks has checked the right to write. */
export const lockedRows = async (
  scope: Scope,
  kind: RecordKind,
  condition: RawBuilder<unknown>,
): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) - 'search' as row from ${sql.table(kind.table)} t
    where t.alliance_id = current_alliance() and ${condition} order by t.valid, t.id limit 500 for update of t`.execute(
    scope.db,
  );
  return rows.map(({ row }) => row);
};
