import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { pendingMigrations } from '../../platform/db/migrate.ts';
import type { Metrics } from './metrics.ts';

/** How long the database may take to answer before the process counts as not ready, in milliseconds. */
const patience = 3000;

type HealthParts = {
  settings: Pick<Settings, 'metricsToken'>;
  database: DatabaseHandle;
  metrics: Metrics;
  /** False from the moment on at which the process is to stop: proxies then send requests elsewhere. */
  isServing: () => boolean;
};

/** The addresses that answer about the process itself. They stand beside the pages, outside of any alliance. */
export const healthPaths = ['/healthz', '/readyz', '/metrics'];

/**
 * `/healthz`: the process lives. `/readyz`: it can serve, that is the database answers and has all migrations; 503
 * otherwise, with the reason. `/metrics`: figures, for who knows METRICS_TOKEN; 404 when there is none.
 */
export const healthApp = (parts: HealthParts): Hono => {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });
  app.get('/healthz', (c) => c.text('ok\n'));
  app.get('/readyz', async (c) => {
    const obstacle = parts.isServing() ? await obstacleOf(parts.database) : 'stopping';
    return obstacle ? c.text(`${obstacle}\n`, 503) : c.text('ready\n');
  });
  app.get('/metrics', async (c) => {
    const { metricsToken } = parts.settings;
    if (!metricsToken) return c.notFound();
    if (!sameSecret(c.req.header('authorization') ?? '', `Bearer ${metricsToken}`))
      return c.text('unauthorized\n', 401, { 'www-authenticate': 'Bearer' });
    return metricsResponse(parts.metrics);
  });
  return app;
};

/** `/metrics` alone, for a port that only the monitoring reaches. */
export const metricsApp = (metrics: Metrics): Hono => {
  const app = new Hono();
  app.get('/metrics', () => metricsResponse(metrics));
  return app;
};

const metricsResponse = async (metrics: Metrics): Promise<Response> => {
  const { contentType, body } = await metrics.text();
  return new Response(body, { headers: { 'content-type': contentType } });
};

const obstacleOf = async (database: DatabaseHandle): Promise<string | null> => {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve('database does not answer'), patience);
  const asked = (async () => {
    await sql`select 1`.execute(database.kysely);
    const pending = await pendingMigrations(database);
    return pending.length > 0 ? `migrations pending: ${pending.join(', ')}` : null;
  })().catch(() => 'database does not answer');
  try {
    return await Promise.race([asked, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Compares in constant time, whatever the lengths. */
const sameSecret = (given: string, right: string): boolean => {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
};
