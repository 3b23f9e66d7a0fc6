import type { ThingRef } from '../thing.ts';

const named = ({ kind, id }: ThingRef): string => `${encodeURIComponent(kind)}/${encodeURIComponent(id)}`;

/** Paths below the alliance. */
export const threadPath = (thing: ThingRef): string => `/faden/${named(thing)}`;
export const untiePath = (thing: ThingRef, linkId: string): string =>
  `/faden/${named(thing)}/loesen/${encodeURIComponent(linkId)}`;
export const historyPath = (thing: ThingRef): string => `/verlauf/${named(thing)}`;
