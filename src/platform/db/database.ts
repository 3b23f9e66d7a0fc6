import { type Generated, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { parseRange } from '../time/period.ts';

/** The tables of the platform itself. Modules see only their own: `scope.db.withTables<GoalTables>()`. */
export type PlatformTables = {
  alliance: {
    id: Generated<string>;
    slug: string;
    name: string;
    is_example: Generated<boolean>;
    time_zone: Generated<string>;
    created_at: Generated<Date>;
  };
};

/** A running transaction (or, at start-up, a plain connection). Nothing else reaches the database. */
export type Db = Kysely<PlatformTables>;

/** The open door to one database: held by the process, never by modules. */
export type DatabaseHandle = {
  url: string;
  pool: pg.Pool;
  kysely: Kysely<PlatformTables>;
  close(): Promise<void>;
};

const types = new pg.TypeOverrides();
types.setTypeParser(1082, (text) => text); // date: a calendar day has no time zone
types.setTypeParser(3912, (text) => parseRange(text)); // daterange: our Period
types.setTypeParser(20, (text) => Number(text)); // bigint: counts, far below 2^53

/** Opens a pool on `url`. `max`: connections at once. */
export const openDatabase = (
  url: string,
  options: { max?: number; applicationName?: string } = {},
): DatabaseHandle => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'verbund',
    types,
  });
  // An idle connection that dies (server restart) is replaced by the pool; it must not end the process.
  pool.on('error', () => undefined);
  const kysely = new Kysely<PlatformTables>({ dialect: new PostgresDialect({ pool }) });
  return { url, pool, kysely, close: () => kysely.destroy() };
};
