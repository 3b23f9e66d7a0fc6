import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Whom one can ask about an offer. */
export type OfferContact = {
  offerId: string;
  label: string | null;
  phone: string | null;
  mail: string | null;
  website: string | null;
};

/** The public contacts of offers that everyone may see on the scope's day, by offer, in their order. */
export const readContacts = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly OfferContact[]>> => {
  if (ids.length === 0) return new Map();
  const day = sql`${scope.asOf}::date`;
  const { rows } = await sql<OfferContact>`
    select c.offer_id::text as "offerId", c.label, c.phone, c.mail, c.website from offer_contact c
    where c.alliance_id = current_alliance() and c.offer_id = any(${[...ids]}::uuid[]) and c.is_public and c.valid @> ${day}
      and exists (select from offer_index i where i.alliance_id = c.alliance_id and i.offer_id = c.offer_id and i.valid @> ${day})
    order by c.offer_id, c.position, c.id limit 500`.execute(scope.db);
  return Map.groupBy(rows, ({ offerId }) => offerId);
};
