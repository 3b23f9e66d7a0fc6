import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll } from 'vitest';
import { buildAssets, findIslands, themePath } from '../../src/app/assets.ts';
import { dataSetNames, loadDataSets } from '../../src/app/data-sets.ts';
import { composeModules, composeSite } from '../../src/app/process/compose.ts';
import { createMetrics } from '../../src/app/process/metrics.ts';
import { startWebServer } from '../../src/app/process/serve.ts';
import { signInLink } from '../../src/modules/access/contract.ts';
import { system } from '../../src/platform/auth/actor.ts';
import { readSettings } from '../../src/platform/config/settings.ts';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import { createLog } from '../../src/platform/log/log.ts';
import { systemClock } from '../../src/platform/time/clock.ts';
import { chromiumArguments, findChromium } from '../chromium.ts';

/** The people of the example district who act in journeys. */
export const people = {
  coordinator: 'koordination@musterbezirk.example',
  staff: 'mitarbeit@musterbezirk.example',
  member: 'laterne@musterbezirk.example',
  platform: 'plattform@musterbezirk.example',
} as const;

/** The whole software with both examples loaded, on a free port of this machine, and a browser beside it. */
export type World = {
  url: string;
  outbox: string;
  database: Awaited<ReturnType<typeof testDatabase>>;
  /** A window of its own; `who` is signed in with a one-time link. Every request that it makes is kept in `requests`. */
  open(
    options?: BrowserContextOptions & { who?: string },
  ): Promise<{ page: Page; context: BrowserContext; requests: string[] }>;
  linkFor(email: string): Promise<string>;
};

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

/** Starts a world for the test file that calls it and ends it when the file is done. */
export const startWorld = async (): Promise<World> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'verbund-e2e-'));
  const database = await testDatabase();
  await loadDataSets(database, systemClock, { names: dataSetNames, scale: 1 });
  const assets = await buildAssets({
    outDir: 'node_modules/.cache/verbund-assets',
    islands: await findIslands(),
    theme: themePath,
  });
  const log = createLog({ level: 'fatal', process: 'e2e' });

  // The address is part of the settings, so the port must be known before the site is put together.
  let site: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const server = await startWebServer({ host: '127.0.0.1', port: 0, trustProxy: false }, (request) =>
    site(request),
  );
  const url = `http://127.0.0.1:${server.port}`;
  const read = readSettings(
    {
      DATA_DIR: folder,
      PORT: String(server.port),
      PUBLIC_URL: url,
      LOG_LEVEL: 'fatal',
      NODE_ENV: 'development',
    },
    folder,
  );
  if (!read.ok) throw new Error('settings');
  const parts = {
    settings: read.settings,
    database,
    clock: systemClock,
    log,
    metrics: createMetrics(database),
  };
  const composition = await composeModules(parts);
  site = composeSite({ ...parts, composition, assets, isServing: () => true });

  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium: npm run chromium says how to get it');
  const browser: Browser = await chromium.launch({ executablePath, args: chromiumArguments });
  afterAll(async () => {
    await browser.close();
    await server.stop(1);
    await composition.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const linkFor = (email: string) =>
    inTransaction(database, { allianceId: null }, async (db) => {
      const scope = {
        db,
        actor: system('test'),
        clock: systemClock,
        locale: 'de' as const,
        requestId: 'test',
      };
      const made = await signInLink(scope, { publicUrl: url }, email);
      if (!made.ok) throw new Error(made.reason);
      return made.url;
    });

  return {
    url,
    database,
    outbox: path.join(folder, 'outbox'),
    linkFor,
    open: async ({ who, ...options } = {}) => {
      const context = await browser.newContext({ viewport: desk, locale: 'de-DE', ...options });
      const requests: string[] = [];
      context.on('request', (request) => requests.push(request.url()));
      const page = await context.newPage();
      if (who) {
        await page.goto(await linkFor(who));
        await page.locator('main form button[type=submit]').first().click();
        await page.waitForLoadState();
      }
      return { page, context, requests };
    },
  };
};
