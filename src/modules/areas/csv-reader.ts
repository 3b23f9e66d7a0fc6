import { UnreadableFile } from '../../platform/tables/unreadable-file.ts';

const longestCell = 20_000;
const mostColumns = 500;
const separators = [';', ',', '\t', '|'] as const;

/**
 * Takes a CSV file apart while it arrives (RFC 4180, with the separator that the first line uses). Rows come without
 * their line ends; empty lines are left out. Throws `UnreadableFile` for a quotation mark that is never closed, and for
 * cells or lines beyond all measure.
 */
export async function* readCsv(chunks: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let separator: string | null = null;
  let start = '';
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  /** Just after a quotation mark within a quoted cell: it ends the cell, or is doubled and stands for itself. */
  let afterQuote = false;
  let line = 1;
  const endRow = function* () {
    row.push(cell);
    cell = '';
    if (row.some((each) => each.trim() !== '')) yield row;
    row = [];
    line += 1;
  };
  for await (const chunk of chunks) {
    let text = chunk;
    if (separator === null) {
      start += chunk;
      if (!/[\r\n]/.test(start) && start.length < longestCell) continue;
      separator = separatorOf(start);
      text = start;
    }
    for (const letter of text) {
      if (quoted && !afterQuote) {
        if (letter === '"') afterQuote = true;
        else cell += letter;
        if (cell.length > longestCell) throw new UnreadableFile('brokenCsv', String(line));
        continue;
      }
      if (afterQuote) {
        afterQuote = false;
        if (letter === '"') {
          cell += '"';
          continue;
        }
        quoted = false;
      }
      if (letter === '"' && cell === '') quoted = true;
      else if (letter === separator) {
        row.push(cell);
        cell = '';
        if (row.length > mostColumns) throw new UnreadableFile('brokenCsv', String(line));
      } else if (letter === '\n') yield* endRow();
      else if (letter !== '\r') cell += letter;
    }
    if (cell.length > longestCell) throw new UnreadableFile('brokenCsv', String(line));
  }
  if (separator === null && start !== '') {
    // A file of one line without an end.
    yield* readCsv(oneLine(start));
    return;
  }
  if (quoted && !afterQuote) throw new UnreadableFile('brokenCsv', String(line));
  if (cell !== '' || row.length > 0) yield* endRow();
}

async function* oneLine(text: string): AsyncGenerator<string> {
  yield `${text}\n`;
}

/** The separator that stands most often in the first line, outside of quotation marks. */
const separatorOf = (start: string): string => {
  const first = (/^[^\r\n]*/.exec(start)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counts = separators.map((each) => ({ each, count: first.split(each).length - 1 }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).each;
};

/** What people and offices write where nothing was counted or may be told. */
const missing = /^(|-+|–|—|\.+|…|\/|x|na|n\/a|n\. ?a\.|null|k\. ?a\.|keine angabe)$/i;

/**
 * Reads a number as a file writes it. `decimal` is its decimal sign; the other one may part thousands.
 * Gives `null` for "missing" and `undefined` for what is no number.
 */
export const readNumber = (text: string, decimal: '.' | ','): number | null | undefined => {
  const compact = text
    .replace(/[\s\u00a0\u202f'’]/g, '')
    .replace(/%$/, '')
    .replace('−', '-');
  if (missing.test(text.trim())) return null;
  const pattern =
    decimal === ',' ? /^[+-]?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/ : /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;
  if (!pattern.test(compact) || compact.length > 25) return undefined;
  const plain = decimal === ',' ? compact.replaceAll('.', '').replace(',', '.') : compact.replaceAll(',', '');
  return Number(plain);
};

/** The decimal sign that cells of a file seem to use. */
export const decimalSignOf = (cells: readonly string[]): '.' | ',' => {
  const count = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell.trim())).length;
  return count(/^-?\d+,\d+$/) > count(/^-?\d+\.\d+$/) ? ',' : '.';
};
