import { sql } from 'kysely';
import type { EventTables, JsonRow, RowChange } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../record-kind.ts';

/** A record of a data set: its columns, with `id`. `thing_id` is `id` unless it is a later wording of another. */
export type LoadedRecord = JsonRow & { id: string };

/** Rows in one statement and one event: bounded memory, and an event that can still be read. */
const chunk = 500;

/**
 * Writes the records of a data set in bulk, with one event per 500 rows, so that the history of every loaded thing
 * begins. Throws when the database refuses a row.
 */
export const loadRecords = async (
  scope: Scope,
  kind: RecordKind,
  records: readonly LoadedRecord[],
): Promise<void> => {
  for (let start = 0; start < records.length; start += chunk) {
    const rows = records.slice(start, start + chunk).map((record) => ({
      thing_id: record.id,
      ...record,
      alliance_id: scope.alliance.id,
    }));
    const columns = sql.join(Object.keys(Object.assign({}, ...rows)).map((column) => sql.ref(column)));
    const written = await sql<{ row: JsonRow }>`
      insert into ${sql.table(kind.table)} as t (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(kind.table)}, ${JSON.stringify(rows)}::jsonb)
      returning to_jsonb(t) as row`.execute(scope.db);
    await recordLoading(
      scope,
      kind,
      written.rows.map(({ row }) => row),
    );
  }
};

const recordLoading = async (scope: Scope, kind: RecordKind, rows: readonly JsonRow[]): Promise<void> => {
  const changes: RowChange[] = rows.map((after) => ({
    table: kind.table,
    kind: kind.kind,
    id: String(after.thing_id),
    before: null,
    after,
  }));
  await scope.db
    .withTables<EventTables>()
    .insertInto('event')
    .values({
      alliance_id: scope.alliance.id,
      at: scope.clock.now(),
      user_id: null,
      system_name: scope.actor.kind === 'system' ? scope.actor.name : 'load',
      type: 'records.loaded',
      things: [...new Set(changes.map((change) => `${change.kind}:${change.id}`))],
      changes: JSON.stringify(changes),
      note: null,
      request_id: scope.requestId,
      undoes: null,
      undone_by: null,
    })
    .execute();
};
