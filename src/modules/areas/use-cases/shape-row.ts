import type { JsonRow } from '../../../platform/events/tables.ts';
import { boxOf, type Geometry } from '../geometry.ts';
import { outlineOf, squareMetres } from '../shape.ts';

/** The columns of a shape that follow from its geometry; `size` is the official one in m², where there is one. */
export const shapeRow = (geometry: Geometry, size: number = squareMetres(geometry)): JsonRow => {
  const box = boxOf(geometry);
  return {
    geometry,
    outline: outlineOf(geometry),
    min_lon: box.minLon,
    min_lat: box.minLat,
    max_lon: box.maxLon,
    max_lat: box.maxLat,
    square_metres: size,
  };
};
