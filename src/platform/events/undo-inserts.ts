import { sql } from 'kysely';
import { attempt } from '../db/transaction.ts';
import type { Scope } from '../scope.ts';
import { addDays, dayIn } from '../time/day.ts';
import { type Part, recordEvents } from './change.ts';
import type { EventTables, JsonRow, RowChange } from './tables.ts';
import { sameRow, thingOf, undoDays } from './undo.ts';

/**
 * Takes events back that only added rows, many at once: what an import entered anew. Each is undone by an event of its own, as
 * `undoEvent` does. Those that are more than that, were undone, are too old or were changed since are left to `undoEvent`,
 * which says why; all of them are when something else rests on one of the rows.
 *
 * @returns the ids of the events that are undone now
 */
export const undoInserts = async (
  scope: Scope,
  eventIds: readonly string[],
  mayWrite: (kind: string) => boolean,
): Promise<ReadonlySet<string>> => {
  const events = await scope.db
    .withTables<EventTables>()
    .selectFrom('event')
    .selectAll()
    .where('id', 'in', eventIds.length > 0 ? [...eventIds] : [''])
    .forUpdate()
    .execute();
  const plain = events.filter(
    (event) =>
      !event.undone_by &&
      addDays(dayIn(event.at, scope.alliance.timeZone), undoDays) >= scope.today &&
      event.changes.every(({ before, after, kind }) => !before && after && mayWrite(kind)),
  );
  const current = await currentRows(
    scope,
    plain.flatMap(({ changes }) => changes),
  );
  const same = plain.filter(({ changes }) =>
    changes.every((change) => sameRow(current.get(nameOf(change)) ?? null, change.after)),
  );
  if (same.length === 0) return new Set();
  return attempt<ReadonlySet<string>>(
    scope.db,
    async () => {
      await deleteRows(
        scope,
        same.flatMap(({ changes }) => changes),
      );
      const parts = same.map(
        ({ id, changes, things }): Part => ({
          changes: changes.toReversed().map((change) => ({ ...change, before: change.after, after: null })),
          touched: things.map(thingOf),
          undoes: id,
        }),
      );
      const undoIds = await recordEvents(scope, 'records.undone', {}, parts);
      const pairs = same.map(({ id }, index) => ({ id, by: undoIds[index] }));
      await sql`update event e set undone_by = (p->>'by')::uuid from jsonb_array_elements(${JSON.stringify(pairs)}::jsonb) p
        where e.alliance_id = current_alliance() and e.id = (p->>'id')::uuid`.execute(scope.db);
      return new Set(same.map(({ id }) => id));
    },
    (fault) => {
      if (fault.code.startsWith('23')) return new Set();
      throw fault;
    },
  );
};

const rowIdOf = (change: RowChange): string => String(change.after?.id);
const nameOf = (change: RowChange): string => `${change.table}:${rowIdOf(change)}`;

/** The rows as they are now, by table and id; one query for each table. */
const currentRows = async (
  scope: Scope,
  changes: readonly RowChange[],
): Promise<ReadonlyMap<string, JsonRow>> => {
  const found = new Map<string, JsonRow>();
  for (const [table, ofTable] of Map.groupBy(changes, (change) => change.table)) {
    const { rows } = await sql<{
      row: JsonRow;
    }>`select to_jsonb(t) - 'search' as row from ${sql.table(table)} t
      where alliance_id = current_alliance() and id = any(${ofTable.map(rowIdOf)}::uuid[]) for update`.execute(
      scope.db,
    );
    for (const { row } of rows) found.set(`${table}:${String(row.id)}`, row);
  }
  return found;
};

/** Deletes rows table by table, in the reverse of the order in which they were written. */
const deleteRows = async (scope: Scope, changes: readonly RowChange[]): Promise<void> => {
  for (const [table, ofTable] of [...Map.groupBy(changes, (change) => change.table)].toReversed())
    await sql`delete from ${sql.table(table)} where alliance_id = current_alliance()
      and id = any(${ofTable.map(rowIdOf)}::uuid[])`.execute(scope.db);
};
