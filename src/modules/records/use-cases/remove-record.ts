import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { findRecord } from '../data/record-store.ts';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';
import { type RecordRefusal, refusalOf } from './refusals.ts';

/** Removes a record that should never have been entered. Can be undone for 30 days; the history keeps it. */
export const removeRecord = async (
  scope: Scope,
  kind: RecordKind,
  input: { id: string; version: number; note: string | null },
): Promise<Result<{ eventId: string | null }, RecordRefusal>> => {
  // Those who only keep a thing end or correct; removing is left to those who may write the kind.
  if (!kind.write(scope.actor)) return refuse('forbidden');
  const current = await findRecord(scope, kind, input.id, { lock: true });
  if (!current) return refuse('unknown');
  if (current.version !== input.version) return refuse('changed-meanwhile', { current });
  return attempt<Result<{ eventId: string | null }, RecordRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'records.removed', { note: input.note });
      await change.remove(kind.table, { kind: kind.kind, id: String(current.thing_id) }, input.id);
      return done({ eventId: await change.record() });
    },
    (fault) => {
      const refusal = refusalOf(scope, kind, fault);
      if (refusal.reason !== 'invalid') return refusal;
      // A rule of the kind says itself why a record stays; anything else is a reference to it.
      const rule = fault.code === '23514' ? kind.constraint?.(fault.constraint ?? '', scope.locale) : null;
      return refuse('invalid', { errors: { form: rule?.message ?? recordTexts(scope.locale).errors.inUse } });
    },
  );
};
