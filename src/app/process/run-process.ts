import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { createLog, type Log } from '../../platform/log/log.ts';
import type { Clock } from '../../platform/time/clock.ts';
import { openProcessDatabase, type ProcessDatabase } from './process-database.ts';
import { type StopReason, stopSignal } from './stop-signal.ts';

/** What a long-running process does. */
export type ProcessPlan = {
  settings: Settings;
  clock: Clock;
  /** Its name in the log. */
  name: string;
  serves: boolean;
  works: boolean;
  /** Brings the database to where it must be before anything is served; throws to give up. */
  prepare(opened: ProcessDatabase): Promise<void>;
  /** Told once everything runs. */
  ready(running: { database: DatabaseHandle; log: Log; port: number | null }): Promise<void>;
  /** Told when the end begins. */
  stopping(): void;
};

/** Seconds that running requests and jobs are given to finish. */
const patience = 10;

/**
 * Runs a process from start to end: database, pages, background work; then, when it is told to stop, all of it in
 * reverse: takes no more requests, finishes the running ones, ends the jobs, closes the connections, and stops the
 * embedded server if nobody else needs it.
 */
export const runProcess = async (plan: ProcessPlan): Promise<StopReason> => {
  const { settings } = plan;
  const log = createLog({ level: settings.logLevel, process: plan.name });
  const stop = stopSignal();
  const endings: (() => Promise<void>)[] = [];
  try {
    // What takes long to load is loaded while the database starts.
    const building = plan.serves ? siteParts(settings) : null;
    building?.catch(() => undefined); // awaited below; until then a fault of the database may come first
    const opened = await openProcessDatabase(settings, { log, onLost: () => stop.stop('fault') });
    endings.push(opened.close);
    await plan.prepare(opened);
    await launch(plan, opened, log, await building, endings);
    const reason = await stop.reason;
    log.info({ reason }, 'stopping');
    plan.stopping();
    return reason;
  } finally {
    for (const end of endings.reverse()) await end();
    log.info('stopped');
    log.flush();
  }
};

type SiteParts = Awaited<ReturnType<typeof siteParts>>;

const siteParts = async (settings: Settings) => {
  const [{ composeSite, assetFolder }, { buildAssets, findIslands, themePath }, { startWebServer }] =
    await Promise.all([import('./compose.ts'), import('../assets.ts'), import('./serve.ts')]);
  const islands = await findIslands();
  const assets = await buildAssets({ outDir: assetFolder(settings), islands, theme: themePath });
  return { composeSite, startWebServer, assets };
};

const launch = async (
  plan: ProcessPlan,
  opened: ProcessDatabase,
  log: Log,
  site: SiteParts | null,
  endings: (() => Promise<void>)[],
): Promise<void> => {
  const { settings, clock } = plan;
  const { database } = opened;
  const [{ composeModules }, { createMetrics }] = await Promise.all([
    import('./compose.ts'),
    import('./metrics.ts'),
  ]);
  const metrics = createMetrics(database);
  const composition = await composeModules({ settings, database, clock, log });
  endings.push(composition.close);

  if (plan.works) {
    const { startWork } = await import('./work.ts');
    const worker = await startWork({ settings, database, clock, log, metrics, modules: composition.modules });
    endings.push(() => worker.stop(patience));
  }
  if (settings.metricsPort) {
    const [{ startWebServer }, { metricsApp }] = await Promise.all([
      import('./serve.ts'),
      import('./health.ts'),
    ]);
    const server = await startWebServer(
      { ...settings, port: settings.metricsPort },
      metricsApp(metrics).fetch,
    );
    endings.push(() => server.stop(1));
  }
  let port: number | null = null;
  if (site) {
    let isServing = true;
    const fetch = site.composeSite({
      settings,
      database,
      clock,
      log,
      metrics,
      composition,
      assets: site.assets,
      isServing: () => isServing,
    });
    const server = await site.startWebServer(settings, fetch);
    port = server.port;
    endings.push(() => {
      isServing = false;
      return server.stop(patience);
    });
  }
  log.info({ port, database: opened.origin }, 'ready');
  await plan.ready({ database, log, port });
};
