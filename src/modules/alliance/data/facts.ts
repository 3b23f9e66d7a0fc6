import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import type { RecordKind } from '../../records/contract.ts';
import { maySeeInternal } from '../permissions.ts';

/** Which facts of one kind a page wants. */
export type Wish = {
  kind: RecordKind;
  /** Only those that hold on this day; null: whatever their time. */
  day: Day | null;
  where?: RawBuilder<unknown>;
  order?: RawBuilder<unknown>;
  limit: number;
};

/** Facts by kind, each in the order of its wish. */
export type Facts = { of(kind: RecordKind): readonly JsonRow[] };

/** Rows that the scope's actor may see: the public ones, or all. */
export const visible = (scope: Scope): RawBuilder<unknown> =>
  sql`t.alliance_id = current_alliance() and (t.is_public or ${maySeeInternal(scope.actor)}::boolean)`;

/** `valid` holds on a day. */
export const holdsOnDay = (day: Day): RawBuilder<unknown> => sql`t.valid @> ${day}::date`;

/** Reads facts of several kinds in one query. */
export const readFacts = async (scope: Scope, wishes: readonly Wish[]): Promise<Facts> => {
  // Numbered after the cut, so that only what is shown is sorted and turned into JSON.
  const parts = wishes.map(
    ({ kind, day, where, order, limit }, index) => sql`
      select ${index}::int as wish, row_number() over () as n, to_jsonb(t) as row from (
        select * from ${sql.table(kind.table)} t
        where ${visible(scope)} and ${day === null ? sql`true` : holdsOnDay(day)} and ${where ?? sql`true`}
        order by ${order ?? sql`t.id`} limit ${limit}) t`,
  );
  const { rows } = await sql<{
    wish: number;
    row: JsonRow;
  }>`select wish, row from (${sql.join(parts, sql` union all `)}) facts order by wish, n`.execute(scope.db);
  const byKind = Map.groupBy(rows, ({ wish }) => wishes[wish]?.kind.kind);
  return { of: (kind) => byKind.get(kind.kind)?.map(({ row }) => row) ?? [] };
};

export const byPosition = sql`t.position, t.id`;
export const byTime = sql`t.valid nulls first, t.id`;
