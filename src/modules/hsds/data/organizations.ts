import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Page } from '../asked.ts';
import { day, type Item, type LinkTo, locationOf, locationParts, organizationOf } from './parts.ts';
import { readServices } from './services.ts';

type Paged = { items: readonly Item[]; total: number };
/** Services that are told with one organisation, at most. */
const mostServices = 200;

/**
 * Public organisations of the day, by id; one query, with what belongs to them two more.
 *
 * @param asked.isFull with their places
 * @param asked.services `ids`: with the ids and names of their services; `full`: with all of them
 */
export const readOrganizations = async (
  scope: Scope,
  link: LinkTo,
  asked: { id?: string; search?: string; isFull: boolean; services: 'none' | 'ids' | 'full'; page: Page },
): Promise<Paged> => {
  const { rows } = await sql<{ id: string; item: Item; total: number }>`
    select g.thing_id::text as id, ${organizationOf(link)} as item, count(*) over ()::int as total from organisation g
    where g.alliance_id = current_alliance() and g.is_public and g.merged_into is null and g.valid @> ${day(scope)}
      and ${asked.id ? sql`g.thing_id = ${asked.id}::uuid` : sql`true`}
      and ${asked.search ? sql`g.id in (select search_register('organisation', ${asked.search.split(/\s+/).slice(0, 8)}::text[], false))` : sql`true`}
    order by g.thing_id offset ${(asked.page.number - 1) * asked.page.size} limit ${asked.page.size}`.execute(
    scope.db,
  );
  const ids = rows.map(({ id }) => id);
  const locations = asked.isFull ? await readLocations(scope, link, ids) : null;
  const services =
    asked.services === 'none' ? null : await servicesOf(scope, link, ids, asked.services === 'full');
  return {
    items: rows.map(({ id, item }) => ({
      ...item,
      ...(locations ? { locations: locations.get(id) ?? [] } : {}),
      ...(services ? { services: services.get(id) ?? [] } : {}),
    })),
    total: rows[0]?.total ?? 0,
  };
};

/** The public facilities of organisations, as locations. */
const readLocations = async (scope: Scope, link: LinkTo, ids: readonly string[]) => {
  const { rows } = await sql<{ owner: string; item: Item }>`
    select f.organisation_id::text as owner, ${locationOf(link)} || ${locationParts()} as item from facility f
    cross join lateral (select null::uuid as thing_id, null::text as name, null::text as street, null::text as house_number,
      null::text as postal_code, null::text as town, null::text as note, null::float8 as lat, null::float8 as lon) p
    where f.alliance_id = current_alliance() and f.organisation_id = any(${[...ids]}::uuid[]) and f.is_public
      and f.merged_into is null and f.valid @> ${day(scope)} order by f.organisation_id, f.name, f.id limit 5000`.execute(
    scope.db,
  );
  return new Map(
    [...Map.groupBy(rows, ({ owner }) => owner)].map(([id, all]) => [id, all.map(({ item }) => item)]),
  );
};

const servicesOf = async (scope: Scope, link: LinkTo, ids: readonly string[], isFull: boolean) => {
  const { rows } = await sql<{ owner: string; id: string; name: string }>`
    select i.organisation_id::text as owner, i.offer_id::text as id, i.name from offer_index i
    where i.alliance_id = current_alliance() and i.organisation_id = any(${[...ids]}::uuid[])
      and coalesce(i.valid @> ${day(scope)}, false) order by i.organisation_id, i.offer_id limit 5000`.execute(
    scope.db,
  );
  const byOwner = Map.groupBy(rows, ({ owner }) => owner);
  const shown = [...byOwner.values()].flatMap((all) => all.slice(0, mostServices));
  const full = isFull
    ? await readServices(
        scope,
        link,
        shown.map(({ id }) => id),
        true,
      )
    : shown.map(({ id, name }) => ({ id, name, status: 'active' }));
  const byId = new Map<unknown, Item>(full.map((service) => [service.id, service]));
  return new Map(
    [...byOwner].map(([owner, all]) => [
      owner,
      all.slice(0, mostServices).flatMap(({ id }) => byId.get(id) ?? []),
    ]),
  );
};
