import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../app/data-sets.ts';
import { seededRandom } from '../../app/seeded-random.ts';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import type { Scope } from '../../platform/scope.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { areaNames, areaOptions, areasAt } from './contract.ts';
import { levelsOfDay } from './data/system-views.ts';
import { areasDataSet } from './data-set.ts';
import { areasKinds } from './kinds.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const inExample = <T>(work: (scope: Scope) => Promise<T>, asOf = '2026-11-22') =>
  testScope(database, { slug: 'musterbezirk', clock, asOf }, work);
const countOf = async (scope: Scope, table: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
    scope.db,
  );
  return rows[0]?.n ?? 0;
};

beforeAll(() => loadDataSets(database, clock, { names: ['musterbezirk', 'steglitz-zehlendorf'], scale: 1 }));

describe('the example district', () => {
  test('is the same each time', () => {
    const once = () => JSON.stringify([...areasDataSet.invent(seededRandom('areas'), 3, '2026-11-22')]);
    expect(once()).toBe(once());
  });

  test('leaves out what was not counted yet', () => {
    const [early] = [...areasDataSet.invent(seededRandom('areas'), 1, '2022-01-01')];
    expect(JSON.stringify(early)).toContain('2021-12-31');
    expect(JSON.stringify(early)).not.toContain('2023-12-31');
  });

  test('has something of every kind, and a history of it', () =>
    inExample(async (scope) => {
      for (const kind of areasKinds) expect(await countOf(scope, kind.table), kind.kind).toBeGreaterThan(0);
      const { rows } = await sql<{
        n: number;
      }>`select count(*)::int as n from indicator_value where value is null`.execute(scope.db);
      expect(rows[0]?.n).toBeGreaterThan(10);
      expect(await countOf(scope, 'area_shape')).toBe(await countOf(scope, 'area'));
    }));

  test('is divided differently before and since 2020', async () => {
    const counts = (scope: Scope) => levelsOfDay(scope).then((levels) => levels.map((level) => level.areas));
    expect(await inExample(counts)).toEqual([4, 8, 44]);
    expect(await inExample(counts, '2015-06-01')).toEqual([4, 8, 42]);
    expect(await inExample(counts, '2005-06-01')).toEqual([]);
  });

  test('the document of Steglitz-Zehlendorf names no areas, so there are none', () =>
    testScope(database, { slug: 'steglitz-zehlendorf', clock }, async (scope) => {
      for (const kind of areasKinds) expect(await countOf(scope, kind.table), kind.kind).toBe(0);
    }));
});

describe('what other modules may ask', () => {
  test('a place finds its areas on all levels, those of the day', async () => {
    const place = { lon: 13.4, lat: 54.9 };
    const now = await inExample((scope) => areasAt(scope, place, '2026-11-22'));
    expect(now.map((each) => each.level)).toEqual(['Prognoseraum', 'Bezirksregion', 'Planungsraum']);
    expect(now[2]?.key.startsWith(now[1]?.key ?? '?')).toBe(true);
    const then = await inExample((scope) => areasAt(scope, place, '2015-06-01'));
    expect(then).toHaveLength(3);
    expect(then[2]?.id).not.toBe(now[2]?.id);
    expect(await inExample((scope) => areasAt(scope, { lon: 13.4, lat: 52.5 }, '2026-11-22'))).toEqual([]);
  });

  test('names and options; ids that are none are left out', () =>
    inExample(async (scope) => {
      const options = await areaOptions(scope, '2026-11-22');
      expect(options).toHaveLength(56);
      const [first] = options;
      const names = await areaNames(scope, [first?.value ?? '', 'kein Schlüssel']);
      expect([...names.values()].map(({ name }) => name)).toEqual([first?.label]);
    }));
});
