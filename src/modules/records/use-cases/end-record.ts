import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, parseDayAsKnown } from '../../../platform/time/day.ts';
import { toRange } from '../../../platform/time/period.ts';
import { linkThings } from '../../thread/contract.ts';
import { findRecord, periodOf } from '../data/record-store.ts';
import type { Typed } from '../record-form.ts';
import type { RecordKind } from '../record-kind.ts';
import { recordTexts } from '../texts/index.ts';
import { mayWriteRows } from './may-write.ts';
import { type RecordRefusal, refusalOf } from './refusals.ts';

/** Ends a record: `typed.lastDay` is the last day on which it holds. It stays for the time before. */
export const endRecord = async (
  scope: Scope,
  kind: RecordKind,
  input: { id: string; version: number; typed: Typed },
): Promise<Result<{ eventId: string | null }, RecordRefusal>> => {
  const t = recordTexts(scope.locale);
  const text = (input.typed.lastDay ?? '').trim();
  const last = text ? parseDayAsKnown(text, 'last') : null;
  if (!last) return refuse('invalid', { errors: { lastDay: text ? t.errors.notADay : t.errors.required } });
  const current = await findRecord(scope, kind, input.id, { lock: true });
  const period = current && periodOf(current);
  if (!current || !period) return refuse('unknown');
  const valid = toRange({ from: period.from, until: addDays(last.day, 1) });
  if (!(await mayWriteRows(scope, kind, current, { ...current, valid }))) return refuse('forbidden');
  if (valid === current.valid) return done({ eventId: null });
  if (current.version !== input.version) return refuse('changed-meanwhile', { current });
  if (period.from && last.day < period.from)
    return refuse('invalid', { errors: { lastDay: t.errors.endBeforeStart } });

  return attempt<Result<{ eventId: string | null }, RecordRefusal>>(
    scope.db,
    async () => {
      const thing = { kind: kind.kind, id: String(current.thing_id) };
      const change = beginChange(scope, 'records.ended', { note: (input.typed.note ?? '').trim() || null });
      await change.update(kind.table, thing, input.id, { valid, until_precision: last.precision });
      const [decisionKind, decisionId] = (input.typed.decision ?? '').split(':');
      if (decisionKind && decisionId)
        await linkThings(change, thing, 'decidedBy', { kind: decisionKind, id: decisionId });
      return done({ eventId: await change.record() });
    },
    (fault) => moveToLastDay(refusalOf(scope, kind, fault)),
  );
};

/** The form for ending has one day; what concerns the period stands beside it. */
const moveToLastDay = (refusal: { ok: false } & RecordRefusal): { ok: false } & RecordRefusal =>
  refusal.reason === 'invalid' && refusal.errors.from
    ? refuse('invalid', { errors: { lastDay: refusal.errors.from } })
    : refusal;
