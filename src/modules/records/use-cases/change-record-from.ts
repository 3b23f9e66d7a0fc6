import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdsOn, parseRange, toRange } from '../../../platform/time/period.ts';
import { linkThings } from '../../thread/contract.ts';
import { findRecord, periodOf } from '../data/record-store.ts';
import { readRecordForm, type Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';
import { mayWriteRows, mayWriteSome } from './may-write.ts';
import { type RecordRefusal, refusalOf } from './refusals.ts';

/**
 * From a day on something new holds; what held before is ended on the day before and stays. In a series of one at a
 * time the new record is a thing of its own that replaces the old one, which the thread says; otherwise it is the same
 * thing in new words. `newId` was made with the form: sent twice, it changes once.
 */
export const changeRecordFrom = async (
  scope: Scope,
  kind: RecordKind,
  input: { id: string; newId: string; version: number; typed: Typed },
): Promise<Result<{ id: string; eventId: string | null; already: boolean }, RecordRefusal>> => {
  if (!mayWriteSome(scope, kind)) return refuse('forbidden');
  if (kind.series === 'undated' || !isUuid(input.newId)) return refuse('unknown');
  const form = readRecordForm(kind, input.typed, 'change', scope.locale);
  if (!form.ok) return refuse('invalid', { errors: form.errors });
  if (await findRecord(scope, kind, input.newId))
    return done({ id: input.newId, eventId: null, already: true });
  const current = await findRecord(scope, kind, input.id, { lock: true });
  if (!current) return refuse('unknown');
  if (!(await mayWriteRows(scope, kind, current, { ...current, ...form.row }))) return refuse('forbidden');
  if (current.version !== input.version) return refuse('changed-meanwhile', { current });

  const t = recordTexts(scope.locale);
  const before = periodOf(current);
  const after = parseRange(String(form.row.valid));
  const day = after.from;
  if (!before || !day || before.from === day || !holdsOn(before, day))
    return refuse('invalid', { errors: { from: t.errors.changeDayOutside } });

  return attempt<Result<{ id: string; eventId: string | null; already: boolean }, RecordRefusal>>(
    scope.db,
    async () => {
      const replaces = kind.series === 'oneAtATime';
      const old = { kind: kind.kind, id: String(current.thing_id) };
      const thing = replaces ? { kind: kind.kind, id: input.newId } : old;
      const change = beginChange(scope, 'records.changed', { note: form.note });
      await change.update(kind.table, old, input.id, {
        valid: toRange({ from: before.from, until: day }),
        until_precision: form.row.from_precision,
      });
      await change.insert(kind.table, thing, { ...form.row, id: input.newId, thing_id: thing.id });
      if (replaces) await linkThings(change, thing, 'replaces', old);
      if (form.decision) await linkThings(change, thing, 'decidedBy', form.decision);
      return done({ id: input.newId, eventId: await change.record(), already: false });
    },
    (fault) => refusalOf(scope, kind, fault),
  );
};
