import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boxHeight, boxWidth, type ChartBody, chartOf, linesOf } from './chart.ts';
import { levels } from './options.ts';

const bodies: fc.Arbitrary<readonly ChartBody[]> = fc
  .array(fc.tuple(fc.constantFrom(...levels, null), fc.array(fc.nat(), { maxLength: 2 })), {
    minLength: 1,
    maxLength: 24,
  })
  .map((list) =>
    list.map(([level, above], index) => ({
      id: String(index),
      level,
      reportsTo: index === 0 ? [] : [...new Set(above.map((each) => String(each % index)))],
    })),
  );

describe('the chart of bodies', () => {
  test('places every body once, within its level, and no two upon each other', () => {
    fc.assert(
      fc.property(bodies, (list) => {
        const chart = chartOf(list);
        expect(chart.boxes.map(({ id }) => id).toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        for (const box of chart.boxes) {
          const band = chart.bands.find(({ level }) => level === list.find(({ id }) => id === box.id)?.level);
          expect(box.y).toBeGreaterThan(band?.y ?? Infinity);
          expect(box.y + boxHeight).toBeLessThan((band?.y ?? 0) + (band?.height ?? 0));
          expect(box.x + boxWidth).toBeLessThan(chart.width);
          for (const other of chart.boxes)
            if (other !== box)
              expect(Math.abs(box.x - other.x) >= boxWidth || Math.abs(box.y - other.y) >= boxHeight).toBe(
                true,
              );
        }
      }),
    );
  });

  test('every reporting line has a way that runs straight and through no box', () => {
    fc.assert(
      fc.property(bodies, (list) => {
        const { edges, boxes } = chartOf(list);
        expect(edges).toHaveLength(list.reduce((sum, each) => sum + each.reportsTo.length, 0));
        for (const { points } of edges)
          for (const [index, [x, y]] of points.entries()) {
            const next = points[index + 1];
            if (!next) continue;
            expect(x === next[0] || y === next[1]).toBe(true);
            const [left, right] = [Math.min(x, next[0]), Math.max(x, next[0])];
            const [top, bottom] = [Math.min(y, next[1]), Math.max(y, next[1])];
            for (const box of boxes)
              expect(
                right <= box.x || left >= box.x + boxWidth || bottom <= box.y || top >= box.y + boxHeight,
              ).toBe(true);
          }
      }),
    );
  });

  test('names are broken into lines that fit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (name) => {
        const lines = linesOf(name);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines) expect(line.length).toBeLessThanOrEqual(25);
      }),
    );
    expect(linesOf('Bezirksverordnetenversammlung Musterbezirk')).toEqual([
      'Bezirksverordneten-',
      'versammlung Musterbezirk',
    ]);
    expect(linesOf('Schulentwicklungsbeauftragte')).toEqual(['Schulentwicklungsbeauf-', 'tragte']);
    expect(linesOf('x'.repeat(30))).toEqual([`${'x'.repeat(24)}-`, 'xxxxxx']);
  });
});
