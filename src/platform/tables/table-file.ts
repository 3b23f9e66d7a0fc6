/** Kinds of files that can be read as rows. */
export const tableFormats = ['csv', 'xlsx', 'ods', 'geojson', 'ics', 'hsds'] as const;
export type TableFormat = (typeof tableFormats)[number];

/** One row of a file, as text. Nothing of it is believed yet. */
export type TableRow = {
  /** As people count: the line of a sheet (the first is 1), or the feature of a collection. */
  number: number;
  /** By heading. Numbers with a point as decimal sign, days as `2015-08-01`, formulas as their last result. */
  cells: Readonly<Record<string, string>>;
  /** Of a feature: its GeoJSON geometry in the file's projection, type and numbers only. */
  geometry?: unknown;
};

/** What stands in a file before its rows are read. */
export type TableShape = {
  format: TableFormat;
  /** Names of the sheets that hold anything; empty where a format has none. */
  sheets: readonly string[];
  /** The sheet that is read. */
  sheet: string | null;
  /** In the order of the columns; a column without a heading is called after its letter, a repeated one is numbered. */
  headings: readonly string[];
  /** The line of the headings; null where none was found and the columns are called by their letters. */
  headingLine: number | null;
  /** `EPSG:4326` or `EPSG:25833`, as the file says it; null for tables. */
  projection: string | null;
};

/** A file that is open for reading. */
export type OpenedTable = {
  shape: TableShape;
  /** The rows below the headings, one by one, in bounded memory; may be walked once. */
  rows(): AsyncIterable<TableRow>;
  /** Frees what was opened; may be called twice. */
  close(): Promise<void>;
};
