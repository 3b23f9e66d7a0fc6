import { boxOf, type Geometry, type PolygonRings, type Position, polygonsOf, type Ring } from './geometry.ts';
import { toGrid } from './projection.ts';

/**
 * The size of a shape in m², measured on a transverse Mercator grid through its own middle, where the scale is true;
 * for areas as wide as a city exact to about one in a hundred thousand.
 */
export const squareMetres = (geometry: Geometry): number => {
  const box = boxOf(geometry);
  const grid = { meridian: (box.minLon + box.maxLon) / 2, scale: 1, falseEasting: 0 };
  const sizeOf = (ring: Ring): number => {
    const flat = ring.map((position) => toGrid(grid, position));
    let twice = 0;
    for (let index = 1; index < flat.length; index++) {
      const [xA, yA] = flat[index - 1] as Position;
      const [xB, yB] = flat[index] as Position;
      twice += xA * yB - xB * yA;
    }
    return Math.abs(twice) / 2;
  };
  return polygonsOf(geometry).reduce(
    (sum, [outer = [], ...holes]) => sum + sizeOf(outer) - holes.reduce((all, hole) => all + sizeOf(hole), 0),
    0,
  );
};

/** Five metres, in degrees of latitude: below a pixel on the map of a district. */
const outlineTolerance = 5 / 111_320;

/** The shape with fewer positions, for drawing: no border moves by more than about five metres. */
export const outlineOf = (geometry: Geometry): Geometry => simplified(geometry, outlineTolerance);

/**
 * Leaves out positions that lie within `tolerance` (degrees of latitude) of the line without them (Douglas and Peucker
 * 1973). A ring keeps at least four positions.
 */
export const simplified = (geometry: Geometry, tolerance: number): Geometry => {
  const middle = boxOf(geometry);
  const narrowing = Math.cos((((middle.minLat + middle.maxLat) / 2) * Math.PI) / 180);
  const polygon = (rings: PolygonRings): PolygonRings =>
    rings.map((ring) => simplifiedRing(ring, tolerance, narrowing));
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: polygon(geometry.coordinates) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map(polygon) };
};

const simplifiedRing = (ring: Ring, tolerance: number, narrowing: number): Ring => {
  if (ring.length <= 4) return ring;
  const keep = new Uint8Array(ring.length);
  // A ring has no ends: it is cut at its first position and at the one farthest from that.
  const far = farthest(ring, ring[0] as Position, narrowing);
  keep[0] = keep[far] = keep[ring.length - 1] = 1;
  const open: [number, number][] = [
    [0, far],
    [far, ring.length - 1],
  ];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let worst = tolerance;
    let at = -1;
    for (let index = first + 1; index < last; index++) {
      const off = distance(
        ring[index] as Position,
        ring[first] as Position,
        ring[last] as Position,
        narrowing,
      );
      if (off > worst) [worst, at] = [off, index];
    }
    if (at < 0) continue;
    keep[at] = 1;
    open.push([first, at], [at, last]);
  }
  const kept = ring.filter((_, index) => keep[index] === 1);
  return kept.length >= 4 ? kept : ring;
};

const farthest = (ring: Ring, from: Position, narrowing: number): number => {
  let best = 0;
  let at = 1;
  ring.forEach(([lon, lat], index) => {
    const off = Math.hypot((lon - from[0]) * narrowing, lat - from[1]);
    if (off > best) [best, at] = [off, index];
  });
  return at;
};

/** How far a point lies from the line between two others. */
const distance = (point: Position, a: Position, b: Position, narrowing: number): number => {
  const [x, y] = [(point[0] - a[0]) * narrowing, point[1] - a[1]];
  const [dx, dy] = [(b[0] - a[0]) * narrowing, b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
};
