import type { DatabaseHandle } from '../db/database.ts';

/** pg-boss on the process's own pool of connections, as the owner of the database. */
export const poolOf = (database: DatabaseHandle) => ({
  executeSql: async (text: string, values?: unknown[]) => {
    const { rows } = await database.pool.query(text, values);
    return { rows };
  },
});
