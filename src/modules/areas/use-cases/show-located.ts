import type { Scope } from '../../../platform/scope.ts';
import {
  drawnAtMost,
  type LocatedItem,
  type LocatedPoint,
  type LocatedSource,
  listedAtMost,
} from '../located.ts';

/** What there is of one kind in an area. */
export type LocatedGroup = {
  label: string;
  count: number;
  items: readonly LocatedItem[];
  all: ReturnType<LocatedSource['all']>;
};

/** What there is in an area, kind by kind; kinds of which there is nothing are left out. */
export const showLocated = async (
  scope: Scope,
  sources: readonly LocatedSource[],
  areaId: string,
): Promise<readonly LocatedGroup[]> => {
  const groups: LocatedGroup[] = [];
  for (const source of sources) {
    const { count, items } = await source.inArea(scope, areaId, listedAtMost);
    if (count > 0)
      groups.push({ label: source.label(scope.locale), count, items, all: source.all(scope, areaId) });
  }
  return groups;
};

/** The places of all kinds in an area. */
export const locatedPoints = async (
  scope: Scope,
  sources: readonly LocatedSource[],
  areaId: string,
): Promise<readonly LocatedPoint[]> => {
  const points: LocatedPoint[] = [];
  for (const source of sources)
    if (source.points) points.push(...(await source.points(scope, areaId, drawnAtMost - points.length)));
  return points;
};

/** The places as GeoJSON (RFC 7946); `addressOf` turns the path of a page into its address. */
export const pointsAsGeoJson = (
  points: readonly LocatedPoint[],
  addressOf: (path: string) => string,
): string =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: points.map(({ lon, lat, title, path }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { name: title, page: addressOf(path) },
    })),
  });
