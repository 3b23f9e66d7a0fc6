import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../platform/db/database.ts';
import { testDatabase } from '../../platform/db/testing.ts';
import { healthApp, metricsApp } from './health.ts';
import { createMetrics } from './metrics.ts';

const database = await testDatabase();
const metricsToken = 'a-token-for-monitoring';
const metrics = createMetrics(database);

const ask = (path: string, more: Partial<Parameters<typeof healthApp>[0]> = {}, headers = {}) =>
  healthApp({ settings: { metricsToken }, database, metrics, isServing: () => true, ...more }).request(path, {
    headers,
  });

test('a process that serves says so', async () => {
  expect((await ask('/healthz')).status).toBe(200);
  const ready = await ask('/readyz');
  expect([ready.status, await ready.text()]).toEqual([200, 'ready\n']);
  expect(ready.headers.get('cache-control')).toBe('no-store');
});

test('a process that stops is alive but not ready', async () => {
  const stopping = { isServing: () => false };
  expect((await ask('/healthz', stopping)).status).toBe(200);
  expect((await ask('/readyz', stopping)).status).toBe(503);
});

test('without its database, or with migrations pending, a process is not ready', async () => {
  const nowhere = openDatabase('postgres://nobody@127.0.0.1:1/nothing');
  const lost = await ask('/readyz', { database: nowhere });
  expect([lost.status, await lost.text()]).toEqual([503, 'database does not answer\n']);
  await nowhere.close();

  const { rows } = await sql<{ name: string; timestamp: string }>`
    delete from kysely_migration where name = '0001_platform' returning name, timestamp`.execute(
    database.kysely,
  );
  const pending = await ask('/readyz');
  await sql`insert into kysely_migration select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as row(name text, timestamp text)`.execute(database.kysely);
  expect([pending.status, await pending.text()]).toEqual([503, 'migrations pending: 0001_platform\n']);
});

test('figures are for those who know the token', async () => {
  expect((await ask('/metrics', { settings: { metricsToken: undefined } })).status).toBe(404);
  expect((await ask('/metrics')).status).toBe(401);
  expect((await ask('/metrics', {}, { authorization: 'Bearer guess' })).status).toBe(401);
  metrics.request('GET', '/@alliance/ziele', 200, 0.012);
  metrics.job('send-mail', 'done', 0.2);
  const answer = await ask('/metrics', {}, { authorization: `Bearer ${metricsToken}` });
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(text).toContain(
    'verbund_http_request_duration_seconds_count{method="GET",route="/@alliance/ziele",status="200"} 1',
  );
  expect(text).toContain('verbund_job_duration_seconds_count{job="send-mail",outcome="done"} 1');
  expect(text).toContain('verbund_database_connections{state="idle"}');
  expect(text).toContain('process_resident_memory_bytes');
  expect((await metricsApp(metrics).request('/metrics')).status).toBe(200);
});
