import type { Generated, JSONColumnType } from 'kysely';

/** A row as PostgreSQL's `to_jsonb` gives it: days and ranges as text. */
export type JsonRow = Record<string, unknown>;

/** One row that an event touched. */
export type RowChange = {
  table: string;
  kind: string;
  id: string;
  before: JsonRow | null;
  after: JsonRow | null;
};

export type EventTables = {
  event: {
    alliance_id: string;
    id: Generated<string>;
    at: Date;
    user_id: string | null;
    system_name: string | null;
    type: string;
    things: string[];
    changes: JSONColumnType<RowChange[]>;
    note: string | null;
    request_id: string;
    undoes: string | null;
    undone_by: string | null;
  };
};
