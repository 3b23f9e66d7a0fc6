import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseDay } from '../../../platform/time/day.ts';
import { holdsOn, parseRange, toRange } from '../../../platform/time/period.ts';
import { lockedRows } from '../../records/contract.ts';
import { linkThings } from '../../thread/contract.ts';
import { need, needState } from '../kinds.ts';
import { mayChangeState } from '../permissions.ts';
import { isState, type State, takeStep } from '../state.ts';

export type StateInput = {
  id: string;
  /** Made with the form, so that a form sent twice takes one step. */
  newId: string;
  state: State;
  /** The first day of the new state, as people type it. */
  day: string;
  reason: string;
  /** The body that agreed; empty: none. Only of `agreed`. */
  bodyId: string;
};
export type StateField = 'day' | 'reason' | 'bodyId';
export type StateFault = 'missing' | 'not-a-day' | 'too-long' | 'later-state' | 'outside' | 'unknown';
export type StateRefusal =
  | { reason: 'forbidden' | 'unknown' | 'not-permitted' | 'not-proven' | 'not-answered' }
  | { reason: 'invalid'; field: StateField; fault: StateFault };

const longestReason = 1000;

/**
 * Takes a need to another state from a day on, with the reason. What the state machine does not permit is refused, agreeing
 * to what nothing proves too, and calling met what no offer answers. Several steps of one day are one row that keeps what it passed through. A body that agreed is
 * tied on the thread.
 */
export const changeState = async (
  scope: Scope,
  input: StateInput,
): Promise<Result<{ eventId: string | null }, StateRefusal>> => {
  if (!mayChangeState(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id) || !isUuid(input.newId)) return refuse('unknown');
  const day = parseDay(input.day.trim());
  if (!day) return invalid('day', input.day.trim() ? 'not-a-day' : 'missing');
  // One after the other: the rows of the need are locked before its states are read.
  const wordings = await lockedRows(scope, need, sql`t.thing_id = ${input.id}::uuid`);
  if (wordings.length === 0) return refuse('unknown');
  const states = await lockedRows(scope, needState, sql`t.need_id = ${input.id}::uuid`);
  const present = states.findLast((row) => startOf(row) <= day);
  const presentState = isState(present?.state) ? present.state : null;
  const reason = input.reason.trim();
  const isTwice = states.some((row) => row.id === input.newId);
  if (isTwice || (presentState === input.state && present?.reason === reason)) return done({ eventId: null });
  if (!wordings.some((row) => holdsOn(parseRange(String(row.valid)), day))) return invalid('day', 'outside');
  const step = takeStep(presentState, {
    state: input.state,
    reason,
    isProven: await isProven(scope, input.id),
    isAnswered: await isAnswered(scope, input.id),
  });
  if (!step.ok) return step.reason === 'no-reason' ? invalid('reason', 'missing') : refuse(step.reason);
  if (reason.length > longestReason) return invalid('reason', 'too-long');
  if (states.some((row) => startOf(row) > day)) return invalid('day', 'later-state');
  const bodyId = input.state === 'agreed' && input.bodyId !== '' ? input.bodyId : null;
  if (bodyId !== null && !(await isBody(scope, bodyId))) return invalid('bodyId', 'unknown');
  // The state lasts as long as the need, whose end may be known already.
  const end = parseRange(String(wordings.at(-1)?.valid)).until;

  return attempt<Result<{ eventId: string | null }, StateRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'needs.stateChanged', { note: reason });
      const said = { state: input.state, reason, body_id: bodyId };
      const valid = toRange({ from: day, until: end });
      if (present && startOf(present) === day)
        await change.update(needState.table, thing(present.thing_id), String(present.id), {
          ...said,
          via: [...(present.via as readonly string[]), present.state],
          valid,
        });
      else {
        if (present)
          await change.update(needState.table, thing(present.thing_id), String(present.id), {
            valid: toRange({ from: parseRange(String(present.valid)).from, until: day }),
            until_precision: 'day',
          });
        const { newId } = input;
        await change.insert(needState.table, thing(newId), {
          ...said,
          id: newId,
          thing_id: newId,
          need_id: input.id,
          valid,
          is_public: true,
        });
      }
      change.touch({ kind: need.kind, id: input.id });
      if (bodyId)
        await linkThings(change, { kind: need.kind, id: input.id }, 'decidedBy', {
          kind: 'body',
          id: bodyId,
        });
      return done({ eventId: await change.record() });
    },
    (fault) => {
      if (fault.constraint === 'need_state_within_need') return invalid('day', 'outside');
      if (fault.constraint === 'need_state_order') return refuse('not-permitted');
      throw fault;
    },
  );
};

const invalid = (field: StateField, fault: StateFault) => refuse('invalid', { field, fault });
const thing = (id: unknown) => ({ kind: needState.kind, id: String(id) });
/** An unknown beginning lies before every day. */
const startOf = (row: { valid?: unknown }): string => parseRange(String(row.valid)).from ?? '0001-01-01';

/** Whether evidence or a want stands beside the need. */
export const isProven = async (scope: Scope, id: string): Promise<boolean> => {
  const { rows } = await sql<{ proven: boolean }>`select
    exists (select from need_evidence where alliance_id = current_alliance() and need_id = ${id}::uuid)
    or exists (select from need_want where alliance_id = current_alliance() and need_id = ${id}::uuid) as proven`.execute(
    scope.db,
  );
  return rows[0]?.proven ?? false;
};

/** Whether an offer was ever said to answer the need. */
const isAnswered = async (scope: Scope, id: string): Promise<boolean> => {
  const { rows } = await sql`select from need_offer
    where alliance_id = current_alliance() and need_id = ${id}::uuid limit 1`.execute(scope.db);
  return rows.length > 0;
};

const isBody = async (scope: Scope, id: string): Promise<boolean> => {
  if (!isUuid(id)) return false;
  const { rows } =
    await sql`select from body where alliance_id = current_alliance() and thing_id = ${id}::uuid
    limit 1`.execute(scope.db);
  return rows.length > 0;
};
