import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdsOn, parseRange, toRange } from '../../../platform/time/period.ts';
import { lockedRows, type Typed } from '../../records/contract.ts';
import { keepsOffer } from '../data/keepers.ts';
import { offer } from '../kinds.ts';
import { type Assignments, assignmentNames, readAssignments } from '../offer-form.ts';
import { mayWriteOffers } from '../permissions.ts';
import { faultBesideField, type OfferRefusal } from './create-offer.ts';
import { assign, assignmentKinds, unassign } from './write-parts.ts';

/**
 * From today on an offer is described with exactly these terms, fields, goals and languages; what was said before stays
 * for the time before.
 *
 * @param offered what the form offered: only of this something can be taken away, so that what the person could not see
 * stays
 */
export const classifyOffer = async (
  scope: Scope,
  input: { id: string; typed: Typed; offered: Assignments },
): Promise<Result<{ eventId: string | null }, OfferRefusal>> => {
  if (!isUuid(input.id)) return refuse('unknown');
  const wordings = await lockedRows(scope, offer, sql`t.thing_id = ${input.id}::uuid`);
  const current = wordings.find((row) => holdsOn(parseRange(String(row.valid)), scope.today));
  if (!current) return refuse('unknown');
  if (!mayWriteOffers(scope.actor) && !(await keepsOffer(scope, current))) return refuse('forbidden');
  const wanted = readAssignments(input.typed);
  const end = parseRange(String(wordings.at(-1)?.valid)).until;
  const time = { valid: toRange({ from: scope.today, until: end }) };

  return attempt<Result<{ eventId: string | null }, OfferRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'offers.classified');
      change.touch({ kind: offer.kind, id: input.id });
      for (const sort of assignmentNames) {
        const { kind, column } = assignmentKinds[sort];
        const rows = await lockedRows(
          scope,
          kind,
          sql`t.offer_id = ${input.id}::uuid and (t.valid @> ${scope.today}::date or lower(t.valid) > ${scope.today}::date)`,
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
    (fault) => refuse('invalid', { errors: faultBesideField(scope, fault) }),
  );
};
