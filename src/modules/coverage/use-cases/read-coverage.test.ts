import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { axes } from '../axis.ts';
import { readAreas } from '../data/areas.ts';
import { readColumns } from '../data/columns.ts';
import { readSupply } from '../data/supply.ts';
import { axisWords, type Question, readQuestion } from '../question.ts';
import { findOverlaps } from './find-overlaps.ts';
import { readCell } from './read-cell.ts';
import { readCoverage } from './read-coverage.ts';
import { readCrossField } from './read-cross-field.ts';
import { readGrowth } from './read-growth.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const inExample = <T>(work: (scope: Scope) => Promise<T>, asOf?: string): Promise<T> =>
  testScope(database, { slug: 'musterbezirk', clock, ...(asOf && { asOf }) }, work);
const asking = (query: Record<string, string> = {}): Question =>
  readQuestion(Object.fromEntries(Object.entries(query).map(([name, value]) => [name, [value]])));

describe('in the example district', () => {
  beforeAll(async () => {
    await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
  });

  test('every level and axis has its cells, and each counts the rows that it opens', () =>
    inExample(async (scope) => {
      const { levels } = await readCoverage(scope, asking());
      expect(levels.map(({ areas }) => areas)).toEqual([4, 8, 44]);
      for (const level of levels)
        for (const axis of axes) {
          const question = asking({ ebene: level.id, spalten: axisWords[axis] });
          const { matrix, whole } = await readCoverage(scope, question);
          expect(matrix.rows).toHaveLength(level.areas);
          expect(matrix.columns.length).toBeGreaterThan(0);
          const all = whole.within.offers + whole.without.offers + whole.outside.offers;
          for (const column of matrix.columns) {
            const cells = matrix.rows.flatMap((row) =>
              row.cells.filter((each) => each.column === column.key),
            );
            const once = matrix.byColumn.get(column.key)?.offers ?? 0;
            // An offer in several areas counts in each, so the cells together are never fewer than the offers.
            expect(cells.reduce((sum, each) => sum + each.supply.offers, 0)).toBeGreaterThanOrEqual(once);
            expect(Math.max(...cells.map((each) => each.supply.offers))).toBeLessThanOrEqual(once);
            expect(once).toBeLessThanOrEqual(all);
          }
          const [most] = matrix.rows
            .flatMap((row) => row.cells)
            .toSorted((a, b) => b.supply.offers - a.supply.offers);
          if (!most) continue;
          const view = await readCell(scope, question, most.areaId, most.column);
          expect(view?.total).toBe(most.supply.offers);
          expect(view?.cell.needs).toHaveLength(most.needs.length);
          const hours = (view?.offers ?? []).reduce(
            (sum, { weeklyMinutes }) => sum + (weeklyMinutes ?? 0),
            0,
          );
          expect(hours).toBeCloseTo(most.supply.minutes, 3);
        }
    }));

  test('what a cell reaches without an offer of its own comes from the offers that it names nearby', () =>
    inExample(async (scope) => {
      const question = asking();
      const { matrix } = await readCoverage(scope, question);
      const alone = matrix.rows.flatMap(({ area, cells }) =>
        cells.flatMap((each) => (each.supply.offers === 0 ? [{ ...each, areaId: area.id }] : [])),
      );
      expect(alone.some(({ reach }) => (reach ?? 0) > 0)).toBe(true);
      for (const { areaId, column, reach } of alone) {
        const view = await readCell(scope, question, areaId, column);
        expect((view?.nearbyTotal ?? 0) > 0).toBe((reach ?? 0) > 0);
        for (const { weight, area } of view?.nearby ?? []) {
          expect(weight).toBeGreaterThan(0);
          expect(area.id).not.toBe(areaId);
        }
      }
      expect(
        (await readCell(scope, asking({ umkreis: '0' }), alone[0]?.areaId ?? '', alone[0]?.column ?? ''))
          ?.nearby,
      ).toEqual([]);
    }));

  test('people within reach of offers are shared out: all of them together have what there is', () =>
    inExample(async (scope) => {
      const { matrix } = await readCoverage(scope, asking({ umkreis: '0' }));
      // Without a radius each area has what lies in it, but for offers that lie in several and share themselves out.
      for (const { cells } of matrix.rows)
        for (const each of cells) expect(each.reach ?? 0).toBeLessThanOrEqual((each.perThousand ?? 0) + 1e-9);
      expect(matrix.rows.some(({ cells }) => cells.some(({ reach }) => (reach ?? 0) > 0))).toBe(true);
    }));

  test('an offer at several places counts once: all its places together are one offer', () =>
    inExample(async (scope) => {
      const { rows: several } = await sql<{
        count: number;
      }>`select count(*)::int as count from (select from offer_spot
        where alliance_id = current_alliance() and valid @> ${scope.asOf}::date group by offer_id having count(*) > 1) x`.execute(
        scope.db,
      );
      expect(several[0]?.count).toBeGreaterThan(0);
      const { levels } = await readCoverage(scope, asking());
      for (const level of levels)
        for (const axis of axes) {
          const columns = await readColumns(scope, axis);
          const ids = (await readAreas(scope, levels, level)).map(({ id }) => id);
          const { spots, byColumn, whole } = await readSupply(scope, ids, axis, columns);
          for (const { key } of columns) {
            const placed = spots.reduce((sum, spot) => sum + (spot.key === key ? spot.offers : 0), 0);
            const once = byColumn.get(key)?.offers ?? 0;
            // Offers of no area of the level count for those near them, too.
            expect(placed).toBeGreaterThanOrEqual(once - 1e-6);
            expect(placed).toBeLessThanOrEqual(once + whole.outside.offers + 1e-6);
          }
        }
    }));

  test('the ranking goes from the worst to the best, and every part lies between 0 and 1', () =>
    inExample(async (scope) => {
      const { ranked, disadvantageFigures, weightsRow } = await readCoverage(
        scope,
        asking({ spalten: 'thema' }),
      );
      expect(ranked.length).toBeGreaterThan(50);
      expect(disadvantageFigures.length).toBeGreaterThan(1);
      expect(weightsRow).not.toBeNull();
      for (const [index, each] of ranked.entries()) {
        for (const part of [each.score, each.disadvantage ?? 0, each.shortfall ?? 0, each.pressure]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        expect(each.score).toBeLessThanOrEqual(ranked[index - 1]?.score ?? 1);
      }
    }));

  test('earlier days have their own figures', async () => {
    const count = (scope: Scope) =>
      readCoverage(scope, asking()).then(({ whole }) => whole.within.offers + whole.without.offers);
    const [before, now] = [await inExample(count, '2021-03-01'), await inExample(count)];
    expect(before).toBeGreaterThan(0);
    expect(now).toBeGreaterThan(before);
  });

  test('overlaps: pairs from the threshold on; a closed case is not new again', () =>
    inExample(async (scope) => {
      const strict = await findOverlaps(scope, asking({ ab_aehnlichkeit: '90' }));
      const loose = await findOverlaps(scope, asking({ ab_aehnlichkeit: '50' }));
      const all = [...loose.between, ...loose.ofOne, ...loose.settled];
      expect(strict.between.length).toBeLessThanOrEqual(loose.between.length);
      expect(all.every(({ score }) => score >= 0.5)).toBe(true);
      expect(loose.ofOne.every(({ a, b }) => a.organisationId === b.organisationId)).toBe(true);
      expect(loose.settled.every((pair) => ['done', 'dropped'].includes(pair.case?.state ?? ''))).toBe(true);
      expect(loose.between.length).toBeGreaterThan(0);
    }));

  test('growth: the newest day counts what is published then; movement offers have become more', () =>
    inExample(async (scope) => {
      const growth = await readGrowth(scope, asking({ schritt: 'jahr' }));
      const [first, last] = [growth.days[0] ?? '', growth.days.at(-1) ?? ''];
      expect(growth.days).toHaveLength(10);
      expect(growth.whole.get(last)?.movement).toBeGreaterThan(growth.whole.get(first)?.movement ?? 0);
      expect(growth.beside?.series.length).toBeGreaterThan(1);
      const { whole } = await readCoverage({ ...scope, asOf: last }, asking());
      expect(growth.whole.get(last)?.offers).toBe(
        whole.within.offers + whole.without.offers + whole.outside.offers,
      );
    }));

  test('across fields: one-field offers are counted of all, and the list counts as many', () =>
    inExample(async (scope) => {
      const view = await readCrossField(scope, asking());
      expect(view.whole.one + view.whole.none).toBeLessThanOrEqual(view.whole.all);
      expect(view.offersTotal).toBe(view.whole.one);
    }));
});

test('without areas, offers and needs nothing is counted, and nothing fails', () =>
  testScope(database, {}, async (scope) => {
    const coverage = await readCoverage(scope, asking());
    expect(coverage.level).toBeNull();
    expect(coverage.ranked).toEqual([]);
    expect((await findOverlaps(scope, asking())).between).toEqual([]);
    expect((await readGrowth(scope, asking())).whole.size).toBe(0);
  }));
