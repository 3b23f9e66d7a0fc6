import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLog } from './log.ts';

test('a fault is logged without the value that it met', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbund-log-'));
  const file = path.join(folder, 'log');
  const log = createLog({ level: 'info', process: 'test', toFile: file });
  const fault = Object.assign(new Error('invalid input syntax for type date: "Anna Muster"'), {
    code: '22007',
    detail: 'Failing row contains (Anna Muster).',
  });
  log.error({ fault, requestId: 'r1' }, 'fault');
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  expect(text).not.toContain('Anna');
  expect(JSON.parse(text)).toMatchObject({
    level: 'error',
    process: 'test',
    requestId: 'r1',
    fault: { code: '22007' },
  });
});
