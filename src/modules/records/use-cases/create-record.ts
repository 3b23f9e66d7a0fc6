import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { linkThings } from '../../thread/contract.ts';
import { findRecord } from '../data/record-store.ts';
import { readRecordForm, type Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { mayWriteRows, mayWriteSome } from './may-write.ts';
import { type RecordRefusal, refusalOf } from './refusals.ts';

/**
 * Enters a new record. `id` was made with the form, so that a form sent twice enters one record: the second time it
 * answers `already: true` and writes nothing.
 */
export const createRecord = async (
  scope: Scope,
  kind: RecordKind,
  input: { id: string; typed: Typed },
): Promise<Result<{ id: string; eventId: string | null; already: boolean }, RecordRefusal>> => {
  if (!mayWriteSome(scope, kind)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  const form = readRecordForm(kind, input.typed, 'create', scope.locale);
  if (!form.ok) return refuse('invalid', { errors: form.errors });
  if (!(await mayWriteRows(scope, kind, form.row))) return refuse('forbidden');
  if (await findRecord(scope, kind, input.id)) return done({ id: input.id, eventId: null, already: true });

  return attempt<Result<{ id: string; eventId: string | null; already: boolean }, RecordRefusal>>(
    scope.db,
    async () => {
      const thing = { kind: kind.kind, id: input.id };
      const change = beginChange(scope, 'records.created', { note: form.note });
      await change.insert(kind.table, thing, { ...form.row, id: input.id, thing_id: input.id });
      if (form.decision) await linkThings(change, thing, 'decidedBy', form.decision);
      return done({ id: input.id, eventId: await change.record(), already: false });
    },
    (fault) => refusalOf(scope, kind, fault),
  );
};
