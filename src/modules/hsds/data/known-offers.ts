import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

/** What other systems call their offers is kept under this name. */
export const keySystem = 'HSDS';

/** An offer as it stands on the day (or did last), with what belongs to it. */
export type KnownOffer = {
  id: string;
  row: JsonRow;
  /** Open addresses and facilities, in their order; `called` is the facility's name. */
  places: readonly (JsonRow & { called: string | null })[];
  /** Areas that it serves. */
  areas: readonly (JsonRow & { called: string | null })[];
  /** It has a place of which nobody outside learns more than the area. */
  isConfidential: boolean;
  languages: readonly JsonRow[];
  schedules: readonly JsonRow[];
  contacts: readonly JsonRow[];
  terms: readonly (JsonRow & { called: string | null })[];
};

/** Offers by the id of a service: by its key here, or because it is the offer's own id (a file that was exported here). */
export const offersByServiceId = async (
  scope: Scope,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ key: string; id: string }>`
    select thing_id::text as key, thing_id::text as id from offer
    where alliance_id = current_alliance() and thing_id = any(${keys.filter(isUuid)}::uuid[])
    union all select key, id from (select key, offer_id::text as id from offer_key
      where alliance_id = current_alliance() and system = ${keySystem} and key = any(${[...keys]}::text[])
      order by valid) as named`.execute(scope.db);
  return new Map(rows.map(({ key, id }) => [key, id]));
};

/** Offers with what is compared of them. One query. */
export const knownOffers = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownOffer>> => {
  if (ids.length === 0) return new Map();
  const day = sql`${scope.today}::date`;
  const part = (alias: string) =>
    sql`${sql.raw(alias)}.alliance_id = o.alliance_id and ${sql.raw(alias)}.offer_id = o.thing_id
      and ${sql.raw(alias)}.valid @> ${day}`;
  const called = (alias: string, from: string, column: string) => sql`jsonb_build_object('called', (
    select c.name from ${sql.raw(from)} c where c.alliance_id = o.alliance_id and c.thing_id = ${sql.raw(`${alias}.${column}`)}
      and c.valid @> ${day} limit 1))`;
  const { rows } = await sql<KnownOffer>`
    select distinct on (o.thing_id) o.thing_id::text as id, to_jsonb(o) - 'search' as row,
      coalesce((select jsonb_agg(to_jsonb(p) || ${called('p', 'facility', 'facility_id')} order by p.position, p.id)
        from offer_place p where ${part('p')} and p.kind <> 'served' and p.disclosure = 'open'), '[]') as places,
      coalesce((select jsonb_agg(to_jsonb(p) || ${called('p', 'area', 'area_id')} order by p.area_id)
        from offer_place p where ${part('p')} and p.kind = 'served' and p.disclosure = 'open'), '[]') as areas,
      exists (select from offer_place p where ${part('p')} and p.disclosure = 'confidential') as "isConfidential",
      coalesce((select jsonb_agg(to_jsonb(l) order by l.language) from offer_language l where ${part('l')}), '[]') as languages,
      coalesce((select jsonb_agg(to_jsonb(s) order by s.position, s.id) from offer_schedule s where ${part('s')}), '[]')
        as schedules,
      coalesce((select jsonb_agg(to_jsonb(c) order by c.position, c.id) from offer_contact c where ${part('c')}
        and c.office_id is null and num_nonnulls(c.phone, c.mail) > 0), '[]') as contacts,
      coalesce((select jsonb_agg(to_jsonb(x) || ${called('x', 'term', 'term_id')} order by x.term_id)
        from offer_term x where ${part('x')}), '[]') as terms
    from offer o where o.alliance_id = current_alliance() and o.thing_id = any(${[...ids]}::uuid[])
    order by o.thing_id, coalesce(o.valid @> ${day}, false) desc, o.valid desc`.execute(scope.db);
  return new Map(rows.map((each) => [each.id, each]));
};

/** An organisation that offers something today, and the time in which it exists without a gap. */
export type Provider = { id: string; until: string | null };

/** The organisations that bear names today, however they are spelt; `folded` is the same for names that mean the same. */
export const providersNamed = async (
  scope: Scope,
  names: readonly string[],
): Promise<ReadonlyMap<string, { folded: string; found: readonly Provider[] }>> => {
  if (names.length === 0) return new Map();
  const { rows } = await sql<{ name: string; folded: string; found: readonly Provider[] }>`
    select n.name, fold(n.name) as folded, coalesce((
      select jsonb_agg(jsonb_build_object('id', each.id, 'until', each.until)) from (
        select g.id, (select upper(span)::text from unnest(range_agg(o.valid)) as span
            where span @> ${scope.today}::date) as until
        from organisations_named(${[...names]}::text[]) as g
        join organisation o on o.alliance_id = current_alliance() and o.thing_id = g.id
        where g.name = n.name group by g.id having range_agg(o.valid) @> ${scope.today}::date) as each), '[]') as found
    from unnest(${[...names]}::text[]) as n(name)`.execute(scope.db);
  return new Map(rows.map(({ name, folded, found }) => [name, { folded, found }]));
};
