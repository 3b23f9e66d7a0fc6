import { isUuid } from '../../platform/db/uuid.ts';

/** Offers that fit on a pinboard: what a cookie holds, and what a family can take in. */
export const mostPins = 50;

/** The name of the cookie; every alliance has a pinboard of its own. */
export const pinCookie = (slug: string): string => `merkzettel-${slug}`;
/** Half a year, in seconds. */
export const pinsKept = 183 * 24 * 60 * 60;

/** Ids of offers from a cookie or an address; whatever is none is left out. */
export const readPins = (text: string | undefined): readonly string[] =>
  [...new Set((text ?? '').slice(0, 10_000).split(/[.,]/).filter(isUuid))].slice(0, mostPins);

export const writePins = (ids: readonly string[]): string => ids.slice(0, mostPins).join('.');
