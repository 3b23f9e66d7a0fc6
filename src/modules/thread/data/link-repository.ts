import { sql } from 'kysely';
import type { Change } from '../../../platform/events/change.ts';
import type { Meaning, ThingRef } from '../thing.ts';
import type { ThreadTables } from './tables.ts';

const table = 'thread_link';

/**
 * Ties two things as part of a change: the link stands in the history of both and is undone with the change.
 * Asks nobody for rights; the change that it belongs to has done so.
 *
 * @param note why, in the office's words; the public does not see it
 * @returns the link's id, and whether it is new (`false`: they were tied already, nothing is written)
 * @throws when both ends are the same thing
 */
export const linkThings = async (
  change: Change,
  from: ThingRef,
  meaning: Meaning,
  to: ThingRef,
  note: string | null = null,
): Promise<{ linkId: string; isNew: boolean }> => {
  const { db } = change.scope;
  // Two who tie the same things at once: the second waits here and then finds the link of the first.
  const name = [change.scope.alliance.id, from.kind, from.id, meaning, to.kind, to.id].join('/');
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
  const existing = await findLink(change, from, meaning, to);
  if (existing) return { linkId: existing, isNew: false };
  const row = await change.insert(table, from, {
    from_kind: from.kind,
    from_id: from.id,
    meaning,
    to_kind: to.kind,
    to_id: to.id,
    note,
  });
  change.touch(to);
  return { linkId: String(row.id), isNew: true };
};

/** Takes the link away as part of a change; gives `false` when the two were not tied so. Undoable like any change. */
export const unlinkThings = async (
  change: Change,
  from: ThingRef,
  meaning: Meaning,
  to: ThingRef,
): Promise<boolean> => {
  const linkId = await findLink(change, from, meaning, to);
  if (!linkId) return false;
  await change.remove(table, from, linkId);
  change.touch(to);
  return true;
};

const findLink = async (
  change: Change,
  from: ThingRef,
  meaning: Meaning,
  to: ThingRef,
): Promise<string | null> => {
  const row = await change.scope.db
    .withTables<ThreadTables>()
    .selectFrom(table)
    .select('id')
    .where('from_kind', '=', from.kind)
    .where('from_id', '=', from.id)
    .where('meaning', '=', meaning)
    .where('to_kind', '=', to.kind)
    .where('to_id', '=', to.id)
    .executeTakeFirst();
  return row?.id ?? null;
};
