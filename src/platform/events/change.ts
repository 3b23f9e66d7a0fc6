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
  /** Many rows in one statement, in the order given; each names its `id`. For imports. */
  insertMany(
    table: string,
    rows: readonly { thing: Touched; row: JsonRow & { id: string }; part?: string }[],
  ): Promise<void>;
  /** Raises the row's `version` by one. Throws when the row is gone. */
  update(table: string, thing: Touched, rowId: string, patch: JsonRow): Promise<JsonRow>;
  remove(table: string, thing: Touched, rowId: string): Promise<void>;
  /** Names a further thing that this change concerns, so that it stands in that thing's history too. */
  touch(thing: Touched): void;
  /**
   * Of many changes that are written together (the rows of a file): what follows belongs to this one, and is an event of
   * its own, so that each stands in its own history and can be undone by itself.
   */
  part(name: string): void;
  /** Writes the event; gives its id. A change that touched nothing is not recorded and gives null. */
  record(): Promise<string | null>;
  /** Writes one event for each part that touched anything; gives their ids by part. What belongs to none is part `''`. */
  recordParts(): Promise<ReadonlyMap<string, string>>;
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
  const parts = new Map<string, Part>();
  let current = '';
  const partOf = (name: string): Part => {
    const known = parts.get(name) ?? { changes: [], touched: [] };
    parts.set(name, known);
    return known;
  };
  const keep = (
    table: string,
    thing: Touched,
    before: JsonRow | null,
    after: JsonRow | null,
    part: string = current,
  ) => partOf(part).changes.push({ table, kind: thing.kind, id: thing.id, before, after });

  return {
    scope,
    touch: (thing) => {
      partOf(current).touched.push(thing);
    },
    part: (name) => {
      current = name;
    },
    insert: async (table, thing, row) => {
      const after = await insertRow(scope.db, table, { ...row, alliance_id: scope.alliance.id });
      keep(table, thing, null, after);
      return after;
    },
    insertMany: async (table, rows) => {
      if (rows.length === 0) return;
      const written = await insertRows(
        scope.db,
        table,
        rows.map(({ row }) => ({ ...row, alliance_id: scope.alliance.id })),
      );
      const byId = new Map(written.map((row) => [String(row.id), row]));
      for (const { thing, row, part } of rows) keep(table, thing, null, byId.get(row.id) ?? null, part);
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
      const all = [...parts.values()];
      const whole = {
        changes: all.flatMap((each) => each.changes),
        touched: all.flatMap((each) => each.touched),
      };
      const [id] = await recordEvents(scope, type, more, [whole]);
      return id ?? null;
    },
    recordParts: async () => {
      const named = [...parts].filter(([, part]) => part.changes.length > 0);
      const ids = await recordEvents(
        scope,
        type,
        more,
        named.map(([, part]) => part),
      );
      return new Map(named.map(([name], index) => [name, ids[index] ?? '']));
    },
  };
};

/** What one event tells: the rows that were written, and the further things that it concerns. */
export type Part = { changes: RowChange[]; touched: Touched[]; undoes?: string };

/** Writes an event for each part that has changes; gives their ids in the same order. */
export const recordEvents = async (
  scope: Scope,
  type: string,
  more: { note?: string | null; undoes?: string },
  parts: readonly Part[],
): Promise<readonly string[]> => {
  const told = parts.filter((part) => part.changes.length > 0);
  if (told.length === 0) return [];
  const written = await scope.db
    .withTables<EventTables>()
    .insertInto('event')
    .values(
      told.map(({ changes, touched, undoes }) => ({
        alliance_id: scope.alliance.id,
        at: scope.clock.now(),
        ...who(scope.actor),
        type,
        things: [...new Set([...changes, ...touched].map((thing) => `${thing.kind}:${thing.id}`))],
        changes: JSON.stringify(changes),
        note: more.note ?? null,
        request_id: scope.requestId,
        undoes: undoes ?? more.undoes ?? null,
        undone_by: null,
      })),
    )
    .returning('id')
    .execute();
  return written.map(({ id }) => id);
};

const who = (actor: Actor): { user_id: string | null; system_name: string | null } => {
  if (actor.kind === 'user') return { user_id: actor.userId, system_name: null };
  if (actor.kind === 'system') return { user_id: null, system_name: actor.name };
  return { user_id: null, system_name: 'anonymous' };
};

/**
 * A column of this name is generated by the database from the others (what can be found in a row of a register). It is
 * not kept in the history: nobody could write it back, and it would say everything twice.
 */
const derived = sql.lit('search');

/** Reads a row and locks it until the transaction ends. */
export const readRow = async (db: Db, table: string, rowId: string): Promise<JsonRow | null> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) - ${derived} as row from ${sql.table(table)} t
    where alliance_id = current_alliance() and id = ${rowId} for update`.execute(db);
  return rows[0]?.row ?? null;
};

const columnsOf = (row: JsonRow) => sql.join(Object.keys(row).map((column) => sql.ref(column)));

export const insertRow = async (db: Db, table: string, row: JsonRow): Promise<JsonRow> => {
  const columns = columnsOf(row);
  const { rows } = await sql<{ row: JsonRow }>`
    insert into ${sql.table(table)} as t (${columns})
    select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)
    returning to_jsonb(t) - ${derived} as row`.execute(db);
  const [written] = rows;
  if (!written) throw new Error(`no row written to ${table}`);
  return written.row;
};

const insertRows = async (db: Db, table: string, rows: readonly JsonRow[]): Promise<readonly JsonRow[]> => {
  const columns = columnsOf(Object.assign({}, ...rows));
  const { rows: written } = await sql<{ row: JsonRow }>`
    insert into ${sql.table(table)} as t (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    returning to_jsonb(t) - ${derived} as row`.execute(db);
  return written.map(({ row }) => row);
};

const updateRow = async (db: Db, table: string, rowId: string, patch: JsonRow): Promise<JsonRow> => {
  const columns = columnsOf(patch);
  const { rows } = await sql<{ row: JsonRow }>`
    update ${sql.table(table)} as t set (${columns}) =
      (select ${columns} from jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(patch)}::jsonb))
    where alliance_id = current_alliance() and id = ${rowId}
    returning to_jsonb(t) - ${derived} as row`.execute(db);
  const [written] = rows;
  if (!written) throw new Error(`${table} ${rowId} is gone`);
  return written.row;
};
