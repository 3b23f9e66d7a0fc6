import { undoEvent } from '../../../platform/events/undo.ts';
import { undoInserts } from '../../../platform/events/undo-inserts.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import { restoreEntries } from '../data/entry-store.ts';
import { countWritten, markUndone, writtenRows } from '../data/row-store.ts';
import { updateRun } from '../data/run-store.ts';
import type { Run } from '../run.ts';

const rowsAtOnce = 500;

/**
 * Goes on with taking an import back, from its last row to its first. What somebody has changed since stays as it is and is
 * counted; with it stays what the source is known to have said about it. The run is locked by the caller.
 */
export const undoRows = async (scope: Scope, records: RecordRegistry, run: Run): Promise<Run> => {
  const mayWrite = (kind: string): boolean => records.kind(kind)?.write(scope.actor) ?? false;
  const rows = await writtenRows(scope, run.id, rowsAtOnce);
  // What only added something is taken back together; the rest one by one, from the last to the first.
  const eventIds = rows.map(({ eventId }) => eventId);
  const back = new Set(await undoInserts(scope, eventIds, mayWrite));
  for (const eventId of eventIds) {
    if (back.has(eventId)) continue;
    const result = await undoEvent(scope, eventId, mayWrite);
    if (result.ok || result.reason === 'already-undone') back.add(eventId);
  }
  const undone = rows.filter(({ eventId }) => back.has(eventId));
  await markUndone(scope, run.id, {
    undone: undone.map(({ position }) => position),
    left: rows.filter(({ eventId }) => !back.has(eventId)).map(({ position }) => position),
  });
  await restoreEntries(scope, run.sourceId, undone);
  if (rows.length === rowsAtOnce) {
    const progress = run.progress + rows.length;
    await updateRun(scope, run.id, { progress });
    return { ...run, progress };
  }
  // What rests on the whole file goes last, where nothing holds it any more.
  const held: string[] = [];
  for (const eventId of run.events.toReversed()) {
    const result = await undoEvent(scope, eventId, mayWrite);
    if (!result.ok && result.reason !== 'already-undone') held.unshift(eventId);
  }
  const left = await countWritten(scope, run.id);
  const ended: Run = { ...run, state: 'undone', counts: { ...run.counts, left }, events: held };
  const { state, counts, events } = ended;
  await updateRun(scope, run.id, { state, counts, events, finishedAt: scope.clock.now() });
  return ended;
};
