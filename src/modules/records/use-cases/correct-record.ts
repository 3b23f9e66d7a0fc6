import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { linkThings } from '../../thread/contract.ts';
import { findRecord } from '../data/record-store.ts';
import { readRecordForm, type Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { mayWriteRows, mayWriteSome } from './may-write.ts';
import { type RecordRefusal, refusalOf } from './refusals.ts';

/**
 * Puts right what was entered wrongly, for the whole time of the record. `version` is the one that the person saw; when
 * it is no longer the current one, nothing is written and the current row comes back to be compared.
 */
export const correctRecord = async (
  scope: Scope,
  kind: RecordKind,
  input: { id: string; version: number; typed: Typed },
): Promise<Result<{ row: JsonRow; eventId: string | null }, RecordRefusal>> => {
  if (!mayWriteSome(scope, kind)) return refuse('forbidden');
  const form = readRecordForm(kind, input.typed, 'correct', scope.locale);
  if (!form.ok) return refuse('invalid', { errors: form.errors });
  const current = await findRecord(scope, kind, input.id, { lock: true });
  if (!current) return refuse('unknown');
  if (!(await mayWriteRows(scope, kind, current, { ...current, ...form.row }))) return refuse('forbidden');
  const isSame = holdsAlready(current, form.row);
  if (current.version !== input.version && !isSame) return refuse('changed-meanwhile', { current });

  return attempt<Result<{ row: JsonRow; eventId: string | null }, RecordRefusal>>(
    scope.db,
    async () => {
      const thing = { kind: kind.kind, id: String(current.thing_id) };
      const change = beginChange(scope, 'records.corrected', { note: form.note });
      const row = isSame ? current : await change.update(kind.table, thing, input.id, form.row);
      if (form.decision) await linkThings(change, thing, 'decidedBy', form.decision);
      return done({ row, eventId: await change.record() });
    },
    (fault) => refusalOf(scope, kind, fault),
  );
};

/** Whether the row already says what the form says (a form sent twice, or nothing changed). */
const holdsAlready = (current: JsonRow, row: JsonRow): boolean =>
  Object.entries(row).every(
    ([column, value]) => JSON.stringify(current[column] ?? null) === JSON.stringify(value ?? null),
  );
