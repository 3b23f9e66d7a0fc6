import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { classesOf, type ValueClass } from '../classes.ts';
import { combine } from '../combine.ts';
import { areasOfLevel, type MapArea } from '../data/area-views.ts';
import { indicatorDays, readIndicators } from '../data/indicator-views.ts';
import { type LevelOfDay, levelsOfDay } from '../data/system-views.ts';
import type { Aggregation } from '../kinds.ts';
import { type AreaValue, readValues, weightsOf } from './read-values.ts';

/** What the reader asks for; what does not exist is answered with the nearest that does. */
export type MapQuestion = {
  level: string | undefined;
  indicator: string | undefined;
  day: string | undefined;
};

/** The map of the district on the scope's day, at one level, coloured by one indicator or none. */
export type MapView = {
  levels: readonly LevelOfDay[];
  level: LevelOfDay | null;
  areas: readonly MapArea[];
  indicators: readonly JsonRow[];
  indicator: JsonRow | null;
  /** The days of the chosen indicator, newest first, none after the scope's day. */
  days: readonly Day[];
  day: Day | null;
  values: ReadonlyMap<string, AreaValue>;
  classes: readonly ValueClass[];
  /** The value over all areas shown; null where none can be computed. */
  district: AreaValue | null;
};

export const showMap = async (scope: Scope, question: MapQuestion): Promise<MapView> => {
  const levels = await levelsOfDay(scope);
  const level = levels.find((each) => each.id === question.level) ?? levels[0] ?? null;
  const areas = level ? await areasOfLevel(scope, level) : [];
  const days = await indicatorDays(scope, scope.asOf);
  const indicators = (await readIndicators(scope)).filter((each) => days.has(String(each.thing_id)));
  const indicator = indicators.find((each) => each.thing_id === question.indicator) ?? null;
  const own = indicator ? (days.get(String(indicator.thing_id)) ?? []) : [];
  const day = own.find((each) => each === question.day) ?? own[0] ?? null;
  const ids = areas.map((each) => each.id);
  const values = indicator && day ? await readValues(scope, indicator, day, ids) : new Map();
  return {
    levels,
    level,
    areas,
    indicators,
    indicator,
    days: own,
    day,
    values,
    classes: classesOf([...values.values()].flatMap(({ value }) => value ?? [])),
    district: indicator && day ? await overall(scope, indicator, day, ids, values) : null,
  };
};

/** The value over areas, from their values. */
export const overall = async (
  scope: Scope,
  indicator: JsonRow,
  day: Day,
  areaIds: readonly string[],
  values: ReadonlyMap<string, AreaValue>,
): Promise<AreaValue | null> => {
  if (values.size === 0) return null;
  const weights = await weightsOf(scope, indicator, day, areaIds);
  const parts = areaIds.map((id) => ({
    value: values.get(id)?.value ?? null,
    share: 1,
    weight: weights?.get(id) ?? null,
  }));
  const combined = combine(indicator.aggregation as Aggregation, parts, weights !== null);
  return combined && { ...combined, how: 'fromParts' };
};
