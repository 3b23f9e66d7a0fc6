import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Whether an offer is published (or paused) by its state on the scope's day. `offerId`: an expression that names it. */
export const isOpen = (scope: Scope, offerId: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from offer_state s where s.alliance_id = current_alliance() and s.offer_id = ${offerId}
    and s.state in ('published', 'paused') and s.valid @> ${scope.asOf}::date)`;

/**
 * Whether everyone sees an offer on the scope's day: it is open, its wording of that day is not kept back, and its provider
 * is public. The one place that says so.
 */
export const isShown = (
  scope: Scope,
  offerId: RawBuilder<unknown>,
): RawBuilder<unknown> => sql`(${isOpen(scope, offerId)}
  and exists (select from offer o join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id
      and g.is_public and g.valid @> ${scope.asOf}::date
    where o.alliance_id = current_alliance() and o.thing_id = ${offerId} and o.is_public
      and o.valid @> ${scope.asOf}::date))`;

/** Of a wording of an offer, as `t`: earlier ones are shown with the one of the day. */
export const offerShownWhen = (scope: Scope): RawBuilder<unknown> => isShown(scope, sql`t.thing_id`);

/** Of what belongs to an offer, as `t`. */
export const partShownWhen = (scope: Scope): RawBuilder<unknown> => isShown(scope, sql`t.offer_id`);

/** Of a place, as `t`: a confidential one is shown to nobody outside; only its area is, by the offer's own page. */
export const placeShownWhen = (scope: Scope): RawBuilder<unknown> =>
  sql`(t.disclosure = 'open' and ${partShownWhen(scope)})`;
