import { HTTPException } from 'hono/http-exception';
import { expect, test } from 'vitest';
import { problemFor } from './api-errors.ts';
import { UnknownDay } from './error-kinds.ts';

test('programs are refused in their form, people with a page', async () => {
  expect(problemFor('/api', new UnknownDay())).toBeNull();
  expect(problemFor('/api/hsdsx', new UnknownDay())).toBeNull();
  const answer = problemFor('/api/hsds/services', new UnknownDay());
  expect(answer?.status).toBe(400);
  expect(answer?.headers.get('content-type')).toContain('application/problem+json');
  expect(await answer?.json()).toMatchObject({ status: 400, detail: '"stand" must be a day: YYYY-MM-DD.' });
  expect(problemFor('/api/hsds', new HTTPException(403))?.status).toBe(403);
  // What went wrong inside is not told outside.
  const inside = await problemFor('/api/openapi.json', new Error('password 1234'))?.text();
  expect(inside).not.toContain('1234');
});
