import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ColumnOf } from './axis.ts';
import { cellKey, matrixOf, needIsIn, noSupply, type OpenNeed, type Supply } from './matrix.ts';
import { disadvantageOf, houseWeights, pressureOf, rankCells, shortfallOf } from './rank.ts';
import { metresBetween, reachOf, type Spot, weightAt } from './reach.ts';

/** Four areas in a row, about a kilometre apart. */
const areas = [0, 1, 2, 3].map((at) => ({
  id: `a${at}`,
  key: String(at),
  name: `Gebiet ${at}`,
  middle: { lon: 13.3 + at * 0.0155, lat: 54.9 },
  people: [1000, 500, null, 2000][at] ?? null,
  within: new Set([`a${at}`]),
}));
const columns: readonly ColumnOf[] = [
  { key: '0-2', name: 'klein' },
  { key: '3-5', name: 'Kita' },
];
const spot: fc.Arbitrary<Spot> = fc
  .record({
    at: fc.constantFrom(0, 1, 2, 3, null),
    lon: fc.double({ min: 13.29, max: 13.36, noNaN: true }),
    hasPlace: fc.boolean(),
    key: fc.constantFrom('0-2', '3-5'),
    offers: fc.double({ min: 0.1, max: 20, noNaN: true }),
  })
  .map(({ at, lon, hasPlace, key, offers }) => ({
    area: at === null ? null : `a${at}`,
    place: hasPlace ? { lon, lat: 54.9 } : null,
    key,
    offers,
  }));
const spots = fc.array(spot, { maxLength: 30 });
const reachMetres = fc.integer({ min: 0, max: 5000 });

describe('reach', () => {
  test('distances are those of the sphere', () => {
    // Berlin to Hamburg, about 255 km.
    expect(metresBetween({ lon: 13.405, lat: 52.52 }, { lon: 9.993, lat: 53.551 })).toBeCloseTo(255_300, -3);
    expect(weightAt(0, 1000)).toBe(1);
    expect(weightAt(500, 1000)).toBe(0.5);
    expect(weightAt(1000, 1000)).toBe(0);
    expect(weightAt(0, 0)).toBe(0);
  });

  test('one more offer never lowers what is within reach of anyone', () => {
    fc.assert(
      fc.property(spots, spot, reachMetres, (all, more, metres) => {
        const [before, after] = [reachOf(areas, all, metres), reachOf(areas, [...all, more], metres)];
        for (const { id } of areas)
          for (const { key } of columns)
            expect(after.get(id)?.get(key) ?? 0).toBeGreaterThanOrEqual(
              (before.get(id)?.get(key) ?? 0) - 1e-9,
            );
      }),
    );
  });

  test('offers are shared out whole: reach times people is what there is, where somebody is in reach', () => {
    fc.assert(
      fc.property(spots, reachMetres, (all, metres) => {
        const reach = reachOf(areas, all, metres);
        const shared = areas.reduce(
          (sum, { id, people }) =>
            sum +
            [...(reach.get(id)?.values() ?? [])].reduce(
              (own, each) => own + (each * (people ?? 0)) / 1000,
              0,
            ),
          0,
        );
        expect(shared).toBeLessThanOrEqual(all.reduce((sum, { offers }) => sum + offers, 0) + 1e-6);
      }),
    );
    const own: Spot = { area: 'a0', place: null, key: '0-2', offers: 3 };
    expect(reachOf(areas, [own], 0).get('a0')?.get('0-2')).toBeCloseTo(3, 9);
    // With a radius, 1,000 people of a0 count in full and 500 of a1 by their distance of 991 metres.
    const wide = reachOf(areas, [own], 2000);
    const weight = weightAt(metresBetween({ lon: 13.3, lat: 54.9 }, { lon: 13.3155, lat: 54.9 }), 2000);
    expect(wide.get('a0')?.get('0-2')).toBeCloseTo(3000 / (1000 + 500 * weight), 9);
    expect(wide.get('a1')?.get('0-2')).toBeCloseTo((3000 * weight) / (1000 + 500 * weight), 9);
  });

  test('an area without a figure has no reach; it is not nought', () => {
    expect(reachOf(areas, [], 1000).has('a2')).toBe(false);
    expect(reachOf(areas, [], 1000).get('a0')?.size).toBe(0);
  });
});

const need = (more: Partial<OpenNeed>): OpenNeed => ({
  id: 'n',
  title: 'Bedarf',
  urgency: 'medium',
  ageFrom: null,
  ageUntil: null,
  areaIds: [],
  termIds: [],
  fieldIds: [],
  people: null,
  ...more,
});
const matrixWith = (all: readonly Spot[], needs: readonly OpenNeed[] = []) => {
  const cells = new Map<string, Supply>();
  for (const { area, key, offers } of all)
    if (area) {
      const supply = cells.get(cellKey(area, key)) ?? noSupply;
      cells.set(cellKey(area, key), { ...supply, offers: supply.offers + offers });
    }
  return matrixOf({
    axis: 'age',
    columns,
    areas,
    cells,
    byArea: new Map(),
    byColumn: new Map(),
    spots: all,
    needs,
    reachMetres: 1500,
  });
};
const disadvantage = new Map(areas.map(({ id }, at) => [id, { value: at / 3 }]));

describe('ranking', () => {
  test('with a fixed target, one more offer never makes any cell more urgent', () => {
    const weights = { ...houseWeights, target: 5 };
    fc.assert(
      fc.property(spots, spot, (all, more) => {
        const score = (given: readonly Spot[]) =>
          new Map(
            rankCells(matrixWith(given), disadvantage, weights).map((each) => [
              cellKey(each.cell.areaId, each.cell.column),
              each.score,
            ]),
          );
        const [before, after] = [score(all), score([...all, more])];
        for (const [key, value] of after) expect(value).toBeLessThanOrEqual((before.get(key) ?? 0) + 1e-9);
      }),
    );
  });

  test('one more need never makes a cell less urgent, and a more urgent one never less than a mild one', () => {
    const urgency = fc.constantFrom('low', 'medium', 'high', 'urgent');
    fc.assert(
      fc.property(fc.array(urgency, { maxLength: 12 }), urgency, (list, more) => {
        const needs = list.map((each) => need({ urgency: each as OpenNeed['urgency'] }));
        const after = pressureOf([...needs, need({ urgency: more as OpenNeed['urgency'] })]);
        expect(after).toBeGreaterThan(pressureOf(needs));
        expect(after).toBeLessThan(1);
        expect(pressureOf([...needs, need({ urgency: 'urgent' })])).toBeGreaterThanOrEqual(after);
      }),
    );
    expect(pressureOf([need({ urgency: 'urgent' })])).toBe(0.5);
  });

  test('it is sorted, bounded, and leaves out what is unknown', () => {
    fc.assert(
      fc.property(spots, (all) => {
        const ranked = rankCells(matrixWith(all), disadvantage, houseWeights);
        expect(ranked).toHaveLength(8);
        for (const [at, each] of ranked.entries()) {
          expect(each.score).toBeGreaterThanOrEqual(0);
          expect(each.score).toBeLessThanOrEqual(1);
          expect(each.score).toBeLessThanOrEqual(ranked[at - 1]?.score ?? 1);
          expect(each.shortfall === null).toBe(each.cell.areaId === 'a2');
        }
      }),
    );
  });

  test('shortfall falls with reach; nothing anywhere is the whole of it', () => {
    expect(shortfallOf(0, 5)).toBe(1);
    expect(shortfallOf(2.5, 5)).toBe(0.5);
    expect(shortfallOf(9, 5)).toBe(0);
    expect(shortfallOf(0, 0)).toBe(1);
    expect(shortfallOf(null, 5)).toBeNull();
  });

  test('disadvantage: the worst area is 1, the best 0, whichever direction is the better one', () => {
    const values = new Map([
      ['a0', 10],
      ['a1', 20],
      ['a2', null],
      ['a3', 30],
    ]);
    const ids = areas.map(({ id }) => id);
    const less = disadvantageOf([{ id: 'x', name: 'Armut', direction: 'less', values }], ids);
    const more = disadvantageOf([{ id: 'x', name: 'Kita', direction: 'more', values }], ids);
    expect([less.get('a0')?.value, less.get('a1')?.value, less.get('a3')?.value]).toEqual([0, 0.5, 1]);
    expect([more.get('a0')?.value, more.get('a1')?.value, more.get('a3')?.value]).toEqual([1, 0.5, 0]);
    expect(less.has('a2')).toBe(false);
    const both = disadvantageOf(
      [
        { id: 'x', name: 'Armut', direction: 'less', values },
        { id: 'y', name: 'nur eins', direction: 'less', values: new Map([['a2', 3]]) },
      ],
      ids,
    );
    // All the same tells nothing.
    expect(both.get('a2')).toEqual({ value: 0, used: 1, of: 2 });
  });
});

test('needs fall into the columns of their ages; one without an area is one of every area', () => {
  expect(needIsIn('age', '0-2', need({ ageFrom: 2, ageUntil: 4 }))).toBe(true);
  expect(needIsIn('age', '3-5', need({ ageFrom: 2, ageUntil: 4 }))).toBe(true);
  expect(needIsIn('age', '6-11', need({ ageFrom: 2, ageUntil: 4 }))).toBe(false);
  expect(needIsIn('topic', 't', need({ termIds: ['t'] }))).toBe(true);
  expect(needIsIn('field', 't', need({ termIds: ['t'] }))).toBe(false);
  const { rows, needsWithoutColumn } = matrixWith(
    [],
    [need({ id: 'x', ageUntil: 2 }), need({ id: 'y', areaIds: ['a1'] }), need({ id: 'z', ageFrom: 40 })],
  );
  expect(rows.map(({ cells }) => cells.map(({ needs }) => needs.map(({ id }) => id)))).toEqual([
    [['x'], []],
    [['x', 'y'], ['y']],
    [['x'], []],
    [['x'], []],
  ]);
  expect(needsWithoutColumn).toBe(1);
});
