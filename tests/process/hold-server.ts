import { holdEmbeddedServer } from '../../src/platform/db/embedded-server.ts';

// A process that holds the embedded server of a folder, for tests that kill it.
const server = await holdEmbeddedServer(process.argv[2] ?? '');
process.stdout.write(`${JSON.stringify({ url: server.url, pid: server.pid, started: server.started })}\n`);
process.once('SIGTERM', () => void server.release());
