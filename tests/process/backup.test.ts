import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../src/app/data-sets.ts';
import { backup } from '../../src/platform/backup/backup.ts';
import { isClassified } from '../../src/platform/backup/belonging.ts';
import { catalogTables } from '../../src/platform/backup/catalog.ts';
import { restore } from '../../src/platform/backup/restore.ts';
import type { DatabaseHandle } from '../../src/platform/db/database.ts';
import { migrate, migrateTo, pendingMigrations } from '../../src/platform/db/migrate.ts';
import { fixedClock } from '../../src/platform/time/clock.ts';
import { startDatabases } from './databases.ts';
import { repack, unpack } from './unpacked.ts';

const databases = await startDatabases();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const secret = 'test-secret-'.repeat(4);
const district = 'steglitz-zehlendorf';

let files = 0;
const newFile = () => path.join(databases.home, `${++files}.tar.gz`);
const save = async (database: DatabaseHandle, slug?: string) => {
  const file = newFile();
  const { manifest } = await backup(database, { file, slug, software: '0.0.0', secret, clock });
  return { file, manifest };
};
const rowsOf = async (database: DatabaseHandle, query: string) => (await database.pool.query(query)).rows;
const tablesIn = async (database: DatabaseHandle) =>
  (await rowsOf(database, `select tablename from pg_tables where schemaname = 'public'`)).length;

/** Both examples, and beside them everything that must not travel everywhere. */
let source: DatabaseHandle;
beforeAll(async () => {
  source = await databases.empty();
  await migrate(source);
  await loadDataSets(source, clock, { names: [district, 'musterbezirk'], scale: 1 });
  await source.pool.query(`
    insert into auth_session (id, user_id, token, expires_at, created_at, updated_at)
      select 'session', id, 'session-token', now() + interval '1 day', now(), now() from auth_user limit 1;
    insert into auth_verification (identifier, value, expires_at) values ('one-time', 'x', now());
    insert into sign_in_attempt (account_key, kind, at) values (repeat('a', 64), 'link', now());
    insert into auth_account (id, account_id, provider_id, user_id, password, created_at, updated_at)
      select 'account-' || id, id, 'credential', id, 'password-hash', now(), now() from auth_user;
    insert into auth_two_factor (id, secret, backup_codes, user_id)
      select 'two-' || id, 'totp-secret', 'codes', id from auth_user;
    update auth_user set two_factor_enabled = true;
    insert into outgoing_mail (alliance_id, recipient, subject, body_text, purpose)
      select id, 'wer@' || slug || '.example', 'Betreff', 'Text', 'invitation' from alliance
      union all select null, 'wer@platform.example', 'Betreff', 'Text', 'sign-in-link';
    insert into auth_user (id, name, email) values ('administrator', 'Petra Platform', 'petra@platform.example');
    insert into event (alliance_id, at, user_id, type, things, changes, request_id)
      select id, now(), 'administrator', 'test.done', '{}', '[]', 'test' from alliance where slug = '${district}'`);
});

describe('the whole platform', () => {
  test('restored, it holds the same rows; sessions and one-time secrets stay behind', async () => {
    const { file, manifest } = await save(source);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(manifest.tables.find(({ name }) => name === 'milestone')?.rows).toBeGreaterThan(30);
    const names = manifest.tables.map(({ name }) => name);
    for (const absent of ['auth_session', 'auth_verification', 'sign_in_attempt'])
      expect(names).not.toContain(absent);

    const target = await databases.empty();
    const restored = await restore(target, { file, secret });
    expect(restored.secretDiffers).toBe(false);
    expect(await pendingMigrations(target)).toEqual([]);
    expect((await save(target)).manifest.tables).toEqual(manifest.tables);
    expect(await rowsOf(target, `select purpose, count(*)::int from outgoing_mail group by 1`)).toEqual([
      { purpose: 'invitation', count: 2 },
    ]);
    const keys = `select conname, pg_get_constraintdef(oid), tgs from pg_constraint c,
      lateral (select array_agg(tgenabled::text) as tgs from pg_trigger where tgrelid = c.conrelid) t
      where connamespace = 'public'::regnamespace order by conrelid::regclass::text, conname`;
    expect(await rowsOf(target, keys)).toEqual(await rowsOf(source, keys));
  });

  test('another secret is noticed, since codes of authenticator apps need the old one', async () => {
    const { file } = await save(source);
    const restored = await restore(await databases.empty(), { file, secret: 'other-secret-'.repeat(4) });
    expect(restored.secretDiffers).toBe(true);
  });

  test('texts that files trip over come back as they were', async () => {
    const database = await databases.empty();
    await migrate(database);
    const title = 'a,"b"\n\\.\r\n\\N \t; ä → 🙂 "" ';
    await database.pool.query(`insert into alliance (slug, name) values ('x', 'X')`);
    await database.pool.query(
      `insert into milestone (alliance_id, thing_id, title, detail, day)
       select id, id, t, nullif(t, 'NULL'), '2014-01-01' from alliance, unnest($1::text[]) t limit 1`,
      [[title]],
    );
    await database.pool.query(`insert into alliance_look (alliance_id, logo, logo_type)
      select id, decode('00ff5c2c220a', 'hex'), 'image/png' from alliance`);
    const target = await databases.empty();
    await restore(target, { file: (await save(database)).file, secret });
    expect(await rowsOf(target, 'select title, detail from milestone')).toEqual([{ title, detail: title }]);
    expect(await rowsOf(target, `select encode(logo, 'hex') as logo from alliance_look`)).toEqual([
      { logo: '00ff5c2c220a' },
    ]);
  });
});

describe('one alliance', () => {
  test('holds no row of another, no credential, and can be restored alone', async () => {
    const { file, manifest } = await save(source, district);
    const { files: contents } = await unpack(file);
    const everything = [...contents.values()].join('\n');
    const [other] = await rowsOf(source, `select id from alliance where slug = 'musterbezirk'`);
    for (const foreign of [other.id, 'musterbezirk', 'password-hash', 'totp-secret', 'wer@'])
      expect(everything).not.toContain(foreign);
    expect(everything).toContain('petra@platform.example'); // who changed something there

    const target = await databases.empty();
    await restore(target, { file, secret });
    expect(await rowsOf(target, 'select slug from alliance')).toEqual([{ slug: district }]);
    expect(await rowsOf(target, 'select bool_or(two_factor_enabled) as any from auth_user')).toEqual([
      { any: false },
    ]);
    const here = (table: string) =>
      `select to_jsonb(t) as row from ${table} t, alliance a where t.alliance_id = a.id and slug = '${district}' order by to_jsonb(t)::text`;
    for (const { name } of manifest.tables.filter(({ columns }) => columns.includes('alliance_id')))
      expect(await rowsOf(target, here(name)), name).toEqual(await rowsOf(source, here(name)));
  });

  test('an unknown one is refused, and no file is left', async () => {
    const file = newFile();
    await expect(
      backup(source, { file, slug: 'nirgends', software: '0', secret, clock }),
    ).rejects.toMatchObject({ reason: 'unknown-alliance' });
    expect((await readdir(databases.home)).filter((name) => name.startsWith(path.basename(file)))).toEqual(
      [],
    );
  });
});

describe('what a backup can rest on', () => {
  test('of every table it is decided in which backup its rows belong', async () => {
    const client = await source.pool.connect();
    const tables = await catalogTables(client);
    client.release();
    expect(tables.length).toBeGreaterThan(25);
    const undecided = tables.filter((table) => !isClassified(table)).map(({ name }) => name);
    expect(undecided, 'say in platform/backup/belonging.ts what of them belongs to one alliance').toEqual([]);
  });

  test('there are no counters that a backup would have to carry', async () => {
    expect(await rowsOf(source, `select sequencename from pg_sequences where schemaname = 'public'`)).toEqual(
      [],
    );
  });
});

describe('refusals, each with nothing written', () => {
  const refused = async (file: string, reason: string) => {
    const target = await databases.empty();
    await expect(restore(target, { file, secret }), reason).rejects.toMatchObject({ reason });
    expect(await tablesIn(target)).toBe(0);
  };

  test('damaged and truncated files', async () => {
    const { file } = await save(source);
    const whole = await readFile(file);
    const target = await databases.empty();
    const places = [20, 1000, ...[0.3, 0.6, 0.9].map((part) => Math.floor(whole.length * part))];
    const flipped = [...places, whole.length - 6].map((place) => {
      const bytes = Buffer.from(whole);
      bytes.writeUInt8(bytes.readUInt8(place) ^ 0x10, place);
      return bytes;
    });
    const cut = [...places, whole.length - 1, whole.length - 9].map((length) => whole.subarray(0, length));
    for (const bytes of [...flipped, ...cut]) {
      const broken = newFile();
      await writeFile(broken, bytes);
      await expect(restore(target, { file: broken, secret })).rejects.toMatchObject({
        reason: expect.stringMatching(/^(damaged|unknown-format)$/),
      });
    }
    expect(await tablesIn(target)).toBe(0);
  });

  test('a table that is missing, exchanged or changed', async () => {
    const { file } = await save(source);
    const unpacked = await unpack(file);
    const [first = '', second = ''] = unpacked.files.keys();
    const without = new Map(unpacked.files);
    without.delete(first);
    const exchanged = new Map(
      [...unpacked.files].map(([name, text]) => [name === first ? second : name, text]),
    );
    for (const changed of [without, exchanged]) {
      const broken = newFile();
      await repack(broken, { ...unpacked, files: changed });
      await refused(broken, 'damaged');
    }
  });

  test('what is no backup, and what a newer version made', async () => {
    const text = newFile();
    await writeFile(text, 'not a backup');
    await refused(text, 'unknown-format');
    await refused('package.json', 'unknown-format');
    await refused(path.join(databases.home, 'nowhere'), 'not-readable');

    const unpacked = await unpack((await save(source)).file);
    const later = newFile();
    const manifest = { ...unpacked.manifest, migration: '9999_future' };
    await repack(later, { ...unpacked, manifest });
    await refused(later, 'newer');
    await repack(later, { ...unpacked, manifest: { ...manifest, formatVersion: 2 as 1 } });
    await refused(later, 'newer');
    await repack(later, { ...unpacked, manifest: { ...manifest, format: 'zip' as 'verbund-backup' } });
    await refused(later, 'unknown-format');
  });

  test('a database that holds data, ours or somebody else’s', async () => {
    const { file } = await save(source);
    await expect(restore(source, { file, secret })).rejects.toMatchObject({ reason: 'not-empty' });
    const strange = await databases.empty();
    await strange.pool.query('create table theirs (id int)');
    await expect(restore(strange, { file, secret })).rejects.toMatchObject({ reason: 'not-empty' });
    expect(await tablesIn(strange)).toBe(1);
  });

  test('rows that break a rule are taken back, and the database can still be used', async () => {
    const { file } = await save(source);
    const unpacked = await unpack(file);
    const holdings = unpacked.files.get('tables/role_holding.csv') ?? '';
    const [person] = await rowsOf(source, 'select user_id as id from role_holding limit 1');
    const ofNobody = holdings.replace(person.id, 'nobody');
    const broken = newFile();
    await repack(broken, {
      ...unpacked,
      files: new Map([...unpacked.files, ['tables/role_holding.csv', ofNobody]]),
    });
    const target = await databases.empty();
    await expect(restore(target, { file: broken, secret })).rejects.toThrow(/foreign key/);
    expect(await rowsOf(target, 'select from alliance')).toEqual([]);
    await restore(target, { file, secret });
    expect(await rowsOf(target, 'select from alliance')).toHaveLength(2);
  });

  test('a file that is there already, and a database that is not set up', async () => {
    const { file } = await save(source);
    const before = await readFile(file);
    const again = { file, software: '0', secret, clock };
    await expect(backup(source, again)).rejects.toMatchObject({ reason: 'file-exists' });
    expect(await readFile(file)).toEqual(before);
    const bare = { ...again, file: newFile() };
    await expect(backup(await databases.empty(), bare)).rejects.toMatchObject({ reason: 'nothing-to-save' });
    const nowhere = { ...again, file: path.join(databases.home, 'nowhere', 'x') };
    await expect(backup(source, nowhere)).rejects.toMatchObject({ reason: 'not-writable' });
  });
});

describe('an older version', () => {
  /** A database as it was before the rules of goals and their index came. */
  const older = async () => {
    const database = await databases.empty();
    await migrateTo(database, '0050_alliance');
    await database.pool.query(`
      insert into alliance (slug, name) values ('frueher', 'Früher');
      insert into milestone (alliance_id, thing_id, title, day) select id, id, 'Gründung', '2012-01-01' from alliance`);
    return save(database);
  };

  test('its backup is restored as it was, then brought to this version', async () => {
    const { file, manifest } = await older();
    expect(manifest.migration).toBe('0050_alliance');
    const target = await databases.empty();
    const { migrated } = await restore(target, { file, secret });
    expect(migrated).toContain('0051_alliance_rules');
    expect(await pendingMigrations(target)).toEqual([]);
    expect(await rowsOf(target, 'select title, day from milestone')).toEqual([
      { title: 'Gründung', day: '2012-01-01' },
    ]);
  });

  test('tables that are newer already cannot take it', async () => {
    const { file } = await older();
    const target = await databases.empty();
    await migrate(target);
    await expect(restore(target, { file, secret })).rejects.toMatchObject({ reason: 'schema-ahead' });
  });
});
