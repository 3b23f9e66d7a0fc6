export {
  type AreaName,
  areaIdsAtMany,
  areaNames,
  areaNamesOn,
  areaOptions,
  areasAt,
  areasAtMany,
} from './data/area-lookup.ts';
/** Areas of a level and what is measured in them, for what is counted beside it. */
export { areasOfLevel, type MapArea } from './data/area-views.ts';
export { indicatorDays, readIndicators } from './data/indicator-views.ts';
export { type LevelOfDay, levelsOfDay } from './data/system-views.ts';
/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */
export { area, areaLevel, areaSystem, indicator, socialSpace } from './kinds.ts';
export type { LocatedItem, LocatedPoint, LocatedSource } from './located.ts';
/** Maps of areas with places on them, drawn by the server and made zoomable by the island. */
export type { Sheet } from './map-drawing.ts';
/** UTM and degrees, for files that give places in metres. */
export { fromGrid, toGrid, utm } from './projection.ts';
export { type AreaValue, readValues } from './use-cases/read-values.ts';
export { type Drawn, drawMap } from './web/map-shapes.ts';
export { mapIslands, zoomOf } from './web/map-zoom.ts';
