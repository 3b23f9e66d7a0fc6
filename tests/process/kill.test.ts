import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { type EmbeddedServer, holdEmbeddedServer } from '../../src/platform/db/embedded-server.ts';
import { type Environment, freePort, runCommand, type Serving, startServing } from './serving.ts';
import { type Load, signIn, startLoad } from './writing-load.ts';
import { ask, halfWritten, lostOf } from './written.ts';

/** Kills in each of the two modes; a hundred in all. */
const kills = 50;
/** Milliseconds of load, at most, before the kill. */
const longest = 700;

const home = await mkdtemp(path.join(tmpdir(), 'verbund-kill-'));
await chmod(home, 0o755);
const alive = new Set<Serving>();
let foreign: EmbeddedServer | null = null;
afterAll(async () => {
  for (const serving of alive) await serving.end(); // those of a test that failed half-way
  await foreign?.release();
  await rm(home, { recursive: true, force: true });
});

/** A way of running: its settings, where its database is now, and what dies besides the process in a round. */
type Mode = { environment: Environment; url(): Promise<string>; killMore(round: number): Promise<void> };

/** The embedded server: on a new port after each start of its own, killed as well in every second round. */
const embedded = async (): Promise<Mode> => {
  const folder = path.join(home, 'embedded');
  const postmaster = async () => {
    const lines = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  };
  return {
    environment: { DATA_DIR: folder, PORT: String(await freePort()) },
    url: async () => {
      const password = (await readFile(path.join(folder, 'postgres-password'), 'utf8')).trim();
      return `postgres://verbund:${password}@127.0.0.1:${(await postmaster()).port}/verbund`;
    },
    killMore: async (round) => {
      if (round % 2 === 1) process.kill(-(await postmaster()).pid, 'SIGKILL');
    },
  };
};

/** A server that is run by somebody else and lives on. */
const server = async (): Promise<Mode> => {
  const running = await holdEmbeddedServer(path.join(home, 'foreign'));
  foreign = running;
  return {
    environment: {
      DATA_DIR: path.join(home, 'server'),
      PORT: String(await freePort()),
      DATABASE_URL: running.url,
    },
    url: async () => running.url,
    killMore: async () => undefined,
  };
};

const serve = async (mode: Mode): Promise<Serving> => {
  const serving = await startServing(mode.environment);
  alive.add(serving);
  return serving;
};

/** Moments spread evenly over the time of load, in an order that jumps about. */
const momentOf = (round: number): number => ((round * 0.618_034) % 1) * longest;

describe('kill -9 under writing load loses no acknowledged write and leaves none half written', () => {
  test.concurrent.each([
    ['embedded', embedded],
    ['server', server],
  ])(
    '%s mode',
    async (_name, make) => {
      const mode = await make();
      for (const args of [['migrate'], ['seed', 'musterbezirk']]) {
        const { code, output } = await runCommand(args, mode.environment);
        expect(code, output).toBe(0);
      }
      let serving = await serve(mode);
      const browser = await signIn(mode.environment);
      const sum: Load['acknowledged'] = { milestones: [], conditions: [] };

      for (let round = 0; round < kills; round++) {
        const load = startLoad(browser);
        await pause(momentOf(round));
        // Both at once: neither may notice the other's end and tidy up.
        await Promise.all([mode.killMore(round), serving.kill()]);
        alive.delete(serving);
        await load.stop();
        expect(load.strange).toEqual([]);
        sum.milestones.push(...load.acknowledged.milestones);
        sum.conditions.push(...load.acknowledged.conditions);
        serving = await serve(mode);
        expect(await lostOf(await mode.url(), load), `after kill ${round + 1}`).toEqual([]);
      }

      const url = await mode.url();
      expect(await lostOf(url, { acknowledged: sum })).toEqual([]);
      expect(await halfWritten(url)).toEqual([]);
      // The load was one: otherwise all of this would say nothing.
      expect(sum.milestones.length).toBeGreaterThan(kills * 2);
      expect(sum.conditions.length).toBeGreaterThan(kills);
      const [found] = await ask(url, 'select pg_is_in_recovery() as recovering');
      expect(found).toEqual({ recovering: false });
      expect(await serving.end()).toBe(0);
      alive.delete(serving);
    },
    900_000,
  );
});
