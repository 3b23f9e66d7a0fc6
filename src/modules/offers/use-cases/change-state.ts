import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseDay } from '../../../platform/time/day.ts';
import { holdsOn, parseRange, toRange } from '../../../platform/time/period.ts';
import { lockedRows } from '../../records/contract.ts';
import { offer, offerPlace, offerState } from '../kinds.ts';
import { mayChangeState } from '../permissions.ts';
import { type Essential, missingEssentials } from '../rules.ts';
import { isState, type State, takeStep } from '../state.ts';

export type StateInput = {
  id: string;
  /** Made with the form, so that a form sent twice takes one step. */
  newId: string;
  state: State;
  /** The first day of the new state, as people type it. */
  day: string;
  reason: string;
};
export type StateRefusal =
  | { reason: 'forbidden' | 'unknown' }
  | { reason: 'not-permitted'; present: State | null }
  | { reason: 'not-ready'; missing: readonly Essential[] }
  | {
      reason: 'invalid';
      field: 'day' | 'reason';
      fault: 'missing' | 'not-a-day' | 'too-long' | 'later-state' | 'outside';
    };

const longestReason = 1000;

/**
 * Takes an offer to another state from a day on, with the reason. What the state machine does not permit is refused; so is
 * reviewing or publishing an offer that does not say what families need. Several steps of one day are one row that keeps
 * what it passed through.
 */
export const changeState = async (
  scope: Scope,
  input: StateInput,
): Promise<Result<{ eventId: string | null }, StateRefusal>> => {
  if (!mayChangeState(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id) || !isUuid(input.newId)) return refuse('unknown');
  const day = parseDay(input.day.trim());
  if (!day) return invalid('day', input.day.trim() ? 'not-a-day' : 'missing');
  // One after the other: the rows of the offer are locked before its states are read.
  const wordings = await lockedRows(scope, offer, sql`t.thing_id = ${input.id}::uuid`);
  if (wordings.length === 0) return refuse('unknown');
  const states = await lockedRows(scope, offerState, sql`t.offer_id = ${input.id}::uuid`);
  const present = states.findLast((row) => startOf(row) <= day);
  const presentState = isState(present?.state) ? present.state : null;
  const reason = input.reason.trim();
  const isTwice = states.some((row) => row.id === input.newId);
  if (isTwice || (presentState === input.state && present?.reason === reason)) return done({ eventId: null });
  const wording = wordings.find((row) => holdsOn(parseRange(String(row.valid)), day));
  if (!wording) return invalid('day', 'outside');

  const missing = missingEssentials(wording, await countPlaces(scope, input.id, day));
  const step = takeStep(presentState ?? 'draft', {
    state: input.state,
    reason,
    isReady: missing.length === 0,
  });
  if (!step.ok) {
    if (step.reason === 'not-permitted') return refuse('not-permitted', { present: presentState });
    if (step.reason === 'not-ready') return refuse('not-ready', { missing });
    return invalid('reason', 'missing');
  }
  if (reason.length > longestReason) return invalid('reason', 'too-long');
  if (states.some((row) => startOf(row) > day)) return invalid('day', 'later-state');
  // The state lasts as long as the offer, whose end may be known already.
  const end = parseRange(String(wordings.at(-1)?.valid)).until;

  return attempt<Result<{ eventId: string | null }, StateRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'offers.stateChanged', { note: reason });
      const isSameDay = present !== undefined && startOf(present) === day;
      if (isSameDay)
        await change.update(offerState.table, thing(present.thing_id), String(present.id), {
          state: input.state,
          reason,
          via: [...(present.via as readonly string[]), present.state],
          valid: toRange({ from: day, until: end }),
        });
      else {
        if (present)
          await change.update(offerState.table, thing(present.thing_id), String(present.id), {
            valid: toRange({ from: parseRange(String(present.valid)).from, until: day }),
            until_precision: 'day',
          });
        await change.insert(offerState.table, thing(input.newId), {
          id: input.newId,
          thing_id: input.newId,
          offer_id: input.id,
          state: input.state,
          reason,
          valid: toRange({ from: day, until: end }),
          is_public: true,
        });
      }
      change.touch({ kind: offer.kind, id: input.id });
      return done({ eventId: await change.record() });
    },
    (fault) => {
      if (fault.constraint === 'offer_state_within_offer') return invalid('day', 'outside');
      if (fault.constraint === 'offer_state_order') return refuse('not-permitted', { present: presentState });
      throw fault;
    },
  );
};

const invalid = (field: 'day' | 'reason', fault: Extract<StateRefusal, { reason: 'invalid' }>['fault']) =>
  refuse('invalid', { field, fault });
const thing = (id: unknown) => ({ kind: offerState.kind, id: String(id) });
/** An unknown beginning lies before every day. */
const startOf = (row: { valid?: unknown }): string => parseRange(String(row.valid)).from ?? '0001-01-01';

/** How many places an offer has on a day. */
export const countPlaces = async (scope: Scope, id: string, day: string): Promise<number> => {
  const { rows } = await sql<{
    count: number;
  }>`select count(*)::int as count from ${sql.table(offerPlace.table)}
    where alliance_id = current_alliance() and offer_id = ${id}::uuid and valid @> ${day}::date`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};
