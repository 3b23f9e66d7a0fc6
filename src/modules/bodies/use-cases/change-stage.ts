import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, parseDayAsKnown } from '../../../platform/time/day.ts';
import { holdsOn, lastDay, parseRange, toRange } from '../../../platform/time/period.ts';
import { isUuid } from '../data/ids.ts';
import { localAlliance, localAllianceStage } from '../kinds.ts';
import { mayWriteBodies } from '../permissions.ts';
import { isEnding, isStage, type Stage, takeStep } from '../stage.ts';
import { type EndField, type EndRefusal, endThing, lockedRows } from './end-thing.ts';

export type StageInput = {
  id: string;
  /** Made with the form, so that a form sent twice takes one step. */
  newId: string;
  stage: Stage;
  /** The first day of the new stage, as people type it; of an end, the last day. */
  day: string;
  reason: string;
  intoId: string | null;
};
export type StageRefusal =
  | Exclude<EndRefusal, { reason: 'invalid' }>
  | { reason: 'not-permitted'; present: Stage | null }
  | {
      reason: 'invalid';
      field: EndField | 'stage';
      fault: (EndRefusal & { reason: 'invalid' })['fault'] | 'later-stage' | 'same-day';
    };

/**
 * Takes a local alliance to another stage from a day on, with the reason. What the state machine does not permit is
 * refused; merging and dissolving end the local alliance and what belongs to it.
 */
export const changeStage = async (
  scope: Scope,
  input: StageInput,
): Promise<Result<{ eventId: string | null }, StageRefusal>> => {
  if (!mayWriteBodies(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id) || !isUuid(input.newId)) return refuse('unknown');
  const known = parseDayAsKnown(input.day, isEnding(input.stage) ? 'last' : 'first');
  if (!known)
    return refuse('invalid', { field: 'lastDay', fault: input.day.trim() ? 'not-a-day' : 'missing' });
  // One after the other: the rows of the local alliance are locked before its stages are read.
  const wordings = await lockedRows(scope, localAlliance, sql`thing_id = ${input.id}::uuid`);
  if (wordings.length === 0) return refuse('unknown');
  const stages = await lockedRows(scope, localAllianceStage, sql`local_alliance_id = ${input.id}::uuid`);
  if (stages.some((row) => row.id === input.newId)) return done({ eventId: null });
  // An end is the last day, on which the present stage still holds.
  const present = stages.findLast((row) => startOf(row) <= known.day);
  const presentStage = isStage(present?.stage) ? present.stage : null;

  const step = takeStep(presentStage, { stage: input.stage, reason: input.reason, intoId: input.intoId });
  if (!step.ok) {
    if (step.reason === 'not-permitted') return refuse('not-permitted', { present: presentStage });
    if (step.reason === 'no-reason') return refuse('invalid', { field: 'reason', fault: 'missing' });
    return refuse('invalid', { field: 'intoId', fault: 'missing' });
  }
  const { stage, reason } = step.step;
  if (reason.length > 1000) return refuse('invalid', { field: 'reason', fault: 'too-long' });
  if (isEnding(stage))
    return endThing(scope, localAlliance, {
      id: input.id,
      ending: stage,
      lastDay: input.day,
      reason,
      intoId: input.intoId,
    });
  if (stages.some((row) => startOf(row) > known.day))
    return refuse('invalid', { field: 'lastDay', fault: 'later-stage' });
  if (present && startOf(present) === known.day)
    return refuse('invalid', { field: 'lastDay', fault: 'same-day' });
  const holding = wordings.filter((row) => holdsOn(parseRange(String(row.valid)), known.day));
  if (holding.length === 0) return refuse('invalid', { field: 'lastDay', fault: 'outside' });
  // The stage lasts as long as the local alliance, whose end may be known already.
  const end = parseRange(String(wordings.at(-1)?.valid)).until;

  return attempt<Result<{ eventId: string | null }, StageRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'bodies.stageChanged', { note: reason });
      const period = present && parseRange(String(present.valid));
      if (present && period && (lastDay(period) ?? known.day) >= known.day)
        await change.update(localAllianceStage.table, thing(String(present.thing_id)), String(present.id), {
          valid: toRange({ from: period.from, until: known.day }),
          until_precision: known.precision,
        });
      await change.insert(localAllianceStage.table, thing(input.newId), {
        id: input.newId,
        thing_id: input.newId,
        local_alliance_id: input.id,
        stage,
        reason,
        valid: toRange({ from: known.day, until: end }),
        from_precision: known.precision,
        until_precision: 'day',
        is_public: wordings.at(-1)?.is_public === true,
      });
      change.touch({ kind: localAlliance.kind, id: input.id });
      return done({ eventId: await change.record() });
    },
    (fault) => {
      if (fault.constraint === 'local_alliance_stage_within')
        return refuse('invalid', { field: 'lastDay', fault: 'outside' });
      throw fault;
    },
  );
};

const thing = (id: string) => ({ kind: localAllianceStage.kind, id });
/** An unknown beginning lies before every day. */
const startOf = (row: { valid?: unknown }): string =>
  parseRange(String(row.valid)).from ?? addDays('1900-01-01', -1);
