import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import type { Difference, RowState } from '../decide.ts';
import type { RowRemark } from '../import-kind.ts';
import type { EntryFields } from './entry-store.ts';

/** A row of a file as it was read. */
export type ReadRow = TableRow & {
  position: number;
  takeFile: readonly string[];
  takeOurs: readonly string[];
};

/** What became known of a row. */
export type JudgedRow = {
  position: number;
  state: RowState;
  key: string;
  label: string;
  problems: readonly RowRemark[];
  remarks: readonly RowRemark[];
  differences: Readonly<Record<string, Difference>>;
  thing: { kind: string; id: string } | null;
  /** The event that wrote it, when it was written. */
  eventId?: string | null;
  entryBefore?: EntryFields | null;
};

export const addRows = async (
  scope: Scope,
  runId: string,
  rows: readonly (TableRow & { position: number })[],
) => {
  if (rows.length === 0) return;
  await sql`insert into import_row (alliance_id, run_id, position, number, cells, geometry)
    select ${scope.alliance.id}, ${runId}::uuid, (row->>'position')::int, (row->>'number')::int, row->'cells',
      nullif(row->'geometry', 'null'::jsonb)
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row`.execute(scope.db);
};

/** The next rows of a run in the order of the file. */
export const readRows = async (
  scope: Scope,
  runId: string,
  after: number,
  limit: number,
): Promise<readonly ReadRow[]> => {
  const { rows } = await sql<ReadRow>`
    select position, number, cells, geometry, take_file as "takeFile", take_ours as "takeOurs" from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and position > ${after}
    order by position limit ${limit}`.execute(scope.db);
  return rows;
};

/** Keys that rows before a position have, with the number of the first row of each. */
export const keysBefore = async (
  scope: Scope,
  runId: string,
  position: number,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ key: string; number: number }>`
    select key, min(number) as number from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and key = any(${[...keys]}::text[])
      and position < ${position} and state <> 'invalid' group by key`.execute(scope.db);
  return new Map(rows.map(({ key, number }) => [key, number]));
};

export const judgeRows = async (scope: Scope, runId: string, rows: readonly JudgedRow[]): Promise<void> => {
  if (rows.length === 0) return;
  const positions = rows.map(({ position }) => position);
  const content = rows.map(({ thing, ...row }) => ({
    ...row,
    thingKind: thing?.kind ?? null,
    thingId: thing?.id ?? null,
  }));
  await sql`update import_row r set state = j->>'state', key = j->>'key', label = j->>'label',
      problems = j->'problems', remarks = j->'remarks', differences = j->'differences',
      thing_kind = j->>'thingKind', thing_id = (j->>'thingId')::uuid,
      event_id = coalesce((j->>'eventId')::uuid, r.event_id),
      entry_before = case when j ? 'entryBefore' and r.event_id is null
        then nullif(j->'entryBefore', 'null'::jsonb) else r.entry_before end
    from jsonb_array_elements(${JSON.stringify(content)}::jsonb) as j
    where r.alliance_id = current_alliance() and r.run_id = ${runId}::uuid
      and r.position = (j->>'position')::int
      -- Said twice, so that a file of any size is not gone through for each batch of it.
      and r.position between ${Math.min(...positions)} and ${Math.max(...positions)}`.execute(scope.db);
};

/** How many rows of a run wrote something that still stands. */
export const countWritten = async (scope: Scope, runId: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and event_id is not null`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

export const countStates = async (
  scope: Scope,
  runId: string,
): Promise<Partial<Record<RowState, number>>> => {
  const { rows } = await sql<{ state: RowState; count: number }>`
    select state, count(*)::int as count from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and state is not null group by state`.execute(
    scope.db,
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
};

/** A row as the page of a run shows it. */
export type ShownRow = Omit<JudgedRow, 'entryBefore'> & {
  number: number;
  cells: Readonly<Record<string, string>>;
  takeFile: readonly string[];
  takeOurs: readonly string[];
  isLeft: boolean;
};

const shown = sql`position, number, cells, state, coalesce(key, '') as key, coalesce(label, '') as label, problems,
  remarks, differences, take_file as "takeFile", take_ours as "takeOurs", is_left as "isLeft",
  event_id::text as "eventId",
  case when thing_id is null then null else jsonb_build_object('kind', thing_kind, 'id', thing_id) end as thing`;

/** Rows of one state in the order of the file, by key of the page before. */
export const readShownRows = async (
  scope: Scope,
  runId: string,
  state: RowState,
  after: number,
  limit: number,
): Promise<readonly ShownRow[]> => {
  const { rows } = await sql<ShownRow>`select ${shown} from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and state = ${state} and position > ${after}
    order by position limit ${limit}`.execute(scope.db);
  return rows;
};

export const readShownRow = async (
  scope: Scope,
  runId: string,
  position: number,
): Promise<ShownRow | null> => {
  const { rows } = await sql<ShownRow>`select ${shown} from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and position = ${position}`.execute(
    scope.db,
  );
  return rows[0] ?? null;
};

export const chooseForRow = async (
  scope: Scope,
  runId: string,
  position: number,
  choice: { file: readonly string[]; ours: readonly string[] },
): Promise<void> => {
  await sql`update import_row set take_file = ${[...choice.file]}::text[], take_ours = ${[...choice.ours]}::text[]
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and position = ${position}`.execute(
    scope.db,
  );
};

/** Rows that were written, from the last to the first: what undoing walks. */
export const writtenRows = async (scope: Scope, runId: string, limit: number) => {
  const { rows } = await sql<{
    position: number;
    key: string;
    eventId: string;
    entryBefore: EntryFields | null;
  }>`
    select position, key, event_id::text as "eventId", entry_before as "entryBefore" from import_row
    where alliance_id = current_alliance() and run_id = ${runId}::uuid and event_id is not null and not is_left
    order by position desc limit ${limit}`.execute(scope.db);
  return rows;
};

/** `left`: somebody has changed since what the row wrote, so it stays. */
export const markUndone = async (
  scope: Scope,
  runId: string,
  rows: { undone: readonly number[]; left: readonly number[] },
): Promise<void> => {
  const here = sql`alliance_id = current_alliance() and run_id = ${runId}::uuid`;
  if (rows.undone.length > 0)
    await sql`update import_row set event_id = null
      where ${here} and position = any(${[...rows.undone]}::int[])`.execute(scope.db);
  if (rows.left.length > 0)
    await sql`update import_row set is_left = true
      where ${here} and position = any(${[...rows.left]}::int[])`.execute(scope.db);
};
