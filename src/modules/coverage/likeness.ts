/** What offers are compared by. `slots`: hours of the week; empty: none that can be counted. */
export type Comparable = {
  id: string;
  name: string;
  organisationId: string;
  ageFrom: number | null;
  ageUntil: number | null;
  areaIds: readonly string[];
  /** Topics and life situations. */
  termIds: readonly string[];
  goalIds: readonly string[];
  slots: readonly number[];
};

/** The parts of a likeness, each from 0 to 1; null: one of the two says nothing about it. */
export type LikenessParts = {
  age: number | null;
  time: number | null;
  area: number;
  topic: number;
  goal: number | null;
};
export const likenessWeights: Readonly<Record<keyof LikenessParts, number>> = {
  age: 25,
  time: 25,
  area: 15,
  topic: 25,
  goal: 10,
};
export type OfferPair = { a: Comparable; b: Comparable; score: number; parts: LikenessParts };

/** What both have, of what either has (Jaccard). */
const shared = <T>(a: readonly T[], b: readonly T[]): number => {
  const own = new Set(a);
  const both = new Set(b.filter((each) => own.has(each))).size;
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : both / either;
};

const oldest = 27;
/** Years that both serve, of those that either serves; ages in years, both ends included. */
const agesShared = (a: Comparable, b: Comparable): number | null => {
  const isSilent = (each: Comparable) => each.ageFrom === null && each.ageUntil === null;
  if (isSilent(a) || isSilent(b)) return null;
  const spans = [a, b].map(({ ageFrom, ageUntil }) => [ageFrom ?? 0, (ageUntil ?? oldest) + 1] as const);
  const [[fromA, toA], [fromB, toB]] = spans as [readonly [number, number], readonly [number, number]];
  const both = Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB));
  const either = Math.max(toA, toB) - Math.min(fromA, fromB);
  return either <= 0 ? 0 : both / either;
};

/** The parts of the likeness of two offers; the same whichever comes first. */
export const partsOf = (a: Comparable, b: Comparable): LikenessParts => ({
  age: agesShared(a, b),
  time: a.slots.length === 0 || b.slots.length === 0 ? null : shared(a.slots, b.slots),
  area: shared(a.areaIds, b.areaIds),
  topic: shared(a.termIds, b.termIds),
  goal: a.goalIds.length === 0 || b.goalIds.length === 0 ? null : shared(a.goalIds, b.goalIds),
});

/** The weighted mean of the parts that both say something about, 0 to 1. */
export const likenessOf = (parts: LikenessParts): number => {
  let [sum, whole] = [0, 0];
  for (const name of Object.keys(likenessWeights) as (keyof LikenessParts)[]) {
    const value = parts[name];
    if (value === null) continue;
    sum += value * likenessWeights[name];
    whole += likenessWeights[name];
  }
  return whole === 0 ? 0 : sum / whole;
};

/** Offers in one block that are compared each with each; in a larger block a likeness would tell nothing. */
export const largestBlock = 250;
/** Pairs compared in all. */
export const mostPairs = 400_000;
/** Pairs that are kept, the most alike first. */
export const keptPairs = 500;

export type Likeness = {
  pairs: readonly OfferPair[];
  compared: number;
  /** Blocks (area and term) that were too large, and whether not all could be compared. */
  skippedBlocks: number;
  isCut: boolean;
};

/**
 * Pairs of offers that are alike from a threshold on, the most alike first. Only offers that share an area and a term are
 * compared: by blocks of both, each pair once.
 */
export const alikeOffers = (offers: readonly Comparable[], threshold: number): Likeness => {
  const blocks = new Map<string, number[]>();
  for (const [index, { areaIds, termIds }] of offers.entries())
    for (const area of areaIds)
      for (const term of termIds) {
        const key = `${area}|${term}`;
        const block = blocks.get(key);
        if (block) block.push(index);
        else blocks.set(key, [index]);
      }
  const seen = new Set<number>();
  const pairs: OfferPair[] = [];
  let [skippedBlocks, isCut] = [0, false];
  for (const block of [...blocks.values()].sort((a, b) => a.length - b.length)) {
    if (block.length > largestBlock) {
      skippedBlocks += 1;
      continue;
    }
    for (let at = 0; at < block.length && !isCut; at++)
      for (let next = at + 1; next < block.length; next++) {
        const [a, b] = [block[at] as number, block[next] as number];
        const pair = a * offers.length + b;
        if (seen.has(pair)) continue;
        if (seen.size >= mostPairs) {
          isCut = true;
          break;
        }
        seen.add(pair);
        const parts = partsOf(offers[a] as Comparable, offers[b] as Comparable);
        const score = likenessOf(parts);
        if (score >= threshold)
          pairs.push({ a: offers[a] as Comparable, b: offers[b] as Comparable, score, parts });
      }
  }
  pairs.sort((x, y) => y.score - x.score || (x.a.id < y.a.id ? -1 : 1) || (x.b.id < y.b.id ? -1 : 1));
  return {
    pairs: pairs.slice(0, keptPairs),
    compared: seen.size,
    skippedBlocks,
    isCut: isCut || pairs.length > keptPairs,
  };
};
