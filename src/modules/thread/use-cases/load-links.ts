import { sql } from 'kysely';
import type { EventTables, JsonRow, RowChange } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Meaning, ThingRef } from '../thing.ts';

/** A link of a data set. */
export type LoadedLink = { from: ThingRef; meaning: Meaning; to: ThingRef; note?: string | null };

/** Rows in one statement and one event: bounded memory, and an event that can still be read. */
const rowsAtOnce = 500;

/**
 * Writes the links of a data set in bulk, with one event per 500. Those that stand already stay as they are. Throws
 * when the database refuses a row.
 */
export const loadLinks = async (scope: Scope, links: readonly LoadedLink[]): Promise<void> => {
  for (let start = 0; start < links.length; start += rowsAtOnce) {
    const rows = links.slice(start, start + rowsAtOnce).map(({ from, meaning, to, note }) => ({
      from_kind: from.kind,
      from_id: from.id,
      meaning,
      to_kind: to.kind,
      to_id: to.id,
      note: note ?? null,
    }));
    const written = await sql<{ row: JsonRow }>`
      insert into thread_link as t (alliance_id, from_kind, from_id, meaning, to_kind, to_id, note)
      select current_alliance(), r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r (from_kind text, from_id text, meaning text, to_kind text, to_id text, note text)
      on conflict on constraint thread_link_once do nothing
      returning to_jsonb(t) as row`.execute(scope.db);
    if (written.rows.length > 0)
      await recordLoading(
        scope,
        written.rows.map(({ row }) => row),
      );
  }
};

const recordLoading = async (scope: Scope, rows: readonly JsonRow[]): Promise<void> => {
  const changes: RowChange[] = rows.map((after) => ({
    table: 'thread_link',
    kind: String(after.from_kind),
    id: String(after.from_id),
    before: null,
    after,
  }));
  const things = rows.flatMap((row) => [`${row.from_kind}:${row.from_id}`, `${row.to_kind}:${row.to_id}`]);
  await scope.db
    .withTables<EventTables>()
    .insertInto('event')
    .values({
      alliance_id: scope.alliance.id,
      at: scope.clock.now(),
      user_id: scope.actor.kind === 'user' ? scope.actor.userId : null,
      system_name:
        scope.actor.kind === 'system' ? scope.actor.name : scope.actor.kind === 'user' ? null : 'load',
      type: 'thread.loaded',
      things: [...new Set(things)],
      changes: JSON.stringify(changes),
      note: null,
      request_id: scope.requestId,
      undoes: null,
      undone_by: null,
    })
    .execute();
};
