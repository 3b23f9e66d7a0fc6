import { type Cell, type Matrix, urgencyWeight } from './matrix.ts';

/** How much each part counts, how far people go, and what counts as enough (offers per 1,000; null: the average). */
export type Weights = {
  disadvantage: number;
  shortfall: number;
  needs: number;
  reachMetres: number;
  target: number | null;
};
export const houseWeights: Weights = {
  disadvantage: 30,
  shortfall: 50,
  needs: 20,
  reachMetres: 1500,
  target: null,
};

/** Whether any part counts at all: a score of nothing but zeros says nothing. */
export const anyCounts = ({
  disadvantage,
  shortfall,
  needs,
}: Pick<Weights, 'disadvantage' | 'shortfall' | 'needs'>): boolean => disadvantage + shortfall + needs > 0;

/** Values of one indicator by area, and which direction is the better one. */
export type DisadvantageIndicator = {
  id: string;
  name: string;
  direction: 'more' | 'less';
  values: ReadonlyMap<string, number | null>;
};

/**
 * Disadvantage of areas from 0 (best of those compared) to 1 (worst): each indicator laid between its best and its worst
 * value, then their mean. What is missing is left out; an area without any value is not in the answer. Where all areas
 * have the same value, an indicator tells nothing and counts as 0.
 */
export const disadvantageOf = (
  indicators: readonly DisadvantageIndicator[],
  areaIds: readonly string[],
): ReadonlyMap<string, { value: number; used: number; of: number }> => {
  const parts = new Map(areaIds.map((id) => [id, [] as number[]]));
  for (const { values, direction } of indicators) {
    const known = areaIds.flatMap((id) => values.get(id) ?? []);
    const [low, high] = [Math.min(...known), Math.max(...known)];
    for (const id of areaIds) {
      const value = values.get(id);
      if (value === null || value === undefined) continue;
      const share = high > low ? (value - low) / (high - low) : 0;
      parts.get(id)?.push(high > low && direction === 'more' ? 1 - share : share);
    }
  }
  return new Map(
    [...parts].flatMap(([id, shares]) =>
      shares.length === 0
        ? []
        : [
            [
              id,
              {
                value: shares.reduce((sum, each) => sum + each, 0) / shares.length,
                used: shares.length,
                of: indicators.length,
              },
            ] as const,
          ],
    ),
  );
};

/** From 0 (as many in reach as count as enough, or more) to 1 (nothing in reach); null where nothing can be compared. */
export const shortfallOf = (reach: number | null, enough: number | null): number | null => {
  if (reach === null || enough === null) return null;
  if (enough <= 0) return 1;
  return 1 - Math.min(1, Math.max(0, reach) / enough);
};

/** From 0 (no open need) towards 1, by their urgency: half of it with one urgent need, or with four of low urgency. */
export const pressureOf = (needs: Cell['needs']): number => {
  const sum = needs.reduce((all, need) => all + urgencyWeight[need.urgency], 0);
  return sum / (sum + urgencyWeight.urgent);
};

export type RankedCell = {
  cell: Cell;
  areaName: string;
  columnName: string;
  /** 0 to 1. */
  score: number;
  disadvantage: number | null;
  shortfall: number | null;
  pressure: number;
  /** What counts as enough for its column, offers per 1,000. */
  enough: number | null;
};

/**
 * All cells, the worst first. The score is the weighted mean of those parts that are known; a part that nothing is known
 * of is left out, and said to be missing. Equal ones keep the order of the matrix.
 */
export const rankCells = (
  matrix: Matrix,
  disadvantage: ReadonlyMap<string, { value: number }>,
  weights: Weights,
): readonly RankedCell[] => {
  const names = new Map(matrix.columns.map(({ key, name }) => [key, name]));
  return matrix.rows
    .flatMap(({ area, cells }) =>
      cells.map((cell): RankedCell => {
        const enough = weights.target ?? matrix.mean.get(cell.column) ?? null;
        const parts = {
          disadvantage: disadvantage.get(area.id)?.value ?? null,
          shortfall: shortfallOf(cell.reach, enough),
          pressure: pressureOf(cell.needs),
        };
        return {
          cell,
          areaName: area.name,
          columnName: names.get(cell.column) ?? cell.column,
          enough,
          ...parts,
          score: scoreOf(parts, weights),
        };
      }),
    )
    .sort((a, b) => b.score - a.score);
};

/** The weighted mean of what is known, 0 to 1; 0 where nothing counts. */
export const scoreOf = (
  parts: { disadvantage: number | null; shortfall: number | null; pressure: number },
  weights: Weights,
): number => {
  const known = (
    [
      [parts.disadvantage, weights.disadvantage],
      [parts.shortfall, weights.shortfall],
      [parts.pressure, weights.needs],
    ] as const
  ).filter(([value]) => value !== null);
  const whole = known.reduce((sum, [, weight]) => sum + weight, 0);
  return whole <= 0 ? 0 : known.reduce((sum, [value, weight]) => sum + (value ?? 0) * weight, 0) / whole;
};
