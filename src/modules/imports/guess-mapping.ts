import type { ImportField, ImportPreset } from './import-kind.ts';

/** Without case, signs and the ways to write umlauts: "E-Mail-Adresse" and "e mail adresse" are the same. */
export const folded = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '');

/** The ready-made mapping that this file is meant for: all headings are there by which it is known; the most telling first. */
export const presetFor = (
  presets: readonly ImportPreset[],
  headings: readonly string[],
): ImportPreset | null => {
  const known = new Set(headings);
  return (
    presets
      .filter(({ recognisedBy }) => recognisedBy.every((heading) => known.has(heading)))
      .toSorted((one, other) => other.recognisedBy.length - one.recognisedBy.length)[0] ?? null
  );
};

/**
 * Which heading is meant for which field, as far as one can tell: what was said last time for this source, else by name,
 * first the whole heading, then its beginning. A field that takes one column is given once.
 *
 * @returns heading → field; headings that nothing is known of are not named
 */
export const guessMapping = (
  headings: readonly string[],
  fields: readonly ImportField[],
  remembered: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> => {
  const mapping: Record<string, string> = {};
  const open = new Map(fields.map((field) => [field.name, field]));
  const give = (heading: string, field: ImportField) => {
    mapping[heading] = field.name;
    if (!field.several) open.delete(field.name);
  };
  for (const heading of headings) {
    const field = open.get(remembered[heading] ?? '');
    if (field) give(heading, field);
  }
  // A file that is known already is read as it was; new columns of it are left to the person.
  if (Object.keys(mapping).length > 0) return mapping;
  const matches: ((guess: string, heading: string) => boolean)[] = [
    (guess, heading) => guess === heading,
    (guess, heading) => guess.length >= 4 && heading.startsWith(guess),
    (guess, heading) => guess.length >= 5 && heading.endsWith(guess),
  ];
  for (const isMatch of matches)
    for (const heading of headings) {
      if (mapping[heading]) continue;
      const name = folded(heading.replace(/ \(\d+\)$/, ''));
      const field = [...open.values()].find(({ guesses }) =>
        guesses.some((guess) => isMatch(folded(guess), name)),
      );
      if (field) give(heading, field);
    }
  return mapping;
};

/** A field that takes one column and was given several; null: none. */
export const givenTwice = (
  fields: readonly ImportField[],
  mapping: Readonly<Record<string, string>>,
): ImportField | null => {
  const given = Object.values(mapping);
  const isTwice = ({ name, several }: ImportField) =>
    !several && given.indexOf(name) !== given.lastIndexOf(name);
  return fields.find(isTwice) ?? null;
};
