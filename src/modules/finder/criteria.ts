import { isUuid } from '../../platform/db/uuid.ts';
import type { OfferWishes } from '../offers/contract.ts';

export const finderPath = '/finden';
export const calendarPath = '/finden/kalender';
export const mapPath = '/finden/karte';

/** Days of the week as they stand in addresses, Monday first. */
export const days = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'] as const;
export type DayName = (typeof days)[number];

/** Parts of a day, in hours from–until. */
export const parts = { vormittag: [6, 12], nachmittag: [12, 18], abend: [18, 24] } as const;
export type PartName = keyof typeof parts;
const isPart = (value: unknown): value is PartName => typeof value === 'string' && value in parts;

/** How far away is near, in metres. */
export const distances = [500, 1000, 2000, 5000] as const;
const usualDistance = 2000;

export const accessOptions = ['stepFree', 'lift', 'toilet', 'signLanguage', 'quiet', 'companion'] as const;
export const audienceOptions = ['families', 'children', 'youngPeople', 'parents', 'professionals'] as const;
export const deliveryOptions = ['onSite', 'online', 'mobile'] as const;
export const markOptions = ['movement', 'individualSupport'] as const;

/** Wishes of which several can be chosen, by their word in the address. */
export const lists = {
  sprache: 'languages',
  zugang: 'access',
  thema: 'topics',
  lebenslage: 'lifeSituations',
  uebergang: 'transitions',
  fuer: 'audiences',
  art: 'delivery',
  zaehlt: 'marks',
} as const;
export type ListWord = keyof typeof lists;
export const listWords = Object.keys(lists) as readonly ListWord[];

/** What somebody looks for, as the address says it. */
export type Criteria = {
  search: string;
  /** As it was typed; `ages` is what it means, null where it means nothing. */
  age: string;
  ages: { from: number; until: number } | null;
  days: readonly DayName[];
  part: PartName | null;
  areaId: string | null;
  /** An address as it was typed, and the place that it (or the reader's own device) means. */
  address: string;
  point: { lon: number; lat: number } | null;
  metres: number;
  free: boolean;
  benefits: boolean;
  chosen: Readonly<Record<ListWord, readonly string[]>>;
  order: 'best' | 'name';
};

type Query = Readonly<Record<string, readonly string[] | undefined>>;

/** The words of what somebody searches for: at most eight, each at most 60 characters, without punctuation around. */
const wordsIn = (text: string): readonly string[] =>
  text
    .replaceAll('\u0000', '')
    .toWellFormed()
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').slice(0, 60))
    .filter((word) => word.length > 0)
    .slice(0, 8);

const oldest = 120;

/** "5", "3-6", "3 bis 6": whole years; swapped ages are put in order, since no one can mean them otherwise. */
export const readAges = (typed: string): { from: number; until: number } | null => {
  const found = /^(\d{1,3})(?:\s*(?:-|–|bis)\s*(\d{1,3}))?(?:\s*(?:Jahre?|J\.?))?$/iu.exec(typed.trim());
  if (!found) return null;
  const [a, b] = [Number(found[1]), Number(found[2] ?? found[1])];
  return Math.max(a, b) > oldest ? null : { from: Math.min(a, b), until: Math.max(a, b) };
};

/** "52.4331,13.2595": degrees north and east, at most four digits behind the point (about ten metres). */
export const readPoint = (typed: string): { lon: number; lat: number } | null => {
  const found = /^(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)$/.exec(typed.trim());
  if (!found) return null;
  const [lat, lon] = [Number(found[1]), Number(found[2])].map((each) => Math.round(each * 1e4) / 1e4);
  if (lat === undefined || lon === undefined || Math.abs(lat) > 90 || Math.abs(lon) > 180) return null;
  return { lon, lat };
};
export const pointText = ({ lon, lat }: { lon: number; lat: number }): string => `${lat},${lon}`;

const fixed: Partial<Record<ListWord, readonly string[]>> = {
  zugang: accessOptions,
  fuer: audienceOptions,
  art: deliveryOptions,
  zaehlt: markOptions,
};
const mostOfOne = 20;

/** Reads the address of the finder; what is no known choice is left out. An age that cannot be read stays as it was typed. */
export const readCriteria = (query: Query): Criteria => {
  const one = (name: string): string => (query[name]?.[0] ?? '').trim();
  const listed = (word: ListWord): readonly string[] =>
    [...new Set(query[word] ?? [])]
      .filter((value) => {
        const options = fixed[word];
        if (options) return options.includes(value);
        return word === 'sprache' ? /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value) : isUuid(value);
      })
      .slice(0, mostOfOne);
  const age = one('alter').slice(0, 20);
  const part = one('zeit');
  const metres = Number(one('umkreis'));
  return {
    search: one('suche').slice(0, 200),
    age,
    ages: readAges(age),
    days: days.filter((day) => query.tag?.includes(day)),
    part: isPart(part) ? part : null,
    areaId: isUuid(one('gebiet')) ? one('gebiet') : null,
    address: one('adresse').slice(0, 200),
    point: readPoint(one('punkt')),
    metres: distances.some((each) => each === metres) ? metres : usualDistance,
    free: one('kostenlos') === 'ja',
    benefits: one('but') === 'ja',
    chosen: Object.fromEntries(listWords.map((word) => [word, listed(word)])) as Criteria['chosen'],
    order: one('ordnung') === 'name' ? 'name' : 'best',
  };
};

/** The parameters of an address that asks this, in their order; nothing for what is not asked. */
export const criteriaParameters = (criteria: Criteria): readonly (readonly [string, string])[] => [
  ...(criteria.search ? [['suche', criteria.search] as const] : []),
  ...(criteria.age ? [['alter', criteria.age] as const] : []),
  ...criteria.days.map((day) => ['tag', day] as const),
  ...(criteria.part ? [['zeit', criteria.part] as const] : []),
  ...(criteria.areaId ? [['gebiet', criteria.areaId] as const] : []),
  ...(criteria.address ? [['adresse', criteria.address] as const] : []),
  ...(criteria.point ? [['punkt', pointText(criteria.point)] as const] : []),
  ...((criteria.point || criteria.address) && criteria.metres !== usualDistance
    ? [['umkreis', String(criteria.metres)] as const]
    : []),
  ...(criteria.free ? [['kostenlos', 'ja'] as const] : []),
  ...(criteria.benefits ? [['but', 'ja'] as const] : []),
  ...listWords.flatMap((word) => criteria.chosen[word].map((value) => [word, value] as const)),
  ...(criteria.order === 'name' ? [['ordnung', 'name'] as const] : []),
];

/** What the index is asked. `areasThere`: those that hold the point, for offers that come to people. */
export const wishesOf = (criteria: Criteria, areasThere: readonly string[] = []): OfferWishes => {
  const words = wordsIn(criteria.search);
  const [from, until] = criteria.part ? parts[criteria.part] : [undefined, undefined];
  const { point, ages } = criteria;
  return {
    ...(words.length > 0 ? { words } : {}),
    ...(ages ? { age: ages.from, ageUntil: ages.until } : {}),
    ...(criteria.days.length > 0 ? { weekdays: criteria.days.map((day) => days.indexOf(day)) } : {}),
    ...(from !== undefined ? { from, until } : {}),
    ...(criteria.areaId ? { area: criteria.areaId } : {}),
    ...(point ? { near: { ...point, metres: criteria.metres, areas: areasThere } } : {}),
    ...(criteria.free ? { free: true as const } : {}),
    ...(criteria.benefits ? { benefits: true as const } : {}),
    ...Object.fromEntries(
      listWords.flatMap((word) =>
        criteria.chosen[word].length > 0 ? [[lists[word], criteria.chosen[word]]] : [],
      ),
    ),
  };
};

/** One wish that can be let go of: its word in the address, and its value where there are several. */
export type Wish = { name: string; value: string | null };

/** All wishes that are made, in the order in which one would rather let go of them. */
export const wishesMade = (criteria: Criteria): readonly Wish[] => [
  ...(criteria.part ? [{ name: 'zeit', value: criteria.part }] : []),
  ...(criteria.days.length > 0 ? [{ name: 'tag', value: null }] : []),
  ...listWords.filter((word) => word !== 'zugang').flatMap((word) => several(criteria, word)),
  ...(criteria.benefits ? [{ name: 'but', value: null }] : []),
  ...(criteria.point ? [{ name: 'punkt', value: null }] : []),
  ...(criteria.areaId ? [{ name: 'gebiet', value: criteria.areaId }] : []),
  ...several(criteria, 'zugang'),
  ...(criteria.free ? [{ name: 'kostenlos', value: null }] : []),
  ...(criteria.ages ? [{ name: 'alter', value: criteria.age }] : []),
  ...(criteria.search ? [{ name: 'suche', value: criteria.search }] : []),
];

const several = (criteria: Criteria, word: ListWord): readonly Wish[] =>
  criteria.chosen[word].map((value) => ({ name: word, value }));

/** The same search without one wish. Without its place, a search has no distance either. */
export const without = (criteria: Criteria, wish: Wish): Criteria => {
  if (isListWord(wish.name)) {
    const left = criteria.chosen[wish.name].filter((value) => value !== wish.value);
    return { ...criteria, chosen: { ...criteria.chosen, [wish.name]: left } };
  }
  switch (wish.name) {
    case 'zeit':
      return { ...criteria, part: null };
    case 'tag':
      return { ...criteria, days: wish.value ? criteria.days.filter((day) => day !== wish.value) : [] };
    case 'but':
      return { ...criteria, benefits: false };
    case 'punkt':
      return { ...criteria, point: null, address: '' };
    case 'gebiet':
      return { ...criteria, areaId: null };
    case 'kostenlos':
      return { ...criteria, free: false };
    case 'alter':
      return { ...criteria, age: '', ages: null };
    default:
      return { ...criteria, search: '' };
  }
};
const isListWord = (name: string): name is ListWord => name in lists;
