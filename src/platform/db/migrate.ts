import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { Locale } from '../i18n/locale.ts';
import { jobSchemaIsCurrent, migrateJobSchema } from '../jobs/job-schema.ts';
import type { DatabaseHandle } from './database.ts';

const folder = fileURLToPath(new URL('../../../migrations', import.meta.url));
const oldestServer = 18;

/** Why the database cannot be brought to the state that this code needs. */
export class MigrationFault extends Error {
  readonly reason: 'server-too-old' | 'database-newer' | 'failed';
  readonly detail: string;
  constructor(reason: 'server-too-old' | 'database-newer' | 'failed', detail: string, cause?: unknown) {
    super(`${sentences[reason].en} (${detail})`, { cause });
    this.name = 'MigrationFault';
    this.reason = reason;
    this.detail = detail;
  }

  /** What went wrong and how to mend it, for whoever sits at the command line. */
  sentence(locale: Locale): string {
    return `${sentences[this.reason][locale]} (${this.detail})`;
  }
}

const sentences = {
  'server-too-old': {
    de: 'Der Datenbankserver ist zu alt; gebraucht wird PostgreSQL 18 oder neuer.',
    en: 'The database server is too old; PostgreSQL 18 or later is needed.',
  },
  'database-newer': {
    de: 'Die Datenbank stammt von einer neueren Fassung von Verbund. Bitte diese oder eine neuere Fassung starten.',
    en: 'The database was made by a newer version of Verbund. Please start that version or a later one.',
  },
  failed: {
    de: 'Eine Änderung der Datenbank ist fehlgeschlagen und wurde zurückgenommen.',
    en: 'A change of the database failed and was taken back.',
  },
} satisfies Record<MigrationFault['reason'], Record<Locale, string>>;

/** The names of all migrations that this code brings, in order. The last one names the state of a backup. */
export const migrationNames = async (): Promise<string[]> =>
  (await readdir(folder))
    .filter((file) => file.endsWith('.sql'))
    .map((file) => file.slice(0, -'.sql'.length))
    .sort();

/** The names of the migrations that the database has seen, in the order of their names. */
export const appliedMigrations = async (database: DatabaseHandle): Promise<string[]> => {
  const { rows } = await sql<{
    there: boolean;
  }>`select to_regclass('kysely_migration') is not null as there`.execute(database.kysely);
  if (!rows[0]?.there) return [];
  const applied = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database.kysely,
  );
  return applied.rows.map((row) => row.name);
};

/** What this code would still change. Empty means that the database is ready for it. */
export const pendingMigrations = async (database: DatabaseHandle): Promise<string[]> => {
  const applied = new Set(await appliedMigrations(database));
  const pending = (await migrationNames()).filter((name) => !applied.has(name));
  return (await jobSchemaIsCurrent(database)) ? pending : [...pending, 'pgboss'];
};

/** The server's major version, e.g. 18. */
export const serverVersion = async (database: DatabaseHandle): Promise<number> => {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version_num') as version`.execute(database.kysely);
  return Math.floor(Number(rows[0]?.version) / 10_000);
};

/**
 * Brings the database to the state that this code needs, as the owner of the database. Several processes may call it
 * at once. Gives the names of what was applied.
 * @throws MigrationFault
 */
export const migrate = async (database: DatabaseHandle): Promise<string[]> => {
  const names = await migrationNames();
  const last = names.at(-1);
  const applied = last ? await migrateTo(database, last) : [];
  if (await migrateJobSchema(database)) applied.push('pgboss');
  return applied;
};

/**
 * Applies the migrations up to and including `name`, each in a transaction of its own. Gives what was applied.
 * Restoring an older backup needs it: its rows fit the tables of that day.
 * @throws MigrationFault
 */
export const migrateTo = async (database: DatabaseHandle, name: string): Promise<string[]> => {
  const version = await serverVersion(database);
  if (version < oldestServer) throw new MigrationFault('server-too-old', `PostgreSQL ${version}`);
  const known = await migrationNames();
  if (!known.includes(name)) throw new MigrationFault('database-newer', name);
  const before = await appliedMigrations(database);
  const unknown = before.filter((applied) => !known.includes(applied));
  if (unknown.length > 0) throw new MigrationFault('database-newer', unknown.join(', '));

  const wanted = known.slice(0, known.indexOf(name) + 1);
  const done: string[] = [];
  for (const target of wanted.filter((step) => !before.includes(step))) {
    const migrator = new Migrator({
      db: database.kysely,
      // One file at a time: the first that fails is the only one that is taken back.
      // Asked under the migrator's lock; what another process applied in the meantime is no gap.
      provider: {
        getMigrations: async () => migrationsUpTo(known, target, await appliedMigrations(database)),
      },
      allowUnorderedMigrations: true,
    });
    const { error, results } = await migrator.migrateToLatest();
    if (error) throw new MigrationFault('failed', `${target}: ${messageOf(error)}`, error);
    done.push(...(results ?? []).map((result) => result.migrationName));
  }
  return done;
};

/** The migrations up to `target`, and those after it that the database has seen already. */
const migrationsUpTo = async (
  known: readonly string[],
  target: string,
  applied: readonly string[],
): Promise<Record<string, Migration>> => {
  const steps = known.filter((name, index) => index <= known.indexOf(target) || applied.includes(name));
  const read = async (name: string): Promise<[string, Migration]> => {
    const text = await readFile(path.join(folder, `${name}.sql`), 'utf8');
    return [name, { up: async (db) => void (await sql.raw(text).execute(db)) }];
  };
  return Object.fromEntries(await Promise.all(steps.map(read)));
};

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
