import { isDrawn } from './fonts.ts';
import type { DocumentData } from './runs.ts';

/** Stands for a character that the typeface does not have. */
export const box = '\u25af';

/** Drawn by no font: they say how others are to be joined, broken or turned. */
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;

/** Drawn by others: spaces of any width, hyphens that may or may not break. */
const alike = (character: string): string | null =>
  /[\p{Zs}\t\r]/u.test(character) ? ' ' : /[\u2010\u2011]/.test(character) ? '-' : null;

/** Nearly all that is written in German: nothing to look at more closely. */
const plain = /^[\n\x20-\x7e\xc0-\xff]*$/;

const known = new Map<number, boolean>();
const canDraw = (codePoint: number): boolean => {
  let answer = known.get(codePoint);
  if (answer === undefined) {
    answer = isDrawn(codePoint);
    known.set(codePoint, answer);
  }
  return answer;
};

/**
 * A text as the typeface can draw it: composed (NFC), lines kept, other control characters left out, and a box for each
 * character that it lacks. PDF/UA-1 refuses a document with a character that no font can draw, and one name in another
 * script must not keep a whole register from being printed.
 */
export const drawable = (text: string): string => {
  if (plain.test(text)) return text;
  let drawn = '';
  for (const character of text.normalize('NFC')) {
    if (character === '\n' || canDraw(character.codePointAt(0) ?? 0)) drawn += character;
    else drawn += alike(character) ?? (invisible.test(character) ? '' : box);
  }
  return drawn;
};

/** The same for all texts in `data`; addresses (`href`) stay as they are. `replaced`: whether a box had to be set. */
export const drawableData = (data: DocumentData): { data: DocumentData; replaced: boolean } => {
  let replaced = false;
  const walk = (value: DocumentData, name: string | null): DocumentData => {
    if (typeof value === 'string') {
      if (name === 'href') return value;
      const drawn = drawable(value);
      replaced ||= drawn.includes(box) && !value.includes(box);
      return drawn;
    }
    if (Array.isArray(value)) return value.map((each: DocumentData) => walk(each, null));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, walk(each, key)]])),
    );
  };
  return { data: walk(data, null), replaced };
};
