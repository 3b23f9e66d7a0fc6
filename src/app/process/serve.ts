import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Settings } from '../../platform/config/settings.ts';
import { forwardedRequest } from './forwarded.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** A listening web server. */
export type WebServer = {
  port: number;
  /** Takes no more requests and finishes the running ones, within `seconds`; then cuts what is left. */
  stop(seconds?: number): Promise<void>;
};

/** Why the address cannot be listened on, e.g. EADDRINUSE. */
export class ListenFault extends Error {
  readonly code: string;
  readonly port: number;
  constructor(code: string, port: number, cause: unknown) {
    super(`cannot listen on port ${port}: ${code}`, { cause });
    this.name = 'ListenFault';
    this.code = code;
    this.port = port;
  }
}

/** Listens on `host` and `port` (0: any free one) and answers with `fetch`. Throws ListenFault. */
export const startWebServer = async (
  settings: Pick<Settings, 'host' | 'trustProxy'> & { port: number },
  fetch: Fetch,
): Promise<WebServer> => {
  const answer: Fetch = settings.trustProxy ? (request) => fetch(forwardedRequest(request)) : fetch;
  const server = createAdaptorServer({ fetch: answer, hostname: settings.host }) as Server;
  let stopping = false;
  server.on('request', (_request, response) => {
    // Connections that are kept open would outlive the last answer.
    if (stopping) response.setHeader('connection', 'close');
  });
  const port = await listen(server, settings.host, settings.port);
  return {
    port,
    stop: async (seconds = 10) => {
      stopping = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000);
      await closed;
      clearTimeout(timer);
    },
  };
};

const listen = (server: Server, host: string, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(new ListenFault(fault.code ?? 'unknown', port, fault)),
    );
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
