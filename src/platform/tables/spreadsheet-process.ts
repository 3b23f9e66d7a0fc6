import { type CellObject, CFB, type DenseWorkSheet, type Range, read } from '@e965/xlsx';
import { unpackZip } from './unpack-zip.ts';
import { type FileFault, UnreadableFile } from './unreadable-file.ts';

/**
 * Runs as a process of its own, whose memory is bounded and which can be ended: a hostile file harms nobody else. It takes
 * a packed spreadsheet apart and hands over its lines, some thousand at a time, and no faster than they are taken.
 */

/** What the process is told: first the file, then that an answer has been taken. */
export type SheetOrder = { bytes: Uint8Array; sheet: string | null } | 'taken';
export type SheetAnswer =
  | { kind: 'sheets'; format: 'xlsx' | 'ods'; sheets: readonly string[]; sheet: string | null }
  | { kind: 'lines'; lines: readonly (readonly [number, readonly string[]])[] }
  | { kind: 'end' }
  | { kind: 'refused'; fault: FileFault };

/** Answers that may wait to be taken. */
const ahead = 3;
const linesAtOnce = 2_000;
const charactersAtOnce = 2_000_000;
const mostColumns = 500;
const mostCells = 8_000_000;
/** Cells that merging may fill besides the first one. */
const mostMerged = 200_000;
const longestCell = 20_000;

let turns = ahead;
let goOn = () => {};
process.on('message', (order: SheetOrder) => {
  if (order !== 'taken') return void answer(order.bytes, order.sheet);
  turns += 1;
  goOn();
});
// Whoever wanted the lines is gone.
process.on('disconnect', () => process.exit());

const say = async (word: SheetAnswer): Promise<void> => {
  process.send?.(word);
  turns -= 1;
  while (turns === 0)
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
};

/** After its last word the process waits to be ended, so that no word is lost. */
async function answer(bytes: Uint8Array, sheet: string | null): Promise<void> {
  try {
    await say(await takeApart(Buffer.from(bytes), sheet));
  } catch (fault) {
    await say({
      kind: 'refused',
      fault: fault instanceof UnreadableFile ? fault.fault : 'brokenSpreadsheet',
    });
  }
}

async function takeApart(packed: Buffer, wanted: string | null): Promise<SheetAnswer> {
  const { format, bytes } = await unpacked(packed);
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
  if (sheet !== null && !glance.SheetNames.includes(sheet)) throw new UnreadableFile('unknownSheet');
  await say({ kind: 'sheets', format, sheets, sheet });
  if (sheet === null) return { kind: 'end' };
  const book = read(bytes, { ...options, sheets: sheet, cellDates: true, UTC: true });
  const rows = sheetOf(book, sheet)?.['!data'] ?? [];
  const merges = mergedCells(sheetOf(book, sheet)?.['!merges'] ?? [], rows.length);
  const firstDay = book.Workbook?.WBProps?.date1904 ? '1904-01-01' : '1899-12-31';
  let lines: [number, string[]][] = [];
  let cells = 0;
  let characters = 0;
  for (const [index, row] of rows.entries()) {
    const covered = merges.get(index);
    if (!row && !covered) continue;
    const line = lineOf(rows, row ?? [], covered, firstDay);
    if (!line.some((cell) => cell.trim() !== '')) continue;
    cells += line.length;
    if (cells > mostCells) throw new UnreadableFile('tooManyCells');
    lines.push([index + 1, line]);
    for (const cell of line) characters += cell.length;
    if (lines.length < linesAtOnce && characters < charactersAtOnce) continue;
    await say({ kind: 'lines', lines });
    lines = [];
    characters = 0;
  }
  await say({ kind: 'lines', lines });
  return { kind: 'end' };
}

/**
 * The same spreadsheet with its parts as they were counted while they were unpacked: what SheetJS is given holds no
 * packed entry any more, so nothing that it reads otherwise than we do can grow.
 */
async function unpacked(packed: Buffer): Promise<{ format: 'xlsx' | 'ods'; bytes: Buffer }> {
  const parts = await unpackZip(packed);
  const format = formatOf(parts);
  const plain = CFB.utils.cfb_new();
  // Without looking for a part of this name first.
  const unsafe = { unsafe: true };
  // Styles may be missing from ODS; SheetJS insists on them.
  if (!parts.has('styles.xml')) CFB.utils.cfb_add(plain, 'styles.xml', Buffer.from('<styles/>'), unsafe);
  for (const [name, content] of parts) CFB.utils.cfb_add(plain, name, content, unsafe);
  return { format, bytes: CFB.write(plain, { fileType: 'zip', type: 'buffer', compression: false }) };
}

function formatOf(parts: ReadonlyMap<string, Buffer>): 'xlsx' | 'ods' {
  if (parts.has('xl/workbook.xml')) return 'xlsx';
  const type = parts.get('mimetype')?.toString('latin1') ?? 'application/vnd.oasis.opendocument.spreadsheet';
  if (!parts.has('content.xml') || !type.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    throw new UnreadableFile('unknownFormat');
  if (parts.get('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new UnreadableFile('lockedOrOld');
  if (cellsIn(parts.get('content.xml') ?? Buffer.alloc(0)) > mostCells)
    throw new UnreadableFile('tooManyCells');
  return 'ods';
}

/** How many filled cells an ODS sheet has once its repetitions are written out; a few bytes may stand for billions. */
function cellsIn(content: Buffer): number {
  const tags = /<(\/?)(?:[\w-]+:)?(table-row|table-cell|covered-table-cell)\b([^>]*)>/g;
  let cells = 0;
  let row = 0;
  let times = 1;
  for (const [, close, name, attributes = ''] of content.toString('latin1').matchAll(tags)) {
    if (name === 'table-row') {
      cells += row * times;
      row = 0;
      times = repeated(attributes, 'rows');
    } else if (!close && !(attributes.endsWith('/') && !attributes.includes('value')))
      row += repeated(attributes, 'columns');
  }
  return cells + row * times;
}

const repeated = (attributes: string, what: 'rows' | 'columns'): number =>
  Number(new RegExp(`number-${what}-repeated\\s*=\\s*["']\\s*(\\d+)`).exec(attributes)?.[1] ?? 1);

type Rows = DenseWorkSheet['!data'];

function sheetOf(book: ReturnType<typeof read>, name: string): DenseWorkSheet | undefined {
  return book.Sheets[name] as DenseWorkSheet | undefined;
}

function isFilled(cell: CellObject | undefined): boolean {
  return cell !== undefined && cell.v !== undefined && cell.v !== '';
}

/** By line and column: the first cell of the merged ones that covers it. */
function mergedCells(
  merges: readonly Range[],
  height: number,
): Map<number, Map<number, { r: number; c: number }>> {
  const covered = new Map<number, Map<number, { r: number; c: number }>>();
  let count = 0;
  for (const { s, e } of merges)
    for (let r = s.r; r <= Math.min(e.r, height - 1); r++)
      for (let c = s.c; c <= Math.min(e.c, mostColumns - 1); c++) {
        if (r === s.r && c === s.c) continue;
        if (count++ >= mostMerged) return covered;
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
  firstDay: string,
): string[] {
  const width = Math.min(
    mostColumns,
    Math.max(row.length, ...(covered ? [...covered.keys()].map((c) => c + 1) : [0])),
  );
  return Array.from({ length: width }, (_, column) => {
    const first = covered?.get(column);
    return textOfCell(first ? rows[first.r]?.[first.c] : row[column], firstDay);
  });
}

/** Numbers with a point and no more digits than a spreadsheet has; days as `2015-08-01`; formulas as their last result. */
function textOfCell(cell: CellObject | undefined, firstDay: string): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e' || cell.t === 'z') return '';
  if (cell.v instanceof Date) return dayOrTime(cell.v, firstDay);
  if (typeof cell.v === 'number') return String(Number(cell.v.toPrecision(15)));
  return String(cell.v).slice(0, longestCell);
}

function dayOrTime(date: Date, firstDay: string): string {
  if (Number.isNaN(date.getTime())) return '';
  // Times are fractions of a day in a spreadsheet, so 13:45 may come as a few thousandths of a second less.
  const [day = '', time = ''] = new Date(date.getTime() + 500).toISOString().split('T');
  const clock = time.slice(0, 5);
  // Times alone are kept as times of the day with which the sheet's calendar begins.
  if (day <= firstDay) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
