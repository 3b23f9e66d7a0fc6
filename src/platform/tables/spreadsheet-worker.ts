import { parentPort, workerData } from 'node:worker_threads';
import { type CellObject, type DenseWorkSheet, type Range, read } from '@e965/xlsx';

/**
 * Runs in a thread of its own, whose memory is bounded and which can be ended: a hostile file harms nobody else. It takes
 * a packed spreadsheet apart and hands over its lines, some thousand at a time.
 */

/** What the thread is given, and what it answers. */
export type SheetOrder = { bytes: Uint8Array; sheet: string | null };
export type SheetAnswer =
  | { kind: 'sheets'; sheets: readonly string[]; sheet: string | null }
  | { kind: 'lines'; lines: readonly (readonly [number, readonly string[]])[] }
  | { kind: 'end' }
  | { kind: 'refused'; fault: 'unknownSheet' | 'tooManyCells' | 'brokenSpreadsheet' };

const linesAtOnce = 2_000;
const mostColumns = 500;
const mostCells = 8_000_000;
/** Cells that merging may fill besides the first one. */
const mostMerged = 200_000;

const port = parentPort;
if (port) {
  const say = (answer: SheetAnswer) => port.postMessage(answer);
  try {
    const { bytes, sheet } = workerData as SheetOrder;
    say(takeApart(bytes, sheet, say));
  } catch {
    say({ kind: 'refused', fault: 'brokenSpreadsheet' });
  }
}

function takeApart(
  bytes: Uint8Array,
  wanted: string | null,
  say: (answer: SheetAnswer) => void,
): SheetAnswer {
  const options = {
    type: 'buffer',
    dense: true,
    cellHTML: false,
    cellText: false,
    cellFormula: false,
  } as const;
  // A glance at the beginning of each sheet tells which hold anything; only one is read whole.
  const glance = read(bytes, { ...options, sheetRows: 50 });
  const sheets = glance.SheetNames.filter((name) =>
    sheetOf(glance, name)?.['!data']?.some((row) => row?.some(isFilled)),
  );
  const sheet = wanted ?? sheets[0] ?? null;
  if (sheet !== null && !glance.SheetNames.includes(sheet)) return { kind: 'refused', fault: 'unknownSheet' };
  say({ kind: 'sheets', sheets, sheet });
  if (sheet === null) return { kind: 'end' };
  const book = read(bytes, { ...options, sheets: sheet, cellDates: true, UTC: true });
  const rows = sheetOf(book, sheet)?.['!data'] ?? [];
  const merges = mergedCells(sheetOf(book, sheet)?.['!merges'] ?? []);
  let lines: [number, string[]][] = [];
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    const covered = merges.get(index);
    if (!row && !covered) continue;
    const line = lineOf(rows, row ?? [], covered);
    if (!line.some((cell) => cell.trim() !== '')) continue;
    cells += line.length;
    if (cells > mostCells) return { kind: 'refused', fault: 'tooManyCells' };
    lines.push([index + 1, line]);
    if (lines.length >= linesAtOnce) {
      say({ kind: 'lines', lines });
      lines = [];
    }
  }
  say({ kind: 'lines', lines });
  return { kind: 'end' };
}

type Rows = DenseWorkSheet['!data'];

function sheetOf(book: ReturnType<typeof read>, name: string): DenseWorkSheet | undefined {
  return book.Sheets[name] as DenseWorkSheet | undefined;
}

function isFilled(cell: CellObject | undefined): boolean {
  return cell !== undefined && cell.v !== undefined && cell.v !== '';
}

/** By line and column: the first cell of the merged ones that covers it. */
function mergedCells(merges: readonly Range[]): Map<number, Map<number, { r: number; c: number }>> {
  const covered = new Map<number, Map<number, { r: number; c: number }>>();
  let count = 0;
  for (const { s, e } of merges)
    for (let r = s.r; r <= e.r; r++)
      for (let c = s.c; c <= Math.min(e.c, mostColumns - 1); c++) {
        if ((r === s.r && c === s.c) || count++ > mostMerged) continue;
        const line = covered.get(r) ?? new Map();
        line.set(c, s);
        covered.set(r, line);
      }
  return covered;
}

function lineOf(
  rows: Rows,
  row: readonly (CellObject | undefined)[],
  covered: ReadonlyMap<number, { r: number; c: number }> | undefined,
): string[] {
  const width = Math.min(
    mostColumns,
    Math.max(row.length, ...(covered ? [...covered.keys()].map((c) => c + 1) : [0])),
  );
  return Array.from({ length: width }, (_, column) => {
    const first = covered?.get(column);
    return textOfCell(first ? rows[first.r]?.[first.c] : row[column]);
  });
}

/** Numbers with a point and no more digits than a spreadsheet has; days as `2015-08-01`; formulas as their last result. */
function textOfCell(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e' || cell.t === 'z') return '';
  if (cell.v instanceof Date) return dayOrTime(cell.v);
  if (typeof cell.v === 'number') return String(Number(cell.v.toPrecision(15)));
  return String(cell.v).slice(0, 20_000);
}

function dayOrTime(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  // Times alone are kept as days around 1900.
  if (date.getUTCFullYear() <= 1900) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
