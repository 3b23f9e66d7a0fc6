import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Geometry } from '../geometry.ts';
import type { MapView } from './show-map.ts';

/**
 * The areas of a map as GeoJSON (RFC 7946) with their full borders, and the chosen indicator where there is one. Members
 * beside `features` say what it is and where it comes from.
 */
export const openData = async (scope: Scope, view: MapView): Promise<string> => {
  const ids = view.areas.map((each) => each.id);
  const { rows } = await sql<{ id: string; geometry: Geometry }>`
    select area_id::text as id, geometry from area_shape
    where alliance_id = current_alliance() and area_id = any(${ids}::uuid[])`.execute(scope.db);
  const geometries = new Map(rows.map((row) => [row.id, row.geometry]));
  const keys = await keysOf(
    scope,
    view.areas.flatMap((each) => each.parentId ?? []),
  );
  const features = view.areas.map((each) => {
    const value = view.values.get(each.id);
    return {
      type: 'Feature',
      id: each.id,
      geometry: geometries.get(each.id) ?? null,
      properties: {
        key: each.key,
        name: each.name,
        level: view.level?.name ?? null,
        version: view.level?.version ?? null,
        parentKey: each.parentId ? (keys.get(each.parentId) ?? null) : null,
        squareMetres: each.squareMetres,
        ...(view.indicator ? { value: value?.value ?? null, valueOrigin: value?.how ?? null } : {}),
      },
    };
  });
  return JSON.stringify({
    type: 'FeatureCollection',
    asOf: scope.asOf,
    system: view.level?.system ?? null,
    ...(view.indicator
      ? {
          indicator: {
            key: view.indicator.key,
            name: view.indicator.name,
            unit: view.indicator.unit,
            direction: view.indicator.direction,
            day: view.day,
            publisher: view.indicator.publisher,
            licence: view.indicator.licence,
            note: view.indicator.small_number_note,
          },
        }
      : {}),
    features,
  });
};

const keysOf = async (scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; key: string }>`
    select distinct on (thing_id) thing_id::text as id, key from area
    where alliance_id = current_alliance() and thing_id = any(${[...new Set(ids)]}::uuid[])
    order by thing_id, valid desc`.execute(scope.db);
  return new Map(rows.map((row) => [row.id, row.key]));
};
