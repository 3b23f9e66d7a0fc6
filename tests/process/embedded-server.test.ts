import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { type EmbeddedServer, holdEmbeddedServer } from '../../src/platform/db/embedded-server.ts';
import { isAlive } from '../../src/platform/db/postmaster.ts';

const home = await mkdtemp(path.join(tmpdir(), 'verbund-server-'));
// PostgreSQL runs as another user when we are root; that user must be able to come in.
await chmod(home, 0o755);
const held: EmbeddedServer[] = [];
const hold = async (folder: string): Promise<EmbeddedServer> => {
  const server = await holdEmbeddedServer(folder);
  held.push(server);
  return server;
};
afterAll(async () => {
  for (const server of held) await server.release(); // those of tests that failed half-way
  await rm(home, { recursive: true, force: true });
});
const isRoot = process.getuid?.() === 0;

const query = async (url: string, text: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

/** Another process that holds the server of `folder` until it is killed. */
const holdElsewhere = async (folder: string, prefix: string[] = []) => {
  const script = path.join(import.meta.dirname, 'hold-server.ts');
  const [command = '', ...args] = [...prefix, process.execPath, '--import', 'tsx', script, folder];
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const told: { url: string; pid: number; started: boolean } = JSON.parse(line.toString());
  const end = async (signal: NodeJS.Signals) => {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  return { ...told, end };
};

const gone = async (server: Pick<EmbeddedServer, 'pid'>) =>
  expect.poll(() => isAlive(server.pid), { timeout: 10_000 }).toBe(false);

test('a server of its own: German, checked, durable, on loopback, with a password of its own', async () => {
  const folder = path.join(home, 'first');
  const server = await hold(folder);
  expect(server.started).toBe(true);
  const [settings] = await query(
    server.url,
    `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
      current_setting('listen_addresses') as listens,
      (select format('%s %s', datlocprovider, datlocale) from pg_database where datname = current_database()) as locale,
      (select rolsuper from pg_roles where rolname = current_user) as super`,
  );
  expect(settings).toEqual({
    fsync: 'on',
    checksums: 'on',
    listens: '127.0.0.1',
    locale: 'i de-DE',
    super: false,
  });
  const password = await stat(path.join(folder, 'postgres-password'));
  expect(password.mode & 0o777).toBe(0o600);
  const wrong = server.url.replace(/:[^:@]+@/, ':wrong@');
  await expect(query(wrong, 'select 1')).rejects.toThrow(/password authentication failed/);
  await server.release();
  await gone(server);
});

test('who lets go last stops it', async () => {
  const folder = path.join(home, 'shared');
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => hold(folder)));
  if (!first || !second || !third) throw new Error('no servers');
  expect(new Set([first.pid, second.pid, third.pid]).size).toBe(1);
  expect([first, second, third].filter((each) => each.started)).toHaveLength(1);
  const other = await holdElsewhere(folder);
  expect(other.started).toBe(false);
  await Promise.all([first.release(), second.release()]);
  await third.release();
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await other.end('SIGTERM');
  await gone(first);
});

test('a server that outlived its killed process is found again', async () => {
  const folder = path.join(home, 'orphan');
  const killed = await holdElsewhere(folder);
  await query(killed.url, 'create table kept as select 42 as answer');
  await killed.end('SIGKILL');
  const server = await hold(folder);
  expect(server).toMatchObject({ started: false, pid: killed.pid, url: killed.url });
  expect(await query(server.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await server.release();
  await gone(server);
});

test('a server that is killed comes back at the same address with all that was committed', async () => {
  const server = await hold(path.join(home, 'killed'));
  await query(server.url, 'create table kept as select 42 as answer');
  process.kill(server.pid, 'SIGKILL');
  await expect
    .poll(() => query(server.url, 'select answer from kept').catch(() => 'not yet'), { timeout: 20_000 })
    .toEqual([{ answer: 42 }]);
  await server.release();
  await expect(query(server.url, 'select 1')).rejects.toThrow(/ECONNREFUSED/);
});

test('a pid file that names a living stranger does not stop the start', async () => {
  const folder = path.join(home, 'stale');
  const before = await hold(folder);
  const file = path.join(folder, 'postgres', 'postmaster.pid');
  const text = await readFile(file, 'utf8');
  await before.release();
  await writeFile(file, text.replace(/^\d+/, String(process.pid)));
  const server = await hold(folder);
  expect(server.started).toBe(true);
  await server.release();
});

test('a start that was killed while making the database leaves nothing in the way', async () => {
  const folder = path.join(home, 'draft');
  await mkdir(path.join(folder, 'postgres.draft-0123', 'base'), { recursive: true });
  const server = await hold(folder);
  await expect(stat(path.join(folder, 'postgres.draft-0123'))).rejects.toThrow(/ENOENT/);
  await server.release();
});

test('data of another major version are refused in words', async () => {
  const folder = path.join(home, 'old');
  await mkdir(path.join(folder, 'postgres'), { recursive: true });
  await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '17\n');
  await expect(holdEmbeddedServer(folder)).rejects.toMatchObject({ reason: 'other-version', detail: '17' });
});

test.runIf(isRoot)('root may keep the data below a folder that nobody else can enter', async () => {
  const closed = await mkdtemp(path.join(tmpdir(), 'verbund-closed-'));
  await chmod(closed, 0o700);
  const server = await hold(path.join(closed, 'data'));
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.release();
  await rm(closed, { recursive: true });
});

// Only where another user can read the project at all.
const isOpen =
  isRoot && ((await stat('/root').catch(() => null))?.mode ?? 0) > 0 && !process.cwd().startsWith('/root');
test.runIf(isOpen)('an ordinary user needs no rights of root', async () => {
  const folder = path.join(home, 'ordinary');
  await mkdir(folder, { mode: 0o777 });
  await chmod(folder, 0o777);
  const server = await holdElsewhere(folder, [
    'setpriv',
    '--reuid=65534',
    '--regid=65534',
    '--clear-groups',
    '--',
  ]);
  expect((await stat(path.join(folder, 'postgres'))).uid).toBe(65534);
  expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await server.end('SIGTERM');
  await gone(server);
});
