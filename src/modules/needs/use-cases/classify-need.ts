import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { lockedRows, refusalOf, type Typed } from '../../records/contract.ts';
import { need } from '../kinds.ts';
import { type Assignments, assignmentNames, readAssignments } from '../need-form.ts';
import { mayWriteNeeds } from '../permissions.ts';
import type { NeedRefusal } from './create-need.ts';
import { assign, assignmentKinds, unassign } from './parts.ts';

/**
 * From today on a need is described with exactly these areas, terms, fields and goals; what was said before stays for the
 * time before.
 *
 * @param offered what the form offered: only of this something can be taken away, so that what the person could not see stays
 */
export const classifyNeed = async (
  scope: Scope,
  input: { id: string; typed: Typed; offered: Assignments },
): Promise<Result<{ eventId: string | null }, NeedRefusal>> => {
  if (!mayWriteNeeds(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  const wordings = await lockedRows(scope, need, sql`t.thing_id = ${input.id}::uuid`);
  if (wordings.length === 0) return refuse('unknown');
  const wanted = readAssignments(input.typed);
  const time = {
    valid: toRange({ from: scope.today, until: parseRange(String(wordings.at(-1)?.valid)).until }),
  };

  return attempt<Result<{ eventId: string | null }, NeedRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'needs.classified');
      change.touch({ kind: need.kind, id: input.id });
      for (const sort of assignmentNames) {
        const { kind, column } = assignmentKinds[sort];
        const rows = await lockedRows(
          scope,
          kind,
          sql`t.need_id = ${input.id}::uuid and (t.valid @> ${scope.today}::date or lower(t.valid) > ${scope.today}::date)`,
        );
        const present = new Map(rows.map((row) => [String(row[column]), row]));
        for (const [value, row] of present)
          if (!wanted[sort].includes(value) && input.offered[sort].includes(value))
            await unassign(change, input.id, sort, row, scope.today);
        for (const value of wanted[sort])
          if (!present.has(value)) await assign(change, input.id, sort, value, time);
      }
      return done({ eventId: await change.record() });
    },
    (fault) => {
      const refusal = refusalOf(scope, need, fault);
      if (refusal.reason !== 'invalid') throw fault;
      return refuse('invalid', { errors: refusal.errors });
    },
  );
};
