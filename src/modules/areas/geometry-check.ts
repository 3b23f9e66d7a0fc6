import type { Geometry, PolygonRings, Position, Ring } from './geometry.ts';
import { fromGrid, utm } from './projection.ts';

/** Projections that files may use. Anything else is refused by name. */
export type Projection = 'EPSG:4326' | 'EPSG:25832' | 'EPSG:25833';
export const projections: readonly Projection[] = ['EPSG:4326', 'EPSG:25833', 'EPSG:25832'];

/** What can be wrong with a shape; `at` is a position as it stands in the file. */
export type GeometryFault =
  | { reason: 'noGeometry' }
  | { reason: 'notAnArea'; found: string }
  | { reason: 'brokenCoordinates' }
  | { reason: 'ringTooShort' }
  | { reason: 'ringOpen' }
  /** Numbers that are no degrees, though the file says (or does not deny) that they are. */
  | { reason: 'notDegrees'; at: Position }
  /** Numbers that are no metres of the zone, though the file says so. */
  | { reason: 'notMetres'; at: Position }
  | { reason: 'axesSwapped'; at: Position }
  | { reason: 'selfCrossing'; at: Position };

export type CheckedGeometry = { ok: true; geometry: Geometry } | { ok: false; fault: GeometryFault };

class Refused extends Error {
  readonly fault: GeometryFault;
  constructor(fault: GeometryFault) {
    super(fault.reason);
    this.fault = fault;
  }
}
const no = (fault: GeometryFault): never => {
  throw new Refused(fault);
};

/**
 * Reads the geometry of a feature: a Polygon or MultiPolygon with closed rings that do not cross themselves, in degrees
 * afterwards whatever the file's projection. Gives what is wrong otherwise.
 */
export const checkGeometry = (value: unknown, projection: Projection): CheckedGeometry => {
  try {
    return { ok: true, geometry: readGeometry(value, projection) };
  } catch (fault) {
    if (fault instanceof Refused) return { ok: false, fault: fault.fault };
    throw fault;
  }
};

const readGeometry = (value: unknown, projection: Projection): Geometry => {
  if (value === null || typeof value !== 'object') return no({ reason: 'noGeometry' });
  const { type, coordinates } = value as { type?: unknown; coordinates?: unknown };
  if (type === 'Polygon') return { type, coordinates: readPolygon(coordinates, projection) };
  if (type === 'MultiPolygon') {
    const polygons = Array.isArray(coordinates) ? coordinates : no({ reason: 'brokenCoordinates' });
    if (polygons.length === 0) return no({ reason: 'noGeometry' });
    return { type, coordinates: polygons.map((each) => readPolygon(each, projection)) };
  }
  return no({ reason: 'notAnArea', found: typeof type === 'string' ? type.slice(0, 40) : '?' });
};

const readPolygon = (value: unknown, projection: Projection): PolygonRings => {
  if (!Array.isArray(value) || value.length === 0) return no({ reason: 'brokenCoordinates' });
  const rings = value.map((ring) => readRing(ring, projection));
  const crossing = crossingOf(rings);
  if (crossing) return no({ reason: 'selfCrossing', at: crossing });
  return rings;
};

const readRing = (value: unknown, projection: Projection): Ring => {
  if (!Array.isArray(value)) return no({ reason: 'brokenCoordinates' });
  const ring = value.map((position) => readPosition(position, projection));
  if (ring.length < 4) return no({ reason: 'ringTooShort' });
  const [first, last] = [ring[0] as Position, ring.at(-1) as Position];
  if (first[0] !== last[0] || first[1] !== last[1]) return no({ reason: 'ringOpen' });
  return ring;
};

/** A position of the file in degrees, to about a centimetre. */
const readPosition = (value: unknown, projection: Projection): Position => {
  if (!Array.isArray(value) || !Number.isFinite(value[0]) || !Number.isFinite(value[1]))
    return no({ reason: 'brokenCoordinates' });
  const at: Position = [value[0], value[1]];
  if (projection === 'EPSG:4326') {
    if (Math.abs(at[0]) > 180 || Math.abs(at[1]) > 90) return no({ reason: 'notDegrees', at });
    // In the rectangle that Germany fills with its axes exchanged lies the Indian Ocean.
    if (at[0] > 47 && at[0] < 56 && at[1] > 5 && at[1] < 16) return no({ reason: 'axesSwapped', at });
    return [rounded(at[0]), rounded(at[1])];
  }
  // A UTM zone of the northern half; all of Europe's land lies north of 3,500 km.
  if (at[0] < 100_000 || at[0] > 900_000 || at[1] < 3_500_000 || at[1] > 9_400_000)
    return no({ reason: 'notMetres', at });
  const [lon, lat] = fromGrid(utm(projection === 'EPSG:25832' ? 32 : 33), at);
  return [rounded(lon), rounded(lat)];
};

const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

type Segment = { a: Position; b: Position; ring: number; index: number; west: number; east: number };

/**
 * A place where the lines of a polygon truly cross; null when they do not. Touching in a point is allowed, since
 * simplified borders do. Lines are compared from west to east with those that begin before they end, so a ring of
 * 10,000 positions takes milliseconds rather than minutes.
 */
const crossingOf = (rings: readonly Ring[]): Position | null => {
  const segments: Segment[] = rings.flatMap((ring, number) =>
    ring.slice(1).map((b, index) => {
      const a = ring[index] as Position;
      return { a, b, ring: number, index, west: Math.min(a[0], b[0]), east: Math.max(a[0], b[0]) };
    }),
  );
  segments.sort((one, other) => one.west - other.west);
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter((each) => each.east >= segment.west);
    for (const other of active) if (cross(segment, other)) return segment.a;
    active.push(segment);
  }
  return null;
};

const cross = (one: Segment, other: Segment): boolean =>
  side(one.a, one.b, other.a) * side(one.a, one.b, other.b) < 0 &&
  side(other.a, other.b, one.a) * side(other.a, other.b, one.b) < 0;

/** On which side of the line from `a` to `b` a point lies: -1, 0 (on it, as exactly as numbers can tell) or 1. */
const side = (a: Position, b: Position, point: Position): number => {
  const [left, right] = [(b[0] - a[0]) * (point[1] - a[1]), (b[1] - a[1]) * (point[0] - a[0])];
  const turn = left - right;
  return Math.abs(turn) <= 1e-12 * (Math.abs(left) + Math.abs(right)) ? 0 : Math.sign(turn);
};
