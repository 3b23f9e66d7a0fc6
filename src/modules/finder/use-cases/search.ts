import { isUuid } from '../../../platform/db/uuid.ts';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  findOffers,
  type OfferCard,
  type OfferHit,
  type OfferOrder,
  readCards,
} from '../../offers/contract.ts';
import type { Criteria } from '../criteria.ts';
import type { Order } from '../options.ts';
import { findPlace, type Place } from './find-place.ts';
import { nextDates, type OfferDate } from './next-dates.ts';
import { wishesOf } from './wishes-of.ts';

/** One of the offers found: its card, how far away, and its next date that fits. */
export type Found = { card: OfferCard; distance: number | null; next: OfferDate | null };

export type SearchResult = {
  place: Place;
  /** At most `searchCountsTo` + 1. */
  total: number;
  found: readonly Found[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  isForgiving: boolean;
  order: Order;
  /** It was wished to stand by dates, but there are too many. */
  isTooManyToSort: boolean;
};

/** So many offers can be put in the order of their dates. */
export const mostSorted = 300;
export const pageSize = 20;

/** The order that is asked for, as far as it makes sense; else what families expect. */
export const orderOf = (criteria: Criteria, hasPlace: boolean): Order => {
  const { order } = criteria;
  if (order === 'distance' && !hasPlace) return 'name';
  if (order === 'relevance' && criteria.text === '') return hasPlace ? 'distance' : 'date';
  return order ?? (hasPlace ? 'distance' : criteria.text === '' ? 'date' : 'relevance');
};

/**
 * One page of what everyone may see and what fits.
 *
 * @param after the last offer of the page before
 * @param most offers on a page
 * @param language of the cards
 */
export const search = async (
  scope: Scope,
  criteria: Criteria,
  {
    after = null,
    most = pageSize,
    language = 'de',
  }: { after?: string | null; most?: number; language?: Language } = {},
): Promise<SearchResult> => {
  const place = await findPlace(scope, criteria);
  const order = orderOf(criteria, place.from !== null);
  const wishes = wishesOf(criteria, place.from);
  const from = after !== null && isUuid(after) ? after : null;
  const isByDate = order === 'date';
  const asked: OfferOrder = isByDate ? 'name' : order;
  const page = await findOffers(
    scope,
    wishes,
    isByDate ? { order: asked, most: mostSorted } : { order: asked, after: from, most },
  );
  const isTooManyToSort = isByDate && page.total > mostSorted;
  const dates = isByDate && !isTooManyToSort ? await nextDates(scope, idsOf(page.hits), criteria) : null;
  const shown = dates
    ? cut(byDate(page.hits, dates), from, most)
    : isByDate
      ? await findOffers(scope, wishes, { order: 'name', after: from, most })
      : page;
  const ids = idsOf(shown.hits);
  const next = dates ?? (await nextDates(scope, ids, criteria));
  const cards = await readCards(scope, ids, language);
  return {
    place,
    total: page.total,
    found: shown.hits.flatMap(({ id, distance }) => {
      const card = cards.get(id);
      return card ? [{ card, distance, next: next.get(id) ?? null }] : [];
    }),
    next: shown.next,
    isForgiving: page.isForgiving,
    order: isTooManyToSort ? 'name' : order,
    // Whoever did not ask for it need not be told.
    isTooManyToSort: isTooManyToSort && criteria.order === 'date',
  };
};

const idsOf = (hits: readonly OfferHit[]): readonly string[] => hits.map(({ id }) => id);

/** By their next dates; those without one last, and otherwise as they stood. */
const byDate = (hits: readonly OfferHit[], dates: ReadonlyMap<string, OfferDate>): readonly OfferHit[] => {
  const key = ({ id }: OfferHit): string => {
    const date = dates.get(id);
    return date ? `${date.day} ${String(date.opens ?? 0).padStart(4, '0')}` : '~';
  };
  return hits.toSorted((a, b) => (key(a) < key(b) ? -1 : Number(key(a) > key(b))));
};

const cut = (
  hits: readonly OfferHit[],
  after: string | null,
  most: number,
): { hits: readonly OfferHit[]; next: string | null } => {
  const start = after === null ? 0 : hits.findIndex(({ id }) => id === after) + 1;
  const page = hits.slice(start, start + most);
  return { hits: page, next: start + most < hits.length ? (page.at(-1)?.id ?? null) : null };
};
