import { sql } from 'kysely';
import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { newId } from '../../records/contract.ts';
import { coverageWeights } from '../kinds.ts';
import { maySetWeights } from '../permissions.ts';
import { anyCounts, type Weights } from '../rank.ts';
import { faultOf, wordsOf } from '../typed-words.ts';

export type WeightsRefusal =
  | { reason: 'forbidden' | 'nothing-counts' }
  | { reason: 'invalid'; field: 'reason'; fault: 'missing' | 'too-long' };
const longestReason = 1000;

/**
 * From today on these weights are the alliance's default; what held before stays for the days before. Refuses weights of
 * which none counts, and a reason that says nothing.
 */
export const saveWeights = async (
  scope: Scope,
  input: { weights: Weights; reason: string },
): Promise<Result<{ eventId: string | null }, WeightsRefusal>> => {
  if (!maySetWeights(scope.actor)) return refuse('forbidden');
  const { weights } = input;
  if (!anyCounts(weights)) return refuse('nothing-counts');
  const reason = wordsOf(input.reason);
  const fault = faultOf(reason, longestReason);
  if (fault) return refuse('invalid', { field: 'reason', fault });
  // Two who save at once write one after the other.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`coverage/${scope.alliance.id}`}, 0))`.execute(
    scope.db,
  );
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from coverage_weights t where t.alliance_id = current_alliance()
      and (upper_inf(t.valid) or upper(t.valid) > ${scope.today}::date) order by t.valid limit 100`.execute(
    scope.db,
  );
  const starts = (row: JsonRow) => parseRange(String(row.valid)).from ?? '';
  const present = rows.find(({ row }) => starts(row) <= scope.today)?.row;
  const next = rows.find(({ row }) => starts(row) > scope.today)?.row;
  const said: JsonRow = {
    disadvantage: weights.disadvantage,
    shortfall: weights.shortfall,
    needs: weights.needs,
    reach_metres: Math.round(weights.reachMetres),
    target: weights.target,
    reason,
  };
  const change = beginChange(scope, 'coverage.weightsSaved', { note: reason });
  if (present && starts(present) === scope.today)
    await change.update(coverageWeights.table, thing(String(present.thing_id)), String(present.id), said);
  else {
    if (present)
      await change.update(coverageWeights.table, thing(String(present.thing_id)), String(present.id), {
        valid: toRange({ from: parseRange(String(present.valid)).from, until: scope.today }),
        until_precision: 'day',
      });
    const id = newId(scope.clock.now());
    await change.insert(coverageWeights.table, thing(id), {
      id,
      thing_id: id,
      is_public: false,
      valid: toRange({ from: scope.today, until: next ? starts(next) : null }),
      from_precision: 'day',
      until_precision: 'day',
      ...said,
    });
  }
  return done({ eventId: await change.record() });
};

const thing = (id: string) => ({ kind: coverageWeights.kind, id });
