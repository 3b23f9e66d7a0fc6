import type { Locale } from '../../platform/i18n/locale.ts';
import type { Scope } from '../../platform/scope.ts';

/** Something that is located in an area, as its page lists it. */
export type LocatedItem = {
  title: string;
  path: string;
  /** What kind of thing it is, in a word or two. */
  detail: string | null;
};

/** A place to be drawn: degrees (WGS 84), and the path of the page that tells more. */
export type LocatedPoint = { lon: number; lat: number; title: string; path: string };

/**
 * What a module knows to be located in areas. Every answer keeps to the scope's day and to what the reader may see, and is
 * bounded.
 */
export type LocatedSource = {
  /** Several of them, e.g. "Einrichtungen". */
  label(locale: Locale): string;
  /** How many there are in the area, and the first of them by name, `most` at most. */
  inArea(
    scope: Scope,
    areaId: string,
    most: number,
  ): Promise<{ count: number; items: readonly LocatedItem[] }>;
  /** Where this reader finds them all. */
  all(
    scope: Scope,
    areaId: string,
  ): { label: string; path: string; query: Record<string, string | undefined> } | null;
  /** Where they are, `most` at most. */
  points?(scope: Scope, areaId: string, most: number): Promise<readonly LocatedPoint[]>;
};

/** What is listed of each kind on an area's page, and drawn on its map. */
export const listedAtMost = 20;
export const drawnAtMost = 500;
