import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Page, ServiceFilter } from '../asked.ts';
import { day, type Item, type LinkTo, locationOf, locationParts, openPlaces } from './parts.ts';
import { readServices } from './services.ts';

/** Which places are asked for. With `metres`: within so many of the middle of the postcode's facilities, else those in it. */
export type PlaceFilter = ServiceFilter & { postcode: string | null; metres: number | null };

/**
 * Services at the open places where they take place on the day, by id; three queries, more with all that belongs to them. A
 * confidential place is none.
 */
export const readServiceAtLocations = async (
  scope: Scope,
  link: LinkTo,
  asked: { id?: string; filter: PlaceFilter; isFull: boolean; page: Page },
): Promise<{ items: readonly Item[]; total: number }> => {
  const { filter, page } = asked;
  const { wishes } = filter;
  const fits =
    Object.keys(wishes).length > 0 || filter.modifiedAfter
      ? sql`p.offer_id in (select offer_id from hsds_services(${JSON.stringify(wishes)}::jsonb, ${day(scope)},
          ${filter.modifiedAfter}::timestamptz, 0, 1000000))`
      : sql`true`;
  const ofTaxonomy = filter.taxonomyId
    ? sql`exists (select from offer_term x join term m on m.alliance_id = x.alliance_id and m.thing_id = x.term_id
        and m.is_public and m.valid @> ${day(scope)} where x.alliance_id = p.alliance_id and x.offer_id = p.offer_id
          and x.is_public and x.valid @> ${day(scope)} and derived_id(${scope.alliance.id}, m.vocabulary) = ${filter.taxonomyId}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ service: string; item: Item; total: number }>`
    select p.offer_id::text as service, jsonb_build_object('id', p.thing_id, 'description', coalesce(p.note, i.name),
        'location', ${locationOf(link)} || ${asked.isFull ? locationParts() : sql`'{}'::jsonb`}) as item,
      count(*) over ()::int as total
    from (select * from offer_index i where i.alliance_id = current_alliance() and coalesce(i.valid @> ${day(scope)}, false)) i,
      ${openPlaces(scope)} and p.offer_id = i.offer_id
      and ${asked.id ? sql`p.thing_id = ${asked.id}::uuid` : sql`true`} and ${fits} and ${ofTaxonomy}
      and ${nearPostcode(scope, filter)}
    order by p.thing_id offset ${(page.number - 1) * page.size} limit ${page.size}`.execute(scope.db);
  const services = await readServices(
    scope,
    link,
    [...new Set(rows.map(({ service }) => service))],
    asked.isFull,
  );
  const byId = new Map(services.map((service) => [String(service.id), service]));
  return {
    items: rows.flatMap(({ service: id, item }) => {
      const service = byId.get(id);
      return service ? [{ ...item, service }] : [];
    }),
    total: rows[0]?.total ?? 0,
  };
};

const nearPostcode = (scope: Scope, { postcode, metres }: PlaceFilter) => {
  if (!postcode) return sql`true`;
  if (metres === null) return sql`coalesce(f.postal_code, p.postal_code) = ${postcode}`;
  return sql`exists (select from (select avg(c.lon) as lon, avg(c.lat) as lat from facility c
      where c.alliance_id = current_alliance() and c.is_public and c.postal_code = ${postcode} and c.lat is not null
        and c.valid @> ${day(scope)}) middle
    where metres_between(coalesce(f.lon, p.lon), coalesce(f.lat, p.lat), middle.lon, middle.lat) <= ${metres})`;
};
