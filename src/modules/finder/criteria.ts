import { isUuid } from '../../platform/db/uuid.ts';
import {
  access,
  audiences,
  dayTimes,
  delivery,
  marks,
  type Order,
  oldest,
  orders,
  usualDistance,
  weekdays,
} from './options.ts';

/** What a family looks for. Lists hold the words of addresses (`mi`, `stufenlos`); ids are those of things. */
export type Criteria = {
  text: string;
  age: number | null;
  /** Several children: up to this age. */
  ageUntil: number | null;
  weekdays: readonly string[];
  fromHour: number | null;
  untilHour: number | null;
  /** An address as somebody typed it. */
  place: string;
  /** Where the browser says that its reader is, to about 100 metres. An address that was typed comes first. */
  point: { lon: number; lat: number } | null;
  metres: number;
  areaId: string | null;
  free: boolean;
  benefits: boolean;
  languages: readonly string[];
  access: readonly string[];
  topics: readonly string[];
  lifeSituations: readonly string[];
  transitions: readonly string[];
  audiences: readonly string[];
  delivery: readonly string[];
  marks: readonly string[];
  order: Order | null;
};

/** What could not be understood, by the name of the field; `typed` comes back into it. */
export type Fault = {
  field: 'alter' | 'alterbis' | 'zeit' | 'standort';
  code: 'age' | 'agesSwapped' | 'time' | 'point';
  typed: string;
};
export type Read = { criteria: Criteria; faults: readonly Fault[] };
export type Query = Readonly<Record<string, readonly string[] | undefined>>;

export const noCriteria: Criteria = {
  text: '',
  age: null,
  ageUntil: null,
  weekdays: [],
  fromHour: null,
  untilHour: null,
  place: '',
  point: null,
  metres: usualDistance,
  areaId: null,
  free: false,
  benefits: false,
  languages: [],
  access: [],
  topics: [],
  lifeSituations: [],
  transitions: [],
  audiences: [],
  delivery: [],
  marks: [],
  order: null,
};

/** How the lists are called in addresses, and what may stand in them. */
const lists = {
  weekdays: ['tag', (value: string) => weekdays.some((day) => day === value)],
  languages: ['sprache', (value: string) => /^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value)],
  access: ['zugang', (value: string) => Object.hasOwn(access, value)],
  topics: ['thema', isUuid],
  lifeSituations: ['lage', isUuid],
  transitions: ['uebergang', isUuid],
  audiences: ['fuer', (value: string) => Object.hasOwn(audiences, value)],
  delivery: ['art', (value: string) => Object.hasOwn(delivery, value)],
  marks: ['merkmal', (value: string) => Object.hasOwn(marks, value)],
} as const satisfies Record<string, readonly [string, (value: string) => boolean]>;
export type ListName = keyof typeof lists;
export const listNames = Object.keys(lists) as readonly ListName[];
/** The name of a list's field. */
export const fieldOf = (list: ListName): string => lists[list][0];

/** At most so many of a list: more is nobody's wish, and each makes the search longer. */
const mostOfList = 20;
const longestText = 200;

/**
 * Reads an address. What is not known is left out; what somebody typed and cannot be understood is said, and the search
 * goes on without it.
 *
 * @param query all values by name; a list may be several values or one with commas
 */
export const readCriteria = (query: Query): Read => {
  const faults: Fault[] = [];
  const one = (name: string): string => tidy(query[name]?.at(-1) ?? '');
  const list = (name: ListName): readonly string[] => {
    const [field, isKnown] = lists[name];
    const values = (query[field] ?? []).flatMap((value) => value.split(',')).map((value) => value.trim());
    return [...new Set(values.filter(isKnown))].toSorted(byPlace(name)).slice(0, mostOfList);
  };
  const metres = Number(one('umkreis') || usualDistance);
  const order = one('sortierung');
  return {
    criteria: {
      text: one('was'),
      ...readAges(one('alter'), one('alterbis'), faults),
      ...readHours(one('zeit'), faults),
      place: one('ort'),
      point: readPoint(one('standort'), faults),
      metres: Number.isInteger(metres) && metres >= 100 && metres <= 50_000 ? metres : usualDistance,
      areaId: isUuid(one('gebiet')) ? one('gebiet') : null,
      free: one('kostenlos') === '1',
      benefits: one('but') === '1',
      weekdays: list('weekdays'),
      languages: list('languages'),
      access: list('access'),
      topics: list('topics'),
      lifeSituations: list('lifeSituations'),
      transitions: list('transitions'),
      audiences: list('audiences'),
      delivery: list('delivery'),
      marks: list('marks'),
      order: Object.hasOwn(orders, order) ? orders[order as keyof typeof orders] : null,
    },
    faults,
  };
};

/** What a database can hold and a person can mean: no signs that are none, single spaces. */
const tidy = (typed: string): string =>
  typed
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, longestText)
    .toWellFormed()
    .trim();

/** Days in the order of the week, the rest by the alphabet: one wish has one address. */
const byPlace =
  (name: ListName) =>
  (a: string, b: string): number =>
    name === 'weekdays'
      ? weekdays.indexOf(a as (typeof weekdays)[number]) - weekdays.indexOf(b as (typeof weekdays)[number])
      : a < b
        ? -1
        : Number(a > b);

const readAges = (from: string, until: string, faults: Fault[]): Pick<Criteria, 'age' | 'ageUntil'> => {
  const read = (typed: string, field: 'alter' | 'alterbis'): number | null => {
    if (typed === '') return null;
    const [, number = typed, months] =
      /^([\d.,]+)\s*(?:Jahren?|Jahre?|years?|J\.?|(Monaten?|Monate?|months?|Mon\.?))$/i.exec(typed) ?? [];
    const age = Number(number.replace(',', '.')) / (months ? 12 : 1);
    if (Number.isFinite(age) && age >= 0 && age <= oldest) return Math.floor(age);
    faults.push({ field, code: 'age', typed });
    return null;
  };
  const age = read(from, 'alter');
  const ageUntil = read(until, 'alterbis');
  if (age !== null && ageUntil !== null && age > ageUntil) {
    faults.push({ field: 'alterbis', code: 'agesSwapped', typed: until });
    return { age, ageUntil: null };
  }
  return { age: age ?? ageUntil, ageUntil: ageUntil === age || age === null ? null : ageUntil };
};

const readHours = (typed: string, faults: Fault[]): Pick<Criteria, 'fromHour' | 'untilHour'> => {
  if (typed === '') return { fromHour: null, untilHour: null };
  if (Object.hasOwn(dayTimes, typed)) {
    const [fromHour, untilHour] = dayTimes[typed as keyof typeof dayTimes];
    return { fromHour, untilHour };
  }
  const [, from, until] = /^(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
  const [fromHour, untilHour] = [Number(from), Number(until)];
  if (fromHour < untilHour && untilHour <= 24) return { fromHour, untilHour };
  faults.push({ field: 'zeit', code: 'time', typed });
  return { fromHour: null, untilHour: null };
};

/** Degrees to three places, about 100 metres: nearer than that nobody needs to know. */
const readPoint = (typed: string, faults: Fault[]): Criteria['point'] => {
  if (typed === '') return null;
  const [, lat, lon] = /^(-?\d{1,2}(?:\.\d+)?), ?(-?\d{1,3}(?:\.\d+)?)$/.exec(typed) ?? [];
  // `+ 0` makes of a minus nought a nought, which is written the same as it is read.
  const rounded = (text: string | undefined) => Math.round(Number(text) * 1000) / 1000 + 0;
  const point = { lat: rounded(lat), lon: rounded(lon) };
  if (Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180) return point;
  faults.push({ field: 'standort', code: 'point', typed });
  return null;
};

/** How an address names a time of day. */
export const timeName = ({ fromHour, untilHour }: Pick<Criteria, 'fromHour' | 'untilHour'>): string => {
  if (fromHour === null || untilHour === null) return '';
  const named = Object.entries(dayTimes).find(
    ([, [from, until]]) => from === fromHour && until === untilHour,
  );
  return named?.[0] ?? `${fromHour}-${untilHour}`;
};

/** The same as an address. What is not wished stays out; what `readCriteria` makes of it are the same criteria. */
export const writeCriteria = (criteria: Criteria): Record<string, string | undefined> => {
  const order = Object.entries(orders).find(([, value]) => value === criteria.order)?.[0];
  return {
    was: criteria.text || undefined,
    alter: criteria.age?.toString(),
    alterbis: criteria.ageUntil?.toString(),
    zeit: timeName(criteria) || undefined,
    ort: criteria.place || undefined,
    standort: criteria.point ? `${criteria.point.lat},${criteria.point.lon}` : undefined,
    umkreis: criteria.metres === usualDistance ? undefined : String(criteria.metres),
    gebiet: criteria.areaId ?? undefined,
    kostenlos: criteria.free ? '1' : undefined,
    but: criteria.benefits ? '1' : undefined,
    ...Object.fromEntries(listNames.map((name) => [lists[name][0], criteria[name].join(',') || undefined])),
    sortierung: order,
  };
};
