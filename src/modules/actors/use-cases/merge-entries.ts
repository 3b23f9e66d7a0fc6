import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange, type Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Period, parseRange, toRange } from '../../../platform/time/period.ts';
import type { RecordKind, RecordRegistry } from '../../records/contract.ts';
import { linkThings } from '../../thread/contract.ts';
import { isUuid } from '../data/ids.ts';
import { mayMergeActors } from '../permissions.ts';
import { type Reference, referencesTo } from './references.ts';

export type MergeRefusal =
  | { reason: 'forbidden' }
  | { reason: 'unknown' }
  | { reason: 'already-merged' }
  /** What belongs to the one lies outside the time of the other, even after its time was widened. */
  | { reason: 'times-do-not-fit' };

/**
 * Makes one entry of two that are the same. The merged one stays with its history and points to the surviving one; what
 * belonged to it belongs to the survivor, whose time is widened to cover both; what both had twice goes. All of it is
 * one change, so it can be undone as one.
 *
 * @param records names every table of any module that refers to organisations or facilities
 */
export const mergeEntries = async (
  scope: Scope,
  records: RecordRegistry,
  input: { kind: 'organisation' | 'facility'; mergedId: string; survivorId: string; note: string | null },
): Promise<Result<{ eventId: string | null }, MergeRefusal>> => {
  if (!mayMergeActors(scope.actor)) return refuse('forbidden');
  const kind = records.kind(input.kind);
  if (!kind || !isUuid(input.mergedId) || !isUuid(input.survivorId) || input.mergedId === input.survivorId)
    return refuse('unknown');
  const merged = await wordingsOf(scope, kind, input.mergedId);
  const survivor = await wordingsOf(scope, kind, input.survivorId);
  if (merged.length === 0 || survivor.length === 0) return refuse('unknown');
  if ([...merged, ...survivor].some((row) => row.merged_into !== null)) return refuse('already-merged');

  return attempt<Result<{ eventId: string | null }, MergeRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'actors.merged', { note: input.note });
      const thing = { kind: kind.kind, id: input.survivorId };
      const old = { kind: kind.kind, id: input.mergedId };
      await widen(change, kind, thing, survivor, merged);
      for (const row of merged)
        await change.update(kind.table, old, String(row.id), { merged_into: input.survivorId });
      for (const reference of referencesTo(records, kind.kind))
        await moveReferences(scope, change, reference, input);
      await linkThings(change, thing, 'replaces', old);
      return done({ eventId: await change.record() });
    },
    (fault) => {
      if (fault.code.startsWith('23')) return refuse('times-do-not-fit');
      throw fault;
    },
  );
};

/** All wordings of a thing, oldest first, locked. */
const wordingsOf = async (scope: Scope, kind: RecordKind, thingId: string): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where alliance_id = current_alliance() and thing_id = ${thingId}::uuid order by valid for update`.execute(
    scope.db,
  );
  return rows.map(({ row }) => row);
};

const periodOf = (row: JsonRow | undefined): Period => parseRange(String(row?.valid));

/** The survivor was there whenever either of the two was: its first and last wordings reach as far as both. */
const widen = async (
  change: Change,
  kind: RecordKind,
  thing: { kind: string; id: string },
  survivor: readonly JsonRow[],
  merged: readonly JsonRow[],
): Promise<void> => {
  const first = survivor[0];
  const last = survivor.at(-1);
  const begins = [periodOf(first).from, periodOf(merged[0]).from];
  const ends = [periodOf(last).until, periodOf(merged.at(-1)).until];
  const from = begins.includes(null) ? null : (begins.toSorted()[0] ?? null);
  const until = ends.includes(null) ? null : (ends.toSorted()[1] ?? null);
  for (const row of new Set([first, last])) {
    if (!row) continue;
    const now = periodOf(row);
    const wide = { from: row === first ? from : now.from, until: row === last ? until : now.until };
    if (toRange(wide) === toRange(now)) continue;
    const precision = {
      ...(wide.from === now.from ? {} : { from_precision: merged[0]?.from_precision }),
      ...(wide.until === now.until ? {} : { until_precision: merged.at(-1)?.until_precision }),
    };
    await change.update(kind.table, thing, String(row.id), { valid: toRange(wide), ...precision });
  }
};

const moveReferences = async (
  scope: Scope,
  change: Change,
  { kind, column }: Reference,
  input: { mergedId: string; survivorId: string },
): Promise<void> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(kind.table)} t
    where alliance_id = current_alliance() and ${sql.ref(column)} = ${input.mergedId}::uuid order by id`.execute(
    scope.db,
  );
  for (const { row } of rows) {
    const thing = { kind: kind.kind, id: String(row.thing_id) };
    const isTwice = await attempt(
      scope.db,
      async () => {
        await change.update(kind.table, thing, String(row.id), { [column]: input.survivorId });
        return false;
      },
      (fault) => {
        // Overlap, the same twice, or a relation of the survivor to itself: the survivor has it already.
        if (['23P01', '23505', '23514'].includes(fault.code)) return true;
        throw fault;
      },
    );
    if (isTwice) await change.remove(kind.table, thing, String(row.id));
  }
};
