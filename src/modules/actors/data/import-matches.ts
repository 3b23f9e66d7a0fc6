import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Organisations by a key of another system; of several, the one that bears it on the day. */
export const organisationsByKey = async (
  scope: Scope,
  system: string,
  keys: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ key: string; id: string }>`
    select key, organisation_id::text as id from external_key
    where alliance_id = current_alliance() and system = ${system} and key = any(${[...keys]}::text[])
      and organisation_id is not null order by (valid @> ${day}::date), valid`.execute(scope.db);
  return new Map(rows.map(({ key, id }) => [key, id]));
};

/** Organisations by their folded name, with the postal codes at which they are; several may bear one name. */
export const organisationsByName = async (
  scope: Scope,
  names: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly { id: string; codes: readonly string[] }[]>> => {
  const { rows: named } = await sql<{ name: string; id: string }>`
    select name, id::text as id from organisations_named(${[...names]}::text[])`.execute(scope.db);
  if (named.length === 0) return new Map();
  const ids = [...new Set(named.map(({ id }) => id))];
  const { rows: there } = await sql<{ id: string }>`
    select distinct t.thing_id::text as id from organisation t
    where t.alliance_id = current_alliance() and t.thing_id = any(${ids}::uuid[])
      and coalesce(t.valid @> ${day}::date, false)`.execute(scope.db);
  const { rows: places } = await sql<{ id: string; code: string }>`
    select t.organisation_id::text as id, t.postal_code as code from facility t
    where t.alliance_id = current_alliance() and t.organisation_id = any(${ids}::uuid[]) and t.postal_code is not null
      and coalesce(t.valid @> ${day}::date, false)`.execute(scope.db);
  const isThere = new Set(there.map(({ id }) => id));
  const codes = Map.groupBy(places, ({ id }) => id);
  return new Map(
    [...Map.groupBy(named, ({ name }) => name)].map(([name, found]) => [
      name,
      found
        .filter(({ id }) => isThere.has(id))
        .map(({ id }) => ({ id, codes: (codes.get(id) ?? []).map(({ code }) => code) })),
    ]),
  );
};

/** How often an entry may have been merged on; more would be a circle. */
const mostMerges = 10;

/** The entries that stand now for organisations which were found to be duplicates, by the id that they had. */
export const survivorsOf = async (
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const survivors = new Map<string, string>();
  let open = [...ids];
  for (let step = 0; open.length > 0 && step < mostMerges; step++) {
    const { rows } = await sql<{ id: string; into: string }>`
      select distinct thing_id::text as id, merged_into::text as into from organisation
      where alliance_id = current_alliance() and thing_id = any(${open}::uuid[]) and merged_into is not null`.execute(
      scope.db,
    );
    for (const { id, into } of rows) {
      for (const [first, last] of survivors) if (last === id) survivors.set(first, into);
      survivors.set(id, into);
    }
    open = rows.map(({ into }) => into);
  }
  return survivors;
};

export type KnownPerson = { organisationId: string; id: string; given: string | null; family: string };

/** The people who hold or held an office of organisations and were not erased. */
export const peopleWithin = async (
  scope: Scope,
  organisationIds: readonly string[],
): Promise<readonly KnownPerson[]> => {
  if (organisationIds.length === 0) return [];
  const { rows } = await sql<KnownPerson>`
    select distinct o.organisation_id::text as "organisationId", p.thing_id::text as id, p.given_name as given,
      p.family_name as family
    from office o join office_holding h on h.alliance_id = o.alliance_id and h.office_id = o.thing_id
    join person p on p.alliance_id = h.alliance_id and p.thing_id = h.person_id and p.erased_on is null
    where o.alliance_id = current_alliance() and o.organisation_id = any(${[...organisationIds]}::uuid[])`.execute(
    scope.db,
  );
  return rows;
};
