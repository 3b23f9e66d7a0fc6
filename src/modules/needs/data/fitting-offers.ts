import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { findOffers, type OfferWishes } from '../../offers/contract.ts';
import { searchWords } from '../register.ts';
import type { NeedView } from './need-views.ts';

/** An offer to choose as an answer. */
export type FittingOffer = { id: string; name: string; provider: string; summary: string | null };

/** Offers that are suggested at once. */
const most = 15;

/**
 * Published offers that fit a need in age, area and one of its terms; with `search`, those that the words lead to whatever
 * else fits. Offers that answer the need already are missing. Two queries, three where nothing is found as typed.
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
  const { rows } = await sql<FittingOffer>`
    select o.thing_id::text as id, o.name, g.name as provider, o.summary from offer o
    join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id and g.valid @> ${scope.asOf}::date
    where o.alliance_id = current_alliance() and o.thing_id = any(${ids.slice(0, most)}::uuid[])
      and o.valid @> ${scope.asOf}::date`.execute(scope.db);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
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
