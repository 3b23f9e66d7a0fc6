import path from 'node:path';
import type { Module } from '../../modules/module.ts';
import { createModules } from '../../modules/order.ts';
import { type AuthEngine, createAuth } from '../../platform/auth/engine.ts';
import { secretOf } from '../../platform/config/secret.ts';
import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log/log.ts';
import type { Clock } from '../../platform/time/clock.ts';
import type { Assets } from '../assets.ts';
import { createHttpApp } from '../http-app.tsx';
import { healthApp, healthPaths } from './health.ts';
import type { Metrics } from './metrics.ts';
import { observeRequests } from './observe.ts';

type ProcessParts = {
  settings: Settings;
  database: DatabaseHandle;
  clock: Clock;
  log: Log;
  metrics: Metrics;
};

/** The modules of one process, and the sign-in engine that they share. */
export type Composition = { modules: readonly Module[]; auth: AuthEngine; close(): Promise<void> };

/** Puts the modules together. Who serves and who works both need them. */
export const composeModules = async (
  parts: Omit<ProcessParts, 'metrics'> & { secret?: string },
): Promise<Composition> => {
  const { settings, database, clock, log } = parts;
  const auth = createAuth({
    settings: {
      publicUrl: settings.publicUrl,
      secret: await secretOf(settings),
      oidcProviders: settings.oidcProviders,
    },
    databaseUrl: database.url,
    clock,
    onProblem: (problem) => log.warn({ problem }, 'sign-in'),
  });
  return {
    modules: createModules({ auth, mapStyleUrl: settings.mapStyleUrl ?? null }),
    auth,
    close: () => auth.close(),
  };
};

/** The whole site as one function: the pages, and beside them the addresses about the process itself. */
export const composeSite = (
  parts: ProcessParts & { composition: Composition; assets: Assets; isServing: () => boolean },
): ((request: Request) => Response | Promise<Response>) => {
  const { composition, metrics, log } = parts;
  const health = healthApp(parts);
  const pages = createHttpApp({
    ...parts,
    modules: composition.modules,
    auth: composition.auth,
    observe: observeRequests(log, metrics),
  });
  return (request) => {
    const { pathname } = new URL(request.url);
    return healthPaths.includes(pathname) ? health.fetch(request) : pages.fetch(request);
  };
};

/** Where built stylesheets and scripts are kept between starts. */
export const assetFolder = (settings: Settings): string => path.join(settings.dataDir, 'assets');
