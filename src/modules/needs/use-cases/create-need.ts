import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type FormErrors, refusalOf, type Typed } from '../../records/contract.ts';
import { readNeed } from '../data/need-views.ts';
import { need, needState } from '../kinds.ts';
import { assignmentNames, idsIn, readAssignments, readNeedForm } from '../need-form.ts';
import { mayWriteNeeds } from '../permissions.ts';
import { needsTexts } from '../texts/index.ts';
import { addWants } from './gather-wants.ts';
import { assign, insertPart } from './parts.ts';

export type NeedRefusal = { reason: 'forbidden' | 'unknown' } | { reason: 'invalid'; errors: FormErrors };

/**
 * Enters a need as voiced, with where and what it is about, and the wants that speak for it (`wants`: ids joined by commas),
 * as one change. `id` was made with the form, so that a form sent twice enters one need.
 */
export const createNeed = async (
  scope: Scope,
  input: { id: string; typed: Typed },
): Promise<Result<{ id: string; eventId: string | null }, NeedRefusal>> => {
  if (!mayWriteNeeds(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  if (await readNeed(scope, input.id)) return done({ id: input.id, eventId: null });
  const read = readNeedForm(input.typed, scope.today, scope.locale);
  if (!read.ok) return refuse('invalid', { errors: read.errors });
  const { row } = read;
  const time = {
    valid: row.valid,
    from_precision: row.from_precision,
    until_precision: row.until_precision,
  };
  const assignments = readAssignments(input.typed);

  return attempt<Result<{ id: string; eventId: string | null }, NeedRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'needs.entered');
      const { id } = input;
      await change.insert(need.table, { kind: need.kind, id }, { ...row, id, thing_id: id });
      const reason = needsTexts(scope.locale).create.voicedReason;
      await insertPart(change, needState, id, { state: 'voiced', reason }, time);
      for (const sort of assignmentNames)
        for (const value of assignments[sort]) await assign(change, id, sort, value, time);
      await addWants(change, id, idsIn(input.typed.wants));
      return done({ id, eventId: await change.record() });
    },
    (fault) => {
      const refusal = refusalOf(scope, need, fault);
      if (refusal.reason !== 'invalid') throw fault;
      return refuse('invalid', { errors: refusal.errors });
    },
  );
};
