import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { countOffers, findOffers } from '../../offers/contract.ts';
import type { Criteria } from '../criteria.ts';
import { isWished, type Wish, wishes, without } from '../wishes.ts';
import { findPlace, type Place } from './find-place.ts';
import { type Found, search } from './search.ts';
import { wishesOf } from './wishes-of.ts';

/** A way on where nothing was found: which wishes were dropped or loosened, and how much there is then. */
export type WayOn = {
  kind: 'dropped' | 'otherDay' | 'farther' | 'ages';
  dropped: readonly Wish[];
  /** The day of the week that would do, Monday 0. */
  day: number | null;
  criteria: Criteria;
  total: number;
};

/** Places to go farther to, in metres, beyond what was asked. */
const fartherTo = [1000, 2000, 5000, 10_000, 20_000];
/** How many years older or younger is tried first. */
const yearsAround = 1;
/** Ways on that are shown, and the nearest offers of the best one. */
const mostWays = 6;
const mostNearest = 4;

/**
 * What there is instead: first the smallest step (a neighbouring day, a little farther, a year older or younger), then
 * each wish left out alone, and only if nothing of it helps, several. A few short searches, never more than some twenty.
 */
export const relax = async (
  scope: Scope,
  criteria: Criteria,
  language: Language,
): Promise<{ ways: readonly WayOn[]; nearest: readonly Found[] }> => {
  const place = await findPlace(scope, criteria);
  const ways: WayOn[] = [];
  const add = async (way: Omit<WayOn, 'total'>): Promise<boolean> => {
    const total = await count(scope, way.criteria, place);
    if (total > 0) ways.push({ ...way, total });
    return total > 0;
  };
  const day = await otherDay(scope, criteria, place);
  if (day !== null)
    await add({
      kind: 'otherDay',
      dropped: ['weekdays'],
      day,
      criteria: { ...criteria, weekdays: [dayNames[day] ?? 'mo'] },
    });
  if (place.from)
    for (const metres of fartherTo.filter((each) => each > criteria.metres))
      if (await add({ kind: 'farther', dropped: ['metres'], day: null, criteria: { ...criteria, metres } }))
        break;
  if (criteria.age !== null) {
    const age = Math.max(0, criteria.age - yearsAround);
    const ageUntil = (criteria.ageUntil ?? criteria.age) + yearsAround;
    await add({ kind: 'ages', dropped: ['age'], day: null, criteria: { ...criteria, age, ageUntil } });
  }
  const wished = wishes.filter((wish) => isWished(criteria, wish));
  for (const wish of wished) {
    if (ways.length >= mostWays) break;
    if (ways.some(({ dropped }) => dropped.includes(wish))) continue;
    await add({ kind: 'dropped', dropped: [wish], day: null, criteria: without(criteria, wish) });
  }
  if (ways.length === 0) await dropMany(wished, criteria, add);
  const best = ways[0];
  return {
    ways,
    nearest: best ? (await search(scope, best.criteria, { most: mostNearest, language })).found : [],
  };
};

const dayNames = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

const count = async (scope: Scope, criteria: Criteria, { from }: Place): Promise<number> => {
  const isNear = criteria.place !== '' || criteria.point !== null;
  const hits = await findOffers(scope, wishesOf(criteria, isNear ? from : null), { order: 'name', most: 1 });
  // What only sounds like the word that was typed is no answer to it.
  return hits.isForgiving && criteria.text !== '' ? 0 : hits.total;
};

/** The day of the week nearest to a wished one on which there is something. */
const otherDay = async (scope: Scope, criteria: Criteria, { from }: Place): Promise<number | null> => {
  if (criteria.weekdays.length === 0) return null;
  const counts = (await countOffers(scope, wishesOf(criteria, from))).get('weekdays') ?? new Map();
  const wished = criteria.weekdays.map((day) => dayNames.indexOf(day));
  const distance = (day: number) =>
    Math.min(...wished.map((each) => Math.min((day - each + 7) % 7, ((each - day + 7) % 7) + 0.5)));
  const days = [...counts.keys()].map(Number).filter((day) => !wished.includes(day));
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
};

/** One wish after another goes until something is left. */
const dropMany = async (
  wished: readonly Wish[],
  criteria: Criteria,
  add: (way: Omit<WayOn, 'total'>) => Promise<boolean>,
): Promise<void> => {
  let looser = criteria;
  const dropped: Wish[] = [];
  for (const wish of wished) {
    looser = without(looser, wish);
    dropped.push(wish);
    if (dropped.length < 2) continue;
    if (await add({ kind: 'dropped', dropped: [...dropped], day: null, criteria: looser })) return;
  }
};
