import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { LastSaid } from '../decide.ts';
import { openField, type Value } from '../import-kind.ts';

/** What a source said last: by field the value, the day and the run. */
export type EntryFields = Readonly<Record<string, { value: Value; day: string; run: string }>>;
export type Entry = { key: string; thing: { kind: string; id: string }; fields: EntryFields };

export const lastSaid = (fields: EntryFields): LastSaid =>
  Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));

export const readEntries = async (
  scope: Scope,
  sourceId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, Entry>> => {
  const { rows } = await sql<Entry>`
    select key, jsonb_build_object('kind', thing_kind, 'id', thing_id) as thing, fields from import_entry
    where alliance_id = current_alliance() and source_id = ${sourceId}::uuid and key = any(${[...keys]}::text[])`.execute(
    scope.db,
  );
  return new Map(rows.map((row) => [row.key, row]));
};

/** Keeps what the source says now; a thing that was closed is open again when the source names it. */
export const writeEntries = async (
  scope: Scope,
  sourceId: string,
  runId: string,
  entries: readonly Entry[],
): Promise<void> => {
  if (entries.length === 0) return;
  await sql`insert into import_entry (alliance_id, source_id, key, thing_kind, thing_id, fields, last_run)
    select ${scope.alliance.id}, ${sourceId}::uuid, e->>'key', e->'thing'->>'kind', (e->'thing'->>'id')::uuid, e->'fields',
      ${runId}::uuid
    from jsonb_array_elements(${JSON.stringify(entries)}::jsonb) as e
    on conflict (alliance_id, source_id, key) do update set thing_kind = excluded.thing_kind,
      thing_id = excluded.thing_id, fields = excluded.fields, last_run = excluded.last_run, closed_on = null`.execute(
    scope.db,
  );
};

/** Puts back what was known of rows before an import that is undone; where nothing was, nothing stays. */
export const restoreEntries = async (
  scope: Scope,
  sourceId: string,
  rows: readonly { key: string; entryBefore: EntryFields | null }[],
): Promise<void> => {
  const here = sql`alliance_id = current_alliance() and source_id = ${sourceId}::uuid`;
  const unknown = rows.filter(({ entryBefore }) => entryBefore === null).map(({ key }) => key);
  if (unknown.length > 0)
    await sql`delete from import_entry where ${here} and key = any(${unknown}::text[])`.execute(scope.db);
  const known = rows.filter(({ entryBefore }) => entryBefore !== null);
  if (known.length > 0)
    await sql`update import_entry e set fields = r->'entryBefore'
      from jsonb_array_elements(${JSON.stringify(known)}::jsonb) r
      where ${here} and e.key = r->>'key'`.execute(scope.db);
};

/** An entry that a file does not name any more. */
export type MissingEntry = { key: string; thing: { kind: string; id: string } };

/**
 * Keys of a run's source that its file does not name. Set against set: row by row, the planner would go through a large
 * file once for each entry as long as it knows nothing of the fresh rows.
 */
const missingKeys = (runId: string) => sql`
  select key from import_entry
  where alliance_id = current_alliance() and closed_on is null and source_id = (
    select source_id from import_run where alliance_id = current_alliance() and id = ${runId}::uuid)
  except select key from import_row where alliance_id = current_alliance() and run_id = ${runId}::uuid`;

export const countMissing = async (scope: Scope, runId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (${missingKeys(runId)}) m`.execute(scope.db);
  return rows[0]?.count ?? 0;
};

export const readMissing = async (
  scope: Scope,
  runId: string,
  limit: number,
): Promise<readonly MissingEntry[]> => {
  const { rows } = await sql<MissingEntry>`
    select e.key, jsonb_build_object('kind', e.thing_kind, 'id', e.thing_id) as thing
    from (select key from (${missingKeys(runId)}) m order by key limit ${limit}) m
    join import_entry e on e.alliance_id = current_alliance() and e.key = m.key and e.source_id = (
      select source_id from import_run where alliance_id = current_alliance() and id = ${runId}::uuid)
    order by e.key`.execute(scope.db);
  return rows;
};

export const closeEntries = async (
  scope: Scope,
  sourceId: string,
  keys: readonly string[],
  day: string,
): Promise<void> => {
  await sql`update import_entry set closed_on = ${day}::date,
      fields = case when fields ? ${openField} then jsonb_set(fields, ${[openField, 'value']}::text[], 'false') else fields end
    where alliance_id = current_alliance()
    and source_id = ${sourceId}::uuid and key = any(${[...keys]}::text[])`.execute(scope.db);
};

/** Which source named which field of a thing, and on which day it was read. */
export type Provenance = { source: string; field: string; day: string };

/** By source, the newest day first; what a source left empty it did not name. At most 200. */
export const provenanceOf = async (
  scope: Scope,
  thing: { kind: string; id: string },
): Promise<readonly Provenance[]> => {
  const { rows } = await sql<Provenance>`
    select s.name as source, f.key as field, f.value->>'day' as day
    from import_entry e join import_source s on s.alliance_id = e.alliance_id and s.id = e.source_id,
      jsonb_each(e.fields) as f
    where e.alliance_id = current_alliance() and e.thing_kind = ${thing.kind} and e.thing_id = ${thing.id}::uuid
      and f.value->'value' <> all (array['null', '""', '[]']::jsonb[]) and f.key <> ${openField}
    order by s.name, f.value->>'day' desc, f.key limit 200`.execute(scope.db);
  return rows;
};
