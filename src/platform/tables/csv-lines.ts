import { type CsvError, parse } from 'csv-parse';
import { clean, type Line, longestCell, mostColumns } from './lines.ts';
import { textOf } from './text-of-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

const separators = [';', ',', '\t', '|'] as const;
/** Characters at the beginning of a file from which its separator is guessed. */
const lookAhead = 64_000;
/** Characters of one line; more is no table. */
const longestLine = 2_000_000;

/**
 * The lines of a CSV file in bounded memory (RFC 4180, with the separator that it uses; `sep=;` as Excel writes it).
 * Empty lines are left out, the numbers stay those of the file. Throws `UnreadableFile` for a quotation mark that is
 * never closed and for lines beyond all measure.
 */
export async function* csvLines(file: Blob): AsyncGenerator<Line> {
  const { separator, skip } = await separatorOf(file);
  const parser = parse({
    bom: true,
    delimiter: separator,
    from_line: skip + 1,
    info: true,
    record_delimiter: '\n',
    max_record_size: longestLine,
    relax_column_count: true,
    // A quotation mark within a cell that does not begin with one stands for itself.
    relax_quotes: true,
    skip_empty_lines: true,
  });
  const feed = feedInto(parser, file);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      const number = info.lines - breaksIn(record);
      if (record.length > mostColumns) throw new UnreadableFile('brokenCsv', String(number));
      const cells = record.map((cell) => clean(cell.slice(0, longestCell)));
      if (cells.some((cell) => cell.trim() !== '')) yield { number, cells };
    }
    await feed;
  } catch (fault) {
    throw refusalOf(fault);
  } finally {
    parser.destroy();
  }
}

/** The parser counts the line on which a row ends; people look for the one on which it begins. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);

/** One kind of line break, since files that were put together from others have several. */
async function* withPlainBreaks(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    const text = held + piece;
    // Whether a line feed follows is known with the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
  }
  if (held) yield '\n';
}

/** Hands the text on as fast as it is taken; a fault of reading ends the parser. */
const feedInto = async (parser: ReturnType<typeof parse>, file: Blob): Promise<void> => {
  try {
    for await (const text of withPlainBreaks(textOf(file))) {
      if (parser.destroyed) return;
      if (!parser.write(text)) await drained(parser);
    }
    parser.end();
  } catch (fault) {
    parser.destroy(fault as Error);
  }
};

const drained = (parser: ReturnType<typeof parse>): Promise<void> =>
  new Promise((resolve) => {
    const go = () => {
      parser.off('drain', go);
      parser.off('close', go);
      resolve();
    };
    parser.on('drain', go);
    parser.on('close', go);
  });

const refusalOf = (fault: unknown): unknown => {
  const { code, lines } = fault as CsvError & { lines?: number };
  return typeof code === 'string' && code.startsWith('CSV_')
    ? new UnreadableFile('brokenCsv', String(lines ?? 1))
    : fault;
};

/** The separator that cuts the first lines into the same number of cells most often; `skip`: lines that only say it. */
const separatorOf = async (file: Blob): Promise<{ separator: string; skip: number }> => {
  let start = '';
  for await (const text of withPlainBreaks(textOf(file))) {
    start += text;
    if (start.length >= lookAhead) break;
  }
  const said = /^\ufeff?sep=(.)\n/i.exec(start)?.[1];
  if (said) return { separator: said, skip: 1 };
  const lines = start
    .replace(/"(?:[^"]|"")*"/g, 'x')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 30);
  const scores = separators.map((separator) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const usual = mostFrequent(counts.filter((count) => count > 0));
    return { separator, score: counts.filter((count) => count === usual).length * Math.min(usual, 20) };
  });
  return {
    separator: scores.reduce((best, next) => (next.score > best.score ? next : best)).separator,
    skip: 0,
  };
};

const mostFrequent = (counts: readonly number[]): number => {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
};
