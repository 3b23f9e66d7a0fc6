import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../app/seeded-random.ts';
import { mosaicOf } from './example-mosaic.ts';
import { boxOf, contains, type Geometry, labelPoint, type Position } from './geometry.ts';
import { checkGeometry } from './geometry-check.ts';
import { fromGrid, toGrid, utm } from './projection.ts';
import { outlineOf, squareMetres } from './shape.ts';

const square = (lon: number, lat: number, size: number): readonly Position[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
const ringed: Geometry = { type: 'Polygon', coordinates: [square(13, 52, 0.1), square(13.03, 52.03, 0.04)] };
const twofold: Geometry = {
  type: 'MultiPolygon',
  coordinates: [[square(13, 52, 0.01)], [square(13.5, 52.5, 0.01), square(13.502, 52.502, 0.004)]],
};

describe('UTM and degrees', () => {
  // Calculated with PROJ 9.1.1: cs2cs +proj=longlat +ellps=GRS80 +to +proj=utm +zone=… +ellps=GRS80
  test.each([
    [33, 13.4, 52.52, 391440.0321, 5820079.6667],
    [33, 13.3688, 52.4345, 389108.4829, 5810617.7106],
    [33, 13.08, 52.33, 369168.5469, 5799478.2141],
    [33, 18, 48, 723775.9154, 5320655.7891],
    [33, 12, 0.5, 166034.0983, 55341.3882],
    [33, 13.4, 54.9, 397400.4649, 6084835.7882],
    [33, 15, 0, 500000, 0],
    [32, 9.5, 54, 532774.6435, 5983637.3577],
    [32, 13.4, 52.52, 798473.8018, 5827979.1881],
  ])('zone %i: %f, %f agrees with PROJ to a millimetre', (zone, lon, lat, easting, northing) => {
    const [east, north] = toGrid(utm(zone), [lon, lat]);
    expect(Math.hypot(east - easting, north - northing)).toBeLessThan(0.001);
    const [backLon, backLat] = fromGrid(utm(zone), [easting, northing]);
    expect(Math.abs(backLon - lon)).toBeLessThan(1e-8);
    expect(Math.abs(backLat - lat)).toBeLessThan(1e-8);
  });

  test('there and back again is the same place, to a centimetre', () => {
    const place = fc.tuple(
      fc.double({ min: 8, max: 22, noNaN: true }),
      fc.double({ min: 0, max: 84, noNaN: true }),
    );
    fc.assert(
      fc.property(place, ([lon, lat]) => {
        const flat = toGrid(utm(33), [lon, lat]);
        const again = toGrid(utm(33), fromGrid(utm(33), flat));
        expect(Math.hypot(flat[0] - again[0], flat[1] - again[1])).toBeLessThan(0.01);
      }),
    );
  });
});

describe('a point in an area', () => {
  test('holes are outside, every part of several counts', () => {
    expect(contains(ringed, [13.01, 52.01])).toBe(true);
    expect(contains(ringed, [13.05, 52.05])).toBe(false);
    expect(contains(ringed, [12.99, 52.05])).toBe(false);
    expect(contains(twofold, [13.005, 52.005])).toBe(true);
    expect(contains(twofold, [13.501, 52.501])).toBe(true);
    expect(contains(twofold, [13.504, 52.504])).toBe(false);
  });

  test('lies in exactly one piece of a mosaic, wherever it is', () => {
    const draw = mosaicOf(seededRandom('mosaik'));
    const pieces = Array.from({ length: 48 }, (_, index) => draw([[index % 8, Math.floor(index / 8)]]));
    const place = fc.tuple(
      fc.double({ min: 13.335, max: 13.465, noNaN: true }),
      fc.double({ min: 54.863, max: 54.937, noNaN: true }),
    );
    fc.assert(
      fc.property(place, (point) => {
        expect(pieces.filter((piece) => contains(piece, point))).toHaveLength(1);
      }),
    );
  });

  test('never lies outside of the bounding box, and a label lies inside', () => {
    const cells = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(fc.string(), cells, (seed, [column = 0]) => {
        const shape = mosaicOf(seededRandom(seed))([[column, 2]]);
        const box = boxOf(shape);
        const [lon, lat] = labelPoint(shape);
        expect(contains(shape, [lon, lat])).toBe(true);
        expect(lon > box.minLon && lon < box.maxLon && lat > box.minLat && lat < box.maxLat).toBe(true);
        expect(contains(shape, [box.maxLon + 0.001, lat])).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

describe('size and outline', () => {
  test('a tenth of a degree at the 52nd parallel, less its hole', () => {
    // 0.1° are 6,866 m and 11,127 m there; the hole is 16 hundredths of that.
    expect(squareMetres(ringed) / 1e6).toBeCloseTo(76.3 * 0.84, 0);
  });

  test('an outline has no more positions, stays closed, and hardly changes the size', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        const shape = mosaicOf(seededRandom(seed))([
          [1, 1],
          [2, 1],
        ]);
        const outline = outlineOf(shape);
        const [ring = []] = outline.coordinates as Position[][];
        expect(ring.length).toBeLessThanOrEqual((shape.coordinates[0] as unknown[]).length);
        expect(ring.at(-1)).toEqual(ring[0]);
        expect(Math.abs(squareMetres(outline) / squareMetres(shape) - 1)).toBeLessThan(0.02);
      }),
      { numRuns: 40 },
    );
  });
});

describe('checking shapes', () => {
  const reasonOf = (value: unknown, projection: 'EPSG:4326' | 'EPSG:25833' = 'EPSG:4326') => {
    const checked = checkGeometry(value, projection);
    return checked.ok ? null : checked.fault.reason;
  };
  const polygon = (...ring: number[][]) => ({ type: 'Polygon', coordinates: [ring] });

  test.each([
    ['nothing', null, 'noGeometry'],
    ['a point', { type: 'Point', coordinates: [13, 52] }, 'notAnArea'],
    ['words for numbers', polygon([13, 52], ['a' as never, 1], [13, 53], [13, 52]), 'brokenCoordinates'],
    ['no rings', { type: 'Polygon', coordinates: [] }, 'brokenCoordinates'],
    ['too few positions', polygon([13, 52], [14, 52], [13, 52]), 'ringTooShort'],
    ['an open ring', polygon([13, 52], [14, 52], [14, 53], [13, 53]), 'ringOpen'],
    ['a bow tie', polygon([13, 52], [14, 53], [14, 52], [13, 53], [13, 52]), 'selfCrossing'],
    [
      'metres said to be degrees',
      polygon([391440, 5820079], [391500, 5820079], [391500, 5820100], [391440, 5820079]),
      'notDegrees',
    ],
    ['exchanged axes', polygon([52.5, 13.4], [52.6, 13.4], [52.6, 13.5], [52.5, 13.4]), 'axesSwapped'],
  ])('%s is refused', (_, value, reason) => expect(reasonOf(value)).toBe(reason));

  test('degrees said to be metres are refused; metres of the zone become degrees', () => {
    expect(reasonOf(ringed, 'EPSG:25833')).toBe('notMetres');
    const checked = checkGeometry(
      polygon([391440.0321, 5820079.6667], [392000, 5820079], [392000, 5821000], [391440.0321, 5820079.6667]),
      'EPSG:25833',
    );
    expect(checked).toMatchObject({ ok: true });
    if (checked.ok) expect(checked.geometry.coordinates[0]?.[0]).toEqual([13.4, 52.52]);
  });

  test('a hole that crosses the outer ring is refused; rings that touch in a point are not', () => {
    expect(reasonOf({ type: 'Polygon', coordinates: [square(13, 52, 0.1), square(13.05, 52.05, 0.1)] })).toBe(
      'selfCrossing',
    );
    expect(
      reasonOf(polygon([13, 52], [14, 52], [13.5, 52.5], [14, 53], [13, 53], [13.5, 52.5], [13, 52])),
    ).toBeNull();
  });

  test('whatever a file holds, the answer is a shape or a reason', () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom('Polygon', 'MultiPolygon'), (json, type) => {
        const checked = checkGeometry({ type, coordinates: JSON.parse(json) }, 'EPSG:4326');
        expect(checked.ok ? checked.geometry.type : checked.fault.reason).toBeTruthy();
      }),
    );
  });

  test('a ring of 20,000 positions is checked in passing', () => {
    const ring = Array.from({ length: 20_000 }, (_, index) => {
      const angle = (index / 20_000) * 2 * Math.PI;
      return [13 + Math.cos(angle), 52 + Math.sin(angle)];
    });
    expect(reasonOf(polygon(...ring, ring[0] as number[]))).toBeNull();
  });
});
