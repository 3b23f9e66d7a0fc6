import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

type OwnerKind = 'organisation' | 'facility';

/** Ids of entries that hold today and are public, after an id, in the order of ids. */
export const publicThings = async (
  scope: Scope,
  table: OwnerKind,
  after: string | null,
  limit: number,
): Promise<readonly string[]> => {
  const { rows } = await sql<{ id: string }>`
    select thing_id::text as id from ${sql.table(table)}
    where alliance_id = current_alliance() and is_public and merged_into is null and valid @> ${scope.today}::date
      and ${after === null ? sql`true` : sql`thing_id > ${after}::uuid`}
    order by thing_id limit ${limit}`.execute(scope.db);
  return rows.map(({ id }) => id);
};

/** An entry as it holds today, with how to reach it; a facility also with the addresses of its organisation. */
export type ConfirmableRow = {
  id: string;
  row: JsonRow;
  contacts: readonly JsonRow[];
  further: readonly string[];
  organisation: string | null;
};

/** Entries that hold today, by id, in one query. */
export const confirmableRows = async (
  scope: Scope,
  table: OwnerKind,
  ids: readonly string[],
): Promise<readonly ConfirmableRow[]> => {
  if (ids.length === 0) return [];
  const owner = sql.ref(`${table}_id`);
  const today = sql`${scope.today}::date`;
  const { rows } = await sql<{
    id: string;
    row: JsonRow;
    contacts: JsonRow[] | null;
    further: string[] | null;
    organisation: string | null;
  }>`
    select t.thing_id::text as id, to_jsonb(t) - 'search' as row,
      (select jsonb_agg(to_jsonb(c) - 'search' order by c.position, c.id) from contact_point c
        where c.alliance_id = t.alliance_id and c.${owner} = t.thing_id and c.valid @> ${today}) as contacts,
      ${
        table === 'facility'
          ? sql`(select array_agg(c.value order by c.position, c.id) from contact_point c
              where c.alliance_id = t.alliance_id and c.organisation_id = t.organisation_id and c.kind = 'mail'
                and c.valid @> ${today})`
          : sql`null::text[]`
      } as further,
      ${
        table === 'facility'
          ? sql`(select o.name from organisation o where o.alliance_id = t.alliance_id and o.thing_id = t.organisation_id
              and o.valid @> ${today})`
          : sql`null::text`
      } as organisation
    from ${sql.table(table)} t
    where t.alliance_id = current_alliance() and t.thing_id = any(${[...ids]}::uuid[]) and t.merged_into is null
      and t.valid @> ${today}`.execute(scope.db);
  return rows.map(({ contacts, further, ...row }) => ({
    ...row,
    contacts: contacts ?? [],
    further: further ?? [],
  }));
};

/** Notes on today's wording that it was found right. Nothing of what it says changes, so its version stays. */
export const noteConfirmed = async (
  scope: Scope,
  table: OwnerKind,
  id: string,
  said: { day: string; by: string },
): Promise<void> => {
  await sql`update ${sql.table(table)} set confirmed_on = ${said.day}::date, confirmed_by_note = ${said.by}
    where alliance_id = current_alliance() and thing_id = ${id}::uuid and valid @> ${scope.today}::date`.execute(
    scope.db,
  );
};
