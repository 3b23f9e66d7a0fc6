import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { newId } from '../../records/contract.ts';
import { type CaseState, isCaseState, mayFollow } from '../case-state.ts';
import { coordinationCase, coordinationCaseState } from '../kinds.ts';
import { mayWriteCoverage } from '../permissions.ts';
import { faultOf, wordsOf } from '../typed-words.ts';

export type CaseStepInput = { id: string; state: string; reason: string; outcome: string };
export type CaseStepErrors = Partial<
  Record<'state' | 'reason' | 'outcome', 'missing' | 'too-long' | 'not-permitted'>
>;
const longest = 2000;

/**
 * Takes a case a step further from today on, with the reason; one that is done says its outcome too. Several steps of one
 * day are one row that keeps what it passed through. A form sent twice takes one step.
 */
export const changeCase = async (
  scope: Scope,
  input: CaseStepInput,
): Promise<
  Result<
    { eventId: string | null },
    { reason: 'forbidden' | 'unknown' } | { reason: 'invalid'; errors: CaseStepErrors }
  >
> => {
  if (!mayWriteCoverage(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  // One after the other: the case is locked before its state is read.
  const locked = await sql`select from coordination_case where alliance_id = current_alliance()
    and thing_id = ${input.id}::uuid for update`.execute(scope.db);
  if (locked.rows.length === 0) return refuse('unknown');
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from coordination_case_state t where t.alliance_id = current_alliance()
      and t.case_id = ${input.id}::uuid and t.valid @> ${scope.today}::date`.execute(scope.db);
  const present = rows[0]?.row;
  const before = isCaseState(present?.state) ? present.state : null;
  if (!present || !before) return refuse('unknown');
  const [reason, outcome] = [wordsOf(input.reason), wordsOf(input.outcome)];
  if (input.state === before && present.reason === reason) return done({ eventId: null });
  const errors = errorsOf(before, input.state, reason, outcome);
  if (Object.keys(errors).length > 0) return refuse('invalid', { errors });

  const change = beginChange(scope, 'coverage.caseChanged', { note: reason });
  const { from, until } = parseRange(String(present.valid));
  const thing = { kind: coordinationCaseState.kind, id: String(present.thing_id) };
  const said = { state: input.state, reason, outcome };
  if (from === scope.today) {
    const via = [...((present.via as string[] | null) ?? []), before];
    await change.update(coordinationCaseState.table, thing, String(present.id), { ...said, via });
  } else {
    await change.update(coordinationCaseState.table, thing, String(present.id), {
      valid: toRange({ from, until: scope.today }),
      until_precision: 'day',
    });
    const id = newId(scope.clock.now());
    await change.insert(
      coordinationCaseState.table,
      { kind: coordinationCaseState.kind, id },
      {
        id,
        thing_id: id,
        is_public: false,
        case_id: input.id,
        ...said,
        valid: toRange({ from: scope.today, until }),
        from_precision: 'day',
        until_precision: 'day',
      },
    );
  }
  change.touch({ kind: coordinationCase.kind, id: input.id });
  return done({ eventId: await change.record() });
};

const errorsOf = (
  before: CaseState,
  state: string,
  reason: string | null,
  outcome: string | null,
): CaseStepErrors => {
  const reasonFault = faultOf(reason, longest);
  const outcomeFault = faultOf(outcome, longest);
  const stateFault = !isCaseState(state) ? 'missing' : mayFollow(before, state) ? null : 'not-permitted';
  return {
    ...(stateFault && { state: stateFault }),
    ...(reasonFault && { reason: reasonFault }),
    ...(outcomeFault && (state === 'done' || outcomeFault === 'too-long') && { outcome: outcomeFault }),
  };
};
