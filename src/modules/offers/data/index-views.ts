import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Most that a search counts; beyond it says "more than". */
export const searchCountsTo = 10_000;

/** What somebody looks for. What is left out is left open; ids are those of things. */
export type OfferWishes = {
  /** Every one of these words, as people type them. */
  words?: readonly string[];
  /** Whole years; a child of five is between five and six. `ageUntil`: several ages, up to this one. */
  age?: number;
  ageUntil?: number;
  /** Days of the week, Monday 0. One of them is enough. */
  weekdays?: readonly number[];
  /** Hours of the day between which it takes place, at least in part; 0–24. */
  from?: number;
  until?: number;
  /** An area of any level. */
  area?: string;
  /** A place in degrees (WGS 84), and how far away is near. `areas`: those that hold the place, for offers that come. */
  near?: { lon: number; lat: number; metres: number; areas: readonly string[] };
  free?: true;
  /** Educational benefits (BuT) are accepted. */
  benefits?: true;
  /** BCP 47; one of them is enough, like of the terms, fields, audiences and ways of delivery. */
  languages?: readonly string[];
  topics?: readonly string[];
  lifeSituations?: readonly string[];
  transitions?: readonly string[];
  fields?: readonly string[];
  audiences?: readonly string[];
  delivery?: readonly string[];
  /** All of them: stepFree, lift, toilet, signLanguage, quiet, companion. */
  access?: readonly string[];
  /** All of them: movement, individualSupport. */
  marks?: readonly string[];
  provider?: string;
};

export type OfferOrder = 'relevance' | 'distance' | 'name';
export type OfferHit = {
  id: string;
  /** Metres to the nearest open place; null: not asked for, or it comes to people. */
  distance: number | null;
};
export type OfferHits = {
  hits: readonly OfferHit[];
  /** At most `searchCountsTo` + 1: then there are more. */
  total: number;
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** Nothing was found as it was typed: these have similar words. */
  isForgiving: boolean;
};

/**
 * One page of the offers that everyone may see on the scope's day and that fit. One query; two when nothing is found as typed.
 *
 * @param page.after the last offer of the page before (`next`)
 * @param page.most offers on a page
 */
export const findOffers = async (
  scope: Scope,
  wishes: OfferWishes,
  page: { order: OfferOrder; after?: string | null; most: number },
): Promise<OfferHits> => {
  const exact = await findOnce(scope, wishes, page, false);
  if (exact.total > 0 || !wishes.words?.length) return exact;
  return findOnce(scope, wishes, page, true);
};

const findOnce = async (
  scope: Scope,
  wishes: OfferWishes,
  { order, after = null, most }: Parameters<typeof findOffers>[2],
  forgiving: boolean,
): Promise<OfferHits> => {
  const { rows } = await sql<OfferHit & { total: number }>`
    select offer_id::text as id, distance, total from find_offers(${wishesOf(wishes, forgiving)}::jsonb, ${scope.asOf}::date,
      ${order}, ${after}::uuid, ${most + 1})`.execute(scope.db);
  const hits = rows.slice(0, most);
  return {
    hits: hits.map(({ id, distance }) => ({ id, distance })),
    total: rows[0]?.total ?? 0,
    next: rows.length > most ? (hits.at(-1)?.id ?? null) : null,
    isForgiving: forgiving && rows.length > 0,
  };
};

/** Counts by facet and option, as `OfferWishes` names them ("true" for `free` and `benefits`); options with none are missing. */
export type OfferCounts = ReadonlyMap<keyof OfferWishes, ReadonlyMap<string, number>>;

/** How many offers would be left with one wish more, by facet and option; one query. Of more than 10,000 offers the first ones are counted. */
export const countOffers = async (
  scope: Scope,
  wishes: OfferWishes,
  isForgiving = false,
): Promise<OfferCounts> => {
  const { rows } = await sql<{ facet: keyof OfferWishes; option: string; count: number }>`
    select facet, option, count from count_offers(${wishesOf(wishes, isForgiving)}::jsonb, ${scope.asOf}::date)`.execute(
    scope.db,
  );
  const counts = new Map<keyof OfferWishes, Map<string, number>>();
  for (const { facet, option, count } of rows) {
    const options = counts.get(facet) ?? new Map<string, number>();
    counts.set(facet, options.set(option, count));
  }
  return counts;
};

/** An empty list is no wish. */
const wishesOf = (wishes: OfferWishes, forgiving: boolean): string =>
  JSON.stringify({
    ...Object.fromEntries(
      Object.entries(wishes).filter(([, wish]) => !Array.isArray(wish) || wish.length > 0),
    ),
    forgiving,
  });
