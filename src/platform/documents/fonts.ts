import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const family = path.dirname(
  createRequire(import.meta.url).resolve('@expo-google-fonts/fira-sans/package.json'),
);

/** The house's typeface in the cuts that documents use. System fonts are never used: each machine has others. */
export const fontFiles: readonly string[] = [
  '400Regular/FiraSans_400Regular.ttf',
  '400Regular_Italic/FiraSans_400Regular_Italic.ttf',
  '600SemiBold/FiraSans_600SemiBold.ttf',
].map((file) => path.join(family, file));

/**
 * Whether a font can draw a character, read from its `cmap` table (OpenType 1.9, formats 4 and 12). Throws when the file
 * has no Unicode table.
 */
export const readCoverage = (bytes: Buffer): ((codePoint: number) => boolean) => {
  const cmap = tableAt(bytes, 'cmap');
  const tables = Array.from({ length: bytes.readUInt16BE(cmap + 2) }, (_, index) => {
    const at = cmap + bytes.readUInt32BE(cmap + 4 + index * 8 + 4);
    return { at, format: bytes.readUInt16BE(at) };
  });
  const whole = tables.find(({ format }) => format === 12);
  const basic = tables.find(({ format }) => format === 4);
  if (whole) return segments(bytes, whole.at);
  if (basic) return basicPlane(bytes, basic.at);
  throw new Error('The font has no table of Unicode characters.');
};

const tableAt = (bytes: Buffer, name: string): number => {
  for (let index = 0; index < bytes.readUInt16BE(4); index++) {
    const at = 12 + index * 16;
    if (bytes.toString('latin1', at, at + 4) === name) return bytes.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table "${name}".`);
};

/** Format 12: groups of characters whose glyphs follow one another. */
const segments = (bytes: Buffer, at: number): ((codePoint: number) => boolean) => {
  const groups = Array.from({ length: bytes.readUInt32BE(at + 12) }, (_, index) => {
    const group = at + 16 + index * 12;
    return { first: bytes.readUInt32BE(group), last: bytes.readUInt32BE(group + 4) };
  });
  return (codePoint) => groups.some(({ first, last }) => codePoint >= first && codePoint <= last);
};

/** Format 4: the basic plane. A segment may map single characters to glyph 0, which means that it lacks them. */
const basicPlane = (bytes: Buffer, at: number): ((codePoint: number) => boolean) => {
  const doubled = bytes.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + doubled + 2;
  const deltas = starts + doubled;
  const offsets = deltas + doubled;
  return (codePoint) => {
    for (let index = 0; index < doubled; index += 2) {
      if (codePoint > bytes.readUInt16BE(ends + index)) continue;
      const start = bytes.readUInt16BE(starts + index);
      if (codePoint < start) return false;
      const offset = bytes.readUInt16BE(offsets + index);
      if (offset === 0) return ((codePoint + bytes.readUInt16BE(deltas + index)) & 0xffff) !== 0;
      return bytes.readUInt16BE(offsets + index + offset + (codePoint - start) * 2) !== 0;
    }
    return false;
  };
};

/** Each file is read once per process. */
let coverage: readonly ((codePoint: number) => boolean)[] | undefined;

/** Whether every cut of the typeface can draw a character. */
export const isDrawn = (codePoint: number): boolean => {
  coverage ??= fontFiles.map((file) => readCoverage(readFileSync(file)));
  return coverage.every((covers) => covers(codePoint));
};
