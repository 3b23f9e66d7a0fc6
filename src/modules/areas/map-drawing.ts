import { type Box, boxAround, type Geometry, labelPoint, type Position, polygonsOf } from './geometry.ts';

/** A sheet to draw on: its size in map units, and where a place lies on it. */
export type Sheet = { width: number; height: number; at: (position: Position) => Position };

/** Units from edge to edge; a hatch of the map is about ten of them wide. */
const longestSide = 1000;
const margin = 12;

/**
 * A sheet that holds all boxes, north up, true to shape around their middle (equirectangular: the meridians are taken as
 * parallel, which within a district is off by less than a line is wide). Null when there is nothing to draw.
 */
export const sheetFor = (boxes: readonly Box[]): Sheet | null => {
  const around = boxAround(boxes);
  if (!around) return null;
  const narrowing = Math.cos((((around.minLat + around.maxLat) / 2) * Math.PI) / 180);
  const wide = Math.max((around.maxLon - around.minLon) * narrowing, 1e-9);
  const high = Math.max(around.maxLat - around.minLat, 1e-9);
  const scale = (longestSide - 2 * margin) / Math.max(wide, high);
  return {
    width: Math.round(wide * scale + 2 * margin),
    height: Math.round(high * scale + 2 * margin),
    at: ([lon, lat]) => [
      (lon - around.minLon) * narrowing * scale + margin,
      (around.maxLat - lat) * scale + margin,
    ],
  };
};

/** The outline as SVG path data, to half a unit; positions that fall together are drawn once. */
export const pathOf = (sheet: Sheet, geometry: Geometry): string =>
  polygonsOf(geometry)
    .flat()
    .map((ring) => {
      const points: string[] = [];
      for (const position of ring.slice(0, -1)) {
        const [x, y] = sheet.at(position);
        const point = `${half(x)} ${half(y)}`;
        if (points.at(-1) !== point) points.push(point);
      }
      return points.length < 3 ? '' : `M${points.join('L')}Z`;
    })
    .join('');

const half = (value: number): number => Math.round(value * 2) / 2;

/** Where a label of an area stands on the sheet. */
export const labelAt = (sheet: Sheet, geometry: Geometry): { x: number; y: number } => {
  const [x, y] = sheet.at(labelPoint(geometry));
  return { x: Math.round(x), y: Math.round(y) };
};
