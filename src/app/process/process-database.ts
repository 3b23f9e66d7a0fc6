import type { Settings } from '../../platform/config/settings.ts';
import { type DatabaseHandle, openDatabase } from '../../platform/db/database.ts';
import type { Log } from '../../platform/log/log.ts';

/** The database of one process, with the embedded server behind it where no other is named. */
export type ProcessDatabase = {
  database: DatabaseHandle;
  /** How it was found: `foreign` by DATABASE_URL; the embedded server `started` here or `attached` to. */
  origin: 'foreign' | 'started' | 'attached';
  /** Closes the connections and lets go of the embedded server, which stops when nobody else holds it. */
  close(): Promise<void>;
};

/**
 * Opens the database that the settings name, starting the embedded server when they name none.
 * @param onLost called when the embedded server died and could not be brought back
 * @throws EmbeddedServerFault
 */
export const openProcessDatabase = async (
  settings: Settings,
  options: { log?: Log; onLost?: (fault: unknown) => void } = {},
): Promise<ProcessDatabase> => {
  const pool = { max: settings.databaseConnections };
  if (settings.databaseUrl) {
    const database = openDatabase(settings.databaseUrl, pool);
    return { database, origin: 'foreign', close: () => database.close() };
  }
  const { holdEmbeddedServer } = await import('../../platform/db/embedded-server.ts');
  const server = await holdEmbeddedServer(settings.dataDir, {
    onLost: (fault) => {
      options.log?.fatal({ fault }, 'database server lost');
      options.onLost?.(fault);
    },
  });
  const database = openDatabase(server.url, pool);
  return {
    database,
    origin: server.started ? 'started' : 'attached',
    close: async () => {
      await database.close();
      await server.release();
    },
  };
};
