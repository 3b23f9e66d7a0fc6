import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseDay } from '../../../platform/time/day.ts';
import { closeEntries, countMissing, readMissing } from '../data/entry-store.ts';
import { readRun, updateRun } from '../data/run-store.ts';
import { mayImport } from '../permissions.ts';
import { isRefusal } from '../refused-rows.ts';
import type { ImportParts } from './take-step.ts';

/** Entries that are shown and can be ended at once. */
export const mostMissing = 200;

export type CloseRefusal = { reason: 'forbidden' | 'unknown' | 'noneChosen' | 'noDay' | 'doesNotFit' };

/**
 * Ends things that their source no longer names, after their last day. One change, which can be taken back as one; the
 * source may name them again later.
 */
export const closeMissing = async (
  scope: Scope,
  parts: ImportParts,
  input: { runId: string; keys: readonly string[]; lastDay: string },
): Promise<Result<{ eventId: string | null; count: number }, CloseRefusal>> => {
  if (!mayImport(scope.actor)) return refuse('forbidden');
  const run = await readRun(scope, input.runId, { lock: true });
  const kind = run && parts.kinds().find(({ name }) => name === run.kind);
  if (!run || !kind?.close || run.state !== 'applied') return refuse('unknown');
  if (!kind.right(scope.actor)) return refuse('forbidden');
  const { close } = kind;
  const lastDay = parseDay(input.lastDay);
  const chosen = (await readMissing(scope, run.id, mostMissing)).filter(({ key }) =>
    input.keys.includes(key),
  );
  if (chosen.length === 0) return refuse('noneChosen');
  if (!lastDay) return refuse('noDay');
  return attempt<Result<{ eventId: string | null; count: number }, CloseRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'imports.closed', { note: run.source });
      await close(
        change,
        chosen.map(({ thing }) => thing),
        lastDay,
      );
      const eventId = await change.record();
      await closeEntries(
        scope,
        run.sourceId,
        chosen.map(({ key }) => key),
        lastDay,
      );
      await updateRun(scope, run.id, {
        counts: { ...run.counts, missing: await countMissing(scope, run.id) },
      });
      return done({ eventId, count: chosen.length });
    },
    (fault) => {
      if (isRefusal(fault)) return refuse('doesNotFit');
      throw fault;
    },
  );
};
