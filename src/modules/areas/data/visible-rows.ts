import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeInternal } from '../permissions.ts';

/** Whether the row `t` of the alliance is one that the reader may see; `name` for another name than `t`. */
export const visible = (scope: Scope, name = 't'): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${name}.alliance_id`)} = current_alliance()
    and (${sql.ref(`${name}.is_public`)} or ${maySeeInternal(scope.actor)}::boolean))`;

/** Rows of a kind that the reader may see; `day`: only those that hold on it. */
export const readRows = async (
  scope: Scope,
  kind: RecordKind,
  options: { day?: string; where: RawBuilder<unknown>; order?: RawBuilder<unknown>; limit?: number },
): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where ${visible(scope)} and ${options.where}
      and ${options.day === undefined ? sql`true` : sql`t.valid @> ${options.day}::date`}
    order by ${options.order ?? sql`t.id`} limit ${options.limit ?? 500}`.execute(scope.db);
  return rows.map(({ row }) => row);
};
