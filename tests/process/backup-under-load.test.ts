import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { type Environment, freePort, runCommand, type Serving, startServing } from './serving.ts';
import { loadMark, signIn, startLoad } from './writing-load.ts';
import { ask, halfWritten, lostOf } from './written.ts';

const home = await mkdtemp(path.join(tmpdir(), 'verbund-backup-'));
await chmod(home, 0o755);
const alive: Serving[] = [];
afterAll(async () => {
  for (const serving of alive) await serving.end();
  await rm(home, { recursive: true, force: true });
});

const succeed = async (args: string[], environment: Environment): Promise<string> => {
  const { code, output } = await runCommand(args, environment);
  expect(code, output).toBe(0);
  return output;
};

const serve = async (environment: Environment): Promise<Serving> => {
  const serving = await startServing(environment);
  alive.push(serving);
  return serving;
};

const databaseOf = async (folder: string): Promise<string> => {
  const password = (await readFile(path.join(folder, 'postgres-password'), 'utf8')).trim();
  const port = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[3];
  return `postgres://verbund:${password}@127.0.0.1:${port}/verbund`;
};

test('a backup while people write is one moment of it, and lives again elsewhere', async () => {
  const here = { DATA_DIR: path.join(home, 'here'), PORT: String(await freePort()), LOCALE: 'en' };
  const there = { DATA_DIR: path.join(home, 'there'), PORT: String(await freePort()), LOCALE: 'en' };
  const file = path.join(home, 'backup.tar.gz');
  await succeed(['migrate'], here);
  await succeed(['seed', 'musterbezirk'], here);
  await serve(here);
  const browser = await signIn(here);

  const load = startLoad(browser);
  await pause(300);
  const before = structuredClone(load.acknowledged);
  expect(await succeed(['backup', file], here)).toMatch(
    /^Backed up to .*: \d+ tables, [\d,]+ rows, [\d,]+ kB\./,
  );
  await pause(300);
  await load.stop();
  expect(load.strange).toEqual([]);
  expect((await readdir(home)).filter((name) => name.startsWith('backup'))).toEqual(['backup.tar.gz']);

  expect(await succeed(['restore', file], there)).toContain('all checksums agree');
  const served = await serve(there);
  const [old, restored] = [await databaseOf(here.DATA_DIR), await databaseOf(there.DATA_DIR)];
  expect(await lostOf(restored, { acknowledged: before })).toEqual([]);
  expect(await halfWritten(restored)).toEqual([]);
  // People went on writing after the moment of the backup.
  const mine = `select count(*)::int as count from milestone where title like '${loadMark}%'`;
  const [now] = await ask<{ count: number }>(old, mine);
  const [then] = await ask<{ count: number }>(restored, mine);
  expect(before.milestones.length).toBeGreaterThan(0);
  expect(then?.count).toBeGreaterThanOrEqual(before.milestones.length);
  expect(then?.count).toBeLessThan(now?.count ?? 0);

  const page = await fetch(
    `http://127.0.0.1:${there.PORT}/musterbezirk/meilensteine/${before.milestones[0]}`,
  );
  expect(page.status).toBe(200);
  expect(await page.text()).toContain(`${loadMark} ${before.milestones[0]}`);
  // Whoever was signed in there is not signed in here.
  const form = await fetch(`http://127.0.0.1:${there.PORT}/musterbezirk/eintrag/milestone/neu`, {
    headers: { cookie: [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    redirect: 'manual',
  });
  expect(form.status).not.toBe(200);
  expect(await (await fetch(`http://127.0.0.1:${there.PORT}/readyz`)).text()).toBe('ready\n');

  const again = await runCommand(['restore', file], there);
  expect(again.code).toBe(1);
  expect(again.output.trim().split('\n')).toHaveLength(1);
  expect(again.output).toContain('into an empty database only');
  expect(await served.end()).toBe(0);
  alive.pop();
}, 120_000);
