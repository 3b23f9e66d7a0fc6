import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { type Actor, system } from '../auth/actor.ts';
import type { Locale } from '../i18n/locale.ts';
import type { Scope } from '../scope.ts';
import { type Clock, fixedClock } from '../time/clock.ts';
import { type Day, dayIn } from '../time/day.ts';
import { type DatabaseHandle, openDatabase } from './database.ts';
import { inTransaction } from './transaction.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The owner of the test databases, in the maintenance database. */
    databaseServer: string;
    /** A migrated, empty database to copy. */
    databaseTemplate: string;
  }
}

/** A migrated database of this test file alone. */
export type TestDatabase = DatabaseHandle & {
  /** Empties every table but the record of migrations. Slower than a fresh scope; for tests that count rows. */
  reset(): Promise<void>;
};

/** Copies the template for the test file that calls it, and drops the copy when the file is done. */
export const testDatabase = async (): Promise<TestDatabase> => {
  const server = inject('databaseServer');
  const template = inject('databaseTemplate');
  const name = `${template.replace(/_template$/, '')}_${randomBytes(5).toString('hex')}`;
  await onServer(server, `create database "${name}" template "${template}"`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const database = openDatabase(url.href, { max: 8, applicationName: 'verbund-test' });
  afterAll(async () => {
    await database.close();
    await drop(server, name);
  });
  return { ...database, reset: () => empty(database) };
};

/** A worker of the server that tidies up in the database (autovacuum) may not be ended by us; it is done in a moment. */
const drop = async (server: string, name: string): Promise<void> => {
  for (let round = 1; ; round++)
    try {
      return await onServer(server, `drop database if exists "${name}" with (force)`);
    } catch (fault) {
      if ((fault as { code?: string }).code !== '42501' || round === 50) throw fault;
      await setTimeout(200);
    }
};

const onServer = async (url: string, statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const empty = async (database: DatabaseHandle): Promise<void> => {
  const { rows } = await sql<{ tables: string | null }>`
    select string_agg(format('%I', tablename), ', ') as tables from pg_tables
    where schemaname = 'public' and tablename not like 'kysely%'`.execute(database.kysely);
  const tables = rows[0]?.tables;
  if (tables) await sql.raw(`truncate ${tables} cascade`).execute(database.kysely);
};

export type TestScopeOptions = {
  /** Who acts; a system actor, which may do everything, when left out. */
  actor?: Actor;
  /** When it happens; noon of 22 November 2026 in Berlin when left out. */
  clock?: Clock;
  asOf?: Day;
  locale?: Locale;
  /** The alliance's slug. The same slug again continues in the same alliance; left out, a new alliance is made. */
  slug?: string;
};

/** Runs `work` in one sealed transaction of a test alliance, as a request would, and gives what it answers. */
export const testScope = async <T>(
  database: DatabaseHandle,
  options: TestScopeOptions,
  work: (scope: Scope) => Promise<T>,
): Promise<T> => {
  const slug = options.slug ?? `test-${randomBytes(5).toString('hex')}`;
  const clock = options.clock ?? fixedClock('2026-11-22T12:00:00+01:00');
  const actor = options.actor ?? system('test');
  const timeZone = 'Europe/Berlin';
  const { id, name } = await database.kysely
    .insertInto('alliance')
    .values({ slug, name: `Bezirk ${slug}`, time_zone: timeZone })
    .onConflict((conflict) => conflict.column('slug').doUpdateSet({ slug }))
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
  const today = dayIn(clock.now(), timeZone);
  const seal = { allianceId: id, userId: actor.kind === 'user' ? actor.userId : null };
  return inTransaction(database, seal, (db) =>
    work({
      db,
      actor,
      clock,
      locale: options.locale ?? 'de',
      requestId: 'test',
      alliance: { id, slug, name, isExample: false, timeZone },
      today,
      asOf: options.asOf ?? today,
    }),
  );
};
