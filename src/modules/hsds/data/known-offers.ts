import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

/** What other systems call their offers is kept under this name. */
export const keySystem = 'HSDS';

/** An offer as it stands on the day (or did last), with its first place and its languages. */
export type KnownOffer = { id: string; row: JsonRow; place: JsonRow | null; languages: readonly JsonRow[] };

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

/** Offers with what is compared of them. Two queries. */
export const knownOffers = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownOffer>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<KnownOffer>`
    select distinct on (o.thing_id) o.thing_id::text as id, to_jsonb(o) - 'search' as row,
      (select to_jsonb(p) from offer_place p where p.alliance_id = o.alliance_id and p.offer_id = o.thing_id
        and p.valid @> ${scope.today}::date order by p.position, p.id limit 1) as place,
      coalesce((select jsonb_agg(to_jsonb(l) order by l.language) from offer_language l
        where l.alliance_id = o.alliance_id and l.offer_id = o.thing_id and l.valid @> ${scope.today}::date), '[]') as languages
    from offer o where o.alliance_id = current_alliance() and o.thing_id = any(${[...ids]}::uuid[])
    order by o.thing_id, coalesce(o.valid @> ${scope.today}::date, false) desc, o.valid desc`.execute(
    scope.db,
  );
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
