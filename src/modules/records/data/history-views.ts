import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { EventTables, JsonRow, RowChange } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

export type HistoryEvent = {
  id: string;
  at: Date;
  userId: string | null;
  systemName: string | null;
  type: string;
  note: string | null;
  undoes: string | null;
  undoneBy: string | null;
  changes: readonly RowChange[];
  /** How many rows the event touched in all; `changes` is bounded. */
  touched: number;
};

/** Events on one page of a history. */
export const historyPageSize = 25;

/**
 * The history of one thing (or of the whole alliance), newest first. Of an event that touched many things only the rows
 * of the asked one come along, at most 20. `before`: the id of the last event of the page before.
 */
export const historyOf = async (
  scope: Scope,
  thing: { kind: string; id: string } | null,
  before: string | null,
): Promise<readonly HistoryEvent[]> => {
  const db = scope.db.withTables<EventTables>();
  const last = before !== null && isUuid(before) ? before : null;
  const wanted = thing
    ? sql<
        RowChange[]
      >`(select coalesce(jsonb_agg(c), '[]') from (select c from jsonb_array_elements(changes) c
        where c->>'kind' = ${thing.kind} and c->>'id' = ${thing.id} limit 20) as kept)`
    : sql<
        RowChange[]
      >`(select coalesce(jsonb_agg(c), '[]') from (select c from jsonb_array_elements(changes) c limit 5) as kept)`;
  return db
    .selectFrom('event')
    .select([
      'id',
      'at',
      'type',
      'note',
      'undoes',
      'user_id as userId',
      'system_name as systemName',
      'undone_by as undoneBy',
    ])
    .select(wanted.as('changes'))
    .select(sql<number>`jsonb_array_length(changes)`.as('touched'))
    .$if(thing !== null, (query) =>
      query.where(sql<boolean>`id in (${eventsOf(thing, last, historyPageSize + 1)})`),
    )
    .$if(last !== null, (query) => query.where('id', '<', last ?? ''))
    .orderBy('id', 'desc')
    .limit(historyPageSize + 1)
    .execute();
};

/** One event with its changes (at most 50). Null when there is none of this id. */
export const historyEvent = async (scope: Scope, eventId: string): Promise<HistoryEvent | null> => {
  if (!isUuid(eventId)) return null;
  const row = await scope.db
    .withTables<EventTables>()
    .selectFrom('event')
    .select([
      'id',
      'at',
      'type',
      'note',
      'undoes',
      'user_id as userId',
      'system_name as systemName',
      'undone_by as undoneBy',
      'changes',
    ])
    .select(sql<number>`jsonb_array_length(changes)`.as('touched'))
    .where('id', '=', eventId)
    .executeTakeFirst();
  return row ? { ...row, changes: row.changes.slice(0, 50) } : null;
};

/** How far back an earlier version is looked for; two editors at once are never that far apart. */
const versionsSearched = 200;

/** Ids of the newest events of a thing, by their index (see migration 0053). */
const eventsOf = (thing: { kind: string; id: string } | null, before: string | null, most: number) =>
  sql`select events_of_thing(${`${thing?.kind}:${thing?.id}`}, ${before}::uuid, ${most})`;

/** A row as it was in an earlier version, from the event that wrote it; null when the history does not reach back. */
export const rowAtVersion = async (
  scope: Scope,
  thing: { kind: string; id: string },
  rowId: string,
  version: number,
): Promise<JsonRow | null> => {
  if (!Number.isInteger(version)) return null;
  const { rows } = await sql<{ row: JsonRow }>`
    select c->'after' as row from event, jsonb_array_elements(changes) c
    where alliance_id = current_alliance() and event.id in (${eventsOf(thing, null, versionsSearched)})
      and c->'after'->>'id' = ${rowId} and (c->'after'->>'version')::int = ${version}
    order by event.id desc limit 1`.execute(scope.db);
  return rows[0]?.row ?? null;
};
