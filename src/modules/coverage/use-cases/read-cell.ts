import type { Scope } from '../../../platform/scope.ts';
import type { ColumnOf } from '../axis.ts';
import { type CellOffer, type NearbyOffer, readCellOffers, readNearbyOffers } from '../data/cell-offers.ts';
import { type GapLine, readGapsOfCell } from '../data/gaps.ts';
import type { Cell, MatrixArea } from '../matrix.ts';
import type { Question } from '../question.ts';
import type { RankedCell } from '../rank.ts';
import { weightAt } from '../reach.ts';
import { type Coverage, readCoverage } from './read-coverage.ts';

/** Rows of a cell on its page; the figure above says how many there are. */
export const offersShown = 200;
export const nearbyShown = 50;

/** An offer of a neighbouring area, and how much it counts here. */
export type Nearby = NearbyOffer & { area: MatrixArea; weight: number };
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
  /** Offers of neighbouring areas that count here, the nearest first, and how many there are. */
  nearby: readonly Nearby[];
  nearbyTotal: number;
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
  const reach = coverage.weights.reachMetres;
  const nearby =
    middle && reach > 0
      ? await readNearbyOffers(scope, {
          areaId,
          others: matrix.rows.map(({ area }) => area.id).filter((id) => id !== areaId),
          middle,
          metres: reach,
          axis: question.axis,
          column,
          most: nearbyShown,
        })
      : { offers: [], total: 0 };
  const areas = new Map(matrix.rows.map(({ area }) => [area.id, area]));
  return {
    coverage,
    area: row.area,
    column,
    cell,
    ranked,
    rank: at + 1,
    offers,
    total,
    nearby: nearby.offers.flatMap((offer) => {
      const area = areas.get(offer.areaId);
      return area ? [{ ...offer, area, weight: weightAt(offer.metres, reach) }] : [];
    }),
    nearbyTotal: nearby.total,
    gaps: await readGapsOfCell(scope, areaId, question.axis, columnKey),
  };
};
