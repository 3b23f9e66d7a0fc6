/** Two sets that are nearly the same. `likeness`: what they share of all that either has (Jaccard), 0 to 1. */
export type AlikePair = { a: string; b: string; likeness: number; shared: number };

/**
 * All pairs of sets whose likeness reaches `atLeast`, the most alike first. Only sets of at least `size` elements count:
 * two bodies of one member each say nothing. Looks at each element once and counts who shares it.
 */
export const alikePairs = (
  sets: ReadonlyMap<string, ReadonlySet<string>>,
  atLeast: number,
  size = 2,
): readonly AlikePair[] => {
  const ids = [...sets.keys()].filter((id) => (sets.get(id)?.size ?? 0) >= size).sort();
  const holders = new Map<string, number[]>();
  for (const [index, id] of ids.entries())
    for (const element of sets.get(id) ?? []) {
      const known = holders.get(element);
      if (known) known.push(index);
      else holders.set(element, [index]);
    }
  const shared = new Uint32Array(ids.length * ids.length);
  for (const list of holders.values())
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const at = (list[i] as number) * ids.length + (list[j] as number);
        shared[at] = (shared[at] as number) + 1;
      }
  const pairs: AlikePair[] = [];
  for (const [i, a] of ids.entries())
    for (let j = i + 1; j < ids.length; j++) {
      const both = shared[i * ids.length + j] ?? 0;
      if (both === 0) continue;
      const b = ids[j] as string;
      const likeness = both / ((sets.get(a)?.size ?? 0) + (sets.get(b)?.size ?? 0) - both);
      if (likeness >= atLeast) pairs.push({ a, b, likeness, shared: both });
    }
  return pairs.sort((x, y) => y.likeness - x.likeness || y.shared - x.shared || (x.a < y.a ? -1 : 1));
};

/** The three-letter pieces of a text, word by word and without regard to case or accents, as PostgreSQL's pg_trgm. */
export const trigramsOf = (text: string): ReadonlySet<string> => {
  const words = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .match(/[\p{Letter}\p{Number}]+/gu);
  const pieces = new Set<string>();
  for (const word of words ?? []) {
    const padded = `  ${word} `;
    for (let at = 0; at + 3 <= padded.length; at++) pieces.add(padded.slice(at, at + 3));
  }
  return pieces;
};
