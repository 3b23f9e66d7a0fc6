import { createHash } from 'node:crypto';

/**
 * The id of a thing that a data set names: the same alliance, kind and key always give the same id, so that addresses
 * survive a fresh load. A UUID of version 8 (RFC 9562, section 5.8) cut from a SHA-256.
 *
 * @param name `kind:key`, e.g. `goal:teilhabe`
 */
export const stableId = (allianceSlug: string, name: string): string => {
  const bytes = createHash('sha256').update(`verbund/${allianceSlug}/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
