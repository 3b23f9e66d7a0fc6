import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { lockedRows } from '../../records/contract.ts';
import { linkThings, unlinkThings } from '../../thread/contract.ts';
import { need, needOffer } from '../kinds.ts';
import { extents } from '../options.ts';
import { mayWriteNeeds } from '../permissions.ts';
import { endPart, insertPart } from './parts.ts';

export type AnswerRefusal =
  | { reason: 'forbidden' | 'unknown' }
  | { reason: 'invalid'; field: 'offers' | 'extent' | 'reason'; fault: 'choose' | 'extent' | 'tooLong' };

/** Offers that are assigned at once, at most, and the longest remark. */
const most = 50;
const longestReason = 500;

/**
 * Says from today on that offers answer a need, wholly or in part, and ties them on the thread. Offers that answer it
 * already, or that do not exist today, are left alone.
 */
export const answerNeed = async (
  scope: Scope,
  input: { needId: string; offers: readonly string[]; extent: string; reason: string },
): Promise<Result<{ count: number; eventId: string | null }, AnswerRefusal>> => {
  if (!mayWriteNeeds(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.needId)) return refuse('unknown');
  const wordings = await lockedRows(scope, need, sql`t.thing_id = ${input.needId}::uuid`);
  if (wordings.length === 0) return refuse('unknown');
  const reason = input.reason.trim();
  if (input.offers.length === 0) return refuse('invalid', { field: 'offers', fault: 'choose' });
  if (!extents.some((each) => each === input.extent))
    return refuse('invalid', { field: 'extent', fault: 'extent' });
  if (reason.length > longestReason) return refuse('invalid', { field: 'reason', fault: 'tooLong' });
  const end = parseRange(String(wordings.at(-1)?.valid)).until;
  const { rows } = await sql<{ id: string; until: string | null }>`
    select o.thing_id::text as id, (select max(upper(l.valid))::text from offer l where l.alliance_id = o.alliance_id
        and l.thing_id = o.thing_id having bool_and(not upper_inf(l.valid))) as until
    from offer o where o.alliance_id = current_alliance() and o.thing_id = any(${input.offers.slice(0, most)}::uuid[])
      and o.valid @> ${scope.today}::date and not exists (select from need_offer x where x.alliance_id = o.alliance_id
        and x.offer_id = o.thing_id and x.need_id = ${input.needId}::uuid and x.valid @> ${scope.today}::date)`.execute(
    scope.db,
  );

  return attempt<Result<{ count: number; eventId: string | null }, AnswerRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'needs.answered', reason ? { note: reason } : {});
      change.touch({ kind: need.kind, id: input.needId });
      for (const { id, until } of rows) {
        // It answers as long as both are there.
        const last = [until, end].filter((each) => each !== null).toSorted()[0] ?? null;
        await insertPart(
          change,
          needOffer,
          input.needId,
          { offer_id: id, extent: input.extent, reason: reason || null },
          { valid: toRange({ from: scope.today, until: last }) },
        );
        await linkThings(change, { kind: 'offer', id }, 'answers', { kind: need.kind, id: input.needId });
      }
      return done({ count: rows.length, eventId: await change.record() });
    },
    (fault) => {
      if (fault.constraint?.startsWith('need_offer_')) return refuse('unknown');
      throw fault;
    },
  );
};

/** From today on an offer answers the need no more. What it answered before stays said. */
export const withdrawAnswer = async (
  scope: Scope,
  input: { needId: string; rowId: string },
): Promise<Result<{ eventId: string | null }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayWriteNeeds(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.needId) || !isUuid(input.rowId)) return refuse('unknown');
  const [row] = await lockedRows(
    scope,
    needOffer,
    sql`t.id = ${input.rowId}::uuid and t.need_id = ${input.needId}::uuid and t.valid @> ${scope.today}::date`,
  );
  if (!row) return refuse('unknown');
  const change = beginChange(scope, 'needs.answerWithdrawn');
  change.touch({ kind: need.kind, id: input.needId });
  await endPart(change, needOffer, row, scope.today);
  await unlinkThings(change, { kind: 'offer', id: String(row.offer_id) }, 'answers', {
    kind: need.kind,
    id: input.needId,
  });
  return done({ eventId: await change.record() });
};
