/**
 * Reach over the borders of areas, by distance: the two-step floating catchment area of Luo and Wang (2003,
 * doi:10.1068/b29120) with a weight that falls with the distance (Luo and Qi 2009, doi:10.1016/j.healthplace.2009.06.002).
 *
 *   w(d) = 1 − d / reach   up to the reach, nothing beyond it; 1 within the area itself
 *   R(s) = offers(s) / Σ people(k) · w(s, k)           over the areas k in reach of the place s
 *   A(i) = 1,000 · Σ R(s) · w(s, i)                     over the places s in reach of the area i
 *
 * So an offer is shared among all the people around it, and a neighbour counts the less the farther away it is.
 */

/** A place on the sphere, in degrees. */
export type Place = { lon: number; lat: number };
/** Where offers take place. `area`: the area in which they lie, if any; `place` null: only the area is known. */
export type Spot = { area: string | null; place: Place | null; key: string; offers: number };
/** `people`: those concerned; null: no figure. `middle`: the middle of its box; null: it has no shape. */
export type ReachArea = { id: string; middle: Place | null; people: number | null };

const radius = 6_371_008.8;
/** Metres of a degree along a meridian. */
export const degree = (radius * Math.PI) / 180;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres on the sphere (haversine), as `metres_between` of migration 0093. */
export const metresBetween = (a: Place, b: Place): number => {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2;
  const east =
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(north + east)));
};

/** How much a distance counts, from 1 (there) to 0 (as far as the reach, or farther). */
export const weightAt = (metres: number, reachMetres: number): number =>
  reachMetres <= 0 ? 0 : Math.max(0, 1 - metres / reachMetres);

/**
 * Offers within reach for every 1,000 people concerned, by area and column. An area without a figure for its people has
 * none; it does not take from the offers around it either, since nothing is known of it.
 *
 * @param reachMetres how far people go; 0: only their own area counts
 */
export const reachOf = (
  areas: readonly ReachArea[],
  spots: readonly Spot[],
  reachMetres: number,
): ReadonlyMap<string, ReadonlyMap<string, number>> => {
  const middles = new Map(areas.map(({ id, middle }) => [id, middle]));
  const people = areas.map((area) => area.people ?? 0);
  const sums = areas.map(() => new Map<string, number>());
  const weights = new Map<string, readonly (readonly [number, number])[]>();
  /** Who is in reach of a spot: index of the area and weight. The same for all columns at one place. */
  const around = (spot: Spot): readonly (readonly [number, number])[] => {
    const at = spot.place ?? (spot.area === null ? null : (middles.get(spot.area) ?? null));
    const name = `${spot.area}|${at?.lon}|${at?.lat}`;
    const known = weights.get(name);
    if (known) return known;
    const found = areas.flatMap((area, index): (readonly [number, number])[] => {
      if (area.id === spot.area) return [[index, 1]];
      // What is too far north or south already needs no trigonometry: most pairs of a place and an area are.
      if (!at || !area.middle || Math.abs(at.lat - area.middle.lat) * degree > reachMetres) return [];
      const weight = weightAt(metresBetween(at, area.middle), reachMetres);
      return weight > 0 ? [[index, weight]] : [];
    });
    weights.set(name, found);
    return found;
  };
  for (const spot of spots) {
    const reached = around(spot);
    const sharers = reached.reduce((sum, [index, weight]) => sum + (people[index] ?? 0) * weight, 0);
    if (sharers <= 0) continue;
    const each = (1000 * spot.offers) / sharers;
    for (const [index, weight] of reached) {
      const sum = sums[index];
      sum?.set(spot.key, (sum.get(spot.key) ?? 0) + each * weight);
    }
  }
  return new Map(
    areas.flatMap((area, index) =>
      area.people === null || area.people <= 0 ? [] : [[area.id, sums[index] ?? new Map()] as const],
    ),
  );
};
