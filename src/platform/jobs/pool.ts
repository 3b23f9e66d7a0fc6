import type { QueryResult } from 'pg';
import type { DatabaseHandle } from '../db/database.ts';

/** pg-boss on the process's own pool of connections, as the owner of the database. */
export const poolOf = (database: DatabaseHandle) => ({
  executeSql: async (text: string, values?: unknown[]) => {
    // Several statements at once answer with a list; what matters is what they return together.
    const result: QueryResult | readonly QueryResult[] = await database.pool.query(text, values);
    return { rows: [result].flat().flatMap(({ rows }) => rows ?? []) };
  },
});
