import { isUuid } from '../../platform/db/uuid.ts';
import { isDay } from '../../platform/time/day.ts';
import type { OfferWishes } from '../offers/contract.ts';

/** Below an alliance: where the API stands. */
export const apiPath = '/api/hsds';

/** Items of a page: as many as the caller asks for, within bounds. */
export const usualItems = 50;
export const mostItems = 500;
/** Pages beyond this are asked for in vain: `ndjson` or the data package give everything at once. */
const lastPage = 100_000;

type Query = Readonly<Record<string, string | undefined>>;
/** What is wrong with a parameter, for the answer. */
export type BadParameter = { name: string; message: string };

export type Page = { number: number; size: number };

/** Of nothing but ids the specification wants all on one page. */
export const minimalBounds = { usual: 10_000, most: 10_000 } as const;

/** Reads `page` (from 1) and `per_page`. */
export const readPage = (
  query: Query,
  { usual, most }: { usual: number; most: number } = { usual: usualItems, most: mostItems },
): Page | BadParameter => {
  const number = wholeNumber(query.page ?? '1', 1, lastPage);
  if (number === null) return { name: 'page', message: `a whole number from 1 to ${lastPage}` };
  const size = wholeNumber(query.per_page ?? String(usual), 1, most);
  if (size === null) return { name: 'per_page', message: `a whole number from 1 to ${most}` };
  return { number, size };
};

const wholeNumber = (text: string, least: number, most: number): number | null => {
  const value = /^\d{1,7}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
};

/** What the specification wraps a page of items in. */
export const paged = <Item>(page: Page, total: number, contents: readonly Item[]) => {
  const pages = Math.max(1, Math.ceil(total / page.size));
  return {
    total_items: total,
    total_pages: pages,
    page_number: page.number,
    size: contents.length,
    first_page: page.number === 1,
    last_page: page.number >= pages,
    empty: contents.length === 0,
    contents,
  };
};

/** How services are asked for, beside the page. */
export type ServiceFilter = {
  wishes: OfferWishes;
  modifiedAfter: string | null;
  /** Terms of this taxonomy; resolved by whoever knows taxonomies. */
  taxonomyId: string | null;
};

const accesses = ['stepFree', 'lift', 'toilet', 'signLanguage', 'quiet', 'companion'];

/** `true` and `false` as the specification writes them. */
export const isTrue = (text: string | undefined): boolean => text === 'true' || text === '1';
const flags = ['minimal', 'full', 'full_service', 'top_only'] as const;

/** The first parameter that is yes or no and says neither. */
export const badFlag = (query: Query): BadParameter | null => {
  const name = flags.find((each) => query[each] && !['true', 'false', '1', '0'].includes(query[each]));
  return name ? { name, message: '"true" or "false"' } : null;
};

/**
 * Reads the filters of the specification (`search`, `taxonomy_term_id`, `taxonomy_id`, `organization_id`, `modified_after`) and
 * those of our profile (`age`, `cost`, `language`, `accessibility`, `area`).
 */
export const readServiceFilter = (query: Query): ServiceFilter | BadParameter => {
  const ids: Record<string, string | undefined> = {
    taxonomy_term_id: query.taxonomy_term_id,
    taxonomy_id: query.taxonomy_id,
    organization_id: query.organization_id,
    area: query.area,
  };
  for (const [name, value] of Object.entries(ids))
    if (value && !isUuid(value)) return { name, message: 'an id (UUID)' };
  const after = query.modified_after;
  if (after && !(isDay(after.slice(0, 10)) && !Number.isNaN(Date.parse(after))))
    return { name: 'modified_after', message: 'a date and time as ISO 8601 writes them' };
  const age = query.age === undefined ? null : wholeNumber(query.age, 0, 120);
  if (query.age !== undefined && age === null) return { name: 'age', message: 'whole years from 0 to 120' };
  if (query.cost && query.cost !== 'free') return { name: 'cost', message: '"free"' };
  if (query.language && !/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(query.language))
    return { name: 'language', message: 'a language tag (BCP 47)' };
  const access = query.accessibility?.split(',') ?? [];
  if (access.some((each) => !accesses.includes(each)))
    return { name: 'accessibility', message: `some of ${accesses.join(', ')}, with commas between` };
  const words = (query.search ?? '')
    .replaceAll('\u0000', '')
    .toWellFormed()
    .split(/\s+/)
    .map((word) => word.slice(0, 60))
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, 8);
  return {
    wishes: {
      ...(words.length > 0 ? { words } : {}),
      ...(query.taxonomy_term_id ? { topics: [query.taxonomy_term_id] } : {}),
      ...(query.organization_id ? { provider: query.organization_id } : {}),
      ...(age !== null ? { age } : {}),
      ...(query.cost ? { free: true as const } : {}),
      ...(query.language ? { languages: [query.language] } : {}),
      ...(access.length > 0 ? { access } : {}),
      ...(query.area ? { area: query.area } : {}),
    },
    modifiedAfter: after || null,
    taxonomyId: query.taxonomy_id || null,
  };
};

export const isBad = (answer: object): answer is BadParameter => 'message' in answer && 'name' in answer;
