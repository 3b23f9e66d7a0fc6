import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { languageName, schedulesOf } from '../../offers/contract.ts';
import type { Page, ServiceFilter } from '../asked.ts';
import { scheduleAsItem } from '../schedule-item.ts';
import { hsdsTexts } from '../texts/index.ts';
import {
  day,
  type Item,
  type LinkTo,
  locationOf,
  locationParts,
  openPlaces,
  organizationOf,
  termOf,
} from './parts.ts';
import { taxonomyNames } from './taxonomies.ts';

export type Found = { rows: readonly { id: string; modified: Date }[]; total: number };

/** One page of the ids of services that fit, with their number; one query. */
export const findServices = async (scope: Scope, filter: ServiceFilter, page: Page): Promise<Found> => {
  const wishes = await withTaxonomy(scope, filter);
  if (wishes === null) return { rows: [], total: 0 };
  const { rows } = await sql<{ id: string; modified: Date; total: number }>`
    select offer_id::text as id, modified_at as modified, total::int from hsds_services(${JSON.stringify(wishes)}::jsonb,
      ${day(scope)}, ${filter.modifiedAfter}::timestamptz, ${(page.number - 1) * page.size}, ${page.size})`.execute(
    scope.db,
  );
  if (rows.length > 0 || page.number === 1) return { rows, total: rows[0]?.total ?? 0 };
  // Beyond the last page nothing says how many there are.
  const { total } = await findServices(scope, filter, { number: 1, size: 1 });
  return { rows, total };
};

/** Terms of a taxonomy in the place of its id; null: it has none, so nothing fits. */
const withTaxonomy = async (scope: Scope, { wishes, taxonomyId }: ServiceFilter) => {
  if (taxonomyId === null) return wishes;
  const { rows } = await sql<{ id: string }>`select distinct m.thing_id::text as id from term m
    where m.alliance_id = current_alliance() and m.is_public and m.valid @> ${day(scope)}
      and derived_id(${scope.alliance.id}, m.vocabulary) = ${taxonomyId}::uuid limit 1000`.execute(scope.db);
  return rows.length === 0 ? null : { ...wishes, lifeSituations: rows.map(({ id }) => id) };
};

/**
 * Services as the standard tells them, in the order of the ids; those that not everyone may see are missing. Two queries for a
 * list, four with all that belongs to them.
 */
export const readServices = async (
  scope: Scope,
  link: LinkTo,
  ids: readonly string[],
  isFull: boolean,
): Promise<readonly Item[]> => {
  if (ids.length === 0) return [];
  const t = hsdsTexts(scope.locale).service;
  const words = sql`${JSON.stringify(t)}::jsonb`;
  const { rows } = await sql<{ id: string; service: Item }>`
    select o.thing_id::text as id, jsonb_strip_nulls(jsonb_build_object(
      'id', o.thing_id, 'name', o.name,
      'alternate_name', (select x.name from offer_text x where x.alliance_id = o.alliance_id and x.offer_id = o.thing_id
        and x.is_public and x.language = 'de-x-simple' and x.valid @> ${day(scope)} and x.name <> o.name limit 1),
      'description', coalesce(o.description, o.summary), 'url', ${link('/angebote/')} || o.thing_id,
      'status', case i.state when 'paused' then 'temporarily closed' else 'active' end,
      'application_process', nullif(concat_ws('. ', ${words}->'takingPart'->>o.taking_part, o.taking_part_note), ''),
      'fees_description', nullif(concat_ws('. ', ${words}->'cost'->>o.cost, o.cost_note,
        ${words}->'benefits'->>o.education_benefits), ''),
      'wait_time', ${words}->'waiting'->>o.waiting_list,
      'eligibility_description', o.eligibility, 'minimum_age', o.age_from, 'maximum_age', o.age_until,
      'assured_date', o.confirmed_on, 'alert', case when coalesce(o.alert_until >= ${day(scope)}, true) then o.alert end,
      'last_modified', to_char(i.modified_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      'organization', ${organizationOf(link)})) as service
    from offer_index i
    join offer o on o.alliance_id = i.alliance_id and o.thing_id = i.offer_id and o.valid @> ${day(scope)}
    join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id and g.is_public
      and g.valid @> ${day(scope)}
    where i.alliance_id = current_alliance() and i.offer_id = any(${[...ids]}::uuid[])
      and coalesce(i.valid @> ${day(scope)}, false)`.execute(scope.db);
  const services = new Map(rows.map(({ id, service }) => [id, service]));
  const parts = isFull ? await readParts(scope, link, [...services.keys()]) : null;
  return ids.flatMap((id) => {
    const service = services.get(id);
    return service ? [parts ? { ...service, ...parts(id) } : service] : [];
  });
};

/** All that belongs to services: two queries, and one for the schedules. */
const readParts = async (scope: Scope, link: LinkTo, ids: readonly string[]) => {
  const schedules = await schedulesOf(scope, ids);
  const t = hsdsTexts(scope.locale);
  const names = taxonomyNames(scope.locale);
  // What everyone may see of what belongs to the offer `o`.
  const held = (alias: string) =>
    sql.raw(`${alias}.alliance_id = o.alliance_id and ${alias}.offer_id = o.thing_id and ${alias}.is_public`);
  // What the standard has no place for follows the terms: attributes without one (see `traitTypes`).
  const traits = sql`coalesce((select jsonb_agg(jsonb_build_object('id', derived_id(o.thing_id::text, t.type || t.value),
      'link_id', o.thing_id, 'link_type', t.type, 'link_entity', 'service', 'value', t.value) order by t.type, t.value)
    from (select 'audience' as type, unnest(o.audiences) as value
      union all select 'mark', unnest(o.marks) union all select 'delivery', unnest(o.delivery)
      union all select 'onlineAddress', o.online_address
      union all select 'accessibility', 'sign_language=' || o.sign_language
      union all select 'accessibility', 'quiet=' || o.quiet union all select 'accessibility', 'companion=' || o.companion
      union all select 'accessibilityNote', o.accessibility_note) t where t.value is not null), '[]')`;
  const { rows } = await sql<{ id: string; parts: Item }>`
    select o.thing_id::text as id, jsonb_build_object(
      'languages', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', l.thing_id, 'service_id', o.thing_id,
          'code', l.language, 'name', l.language, 'note', case l.how when 'onRequest' then ${t.service.onRequest}::text end))
          order by l.language)
        from offer_language l where ${held('l')} and l.valid @> ${day(scope)}), '[]'),
      'cost_options', case when o.cost in ('free', 'fee') and (o.cost = 'free' or o.fee_amount is not null)
        then jsonb_build_array(jsonb_strip_nulls(jsonb_build_object('id', derived_id(o.id::text, 'cost'),
          'service_id', o.thing_id, 'option', o.cost, 'currency', 'EUR', 'amount', coalesce(o.fee_amount, 0),
          'amount_description', o.cost_note))) else '[]' end,
      'attributes', coalesce((select jsonb_agg(jsonb_build_object('id', x.thing_id, 'link_id', o.thing_id,
          'link_type', m.vocabulary, 'link_entity', 'service', 'value', m.name, 'taxonomy_term_id', m.thing_id,
          'taxonomy_term', ${termOf(scope, link, names)}) order by m.vocabulary, m.position, m.id)
        from offer_term x join term m on m.alliance_id = x.alliance_id and m.thing_id = x.term_id and m.is_public
          and m.valid @> ${day(scope)} where ${held('x')} and x.valid @> ${day(scope)}), '[]') || ${traits},
      'service_areas', coalesce((select jsonb_agg(jsonb_build_object('id', p.thing_id, 'service_id', o.thing_id,
          'name', a.name, 'extent', a.key, 'extent_type', 'other', 'uri', ${link('/gebiete/')} || a.thing_id)
          order by a.name, p.thing_id)
        from offer_place p join area a on a.alliance_id = p.alliance_id and a.thing_id = p.area_id and a.valid @> ${day(scope)}
        where ${held('p')} and p.valid @> ${day(scope)}
          and (p.kind = 'served' or p.disclosure = 'confidential')), '[]'),
      'service_at_locations', coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('id', p.thing_id,
          'service_id', o.thing_id, 'description', p.note, 'location_id', coalesce(f.thing_id, p.thing_id)))
          || jsonb_build_object('location', ${locationOf(link)} || ${locationParts()})
          order by p.position, p.thing_id)
        from ${openPlaces(scope)} and ${held('p')}), '[]')) as parts
    from offer o where o.alliance_id = current_alliance() and o.thing_id = any(${[...ids]}::uuid[])
      and o.valid @> ${day(scope)}`.execute(scope.db);
  const byId = new Map(rows.map(({ id, parts }) => [id, withNames(parts, scope)]));
  return (id: string): Item => ({
    ...byId.get(id),
    schedules: (schedules.get(id) ?? []).map((row) => scheduleAsItem(row, id, link, scope)),
  });
};

/** Languages by what readers call them. */
const withNames = (parts: Item, { locale }: Scope): Item => ({
  ...parts,
  languages: (parts.languages as readonly Item[]).map((each) => ({
    ...each,
    name: languageName(String(each.code), locale),
  })),
});
