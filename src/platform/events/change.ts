import { sql } from 'kysely';
import type { Actor } from '../auth/actor.ts';
import type { Db } from '../db/database.ts';
import type { Scope } from '../scope.ts';
import type { EventTables, JsonRow, RowChange } from './tables.ts';

/** The thing whose history a row belongs to. */
export type Touched = { kind: string; id: string };

/**
 * One change of the alliance: writes rows and keeps each before and after, then records them as one event. The only
 * way in which modules write what has a history, so that law 10 cannot be forgotten and every change can be undone.
 */
export type Change = {
  /** In which it happens. */
  scope: Scope;
  insert(table: string, thing: Touched, row: JsonRow): Promise<JsonRow>;
  /** Raises the row's `version` by one. Throws when the row is gone. */
  update(table: string, thing: Touched, rowId: string, patch: JsonRow): Promise<JsonRow>;
  remove(table: string, thing: Touched, rowId: string): Promise<void>;
  /** Names a further thing that this change concerns, so that it stands in that thing's history too. */
  touch(thing: Touched): void;
  /** Writes the event; gives its id. A change that touched nothing is not recorded and gives null. */
  record(): Promise<string | null>;
};

/**
 * @param type what happened, as `module.verb`, e.g. `records.corrected`
 * @param more `note`: the reason, in the words of the person; `undoes`: the event that this one takes back
 */
export const beginChange = (
  scope: Scope,
  type: string,
  more: { note?: string | null; undoes?: string } = {},
): Change => {
  const changes: RowChange[] = [];
  const touched: Touched[] = [];
  const keep = (table: string, thing: Touched, before: JsonRow | null, after: JsonRow | null) =>
    changes.push({ table, kind: thing.kind, id: thing.id, before, after });

  return {
    scope,
    touch: (thing) => {
      touched.push(thing);
    },
    insert: async (table, thing, row) => {
      const after = await insertRow(scope.db, table, { ...row, alliance_id: scope.alliance.id });
      keep(table, thing, null, after);
      return after;
    },
    update: async (table, thing, rowId, patch) => {
      const before = await readRow(scope.db, table, rowId);
      if (!before) throw new Error(`${table} ${rowId} is gone`);
      const after = await updateRow(scope.db, table, rowId, {
        ...patch,
        version: Number(before.version) + 1,
      });
      keep(table, thing, before, after);
      return after;
    },
    remove: async (table, thing, rowId) => {
      const before = await readRow(scope.db, table, rowId);
      if (!before) return;
      await sql`delete from ${sql.table(table)} where alliance_id = current_alliance() and id = ${rowId}`.execute(
        scope.db,
      );
      keep(table, thing, before, null);
    },
    record: async () => {
      if (changes.length === 0) return null;
      const things = [...new Set([...changes, ...touched].map((thing) => `${thing.kind}:${thing.id}`))];
      const { id } = await scope.db
        .withTables<EventTables>()
        .insertInto('event')
        .values({
          alliance_id: scope.alliance.id,
          at: scope.clock.now(),
          ...who(scope.actor),
          type,
          things,
          changes: JSON.stringify(changes),
          note: more.note ?? null,
          request_id: scope.requestId,
          undoes: more.undoes ?? null,
          undone_by: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
  };
};

const who = (actor: Actor): { user_id: string | null; system_name: string | null } => {
  if (actor.kind === 'user') return { user_id: actor.userId, system_name: null };
  if (actor.kind === 'system') return { user_id: null, system_name: actor.name };
  return { user_id: null, system_name: 'anonymous' };
};

/** Reads a row and locks it until the transaction ends. */
export const readRow = async (db: Db, table: string, rowId: string): Promise<JsonRow | null> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(table)} t
    where alliance_id = current_alliance() and id = ${rowId} for update`.execute(db);
  return rows[0]?.row ?? null;
};

const columnsOf = (row: JsonRow) => sql.join(Object.keys(row).map((column) => sql.ref(column)));

export const insertRow = async (db: Db, table: string, row: JsonRow): Promise<JsonRow> => {
  const columns = columnsOf(row);
  const { rows } = await sql<{ row: JsonRow }>`
    insert into ${sql.table(table)} as t (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)
    returning to_jsonb(t) as row`.execute(db);
  const [written] = rows;
  if (!written) throw new Error(`no row written to ${table}`);
  return written.row;
};

const updateRow = async (db: Db, table: string, rowId: string, patch: JsonRow): Promise<JsonRow> => {
  const columns = columnsOf(patch);
  const { rows } = await sql<{ row: JsonRow }>`
    update ${sql.table(table)} as t set (${columns}) =
      (select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(patch)}::jsonb))
    where alliance_id = current_alliance() and id = ${rowId}
    returning to_jsonb(t) as row`.execute(db);
  const [written] = rows;
  if (!written) throw new Error(`${table} ${rowId} is gone`);
  return written.row;
};
