import { type RawBuilder, sql } from 'kysely';
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

/**
 * Organisations with what an import compares, by id. A query per table and batch: asked in one, the planner goes through
 * a whole register once for each organisation. Where nothing holds on the day, the last wording stands for it.
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
  const wordings = await wordingsOf(scope, ids, day);
  const of = (table: string, order: RawBuilder<unknown>) => rowsOf(scope, table, ids, day, order);
  const facilities = await of('facility', sql`id`);
  const contacts = await of('contact_point', sql`position, id`);
  const fields = await of('organisation_field', sql`id`);
  const keys = await of('external_key', sql`id`);
  const offices =
    officeName === null ? new Map<string, Office[]>() : await officesOf(scope, ids, day, officeName);
  return new Map(
    wordings.map(({ id, row, holds }) => {
      const [office] = offices.get(id) ?? [];
      return [
        id,
        {
          id,
          row,
          holds,
          facility: facilities.get(id)?.find((each) => each.merged_into === null) ?? null,
          contacts: contacts.get(id) ?? [],
          fieldIds: (fields.get(id) ?? []).map((each) => String(each.field_id)),
          keys: (keys.get(id) ?? []).map(({ system, key }) => ({ system: String(system), key: String(key) })),
          office: office?.row ?? null,
          holdings: office?.holdings ?? [],
        },
      ];
    }),
  );
};

/** `@>` alone would lead the planner to an index of all periods (visible-rows.ts). */
const onDay = (day: string) => sql`coalesce(t.valid @> ${day}::date, false)`;

const wordingsOf = async (scope: Scope, ids: readonly string[], day: string) => {
  const { rows } = await sql<{ id: string; row: JsonRow; holds: boolean }>`
    select distinct on (thing_id) thing_id::text as id, to_jsonb(t) - 'search' as row, ${onDay(day)} as holds
    from organisation t
    where alliance_id = current_alliance() and thing_id = any(${[...ids]}::uuid[]) and merged_into is null
    order by thing_id, ${onDay(day)} desc, valid desc`.execute(scope.db);
  return rows;
};

/** What belongs to organisations on a day, by organisation. */
const rowsOf = async (
  scope: Scope,
  table: string,
  ids: readonly string[],
  day: string,
  order: RawBuilder<unknown>,
): Promise<ReadonlyMap<string, JsonRow[]>> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) - 'search' as row from ${sql.table(table)} t
    where alliance_id = current_alliance() and organisation_id = any(${[...ids]}::uuid[]) and ${onDay(day)}
    order by ${order}`.execute(scope.db);
  return Map.groupBy(
    rows.map(({ row }) => row),
    (row) => String(row.organisation_id),
  );
};

type Office = { row: JsonRow; holdings: (JsonRow & { person: JsonRow })[] };

/** The offices of a name, with those who hold them. */
const officesOf = async (
  scope: Scope,
  ids: readonly string[],
  day: string,
  name: string,
): Promise<ReadonlyMap<string, Office[]>> => {
  const { rows: offices } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) - 'search' as row from office t
    where alliance_id = current_alliance() and organisation_id = any(${[...ids]}::uuid[])
      and fold(name) = fold(${name}) and ${onDay(day)} order by position, id`.execute(scope.db);
  const { rows: holdings } = await sql<{ row: JsonRow & { person: JsonRow } }>`
    select to_jsonb(t) || jsonb_build_object('person', to_jsonb(p) - 'search') as row
    from office_holding t join person p on p.alliance_id = t.alliance_id and p.thing_id = t.person_id
    where t.alliance_id = current_alliance() and t.office_id = any(${offices.map(({ row }) => String(row.thing_id))}::uuid[])
      and ${onDay(day)} order by t.id`.execute(scope.db);
  const held = Map.groupBy(
    holdings.map(({ row }) => row),
    (row) => String(row.office_id),
  );
  return Map.groupBy(
    offices.map(({ row }) => ({ row, holdings: held.get(String(row.thing_id)) ?? [] })),
    ({ row }) => String(row.organisation_id),
  );
};
