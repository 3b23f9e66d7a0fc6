import type { MiddlewareHandler } from 'hono';
import type { Module } from '../modules/module.ts';
import type { AuthEngine } from '../platform/auth/engine.ts';
import type { Settings } from '../platform/config/settings.ts';
import type { DatabaseHandle } from '../platform/db/database.ts';
import type { Log } from '../platform/log/log.ts';
import type { Clock } from '../platform/time/clock.ts';
import type { Assets } from './assets.ts';

/** What a process puts together once and every request uses. */
export type AppParts = {
  settings: Settings;
  database: DatabaseHandle;
  clock: Clock;
  log: Log;
  assets: Assets;
  modules: readonly Module[];
  /** Tells who sends a request. */
  auth: AuthEngine;
  /** Notes each request in logs and figures. */
  observe: MiddlewareHandler;
};
