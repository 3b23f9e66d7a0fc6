import type { Scope } from '../../../platform/scope.ts';
import {
  findOffers,
  type OfferCard,
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
 * Published offers that fit a need in age, area and one of its terms; with `search`, those that the words lead to whatever
 * else fits. Offers that answer the need already are missing. A handful of queries, however many are found.
 */
export const readFittingOffers = async (
  scope: Scope,
  view: NeedView,
  search: string,
): Promise<readonly FittingOffer[]> => {
  const words = searchWords(search);
  const wishes = words.length > 0 ? { words } : wishesOf(view);
  if (Object.keys(wishes).length === 0) return [];
  const answering = new Set(view.answers.map(({ id }) => id));
  const { hits } = await findOffers(scope, wishes, {
    order: words.length > 0 ? 'relevance' : 'name',
    most: most + answering.size,
  });
  const ids = hits.map(({ id }) => id).filter((id) => !answering.has(id));
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
const wishesOf = ({ row, terms, areas }: NeedView): OfferWishes => {
  const from = row.age_from === null || row.age_from === undefined ? null : Math.floor(Number(row.age_from));
  const until =
    row.age_until === null || row.age_until === undefined ? null : Math.floor(Number(row.age_until));
  const [area] = areas;
  return {
    ...(from !== null || until !== null ? { age: from ?? 0, ageUntil: until ?? 120 } : {}),
    ...(terms.length > 0 ? { topics: terms.map(({ id }) => id) } : {}),
    ...(areas.length === 1 && area ? { area: area.id } : {}),
  };
};
