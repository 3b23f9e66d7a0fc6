import type { Line } from './lines.ts';

/** Lines that are looked at to find the headings. */
export const linesLookedAt = 25;

export type Headings = {
  /** Null: no line looks like headings; then columns are called by their letters. */
  line: number | null;
  names: readonly string[];
};

/**
 * Finds the line of headings among the first lines of a sheet: at least two cells, all of them words (no numbers, no
 * days), different from each other, and a line below. Titles above it ("Adressliste, Stand 1.8.2015", often merged over
 * all columns) are passed over. A repeated heading is numbered, a missing one is the column's letter.
 */
export const findHeadings = (first: readonly Line[]): Headings => {
  const width = Math.max(0, ...first.map(({ cells }) => lastFilled(cells) + 1));
  const usual = usualWidth(first);
  const found = first.find((line, index) => index < first.length - 1 && looksLikeHeadings(line.cells, usual));
  // A file of headings alone has them in its only line.
  const only =
    first.length === 1 && first[0] && looksLikeHeadings(first[0].cells, usual) ? first[0] : undefined;
  const line = found ?? only;
  if (!line) return { line: null, names: Array.from({ length: width }, (_, index) => letterOf(index)) };
  const names = new Set<string>();
  for (let index = 0; index < width; index++) {
    const name = (line.cells[index] ?? '').replace(/\s+/g, ' ').trim().slice(0, 120) || letterOf(index);
    let unique = name;
    for (let times = 2; names.has(unique); times++) unique = `${name} (${times})`;
    names.add(unique);
  }
  return { line: line.number, names: [...names] };
};

const lastFilled = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '');

/** How many cells most lines fill. */
const usualWidth = (lines: readonly Line[]): number => {
  const widths = lines
    .map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
    .sort((a, b) => a - b);
  return widths[Math.floor((widths.length - 1) / 2)] ?? 0;
};

const looksLikeHeadings = (cells: readonly string[], usual: number): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean);
  const distinct = new Set(filled);
  return (
    filled.length >= 2 &&
    filled.length >= Math.min(usual, 3) &&
    distinct.size >= Math.max(2, filled.length * 0.6) &&
    filled.every((cell) => cell.length <= 120 && /\p{L}/u.test(cell) && !looksLikeValue(cell))
  );
};

/** A number, a day, an address on the web or of mail: what stands below headings, not in them. */
const looksLikeValue = (cell: string): boolean =>
  /^[\d\s.,:/+()-]+$/.test(cell) || /@.+\./.test(cell) || /^https?:/i.test(cell) || /\d{5}/.test(cell);

/** A, B … Z, AA … as spreadsheets call their columns. */
export const letterOf = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${letterOf(Math.floor(index / 26) - 1)}${String.fromCharCode(65 + (index % 26))}`;
