import type { Axis, ColumnOf } from './axis.ts';
import { isInAgeGroup } from './axis.ts';
import { type Place, reachOf, type Spot } from './reach.ts';

export type Urgency = 'low' | 'medium' | 'high' | 'urgent';
/** How much an open need weighs by its urgency. */
export const urgencyWeight: Readonly<Record<Urgency, number>> = { low: 1, medium: 2, high: 3, urgent: 4 };

/** A need that no offer meets yet. */
export type OpenNeed = {
  id: string;
  title: string;
  urgency: Urgency;
  ageFrom: number | null;
  ageUntil: number | null;
  areaIds: readonly string[];
  termIds: readonly string[];
  fieldIds: readonly string[];
  people: number | null;
};

/** What was counted of offers in a cell, an area, a column or all. `places` where they take place, `capacity` who has room. */
export type Supply = {
  offers: number;
  places: number;
  capacity: number;
  /** Offers that say their capacity. */
  withCapacity: number;
  minutes: number;
  /** Offers whose hours can be counted. */
  withTimes: number;
  withoutAges: number;
};
export const noSupply: Supply = {
  offers: 0,
  places: 0,
  capacity: 0,
  withCapacity: 0,
  minutes: 0,
  withTimes: 0,
  withoutAges: 0,
};

/** `within`: the areas below and the area itself, so that a need of a part counts for the whole. */
export type MatrixArea = {
  id: string;
  key: string;
  name: string;
  middle: Place | null;
  people: number | null;
  within: ReadonlySet<string>;
};

export type MatrixInput = {
  axis: Axis;
  columns: readonly ColumnOf[];
  areas: readonly MatrixArea[];
  /** By `area|column`. */
  cells: ReadonlyMap<string, Supply>;
  byArea: ReadonlyMap<string, Supply>;
  byColumn: ReadonlyMap<string, Supply>;
  spots: readonly Spot[];
  needs: readonly OpenNeed[];
  reachMetres: number;
};

export type Cell = {
  areaId: string;
  column: string;
  supply: Supply;
  people: number | null;
  /** Offers in the area for every 1,000 people concerned; null without a figure. */
  perThousand: number | null;
  /** The same with what is in reach around it (reach.ts). */
  reach: number | null;
  needs: readonly OpenNeed[];
};
export type Matrix = {
  axis: Axis;
  columns: readonly ColumnOf[];
  areas: readonly MatrixArea[];
  rows: readonly { area: MatrixArea; cells: readonly Cell[]; all: Supply }[];
  byColumn: ReadonlyMap<string, Supply>;
  /** All offers of a column for every 1,000 people concerned of all areas that have a figure; null without any. */
  mean: ReadonlyMap<string, number | null>;
  needsWithoutColumn: number;
};

export const cellKey = (area: string, column: string): string => `${area}|${column}`;

/** Whether a need falls into a column. One that says no age is of every age; one without a term or field is in no column. */
export const needIsIn = (axis: Axis, column: string, need: OpenNeed): boolean => {
  if (axis === 'age') return isInAgeGroup(column, need.ageFrom, need.ageUntil);
  return (axis === 'field' ? need.fieldIds : need.termIds).includes(column);
};
/** A need that names no area is one of the whole district. */
export const needIsAt = (area: Pick<MatrixArea, 'within'>, need: OpenNeed): boolean =>
  need.areaIds.length === 0 || need.areaIds.some((id) => area.within.has(id));

/** Puts need and offer side by side: every figure of the page, the files and the ranking comes from here. */
export const matrixOf = (input: MatrixInput): Matrix => {
  const { axis, columns, areas } = input;
  const reach = reachOf(areas, input.spots, input.reachMetres);
  const needsOf = new Map(
    columns.map(({ key }) => [key, input.needs.filter((need) => needIsIn(axis, key, need))]),
  );
  const rows = areas.map((area) => ({
    area,
    all: input.byArea.get(area.id) ?? noSupply,
    cells: columns.map(({ key }): Cell => {
      const supply = input.cells.get(cellKey(area.id, key)) ?? noSupply;
      const has = area.people !== null && area.people > 0;
      return {
        areaId: area.id,
        column: key,
        supply,
        people: area.people,
        perThousand: has ? (1000 * supply.offers) / (area.people as number) : null,
        reach: has ? (reach.get(area.id)?.get(key) ?? 0) : null,
        needs: (needsOf.get(key) ?? []).filter((need) => needIsAt(area, need)),
      };
    }),
  }));
  const people = areas.reduce((sum, area) => sum + (area.people ?? 0), 0);
  return {
    axis,
    columns,
    areas,
    rows,
    byColumn: input.byColumn,
    mean: new Map(columns.map(({ key }) => [key, meanOf(rows, key, people)])),
    needsWithoutColumn: input.needs.filter((need) => !columns.some(({ key }) => needIsIn(axis, key, need)))
      .length,
  };
};

/** What people have within reach on the average: each person counts the same. */
const meanOf = (rows: Matrix['rows'], key: string, people: number): number | null => {
  if (people <= 0) return null;
  const sum = rows.reduce((all, { area, cells }) => {
    const cell = cells.find(({ column }) => column === key);
    return all + (cell?.reach ?? 0) * (area.people ?? 0);
  }, 0);
  return sum / people;
};
