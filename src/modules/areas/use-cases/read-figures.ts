import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { combine, medianOf } from '../combine.ts';
import type { AreaView } from '../data/area-views.ts';
import { areasOfLevel } from '../data/area-views.ts';
import { indicatorDays, readIndicators, readReferences } from '../data/indicator-views.ts';
import type { LevelOfDay } from '../data/system-views.ts';
import type { Aggregation } from '../kinds.ts';
import { type AreaValue, readValues, weightsOf } from './read-values.ts';
import { overall } from './show-map.ts';

/** A value of an area beside those of the others of its level. */
export type Figure = {
  indicator: JsonRow;
  day: Day;
  own: AreaValue;
  district: AreaValue | null;
  median: number | null;
  /** Counted from the highest value, 1 for the highest; null where the own value is missing. */
  rank: number | null;
  of: number;
  /** Of the same day, e.g. of the city. */
  references: readonly { place: string; value: number }[];
};

/** The newest figures of an area until the scope's day, one per indicator, with those to compare with. */
export const readFigures = async (scope: Scope, view: AreaView): Promise<readonly Figure[]> => {
  const id = view.name.id;
  const level = { id: view.name.levelId, versionId: view.version.id };
  const shown = await areasOfLevel(scope, level);
  const ids = [...new Set([id, ...shown.map((each) => each.id)])];
  const days = await indicatorDays(scope, scope.asOf);
  const figures: Figure[] = [];
  for (const indicator of await readIndicators(scope)) {
    const found = await newestValues(scope, indicator, days.get(String(indicator.thing_id)) ?? [], id, ids);
    if (found) figures.push(await figureOf(scope, indicator, found.day, id, ids, found.values));
  }
  return figures;
};

/** Days that are looked at before an indicator counts as one without values for an area. */
const daysBack = 4;

const newestValues = async (
  scope: Scope,
  indicator: JsonRow,
  days: readonly Day[],
  id: string,
  ids: readonly string[],
): Promise<{ day: Day; values: ReadonlyMap<string, AreaValue> } | null> => {
  for (const day of days.slice(0, daysBack)) {
    const values = await readValues(scope, indicator, day, ids);
    if (values.has(id)) return { day, values };
  }
  return null;
};

const figureOf = async (
  scope: Scope,
  indicator: JsonRow,
  day: Day,
  id: string,
  ids: readonly string[],
  values: ReadonlyMap<string, AreaValue>,
): Promise<Figure> => {
  const own = values.get(id) as AreaValue;
  const all = [...values.values()].flatMap(({ value }) => value ?? []);
  const references = await readReferences(scope, String(indicator.thing_id));
  return {
    indicator,
    day,
    own,
    district: await overall(scope, indicator, day, ids, values),
    median: medianOf(all),
    rank: own.value === null ? null : 1 + all.filter((each) => each > (own.value as number)).length,
    of: all.length,
    references: references
      .filter((each) => each.day === day)
      .map((each) => ({ place: String(each.place), value: Number(each.value) })),
  };
};

/** The newest figures of a social space, from its areas and their shares. */
export const readSpaceFigures = async (
  scope: Scope,
  parts: readonly { id: string; share: number }[],
): Promise<readonly { indicator: JsonRow; day: Day; value: AreaValue }[]> => {
  if (parts.length === 0) return [];
  const ids = parts.map((part) => part.id);
  const days = await indicatorDays(scope, scope.asOf);
  const figures: { indicator: JsonRow; day: Day; value: AreaValue }[] = [];
  for (const indicator of await readIndicators(scope)) {
    const [day] = days.get(String(indicator.thing_id)) ?? [];
    if (!day) continue;
    const values = await readValues(scope, indicator, day, ids);
    const weights = await weightsOf(scope, indicator, day, ids);
    const combined = combine(
      indicator.aggregation as Aggregation,
      parts.map(({ id, share }) => ({
        value: values.get(id)?.value ?? null,
        share,
        weight: weights?.get(id) ?? null,
      })),
      weights !== null,
    );
    if (combined) figures.push({ indicator, day, value: { ...combined, how: 'fromParts' } });
  }
  return figures;
};

/** An indicator through time: one area, or all of a level together. */
export type SeriesPoint = {
  day: Day;
  value: AreaValue | null;
  median: number | null;
  used: number;
  of: number;
};

const longestSeries = 12;

/** The newest points first, at most twelve. */
export const readSeries = async (
  scope: Scope,
  indicator: JsonRow,
  level: LevelOfDay,
  areaId: string | null,
): Promise<readonly SeriesPoint[]> => {
  const days = (await indicatorDays(scope, scope.asOf)).get(String(indicator.thing_id)) ?? [];
  const ids = (await areasOfLevel(scope, level)).map((each) => each.id);
  const points: SeriesPoint[] = [];
  for (const day of days.slice(0, longestSeries)) {
    const values = await readValues(scope, indicator, day, ids);
    if (values.size === 0) continue;
    const all = [...values.values()].flatMap(({ value }) => value ?? []);
    points.push({
      day,
      value: areaId ? (values.get(areaId) ?? null) : await overall(scope, indicator, day, ids, values),
      median: medianOf(all),
      used: all.length,
      of: ids.length,
    });
  }
  return points;
};
