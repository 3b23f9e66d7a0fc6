import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/**
 * Whether an offer is open to everyone on the scope's day: published (or paused) by its state, under a provider that is
 * public. That the offer's own row is public is asked beside it.
 */
export const isOpen = (scope: Scope, offerId: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from offer_state s where s.alliance_id = current_alliance() and s.offer_id = ${offerId}
    and s.state in ('published', 'paused') and s.valid @> ${scope.asOf}::date)`;

/** Of an offer, as `t`. */
export const offerShownWhen = (scope: Scope): RawBuilder<unknown> => sql`(${isOpen(scope, sql`t.thing_id`)}
  and exists (select from organisation g where g.alliance_id = current_alliance() and g.thing_id = t.organisation_id
    and g.is_public and g.valid @> ${scope.asOf}::date))`;

/** Of what belongs to an offer, as `t`. */
export const partShownWhen = (scope: Scope): RawBuilder<unknown> => sql`(${isOpen(scope, sql`t.offer_id`)}
  and exists (select from offer o join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id
      and g.is_public and g.valid @> ${scope.asOf}::date
    where o.alliance_id = current_alliance() and o.thing_id = t.offer_id and o.is_public
      and o.valid @> ${scope.asOf}::date))`;

/** Of a place, as `t`: a confidential one is shown to nobody outside; only its area is, by the offer's own page. */
export const placeShownWhen = (scope: Scope): RawBuilder<unknown> =>
  sql`(t.disclosure = 'open' and ${partShownWhen(scope)})`;
