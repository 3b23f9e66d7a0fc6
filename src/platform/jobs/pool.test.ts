import { expect, test } from 'vitest';
import { testDatabase } from '../db/testing.ts';
import { poolOf } from './pool.ts';

const database = await testDatabase();

test('several statements at once answer with all their rows, as pg-boss counts on', async () => {
  const pool = poolOf(database);
  expect(
    await pool.executeSql("set statement_timeout = '1min'; select 1 as one; reset statement_timeout"),
  ).toEqual({
    rows: [{ one: 1 }],
  });
  expect(await pool.executeSql('select $1::int as two', [2])).toEqual({ rows: [{ two: 2 }] });
});
