import { randomBytes } from 'node:crypto';
import { mkdir, realpath } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { createOnce } from '../files/create-once.ts';
import { type ClusterPaths, clusterPaths, ensureCluster } from './embedded-cluster.ts';
import { EmbeddedServerFault } from './embedded-fault.ts';
import {
  isAlive,
  type Postmaster,
  runningPostmaster,
  type ServerOptions,
  startPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { withStartLock } from './start-lock.ts';

/** A hold on the embedded server of one data folder. The server runs as long as any process holds it. */
export type EmbeddedServer = {
  /** The application's database, as its owner. */
  url: string;
  /** The cluster's superuser, in the maintenance database. */
  adminUrl: string;
  port: number;
  pid: number;
  /** Whether this hold started the server, rather than finding it running. */
  started: boolean;
  /** Lets go; whoever lets go last stops the server. */
  release(): Promise<void>;
};

export type EmbeddedServerOptions = Partial<ServerOptions> & {
  /** Told when the server was lost (crash, out of memory) and could not be brought back. */
  onLost?: (fault: unknown) => void;
};

/** The shared lock that every holder keeps; whoever gets it alone is the last. Any fixed number would do. */
const holdersLock = 7_311_518;

/**
 * Gives the PostgreSQL server of `dataDir`, making the cluster and starting it when needed, and attaching to it when
 * another process, or one that was killed, has started it already.
 * @throws EmbeddedServerFault with a sentence for whoever sits at the command line
 */
export const holdEmbeddedServer = async (
  dataDir: string,
  options: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> => {
  const server: ServerOptions = {
    durable: options.durable ?? true,
    maxConnections: options.maxConnections ?? 100,
  };
  await mkdir(dataDir, { recursive: true });
  const paths = clusterPaths(await realpath(dataDir));
  const password = await createOnce(paths.passwordFile, () => randomBytes(24).toString('base64url'));
  let hold = await holdOnce(paths, password, server);
  let released = false;

  let recovery = Promise.resolve();

  const watch = (): void => {
    // The connection of the hold ends only with the server; the pools keep its address, so it must come back there.
    hold.client.once('end', () => {
      if (!released) recovery = recover();
    });
  };
  const recover = async (): Promise<void> => {
    try {
      hold = await holdOnce(paths, password, server, hold.postmaster.port);
      watch();
    } catch (fault) {
      options.onLost?.(fault);
    }
  };
  watch();

  const { port, pid } = hold.postmaster;
  return {
    url: urlOf('verbund', password, port, 'verbund'),
    adminUrl: urlOf('postgres', password, port, 'postgres'),
    port,
    pid,
    started: hold.started,
    release: async () => {
      if (released) return;
      released = true;
      await recovery;
      await letGo(paths, hold);
    },
  };
};

type Hold = { client: pg.Client; postmaster: Postmaster; started: boolean };

const holdOnce = (
  paths: ClusterPaths,
  password: string,
  options: ServerOptions,
  port?: number,
): Promise<Hold> =>
  withStartLock(paths.dataDir, async () => {
    await ensureCluster(paths, password);
    for (;;) {
      const running = await runningPostmaster(paths);
      const postmaster = running ?? (await startPostmaster(paths, options, port));
      const client = await connect(postmaster, password);
      if (client) {
        await ensureDatabase(client, password);
        return { client, postmaster, started: running === null };
      }
      await pause(20); // it is starting, recovering or stopping: look again
    }
  });

/** Connects and takes the shared lock. Null when the server goes away or is not yet there. */
const connect = async (postmaster: Postmaster, password: string): Promise<pg.Client | null> => {
  if (!postmaster.ready) return null;
  const client = new pg.Client({
    connectionString: urlOf('postgres', password, postmaster.port, 'postgres'),
    application_name: 'verbund-hold',
    keepAlive: true,
  });
  client.on('error', () => undefined); // `end` follows and is where it is dealt with
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [holdersLock]);
    return client;
  } catch (fault) {
    await client.end().catch(() => undefined);
    const code = fault instanceof Error && 'code' in fault ? String(fault.code) : '';
    // 28P01 wrong password: this is not our server, and waiting would not make it so.
    if (code === '28P01') throw new EmbeddedServerFault('other-server', `PID ${postmaster.pid}`);
    return null;
  }
};

/** The application's own role and database. The role owns what it makes but is no superuser, as on a foreign server. */
const ensureDatabase = async (client: pg.Client, password: string): Promise<void> => {
  const { rows } = await client.query(`select
    exists (select from pg_roles where rolname = 'verbund') as role,
    exists (select from pg_database where datname = 'verbund') as database`);
  if (!rows[0].role)
    await client.query(
      `create role verbund login createrole bypassrls password ${client.escapeLiteral(password)}`,
    );
  if (!rows[0].database) await client.query('create database verbund owner verbund');
};

const letGo = async (paths: ClusterPaths, hold: Hold): Promise<void> => {
  const { client, postmaster } = hold;
  let last = false;
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [holdersLock]);
    const { rows } = await client.query('select pg_try_advisory_lock($1) as last', [holdersLock]);
    last = rows[0].last;
  } catch {
    last = false; // the server is gone already
  }
  // While we hold the lock alone, a process that wants to attach waits for it, is cut off, and starts the server anew.
  if (last && isAlive(postmaster.pid)) await stopPostmaster(paths, postmaster.pid);
  await client.end().catch(() => undefined);
};

const urlOf = (user: string, password: string, port: number, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
