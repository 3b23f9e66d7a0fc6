import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { combine, type Part } from '../combine.ts';
import {
  partsBefore,
  partsBelow,
  readIndicator,
  valuesByArea,
  weightsByArea,
} from '../data/indicator-views.ts';
import type { Aggregation } from '../kinds.ts';

/**
 * A value of an area. `measured`: as its source gives it. `fromParts`: computed from the areas it consists of.
 * `fromBefore`: computed from areas of another version by the shares of the mapping. `used` of `of` parts had a value.
 */
export type AreaValue = {
  value: number | null;
  how: 'measured' | 'fromParts' | 'fromBefore';
  used: number;
  of: number;
};

/** Levels are few; a circle of areas is refused by the database, this only bounds the work. */
const deepest = 6;

/**
 * The values of areas for an indicator on a day. What is not measured for an area itself is computed from the areas
 * within it, or from those of another version that lie in it, as the indicator's aggregation allows. A value that the
 * source gives as missing stays missing. Areas about which nothing can be said are not in the answer.
 */
export const readValues = async (
  scope: Scope,
  indicator: JsonRow,
  day: Day,
  areaIds: readonly string[],
  depth = 0,
): Promise<ReadonlyMap<string, AreaValue>> => {
  const own = await valuesByArea(scope, String(indicator.thing_id), day, areaIds);
  const found = new Map<string, AreaValue>(
    [...own].map(([id, value]) => [id, { value, how: 'measured', used: 1, of: 1 }]),
  );
  if (indicator.aggregation === 'none' || depth >= deepest) return found;
  const open = () => areaIds.filter((id) => !found.has(id));
  if (open().length > 0) {
    const below = await partsBelow(scope, open());
    const parts = new Map([...below].map(([id, ids]) => [id, ids.map((each) => ({ id: each, share: 1 }))]));
    await compute(scope, indicator, day, parts, 'fromParts', found, depth);
  }
  if (open().length > 0)
    await compute(scope, indicator, day, await partsBefore(scope, open()), 'fromBefore', found, depth);
  return found;
};

const compute = async (
  scope: Scope,
  indicator: JsonRow,
  day: Day,
  partsOf: ReadonlyMap<string, readonly { id: string; share: number }[]>,
  how: 'fromParts' | 'fromBefore',
  found: Map<string, AreaValue>,
  depth: number,
): Promise<void> => {
  const ids = [...new Set([...partsOf.values()].flat().map((part) => part.id))];
  if (ids.length === 0) return;
  // Areas of another version are asked for what was measured in them, not for what could be computed back again.
  const values = await readValues(scope, indicator, day, ids, how === 'fromBefore' ? deepest : depth + 1);
  if (values.size === 0) return;
  const weights = await weightsOf(scope, indicator, day, ids);
  for (const [id, parts] of partsOf) {
    const combined = combine(
      indicator.aggregation as Aggregation,
      parts.map(
        (part): Part => ({
          value: values.get(part.id)?.value ?? null,
          share: part.share,
          weight: weights?.get(part.id) ?? null,
        }),
      ),
      weights !== null,
    );
    if (combined) found.set(id, { ...combined, how });
  }
};

/**
 * The weights of a mean: as measured on the day or last before it, or else computed like any value. Null where the
 * indicator has no weight.
 */
export const weightsOf = async (
  scope: Scope,
  indicator: JsonRow,
  day: Day,
  areaIds: readonly string[],
): Promise<ReadonlyMap<string, number> | null> => {
  if (indicator.aggregation !== 'weightedMean' || !indicator.weight_id) return null;
  const weightId = String(indicator.weight_id);
  const weights = new Map(await weightsByArea(scope, weightId, day, areaIds));
  const open = areaIds.filter((id) => !weights.has(id));
  const weight = open.length > 0 ? await readIndicator(scope, weightId) : null;
  // Only a count can weigh; a mean of means as a weight would lead in circles.
  if (weight?.aggregation !== 'sum') return weights;
  for (const [id, { value }] of await readValues(scope, weight, day, open))
    if (value !== null) weights.set(id, value);
  return weights;
};
