import { expect, test } from 'vitest';
import { startWebServer } from './serve.ts';

const settings = { host: '127.0.0.1', trustProxy: false, port: 0 };

test('a running request is finished when the server stops, and no new one is taken', async () => {
  const arrived = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  const server = await startWebServer(settings, async () => {
    arrived.resolve();
    await answer.promise;
    return new Response('done');
  });
  const address = `http://127.0.0.1:${server.port}/`;
  const running = fetch(address);
  await arrived.promise;
  const stopped = server.stop();
  await expect(fetch(address)).rejects.toThrow();
  answer.resolve();
  const response = await running;
  expect(await response.text()).toBe('done');
  await stopped;
});

test('a request that does not end is cut off when patience ends', async () => {
  const arrived = Promise.withResolvers<void>();
  const server = await startWebServer(settings, () => {
    arrived.resolve();
    return new Promise<Response>(() => undefined);
  });
  const running = fetch(`http://127.0.0.1:${server.port}/`).catch(() => 'cut off');
  await arrived.promise;
  await server.stop(0.05);
  expect(await running).toBe('cut off');
});

test('a port in use is a fault that names it', async () => {
  const first = await startWebServer(settings, () => new Response());
  const second = startWebServer({ ...settings, port: first.port }, () => new Response());
  await expect(second).rejects.toMatchObject({ name: 'ListenFault', code: 'EADDRINUSE', port: first.port });
  await first.stop();
});
