import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Precision } from '../../../platform/time/period.ts';
import type { ThingCard, ThingKind } from '../../thread/contract.ts';
import type { RecordKind } from '../record-kind.ts';
import { periodOf } from './record-store.ts';
import { visibleRow } from './visible-row.ts';

/** The thread's view of a kind of records: its cards in one query. */
export const recordThingKind = (kind: RecordKind): ThingKind => ({
  kind: kind.kind,
  label: (locale) => kind.words(locale).one,
  cards: async (scope, ids) => {
    const wanted = ids.filter(isUuid);
    if (wanted.length === 0) return [];
    return latestOf(scope, kind, sql`thing_id = any(${wanted}::uuid[])`, wanted.length);
  },
  ...(kind.decides ? { decisions: (scope: Scope) => latestOf(scope, kind, sql`true`, 100) } : {}),
});

/** The wording of each thing that held last (or holds). */
const latestOf = async (
  scope: Scope,
  kind: RecordKind,
  condition: ReturnType<typeof sql>,
  limit: number,
): Promise<ThingCard[]> => {
  const byTime = kind.series === 'undated' ? sql`` : sql`, valid desc nulls last`;
  const newest = kind.series === 'undated' && hasDay(kind) ? sql`order by row->>'day' desc` : sql``;
  const { rows } = await sql<{ row: JsonRow }>`
    select row from (
      select distinct on (thing_id) to_jsonb(t) as row from ${sql.table(kind.table)} t
      where ${visibleRow(scope, kind)} and ${condition}
      order by thing_id ${byTime}
    ) latest ${newest} limit ${limit}`.execute(scope.db);
  return rows.map(({ row }) => cardOf(kind, row, scope));
};

const hasDay = (kind: RecordKind): boolean =>
  kind.fields.some((field) => field.type === 'day' && field.name === 'day');

const cardOf = (kind: RecordKind, row: JsonRow, scope: Scope): ThingCard => ({
  kind: kind.kind,
  id: String(row.thing_id),
  title: kind.title(row, scope.locale),
  path: kind.path(row),
  state: null,
  day: hasDay(kind) ? String(row.day) : (periodOf(row)?.from ?? null),
  precision: (hasDay(kind) ? row.day_precision : row.from_precision) as Precision,
});
