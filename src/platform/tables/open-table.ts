import { csvLines } from './csv-lines.ts';
import { openGeoJson } from './geojson-table.ts';
import { findHeadings, linesLookedAt } from './headings.ts';
import { isPackage, packageParts } from './hsds-package.ts';
import { beginsLikeServices, openPackage, openServices } from './hsds-table.ts';
import { openCalendar } from './ics-table.ts';
import { type Line, mostColumns } from './lines.ts';
import { openSheets } from './spreadsheet-lines.ts';
import type { OpenedTable, TableFormat, TableRow } from './table-file.ts';
import { unpackZip } from './unpack-zip.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The largest file that is opened, in bytes. Spreadsheets are unpacked in memory, so theirs is smaller. */
export const largestFile = 100_000_000;
const largestSpreadsheet = 50_000_000;

/**
 * Opens a file of rows: CSV, XLSX, ODS, GeoJSON, iCalendar or HSDS, recognised by what is in it, not by its name.
 *
 * @param options.sheet the sheet to read; the first that holds anything when left out
 * @throws `UnreadableFile`, here or while the rows are walked
 */
export const openTable = async (
  file: Blob,
  options: { sheet?: string | null } = {},
): Promise<OpenedTable> => {
  if (file.size === 0) throw new UnreadableFile('empty');
  if (file.size > largestFile) throw new UnreadableFile('tooLarge', megabytes(largestFile));
  const head = Buffer.from(await file.slice(0, 4096).arrayBuffer());
  if (beginsWith(head, '504b0304')) return openSpreadsheet(file, options.sheet ?? null);
  if (beginsWith(head, 'd0cf')) throw new UnreadableFile('lockedOrOld');
  if (otherFormats.some((mark) => beginsWith(head, mark))) throw new UnreadableFile('unknownFormat');
  const beginning = asLetters(head);
  if (beginsLikeServices(beginning)) return openServices(file);
  if (/^(\xef\xbb\xbf)?\s*[{[]/.test(beginning)) return openGeoJson(file);
  if (/^(\xef\xbb\xbf)?\s*BEGIN:VCALENDAR/i.test(beginning)) return openCalendar(file);
  return tableOf('csv', { sheets: [], sheet: null, lines: csvLines(file), close: async () => {} });
};

/** How files begin that people take for lists: PDF, RTF, pictures, other packed files. */
const otherFormats = [
  '25504446',
  '7b5c727466',
  '47494638',
  '89504e47',
  'ffd8ff',
  '504b',
  '1f8b',
  '52617221',
  '377abcaf',
];

/** The beginning of a text, whatever its encoding; letters beyond ASCII do not matter here. */
const asLetters = (head: Buffer): string => {
  if (!beginsWith(head, 'fffe') && !beginsWith(head, 'feff')) return head.toString('latin1');
  const pairs = Buffer.from(head.subarray(2, head.length - (head.length % 2)));
  return (beginsWith(head, 'feff') ? pairs.swap16() : pairs).toString('utf16le');
};

const beginsWith = (head: Buffer, mark: string): boolean =>
  head.subarray(0, mark.length / 2).equals(Buffer.from(mark, 'hex'));

const megabytes = (bytes: number): string => String(Math.round(bytes / 1_000_000));

const openSpreadsheet = async (file: Blob, sheet: string | null): Promise<OpenedTable> => {
  if (file.size > largestSpreadsheet) throw new UnreadableFile('tooLarge', megabytes(largestSpreadsheet));
  const bytes = await file.arrayBuffer();
  const parts = await unpackZip(Buffer.from(bytes), packageParts);
  if (isPackage(parts)) return openPackage(parts);
  const sheets = await openSheets(new Uint8Array(bytes), sheet);
  return tableOf(sheets.format, sheets);
};

type Source = Pick<OpenedTable, 'close'> & {
  sheets: readonly string[];
  sheet: string | null;
  lines: AsyncIterable<Line>;
};

/** Looks for the headings at the beginning of the lines; the rows are what follows them. */
const tableOf = async (format: TableFormat, source: Source): Promise<OpenedTable> => {
  const lines = source.lines[Symbol.asyncIterator]();
  const close = async () => {
    await lines.return?.();
    await source.close();
  };
  try {
    const first: Line[] = [];
    while (first.length < linesLookedAt) {
      const next = await lines.next();
      if (next.done) break;
      first.push(next.value);
    }
    if (first.length === 0) throw new UnreadableFile('noRows');
    const { line, names } = findHeadings(first);
    if (names.length < 2) throw new UnreadableFile('noColumns');
    const below = first.filter(({ number }) => line === null || number > line);
    if (below.length === 0) throw new UnreadableFile('noRows');
    return {
      shape: {
        format,
        sheets: source.sheets,
        sheet: source.sheet,
        headings: names.slice(0, mostColumns),
        headingLine: line,
        projection: null,
      },
      rows: () => rowsOf(names, below, lines, close),
      close,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
};

async function* rowsOf(
  names: readonly string[],
  first: readonly Line[],
  rest: AsyncIterator<Line>,
  close: () => Promise<void>,
): AsyncGenerator<TableRow> {
  const rowOf = ({ number, cells }: Line): TableRow => ({
    number,
    cells: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])),
  });
  try {
    for (const line of first) yield rowOf(line);
    for (;;) {
      const next = await rest.next();
      if (next.done) return;
      yield rowOf(next.value);
    }
  } finally {
    await close();
  }
}
