import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A free port of this machine. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

/** Settings of one process; what this test run was started with is not passed on. */
export type Environment = Record<string, string>;

const start = (args: readonly string[], environment: Environment): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...args], {
    cwd: root,
    // A group of its own, so that a test can kill it with all that it may have started.
    detached: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const collect = (child: ChildProcess): (() => string) => {
  let output = '';
  const add = (bytes: Buffer) => {
    output += bytes;
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => output;
};

/** Runs a command of ours to its end. */
export const runCommand = async (
  args: readonly string[],
  environment: Environment,
): Promise<{ code: number | null; output: string }> => {
  const child = start(args, environment);
  const output = collect(child);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output: output() };
};

/** A process that answers requests. */
export type Serving = {
  /** kill -9 of the process and of all that it may have started, but for the database, which has a group of its own. */
  kill(): Promise<void>;
  /** Asks it to end, and gives its exit code. */
  end(): Promise<number | null>;
  output(): string;
};

/** Starts `serve` and waits until it says that it answers. Throws what it said when it ends before. */
export const startServing = async (environment: Environment): Promise<Serving> => {
  const child = start(['serve', '--lang', 'en'], environment);
  const output = collect(child);
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', () => {
      if (output().includes('Verbund answers at')) resolve();
    });
  });
  const first = await Promise.race([ready, ended.then((code) => `ended with ${code}`)]);
  if (first) throw new Error(`serve ${first}: ${output()}`);
  return {
    kill: async () => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL');
      await ended;
    },
    end: () => {
      child.kill('SIGTERM');
      return ended;
    },
    output,
  };
};
