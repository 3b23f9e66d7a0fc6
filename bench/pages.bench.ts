import { createAdaptorServer } from '@hono/node-server';
import autocannon from 'autocannon';
import { Hono } from 'hono';
import { freePort, newDataFolder, removeFolder, startVerbund } from './process.ts';

const seconds = 5;
const connections = 8;

type Figures = { perSecond: number; median: number; p99: number };

const load = async (url: string): Promise<Figures> => {
  // One round to warm up, so that both sides are measured compiled.
  await autocannon({ url, connections, duration: 1 });
  const result = await autocannon({ url, connections, duration: seconds });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`);
  return { perSecond: result.requests.average, median: result.latency.p50, p99: result.latency.p99 };
};

/**
 * Home, goals and thread page of the example district, anonymous, over HTTP against a real database; each beside a bare
 * Hono server that answers the very same bytes from memory. The share says what our work costs above the transport.
 */
export const bench = async (): Promise<void> => {
  const folder = newDataFolder();
  const verbund = await startVerbund(folder);
  try {
    const goals = await (await fetch(`${verbund.url}/musterbezirk/ziele`)).text();
    const goal = /href="\/musterbezirk\/ziele\/([0-9a-f-]{36})/.exec(goals)?.[1];
    const paths = ['/musterbezirk', '/musterbezirk/ziele', `/musterbezirk/faden/goal/${goal}`];
    console.log(`${connections} connections, ${seconds} s each\n`);
    console.log(
      'page                  kB    ours/s   bare/s   share   median ms (ours, bare)   p99 ms (ours)',
    );
    for (const path of paths) {
      const body = await (await fetch(`${verbund.url}${path}`)).text();
      const bare = await startBare(body);
      const ours = await load(`${verbund.url}${path}`);
      const theirs = await load(bare.url);
      bare.stop();
      const name = path.startsWith('/musterbezirk/faden') ? '/musterbezirk/faden/…' : path;
      console.log(
        `${name.padEnd(20)} ${(body.length / 1000).toFixed(1).padStart(5)} ${ours.perSecond.toFixed(0).padStart(8)} ${theirs.perSecond
          .toFixed(0)
          .padStart(
            8,
          )} ${(ours.perSecond / theirs.perSecond).toFixed(3).padStart(8)} ${String(ours.median).padStart(10)}, ${theirs.median}`.padEnd(
          80,
        ) + String(ours.p99).padStart(6),
      );
    }
  } finally {
    await verbund.stop();
    removeFolder(folder);
  }
};

const startBare = async (body: string) => {
  const port = await freePort();
  const app = new Hono().get('*', (c) => c.html(body));
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return { url: `http://127.0.0.1:${port}/`, stop: () => server.close() };
};
