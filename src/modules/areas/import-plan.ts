import type { GeometryFault, Projection } from './geometry-check.ts';

/** How the properties of a file become areas. */
export type AreaImportChoice = {
  versionId: string;
  levelId: string;
  /** Names of properties. */
  key: string;
  name: string;
  /** `''`: no area above; `prefix`: the one of the next level whose key the area's own begins with; else a property. */
  parent: string;
  /** A property with the official size in m²; `''`: measured from the shape. */
  size: string;
  projection: Projection;
  isPublic: boolean;
};

/** How the columns of a file become values. */
export type ValueImportChoice = {
  levelId: string;
  versionId: string;
  /** Index of the column with the areas' keys. */
  keyColumn: number;
  day: string;
  decimal: '.' | ',';
  /** By column: an indicator's id, or `new` for a new one named after the column. */
  columns: ReadonlyMap<number, string>;
  /** What the whole file covers, e.g. "Berlin": its overall value is kept for comparison. Null: nothing is. */
  place: string | null;
  publisher: string | null;
  licence: string | null;
  isPublic: boolean;
};

/** Why a row is not taken, or what one should know about it; turned into words by the page. */
export type RowReason =
  | { reason: 'noKey' }
  | { reason: 'badKey'; key: string }
  | { reason: 'noName' }
  | { reason: 'nameTooLong' }
  | { reason: 'duplicateKey'; first: number }
  | { reason: 'geometry'; fault: GeometryFault }
  | { reason: 'parentUnknown'; key: string }
  | { reason: 'unknownKey'; key: string; zeroMissing: boolean }
  | { reason: 'notANumber'; column: string; text: string };

/** `elsewhere`: the row is about an area that is not entered here. */
export type RowState = 'new' | 'changed' | 'unchanged' | 'invalid' | 'elsewhere';
export const rowStates: readonly RowState[] = ['new', 'changed', 'unchanged', 'invalid', 'elsewhere'];

/** One row of the dry run. */
export type PlannedRow = {
  /** Counted from 1 as in the file: the feature, or the line below the heading. */
  number: number;
  key: string;
  name: string;
  state: RowState;
  reasons: readonly RowReason[];
};

/** The dry run: how many rows of each state, and the rows that people should look at. */
export type PlanSummary = {
  counts: Readonly<Record<RowState, number>>;
  shown: readonly PlannedRow[];
  /** Areas of the level that the file does not name; they stay. */
  absent: number;
};

/** Rows of one state that a page shows at most. */
export const shownPerState = 50;

/** Gathers what the page of a dry run shows while rows pass by. */
export const summaryOf = () => {
  const counts: Record<RowState, number> = { new: 0, changed: 0, unchanged: 0, invalid: 0, elsewhere: 0 };
  const shown: PlannedRow[] = [];
  return {
    add: ({ number, key, name, state, reasons }: PlannedRow): void => {
      counts[state] += 1;
      if (state !== 'unchanged' && counts[state] <= shownPerState)
        shown.push({ number, key, name, state, reasons });
    },
    done: (absent: number): PlanSummary => ({
      counts,
      // What is wrong comes first.
      shown: shown.sort((one, other) => order(one) - order(other) || one.number - other.number),
      absent,
    }),
  };
};

const order = (row: PlannedRow): number =>
  ['invalid', 'changed', 'new', 'elsewhere', 'unchanged'].indexOf(row.state);

/** Rows that are read, compared and written at once: bounded memory, whatever the file. */
export const rowsAtOnce = 200;
