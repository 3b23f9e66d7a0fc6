import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = await mkdtemp(path.join(tmpdir(), 'verbund-start-'));
await chmod(home, 0o755);
const root = path.resolve(import.meta.dirname, '../..');
const children = new Set<ChildProcess>();
afterAll(async () => {
  for (const child of children) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  await rm(home, { recursive: true, force: true });
});

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

/** Runs a command of ours in a process of its own. */
const command = (args: string[], environment: Record<string, string>) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', LANG: 'C', LOG_LEVEL: 'info', ...environment },
  });
  children.add(child);
  let output = '';
  child.stdout.on('data', (bytes: Buffer) => {
    output += bytes;
  });
  child.stderr.on('data', (bytes: Buffer) => {
    output += bytes;
  });
  const ended = once(child, 'exit').then(([code, signal]) => {
    children.delete(child);
    return code ?? signal;
  });
  return {
    child,
    output: () => output,
    ended,
    says: (text: string) => expect.poll(() => output, { timeout: 60_000 }).toContain(text),
    end: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
};

test('one command gives the whole system; killed and started again it goes on; ended, it ends cleanly', async () => {
  const port = String(await freePort());
  const environment = {
    DATA_DIR: path.join(home, 'one'),
    PORT: port,
    METRICS_TOKEN: 'a-token-for-monitoring',
  };
  const address = `http://127.0.0.1:${port}`;
  const first = command(['start', '--empty'], environment);
  await first.says(`http://localhost:${port}`);
  expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n');
  expect((await fetch(`${address}/`)).status).toBe(200);
  expect((await fetch(`${address}/metrics`)).status).toBe(401);

  const link = command(['user', 'link', 'niemand@example.de'], environment);
  expect(await link.ended).toBe(1);
  expect(link.output()).toContain('gibt es kein Konto');

  expect(await first.end('SIGKILL')).toBe('SIGKILL');
  const second = command(['start', '--empty'], environment);
  await second.says(`http://localhost:${port}`);
  expect(await (await fetch(`${address}/readyz`)).text()).toBe('ready\n');

  const taken = command(['serve'], environment);
  expect(await taken.ended).toBe(1);
  expect(taken.output()).toContain(`Port ${port} ist schon belegt.`);

  // No query, no address line, no IP address in the log.
  await fetch(`${address}/anmelden?email=anna@example.de`);
  expect(await second.end('SIGTERM')).toBe(0);
  expect(second.output()).toContain('"msg":"request"');
  expect(second.output()).not.toContain('anna@example.de');
  expect(second.output()).not.toContain('127.0.0.1');
  const log = await readFile(path.join(environment.DATA_DIR, 'postgres.log'), 'utf8');
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
});

test('serve and work share a database, end in any order, and do not start on one that lacks something', async () => {
  const environment = { DATA_DIR: path.join(home, 'two'), PORT: String(await freePort()) };
  const early = command(['serve'], environment);
  expect(await early.ended).toBe(1);
  expect(early.output()).toContain('Bitte zuerst "migrate" aufrufen.');
  const migrated = command(['migrate'], environment);
  expect(await migrated.ended).toBe(0);

  const serve = command(['serve', '--lang', 'en'], environment);
  await serve.says('Verbund answers at');
  const work = command(['work'], environment);
  await work.says('Hintergrundarbeit läuft.');
  expect(await serve.end('SIGINT')).toBe(0);
  expect(work.child.exitCode).toBe(null);
  expect(await work.end('SIGTERM')).toBe(0);
  const log = await readFile(path.join(environment.DATA_DIR, 'postgres.log'), 'utf8');
  expect(log.trimEnd()).toMatch(/database system is shut down$/);
});
