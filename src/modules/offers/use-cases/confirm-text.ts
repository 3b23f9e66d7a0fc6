import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { lockedRows } from '../../records/contract.ts';
import { offer, offerText } from '../kinds.ts';
import { mayWriteOffers } from '../permissions.ts';

/** Says of a translation that it still fits its original as it is today, though the original has changed since. */
export const confirmText = async (
  scope: Scope,
  input: { offerId: string; id: string },
): Promise<Result<{ eventId: string | null }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayWriteOffers(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.offerId) || !isUuid(input.id)) return refuse('unknown');
  const [row] = await lockedRows(
    scope,
    offerText,
    sql`t.id = ${input.id}::uuid and t.offer_id = ${input.offerId}::uuid`,
  );
  const { rows } = await sql<{ mark: string }>`
    select offer_wording(name, summary, description, taking_part_note) as mark from offer
    where alliance_id = current_alliance() and thing_id = ${input.offerId}::uuid
      and valid @> ${scope.today}::date`.execute(scope.db);
  if (!row || !rows[0]) return refuse('unknown');
  if (row.original === rows[0].mark) return done({ eventId: null });
  const change = beginChange(scope, 'offers.textConfirmed');
  const thing = { kind: offerText.kind, id: String(row.thing_id) };
  await change.update(offerText.table, thing, String(row.id), { original: rows[0].mark });
  change.touch({ kind: offer.kind, id: input.offerId });
  return done({ eventId: await change.record() });
};
