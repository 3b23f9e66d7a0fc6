import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadDataSets } from '../../app/data-sets.ts';
import { seededRandom } from '../../app/seeded-random.ts';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import type { Scope } from '../../platform/scope.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { actorsDataSet } from './data-set.ts';
import { actorsKinds } from './kinds.ts';

const database = await testDatabase();
const countOf = async (scope: Scope, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    scope.db,
  );
  return rows[0]?.n ?? 0;
};

describe('the example district', () => {
  test('is the same each time', () => {
    const once = () => {
      const random = seededRandom('actors');
      return JSON.stringify([...actorsDataSet.invent(random, 3, '2026-11-22')]);
    };
    expect(once()).toBe(once());
  });

  test('ends nothing before it begins, whatever the chance', () => {
    for (let seed = 0; seed < 100; seed++) {
      const [first] = actorsDataSet.invent(seededRandom(`seed-${seed}`), 1, '2026-11-22');
      const facts = Object.values(first as Record<string, Record<string, { from: string; until?: string }>>);
      for (const { from, until } of facts.flatMap((section) => Object.values(section)))
        if (until) expect(until >= from && `${from}-01-01`.slice(0, 10) <= until).toBe(true);
    }
  });

  test('loads, and has what the pages want to show', async () => {
    await loadDataSets(database, fixedClock('2026-11-22T12:00:00+01:00'), {
      names: ['musterbezirk'],
      scale: 1,
    });
    await testScope(database, { slug: 'musterbezirk' }, async (scope) => {
      expect(await countOf(scope, 'organisation')).toBeGreaterThan(60);
      expect(await countOf(scope, 'facility')).toBeGreaterThan(80);
      expect(await countOf(scope, 'person')).toBeGreaterThan(65);
      for (const kind of actorsKinds) expect(await countOf(scope, kind.table), kind.kind).toBeGreaterThan(0);
    });
  });

  test('grows with its scale', () => {
    const count = (scale: number) =>
      [...actorsDataSet.invent(Math.random, scale, '2026-11-22')]
        .map((piece) => Object.keys((piece as Record<string, object>).organisation ?? {}).length)
        .reduce((sum, each) => sum + each, 0);
    expect(count(12) - count(1)).toBe(1100);
  });
});
