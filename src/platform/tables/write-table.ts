import { utils, write } from '@e965/xlsx';
import { csvLine, harmless } from './harmless-cell.ts';

export const writtenFormats = ['csv', 'xlsx', 'ods'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

export const contentTypes: Readonly<Record<WrittenFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Rows that a file may hold. Spreadsheet files are put together in memory, so they are kept smaller. */
export const mostRows: Readonly<Record<WrittenFormat, number>> = { csv: 100_000, xlsx: 20_000, ods: 20_000 };

/** A cell of a file: a number stays one where the format has numbers, so that a spreadsheet can calculate with it. */
export type WrittenCell = string | number;
/** A file of rows in the making. Cells that a spreadsheet would take for formulas are made harmless. */
export type WrittenTable = { add(cells: readonly WrittenCell[]): void; bytes(): Uint8Array<ArrayBuffer> };
/** What a table rests on: a sheet of its own where the format has sheets. */
export type TableNotes = { sheet: string; lines: readonly string[] };

/**
 * @param sheet the name of the sheet, where the format has sheets
 * @param notes left out of CSV, whose lines are all rows
 */
export const writeTable = (
  format: WrittenFormat,
  headings: readonly string[],
  sheet: string,
  notes?: TableNotes,
): WrittenTable => (format === 'csv' ? csvTable(headings) : workbook(headings, format, sheet, notes));

/** UTF-8 with the mark by which spreadsheets recognise it. */
const csvTable = (headings: readonly string[]): WrittenTable => {
  const parts = [`\ufeff${csvLine(headings)}`];
  return {
    add: (cells) => {
      parts.push(csvLine(cells.map(String)));
    },
    bytes: () => new Uint8Array(Buffer.from(parts.join(''))),
  };
};

const workbook = (
  headings: readonly string[],
  bookType: 'xlsx' | 'ods',
  sheet: string,
  notes: TableNotes | undefined,
): WrittenTable => {
  const rows: WrittenCell[][] = [headings.map(harmless)];
  return {
    add: (cells) => {
      rows.push(cells.map((cell) => (typeof cell === 'number' ? cell : harmless(cell))));
    },
    bytes: () => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), sheet);
      if (notes) {
        const lines = notes.lines.map((line) => [harmless(line)]);
        utils.book_append_sheet(book, utils.aoa_to_sheet(lines), notes.sheet);
      }
      return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
    },
  };
};
