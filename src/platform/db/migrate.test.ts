import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import {
  appliedMigrations,
  MigrationFault,
  migrate,
  migrateTo,
  migrationNames,
  pendingMigrations,
} from './migrate.ts';
import { testDatabase } from './testing.ts';

const database = await testDatabase();

/** An empty database beside the migrated one, gone after `work`. */
const withEmptyDatabase = async (
  work: (empty: ReturnType<typeof openDatabase>) => Promise<void>,
  connections = 3,
) => {
  const url = new URL(database.url);
  const name = `${url.pathname.slice(1)}_e`;
  await sql.raw(`create database "${name}" template template0`).execute(database.kysely);
  url.pathname = `/${name}`;
  const empty = openDatabase(url.href, { max: connections });
  try {
    await work(empty);
  } finally {
    await empty.close();
    await sql.raw(`drop database "${name}"`).execute(database.kysely);
  }
};

test('a migrated database has nothing pending, and migrating again changes nothing', async () => {
  expect(await pendingMigrations(database)).toEqual([]);
  expect(await migrate(database)).toEqual([]);
});

test('migrations run up to a name, then to the end, by two processes at once', async () => {
  await withEmptyDatabase(async (empty) => {
    const names = await migrationNames();
    const [first = ''] = names;
    expect(await migrateTo(empty, first)).toEqual([first]);
    expect(await appliedMigrations(empty)).toEqual([first]);
    const applied = await Promise.all([migrate(empty), migrate(empty)]);
    expect(new Set(applied.flat())).toEqual(new Set([...names.slice(1), 'pgboss']));
    expect(await pendingMigrations(empty)).toEqual([]);
  });
});

test('however many processes migrate at once, each step is taken once and nobody meets a gap', async () => {
  for (let round = 0; round < 3; round++)
    await withEmptyDatabase(async (empty) => {
      const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(empty)));
      const names = await migrationNames();
      expect(
        applied
          .flat()
          .filter((name) => name !== 'pgboss')
          .sort(),
      ).toEqual(names);
    }, 12);
});

test('a database that is newer than the code is refused in words', async () => {
  await sql`insert into kysely_migration (name, timestamp) values ('9999_future', '')`.execute(
    database.kysely,
  );
  const fault = await migrate(database).catch((thrown: unknown) => thrown);
  await sql`delete from kysely_migration where name = '9999_future'`.execute(database.kysely);
  expect(fault).toBeInstanceOf(MigrationFault);
  expect((fault as MigrationFault).sentence('de')).toBe(
    'Die Datenbank stammt von einer neueren Fassung von Verbund. Bitte diese oder eine neuere Fassung starten. (9999_future)',
  );
  await expect(migrateTo(database, '9999_future')).rejects.toMatchObject({ reason: 'database-newer' });
});
