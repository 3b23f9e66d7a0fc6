/**
 * What a computation tells, ready to be read: one set of rows that page, CSV, XLSX, ODS, SVG and PDF all set. Figures are
 * put into words once, here, so that they cannot differ.
 */
export type SheetCell = {
  text: string;
  /** A path below the alliance that opens what the figure is made of. */
  path?: string;
  /** Something is missing or waits. */
  tone?: 'open';
};
export type SheetColumn = {
  label: string;
  numeric?: boolean;
  /** The column that names its row; exactly one. */
  rowHeader?: boolean;
  /** Left out where there is little room (page, PDF); the table files have it. */
  filesOnly?: boolean;
};
export type Sheet = {
  /** The address below the alliance without its ending, and the file's name. */
  name: string;
  title: string;
  lead: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly SheetCell[])[];
  /** What the figures rest on: formula, source, day, what is missing. */
  notes: readonly string[];
  chart: Chart | null;
};

/** What is drawn. Values are numbers, `text` is what stands in the sheet. */
export type Chart =
  | { kind: 'bars'; title: string; bars: readonly { label: string; value: number; text: string }[] }
  | {
      kind: 'heat';
      title: string;
      columns: readonly string[];
      rows: readonly { label: string; cells: readonly { value: number | null; text: string }[] }[];
    }
  | {
      kind: 'lines';
      title: string;
      points: readonly string[];
      lines: readonly { label: string; values: readonly (number | null)[] }[];
    };

export const cell = (text: string, more: Omit<SheetCell, 'text'> = {}): SheetCell => ({ text, ...more });
/** The columns, with their places, that are shown on page and paper. */
export const shownColumns = (sheet: Sheet): readonly { column: SheetColumn; at: number }[] =>
  sheet.columns.flatMap((column, at) => (column.filesOnly ? [] : [{ column, at }]));
