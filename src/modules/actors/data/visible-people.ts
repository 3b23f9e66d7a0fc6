import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { audienceOf } from '../visibility.ts';

/**
 * The one place that decides in SQL whose name a reader gets to see (law 4). Every view, search and export that shows
 * people selects through these; the rule in words stands in visibility.ts.
 */

const consented = (scope: Scope, personId: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from person_consent consent
  where consent.alliance_id = current_alliance() and consent.person_id = ${personId}
    and consent.purpose = 'publicName' and consent.valid @> ${scope.asOf}::date
    and (consent.withdrawn_on is null or consent.withdrawn_on > ${scope.today}::date))`;

/**
 * Whether the name of the holder stands beside an office. Expects `person p`, `office_holding h`, and `office o` in the
 * wording of the scope's day.
 */
export const holderIsNamed = (scope: Scope): RawBuilder<unknown> => {
  const audience = audienceOf(scope.actor);
  if (audience === 'office') return sql`(p.erased_on is null)`;
  const byOffice = sql`h.valid @> ${scope.asOf}::date and ${
    audience === 'members'
      ? sql`true`
      : sql`(h.is_public and o.is_public and o.nature = 'publicOffice' and o.valid @> ${scope.asOf}::date)`
  }`;
  return sql`(p.erased_on is null and (${consented(scope, sql`p.thing_id`)} or (${byOffice})))`;
};

/** Whether a person may be met at all: by a consent, or beside one of their offices. Expects `person p`. */
export const personIsNamed = (scope: Scope): RawBuilder<unknown> =>
  audienceOf(scope.actor) === 'office'
    ? sql`(p.erased_on is null)`
    : sql`(p.erased_on is null and (${consented(scope, sql`p.thing_id`)} or exists (
        select from office_holding h join office o on o.alliance_id = h.alliance_id and o.thing_id = h.office_id
        where h.alliance_id = current_alliance() and h.person_id = p.thing_id
          and h.valid @> ${scope.asOf}::date and o.valid @> ${scope.asOf}::date and ${holderIsNamed(scope)})))`;
