import type { Scope } from '../../../platform/scope.ts';
import {
  findOffers,
  type OfferCard,
  type OfferOrder,
  type OfferWishes,
  readCards,
  type Schedule,
  schedulesOf,
} from '../../offers/contract.ts';
import { searchWords } from '../register.ts';
import type { NeedView } from './need-views.ts';

/** An offer to choose as an answer, with what one decides by. */
export type FittingOffer = Pick<
  OfferCard,
  'id' | 'name' | 'provider' | 'summary' | 'ageFrom' | 'ageUntil' | 'places'
> & { schedules: readonly Schedule[] };

/** Offers that are suggested at once. */
const most = 15;

/**
 * Published offers that fit a need in age, area and its terms, those that fit best first; with `search`, those that the words
 * lead to whatever else fits. Offers that answer the need already are missing. A handful of queries, however many are found.
 */
export const readFittingOffers = async (
  scope: Scope,
  view: NeedView,
  search: string,
): Promise<readonly FittingOffer[]> => {
  const words = searchWords(search);
  const answering = new Set(view.answers.map(({ id }) => id));
  const find = async (wishes: OfferWishes, order: OfferOrder) => {
    if (Object.keys(wishes).length === 0) return [];
    const { hits } = await findOffers(scope, wishes, { order, most: most + answering.size });
    return hits.map(({ id }) => id);
  };
  const found: string[] = [];
  if (words.length > 0) found.push(...(await find({ words }, 'relevance')));
  else for (const terms of nearestFirst(view)) found.push(...(await find(wishesOf(view, terms), 'name')));
  const ids = [...new Set(found)].filter((id) => !answering.has(id));
  if (ids.length === 0) return [];
  const shown = ids.slice(0, most);
  const cards = await readCards(scope, shown, scope.locale);
  const schedules = await schedulesOf(scope, shown);
  return shown.flatMap((id) => {
    const card = cards.get(id);
    return card ? { ...card, schedules: (schedules.get(id) ?? []).map(({ schedule }) => schedule) } : [];
  });
};

/** What a need asks of an offer. One area can be searched; a need in several is not narrowed by them. */
const wishesOf = ({ row, areas }: NeedView, terms: OfferWishes): OfferWishes => {
  const from = row.age_from === null || row.age_from === undefined ? null : Math.floor(Number(row.age_from));
  const until =
    row.age_until === null || row.age_until === undefined ? null : Math.floor(Number(row.age_until));
  const [area] = areas;
  return {
    ...(from !== null || until !== null ? { age: from ?? 0, ageUntil: until ?? 120 } : {}),
    ...(areas.length === 1 && area ? { area: area.id } : {}),
    ...terms,
  };
};

/**
 * How offers can fit the terms of a need, the nearest first: in each vocabulary that it names, in any of them, and at last if
 * they only take place in the way that it asks for.
 */
const nearestFirst = ({ terms }: NeedView): readonly OfferWishes[] => {
  const of = (fits: (vocabulary: string) => boolean) =>
    terms.flatMap(({ id, vocabulary }) => (fits(vocabulary) ? [id] : []));
  const wish = (name: 'topics' | 'lifeSituations' | 'transitions', ids: readonly string[]): OfferWishes =>
    ids.length > 0 ? { [name]: ids } : {};
  return [
    {
      ...wish(
        'topics',
        of((each) => each === 'topic'),
      ),
      ...wish(
        'lifeSituations',
        of((each) => each === 'lifeSituation'),
      ),
      ...wish(
        'transitions',
        of((each) => each === 'transition'),
      ),
    },
    wish(
      'topics',
      of((each) => each !== 'format'),
    ),
    wish(
      'topics',
      of(() => true),
    ),
  ];
};
