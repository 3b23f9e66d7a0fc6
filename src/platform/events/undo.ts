import { attempt } from '../db/transaction.ts';
import { done, type Result, refuse } from '../result.ts';
import type { Scope } from '../scope.ts';
import { addDays, dayIn } from '../time/day.ts';
import { beginChange, type Change, readRow } from './change.ts';
import type { EventTables, JsonRow, RowChange } from './tables.ts';

/** How long a change can be taken back (law 9). */
export const undoDays = 30;

export type UndoRefusal =
  | { reason: 'unknown' }
  | { reason: 'forbidden' }
  | { reason: 'too-old' }
  /** A data set was loaded: hundreds of entries at once, which are removed one by one if at all. */
  | { reason: 'loaded' }
  | { reason: 'already-undone' }
  /** Someone changed one of the rows after this event. */
  | { reason: 'changed-since' }
  /** Other entries rest on what would go away, or fill the time that would come back. */
  | { reason: 'in-use' };

/**
 * Takes an event back: each row becomes what it was before, and that is an event in turn.
 * `mayWrite` answers per kind of thing; every touched kind must be allowed.
 */
export const undoEvent = async (
  scope: Scope,
  eventId: string,
  mayWrite: (kind: string) => boolean,
): Promise<Result<{ eventId: string; thing: { kind: string; id: string } }, UndoRefusal>> => {
  const db = scope.db.withTables<EventTables>();
  const event = await db
    .selectFrom('event')
    .selectAll()
    .where('id', '=', eventId)
    .forUpdate()
    .executeTakeFirst();
  if (!event) return refuse('unknown');
  if (!event.changes.every((change) => mayWrite(change.kind))) return refuse('forbidden');
  if (event.type.endsWith('.loaded')) return refuse('loaded');
  if (event.undone_by) return refuse('already-undone');
  if (addDays(dayIn(event.at, scope.alliance.timeZone), undoDays) < scope.today) return refuse('too-old');

  const reversed = [...event.changes].reverse();
  for (const change of reversed) {
    const current = await readRow(scope.db, change.table, rowIdOf(change));
    if (!sameRow(current, change.after)) return refuse('changed-since');
  }
  return attempt<Result<{ eventId: string; thing: { kind: string; id: string } }, UndoRefusal>>(
    scope.db,
    async () => {
      const undo = beginChange(scope, 'records.undone', { undoes: eventId });
      for (const change of reversed) await takeBack(undo, change);
      // Things that the event only touched (the other end of a link) have this in their history as well.
      for (const name of event.things) undo.touch(thingOf(name));
      const undoId = await undo.record();
      if (!undoId) throw new Error('an event without changes cannot be undone');
      await db.updateTable('event').set({ undone_by: undoId }).where('id', '=', eventId).execute();
      const [first] = event.changes;
      return done({ eventId: undoId, thing: { kind: first?.kind ?? '', id: first?.id ?? '' } });
    },
    (fault) => {
      if (fault.code.startsWith('23')) return refuse('in-use');
      throw fault;
    },
  );
};

/** Reads `kind:id`. */
export const thingOf = (name: string): { kind: string; id: string } => {
  const at = name.indexOf(':');
  return { kind: name.slice(0, at), id: name.slice(at + 1) };
};

const rowIdOf = (change: RowChange): string => String((change.after ?? change.before)?.id);

/** Columns that say when somebody looked at a row and found it right; they are no part of what it says. */
const attested: readonly string[] = ['confirmed_on', 'confirmed_by_note'];
const saidBy = (row: JsonRow): JsonRow =>
  Object.fromEntries(Object.entries(row).filter(([column]) => !attested.includes(column)));

const takeBack = async (undo: Change, change: RowChange): Promise<void> => {
  const thing = { kind: change.kind, id: change.id };
  if (!change.before) await undo.remove(change.table, thing, rowIdOf(change));
  else if (!change.after) await undo.insert(change.table, thing, change.before);
  else await undo.update(change.table, thing, rowIdOf(change), saidBy(change.before));
};

/** Compares by value whatever the order of keys. */
export const sameRow = (a: JsonRow | null, b: JsonRow | null): boolean => {
  if (a === null || b === null) return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  // A column that a later migration added is absent in an older event; it must not forbid the way back.
  return [...keys].every(
    (key) =>
      attested.includes(key) ||
      !(key in b) ||
      !(key in a) ||
      JSON.stringify(a[key]) === JSON.stringify(b[key]),
  );
};
