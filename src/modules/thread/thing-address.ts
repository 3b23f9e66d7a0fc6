import type { ThingRef } from './thing.ts';

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi;
const ownPages = /\/(?:faden|verlauf)\/([A-Za-z][A-Za-z0-9]*)\/([^/?#\s]+)/;
/** More ids than this in one address mean that it names no one thing. */
const idsAtMost = 5;

/**
 * Reads an address as pasted: with or without host, alliance and language. `named`: kind and id when it is the page of
 * a thread or a history; `ids`: all that could be a thing's; `path`: without query, with the fragment.
 */
export const thingsInAddress = (
  address: string,
): { named: ThingRef | null; ids: readonly string[]; path: string } => {
  const text = address.trim();
  const [, kind, id] = ownPages.exec(text) ?? [];
  const ids = [...new Set((text.match(uuids) ?? []).map((uuid) => uuid.toLowerCase()))].slice(0, idsAtMost);
  const path = text.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/\?[^#]*/, '');
  return { named: kind && id ? { kind, id: id.toLowerCase() } : null, ids, path };
};

/** Whether a pasted path is that of a card: the same but for the alliance's and language's part in front. */
export const pathEndsWith = (path: string, cardPath: string): boolean =>
  path
    .replace(/\/$/, '')
    .toLowerCase()
    .endsWith(cardPath.replace(/\?[^#]*/, '').toLowerCase());
