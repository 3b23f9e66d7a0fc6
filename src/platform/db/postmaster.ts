import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClusterPaths, embeddedProgram } from './embedded-cluster.ts';
import { EmbeddedServerFault } from './embedded-fault.ts';
import { launcherFor } from './unprivileged.ts';

/** A server process that holds the cluster. */
export type Postmaster = { pid: number; port: number; ready: boolean };

/** How the server is tuned. `durable: false` is for tests alone: it is fast and loses data when the machine stops. */
export type ServerOptions = { durable: boolean; maxConnections: number };

/** The server that holds the cluster now, as its pid file says, or null. Removes a pid file that lies. */
export const runningPostmaster = async (paths: ClusterPaths): Promise<Postmaster | null> => {
  const file = path.join(paths.cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (pid > 0 && isAlive(pid) && (await runsCluster(pid, paths.cluster)))
    return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === 'ready' };
  // PostgreSQL replaces a stale file by itself, unless the number now belongs to some other process of the same user
  // (usual in containers). The caller holds the start lock, so no other start of ours can have written it just now.
  await rm(file, { force: true });
  return null;
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
};

/** Whether the process is a PostgreSQL on this folder. Where that cannot be told, a living process counts as one. */
const runsCluster = async (pid: number, cluster: string): Promise<boolean> => {
  const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return commandLine === null ? process.platform !== 'linux' : commandLine.split('\0').includes(cluster);
};

/** Starts the server and waits until it takes connections. It outlives us when we are killed; the next start finds it. */
export const startPostmaster = async (
  paths: ClusterPaths,
  options: ServerOptions,
  wantedPort?: number,
): Promise<Postmaster> => {
  const program = await embeddedProgram('postgres');
  const launcher = await launcherFor(paths.cluster, program);
  let portTaken = false;
  for (let tries = 0; ; tries++) {
    const port = wantedPort && !portTaken ? wantedPort : await freePort();
    const [command = '', ...args] = [...launcher.prefix, program, ...serverArguments(paths, port, options)];
    await turnLog(paths.log);
    const log = openSync(paths.log, 'a', 0o600);
    const begin = (await stat(paths.log)).size;
    const child = spawn(command, args, {
      stdio: ['ignore', log, log],
      // Its own process group: Ctrl+C must reach us alone, so that running requests still have their database.
      detached: true,
      windowsHide: true,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      ...(launcher.uid === undefined ? {} : { uid: launcher.uid, gid: launcher.gid }),
    });
    closeSync(log);
    child.unref();
    let ended = false;
    child.once('exit', () => {
      ended = true;
    });
    child.once('error', () => {
      ended = true;
    });
    while (!ended) {
      const running = await readReady(paths.cluster, child.pid);
      if (running) return running;
      await pause(10);
    }
    const said = (await readFile(paths.log, 'utf8')).slice(begin).trim();
    if (tries < 5 && /could not bind|Address already in use/i.test(said)) {
      portTaken = true;
      continue;
    }
    // A server that was killed a moment ago: its children notice it soon and end, and with them the shared memory.
    if (tries < 100 && /pre-existing shared memory/i.test(said)) {
      await pause(100);
      continue;
    }
    throw new EmbeddedServerFault('start-failed', said.slice(-1000));
  }
};

const readReady = async (cluster: string, pid: number | undefined): Promise<Postmaster | null> => {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (Number(lines[0]) !== pid || lines[7]?.trim() !== 'ready') return null;
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: true };
};

const serverArguments = (paths: ClusterPaths, port: number, options: ServerOptions): string[] => {
  const configuration: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: String(options.maxConnections),
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log must hold no personal data: neither statements nor the rows that break a rule.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(options.durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const settings = Object.entries(configuration).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', paths.cluster, ...settings];
};

/** Fast stop: open transactions are rolled back, the rest is written. Gives back when the process has ended. */
export const stopPostmaster = async (paths: ClusterPaths, pid: number): Promise<void> => {
  if (process.platform === 'win32') {
    const control = await embeddedProgram('pg_ctl');
    spawn(control, ['stop', '-D', paths.cluster, '-m', 'fast'], { stdio: 'ignore', windowsHide: true });
  } else if (isAlive(pid)) process.kill(pid, 'SIGINT');
  while (isAlive(pid)) await pause(10);
};

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Keeps one older log beside the current one. */
const turnLog = async (file: string): Promise<void> => {
  const size = (await stat(file).catch(() => null))?.size ?? 0;
  if (size > 5_000_000) await rename(file, `${file}.1`);
};
