import type { Scope } from '../../../platform/scope.ts';
import { areasOfLevel, type LevelOfDay, levelsOfDay, type MapArea } from '../../areas/contract.ts';
import type { Place } from '../reach.ts';

/** So many areas can be looked over at once; the level with the most areas that are not more is shown first. */
const comfortable = 15;

/** The levels of the scope's day, and the one that is asked for or else fits a page. */
export const chooseLevel = async (
  scope: Scope,
  levelId: string | null,
): Promise<{ levels: readonly LevelOfDay[]; level: LevelOfDay | null }> => {
  const levels = await levelsOfDay(scope);
  const level =
    levels.find(({ id }) => id === levelId) ??
    levels.findLast(({ areas }) => areas <= comfortable) ??
    levels[0] ??
    null;
  return { levels, level };
};

export type CoveredArea = {
  id: string;
  key: string;
  name: string;
  middle: Place | null;
  within: ReadonlySet<string>;
};

/** The areas of a level on the scope's day, each with those above and below it in its own system. */
export const readAreas = async (
  scope: Scope,
  levels: readonly LevelOfDay[],
  level: LevelOfDay,
): Promise<readonly CoveredArea[]> => {
  const all: MapArea[] = [];
  for (const each of levels)
    if (each.systemId === level.systemId) all.push(...(await areasOfLevel(scope, each)));
  const parentOf = new Map(all.map(({ id, parentId }) => [id, parentId]));
  const within = new Map<string, Set<string>>();
  const own = (id: string): Set<string> => {
    const known = within.get(id) ?? new Set([id]);
    within.set(id, known);
    return known;
  };
  for (const { id } of all) {
    let above = parentOf.get(id) ?? null;
    // A circle is refused by the database; this only bounds the walk.
    for (let steps = 0; above !== null && steps < 12; steps++) {
      own(above).add(id);
      own(id).add(above);
      above = parentOf.get(above) ?? null;
    }
  }
  return (await areasOfLevel(scope, level)).map(({ id, key, name, box }) => ({
    id,
    key,
    name,
    middle: box && { lon: (box.minLon + box.maxLon) / 2, lat: (box.minLat + box.maxLat) / 2 },
    within: own(id),
  }));
};
