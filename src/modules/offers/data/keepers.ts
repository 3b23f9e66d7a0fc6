import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { ownOrganisations } from '../../actors/contract.ts';

/**
 * Whether the person who asks acts for the provider of this offer and the offer is a draft still. What is under review or
 * published is changed through the confirmation, where the office looks at each field.
 */
const keepsDraft = async (scope: Scope, offerId: unknown): Promise<boolean> => {
  if (typeof offerId !== 'string' || !isUuid(offerId)) return false;
  const own = await ownOrganisations(scope);
  if (own.length === 0) return false;
  const { rows } = await sql`select from offer o where o.alliance_id = current_alliance()
    and o.thing_id = ${offerId}::uuid and o.organisation_id = any(${[...own]}::uuid[])
    and not exists (select from offer_state s where s.alliance_id = o.alliance_id and s.offer_id = o.thing_id
      and s.state <> 'draft' and (upper_inf(s.valid) or upper(s.valid) > ${scope.today}::date)) limit 1`.execute(
    scope.db,
  );
  return rows.length > 0;
};

/** A row of the offer itself: as it stands, or as it would be. A new offer has no id yet; its provider decides. */
export const keepsOffer = async (scope: Scope, row: JsonRow): Promise<boolean> => {
  const own = await ownOrganisations(scope);
  if (!own.includes(String(row.organisation_id))) return false;
  return row.thing_id === undefined || keepsDraft(scope, row.thing_id);
};

/** A row of what belongs to an offer. */
export const keepsPart = (scope: Scope, row: JsonRow): Promise<boolean> => keepsDraft(scope, row.offer_id);
