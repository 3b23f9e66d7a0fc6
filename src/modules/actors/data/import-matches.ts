import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

/** What is entered of an organisation on a day: its wording, its place, how to reach it, who holds an office of it. */
export type KnownOrganisation = {
  id: string;
  row: JsonRow;
  /** Whether it holds on the day; else `row` is its last wording. */
  holds: boolean;
  facility: JsonRow | null;
  contacts: readonly JsonRow[];
  fieldIds: readonly string[];
  keys: readonly { system: string; key: string }[];
  /** Of the office that is asked for; its row, and who holds it. */
  office: JsonRow | null;
  holdings: readonly (JsonRow & { person: JsonRow })[];
};

const onDay = (alias: string, day: string) => sql`${sql.ref(`${alias}.valid`)} @> ${day}::date`;
const asList = (rows: unknown): JsonRow[] => (Array.isArray(rows) ? (rows as JsonRow[]) : []);

/**
 * Organisations with what an import compares, by id, in one query. Where nothing holds on the day, the last wording
 * stands for the organisation.
 *
 * @param officeName the office whose holder is compared; null: none is
 */
export const knownOrganisations = async (
  scope: Scope,
  ids: readonly string[],
  day: string,
  officeName: string | null,
): Promise<ReadonlyMap<string, KnownOrganisation>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Record<string, unknown> & { id: string; row: JsonRow }>`
    select o.thing_id::text as id, to_jsonb(o) - 'search' as row, ${onDay('o', day)} as holds,
      (select to_jsonb(f) - 'search' from facility f where f.alliance_id = o.alliance_id and f.organisation_id = o.thing_id
        and f.merged_into is null and ${onDay('f', day)} order by f.id limit 1) as facility,
      (select jsonb_agg(to_jsonb(c) - 'search' order by c.position, c.id) from contact_point c
        where c.alliance_id = o.alliance_id and c.organisation_id = o.thing_id and ${onDay('c', day)}) as contacts,
      (select jsonb_agg(f.field_id) from organisation_field f
        where f.alliance_id = o.alliance_id and f.organisation_id = o.thing_id and ${onDay('f', day)}) as fields,
      (select jsonb_agg(jsonb_build_object('system', k.system, 'key', k.key)) from external_key k
        where k.alliance_id = o.alliance_id and k.organisation_id = o.thing_id and ${onDay('k', day)}) as keys,
      (select to_jsonb(a) - 'search' from office a where a.alliance_id = o.alliance_id and a.organisation_id = o.thing_id
        and fold(a.name) = fold(${officeName}) and ${onDay('a', day)} order by a.position, a.id limit 1) as office,
      (select jsonb_agg(to_jsonb(h) || jsonb_build_object('person', to_jsonb(p) - 'search') order by h.id)
        from office a join office_holding h on h.alliance_id = a.alliance_id and h.office_id = a.thing_id
        join person p on p.alliance_id = h.alliance_id and p.thing_id = h.person_id
        where a.alliance_id = o.alliance_id and a.organisation_id = o.thing_id and fold(a.name) = fold(${officeName})
          and ${onDay('a', day)} and ${onDay('h', day)}) as holdings
    from (
      select distinct on (thing_id) * from organisation
      where alliance_id = current_alliance() and thing_id = any(${[...ids]}::uuid[]) and merged_into is null
      order by thing_id, (valid @> ${day}::date) desc, valid desc
    ) o`.execute(scope.db);
  return new Map(
    rows.map((each) => [
      each.id,
      {
        id: each.id,
        row: each.row,
        holds: each.holds === true,
        facility: (each.facility as JsonRow | null) ?? null,
        contacts: asList(each.contacts),
        fieldIds: (each.fields as string[] | null) ?? [],
        keys: (each.keys as { system: string; key: string }[] | null) ?? [],
        office: (each.office as JsonRow | null) ?? null,
        holdings: asList(each.holdings) as (JsonRow & { person: JsonRow })[],
      },
    ]),
  );
};

/** Organisations by a key of another system. */
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
  const { rows } = await sql<{ name: string; id: string; codes: string[] | null }>`
    select n.name, o.thing_id::text as id,
      (select array_agg(f.postal_code) filter (where f.postal_code is not null) from facility f
        where f.alliance_id = o.alliance_id and f.organisation_id = o.thing_id and ${onDay('f', day)}) as codes
    from unnest(${[...names]}::text[]) as n(name)
    join organisation o on o.alliance_id = current_alliance() and lower(o.name) = lower(n.name) and o.merged_into is null
      and ${onDay('o', day)}`.execute(scope.db);
  return new Map(
    [...Map.groupBy(rows, ({ name }) => name)].map(([name, found]) => [
      name,
      found.map(({ id, codes }) => ({ id, codes: codes ?? [] })),
    ]),
  );
};

/** People of these names who are known already and were not erased, by "title|given|family"; only where there is one. */
export const peopleByName = async (
  scope: Scope,
  names: readonly { title: string | null; given: string | null; family: string }[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ given: string | null; family: string; ids: string[] }>`
    select n->>'given' as given, n->>'family' as family, array_agg(distinct p.thing_id::text) as ids
    from jsonb_array_elements(${JSON.stringify(names)}::jsonb) as n
    join person p on p.alliance_id = current_alliance() and p.erased_on is null
      and p.family_name collate "de-x-icu" = (n->>'family') collate "de-x-icu"
      and p.given_name is not distinct from n->>'given'
    group by 1, 2`.execute(scope.db);
  return new Map(
    rows.flatMap(({ given, family, ids }) =>
      ids.length === 1 ? [[`${given ?? ''}|${family}`, ids[0] ?? '']] : [],
    ),
  );
};
