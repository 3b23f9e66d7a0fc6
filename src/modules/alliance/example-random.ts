/** Choices that follow from one stream of random numbers, so that the same stream makes the same district. */
export type Chooser = {
  /** A whole number from `low` to `high`, both possible. */
  number(low: number, high: number): number;
  /** True with the probability `share`. */
  chance(share: number): boolean;
  one<T>(list: readonly T[]): T;
  /** The list in another order. */
  shuffled<T>(list: readonly T[]): T[];
};

/** @param random gives numbers from 0 to below 1 */
export const chooserOf = (random: () => number): Chooser => {
  const number = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  return {
    number,
    chance: (share) => random() < share,
    one: (list) => list[number(0, list.length - 1)] as (typeof list)[number],
    shuffled: (list) => {
      const rest = [...list];
      for (let at = rest.length - 1; at > 0; at--) {
        const other = number(0, at);
        [rest[at], rest[other]] = [rest[other] as (typeof rest)[number], rest[at] as (typeof rest)[number]];
      }
      return rest;
    },
  };
};
