export {
  type AreaName,
  areaIdsAtMany,
  areaNames,
  areaNamesOn,
  areaOptions,
  areasAt,
  areasAtMany,
} from './data/area-lookup.ts';
/** Kinds that later modules may refer to: in fields of type `record` by name, in data sets by key. */
export { area, areaLevel, areaSystem, indicator, socialSpace } from './kinds.ts';
export type { LocatedItem, LocatedPoint, LocatedSource } from './located.ts';
/** UTM and degrees, for files that give places in metres. */
export { fromGrid, toGrid, utm } from './projection.ts';
