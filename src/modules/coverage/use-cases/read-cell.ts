import type { Scope } from '../../../platform/scope.ts';
import type { ColumnOf } from '../axis.ts';
import { type CellOffer, readCellOffers } from '../data/cell-offers.ts';
import { type GapLine, readGapsOfCell } from '../data/gaps.ts';
import { type Cell, type MatrixArea, noSupply } from '../matrix.ts';
import type { Question } from '../question.ts';
import type { RankedCell } from '../rank.ts';
import { metresBetween, weightAt } from '../reach.ts';
import { type Coverage, readCoverage } from './read-coverage.ts';

/** Rows of a cell on its page; the figure above says how many there are. */
export const offersShown = 200;
export const neighboursShown = 8;

/** A neighbour of the cell's area, how far its middle is, and how much what is there counts. */
export type Neighbour = { area: MatrixArea; metres: number; weight: number; offers: number };
/** A cell with the rows that it is made of. */
export type CellView = {
  coverage: Coverage;
  area: MatrixArea;
  column: ColumnOf;
  cell: Cell;
  ranked: RankedCell;
  /** Its place in the ranking, 1 for the worst. */
  rank: number;
  offers: readonly CellOffer[];
  total: number;
  neighbours: readonly Neighbour[];
  gaps: readonly GapLine[];
};

/** Null when there is no such area or column on the day. */
export const readCell = async (
  scope: Scope,
  question: Question,
  areaId: string,
  columnKey: string,
): Promise<CellView | null> => {
  const coverage = await readCoverage(scope, question);
  const { matrix } = coverage;
  const row = matrix.rows.find(({ area }) => area.id === areaId);
  const column = matrix.columns.find(({ key }) => key === columnKey);
  const cell = row?.cells.find((each) => each.column === columnKey);
  const at = coverage.ranked.findIndex((each) => each.cell === cell);
  const ranked = coverage.ranked[at];
  if (!row || !column || !cell || !ranked) return null;
  const { offers, total } = await readCellOffers(scope, areaId, question.axis, column, offersShown);
  const { middle } = row.area;
  const neighbours = matrix.rows
    .flatMap(({ area, cells }): Neighbour[] => {
      if (!middle || !area.middle || area.id === areaId) return [];
      const metres = metresBetween(middle, area.middle);
      const weight = weightAt(metres, coverage.weights.reachMetres);
      const supply = cells.find((each) => each.column === columnKey)?.supply ?? noSupply;
      return weight > 0 ? [{ area, metres, weight, offers: supply.offers }] : [];
    })
    .sort((a, b) => a.metres - b.metres)
    .slice(0, neighboursShown);
  return {
    coverage,
    area: row.area,
    column,
    cell,
    ranked,
    rank: at + 1,
    offers,
    total,
    neighbours,
    gaps: await readGapsOfCell(scope, areaId, question.axis, columnKey),
  };
};
