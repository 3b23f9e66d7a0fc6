import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../../platform/log/log.ts';
import type { RequestEnv } from '../request/env.ts';
import type { Metrics } from './metrics.ts';

/**
 * Notes every request in the log and in the figures: its id, method, route (the pattern, not the address), status and
 * duration. Nothing that a person typed or that tells who they are: no address line, no query, no IP address, no agent.
 */
export const observeRequests =
  (log: Log, metrics: Metrics): MiddlewareHandler<RequestEnv> =>
  async (c, next) => {
    const begin = performance.now();
    await next();
    const seconds = (performance.now() - begin) / 1000;
    const { method } = c.req;
    const route = routeOf(routePath(c, -1));
    const { status } = c.res;
    metrics.request(method, route, status, seconds);
    log.info(
      { requestId: c.get('requestId'), method, route, status, ms: Math.round(seconds * 10_000) / 10 },
      'request',
    );
  };

/** What only middleware matched has no page of its own; all such addresses are one. */
const routeOf = (pattern: string): string => (pattern.endsWith('*') ? 'none' : pattern);
