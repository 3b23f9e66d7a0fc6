import type { OfferWishes } from '../../offers/contract.ts';
import type { Criteria } from '../criteria.ts';
import { access, audiences, delivery, marks, weekdays } from '../options.ts';

/** A place that distances are measured from, and the areas that hold it. */
export type From = { label: string | null; lon: number; lat: number; areas: readonly string[] };

/** What the index of offers is asked. */
export const wishesOf = (criteria: Criteria, from: From | null): OfferWishes => ({
  words: criteria.text.split(' ').filter(Boolean).slice(0, 8),
  ...(criteria.age === null ? {} : { age: criteria.age }),
  ...(criteria.ageUntil === null ? {} : { ageUntil: criteria.ageUntil }),
  weekdays: criteria.weekdays.map((day) => weekdays.indexOf(day as (typeof weekdays)[number])),
  ...(criteria.fromHour === null ? {} : { from: criteria.fromHour }),
  ...(criteria.untilHour === null ? {} : { until: criteria.untilHour }),
  ...(criteria.areaId === null ? {} : { area: criteria.areaId }),
  ...(from ? { near: { lon: from.lon, lat: from.lat, metres: criteria.metres, areas: from.areas } } : {}),
  ...(criteria.free ? { free: true as const } : {}),
  ...(criteria.benefits ? { benefits: true as const } : {}),
  languages: criteria.languages,
  topics: criteria.topics,
  lifeSituations: criteria.lifeSituations,
  transitions: criteria.transitions,
  audiences: named(criteria.audiences, audiences),
  delivery: named(criteria.delivery, delivery),
  access: named(criteria.access, access),
  marks: named(criteria.marks, marks),
});

const named = (values: readonly string[], names: Readonly<Record<string, string>>): readonly string[] =>
  values.flatMap((value) => names[value] ?? []);
