/** A place in degrees (WGS 84), longitude first as in GeoJSON. */
export type Position = readonly [number, number];
/** A closed line: the last position repeats the first. */
export type Ring = readonly Position[];
/** The outer ring and the holes in it. */
export type PolygonRings = readonly Ring[];
/** The shape of an area, as GeoJSON (RFC 7946) writes it. */
export type Geometry =
  | { type: 'Polygon'; coordinates: PolygonRings }
  | { type: 'MultiPolygon'; coordinates: readonly PolygonRings[] };

/** The smallest rectangle around a shape, in degrees. */
export type Box = { minLon: number; minLat: number; maxLon: number; maxLat: number };

/** The polygons of a shape; a Polygon is one. */
export const polygonsOf = (geometry: Geometry): readonly PolygonRings[] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;

export const boxOf = (geometry: Geometry): Box => {
  const box = {
    minLon: Number.POSITIVE_INFINITY,
    minLat: Number.POSITIVE_INFINITY,
    maxLon: Number.NEGATIVE_INFINITY,
    maxLat: Number.NEGATIVE_INFINITY,
  };
  for (const polygon of polygonsOf(geometry)) {
    // Holes lie within the outer ring.
    for (const [lon, lat] of polygon[0] ?? []) {
      box.minLon = Math.min(box.minLon, lon);
      box.minLat = Math.min(box.minLat, lat);
      box.maxLon = Math.max(box.maxLon, lon);
      box.maxLat = Math.max(box.maxLat, lat);
    }
  }
  return box;
};

/** The box around several boxes; null for none. */
export const boxAround = (boxes: readonly Box[]): Box | null =>
  boxes.length === 0
    ? null
    : {
        minLon: Math.min(...boxes.map((box) => box.minLon)),
        minLat: Math.min(...boxes.map((box) => box.minLat)),
        maxLon: Math.max(...boxes.map((box) => box.maxLon)),
        maxLat: Math.max(...boxes.map((box) => box.maxLat)),
      };

export const boxesMeet = (a: Box, b: Box): boolean =>
  a.minLon <= b.maxLon && b.minLon <= a.maxLon && a.minLat <= b.maxLat && b.minLat <= a.maxLat;

/**
 * Whether a point lies within a shape, holes left out. Counts crossings to the east (even–odd rule); edges are
 * half-open, so a point on the border of two neighbours belongs to one of them.
 */
export const contains = (geometry: Geometry, point: Position): boolean =>
  polygonsOf(geometry).some((polygon) =>
    polygon.reduce((is, ring) => is !== crossesOddly(ring, point), false),
  );

const crossesOddly = (ring: Ring, [lon, lat]: Position): boolean => {
  let odd = false;
  for (let index = 1; index < ring.length; index++) {
    const [lonA, latA] = ring[index - 1] as Position;
    const [lonB, latB] = ring[index] as Position;
    if (latA > lat !== latB > lat && lon < ((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA) odd = !odd;
  }
  return odd;
};

/** Where a label stands well: the middle of the widest piece inside the shape on a few horizontal lines. */
export const labelPoint = (geometry: Geometry): Position => {
  const box = boxOf(geometry);
  let best: { width: number; at: Position } = {
    width: -1,
    at: [(box.minLon + box.maxLon) / 2, (box.minLat + box.maxLat) / 2],
  };
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const lat = box.minLat + (box.maxLat - box.minLat) * part;
    const crossings = polygonsOf(geometry)
      .flat()
      .flatMap((ring) => crossingsAt(ring, lat))
      .sort((a, b) => a - b);
    for (let index = 1; index < crossings.length; index += 2) {
      const [from, to] = [crossings[index - 1] as number, crossings[index] as number];
      // The middle of the shape is preferred unless another line is clearly wider.
      if (to - from > best.width * 1.15) best = { width: to - from, at: [(from + to) / 2, lat] };
    }
  }
  return best.at;
};

const crossingsAt = (ring: Ring, lat: number): readonly number[] => {
  const found: number[] = [];
  for (let index = 1; index < ring.length; index++) {
    const [lonA, latA] = ring[index - 1] as Position;
    const [lonB, latB] = ring[index] as Position;
    if (latA > lat !== latB > lat) found.push(((lonB - lonA) * (lat - latA)) / (latB - latA) + lonA);
  }
  return found;
};
