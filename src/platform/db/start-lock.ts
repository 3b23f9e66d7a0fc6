import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Runs `work` while no other process of this machine does so for the same folder. The lock is a socket in Linux's
 * abstract namespace, which the kernel frees however the process ends; elsewhere PostgreSQL's own pid file must do.
 */
export const withStartLock = async <T>(folder: string, work: () => Promise<T>): Promise<T> => {
  if (process.platform !== 'linux') return work();
  const name = `\0verbund-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  const server = createServer();
  while (!(await listens(server, name))) await pause(20);
  try {
    return await work();
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
};

const listens = (server: ReturnType<typeof createServer>, name: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const onError = (fault: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      if (fault.code === 'EADDRINUSE') resolve(false);
      else reject(fault);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(name);
  });
