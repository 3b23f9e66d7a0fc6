import { Worker } from 'node:worker_threads';
import { clean, type Line } from './lines.ts';
import type { SheetAnswer, SheetOrder } from './spreadsheet-worker.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Memory of the thread that takes a spreadsheet apart, in megabytes, and its time, in milliseconds. */
const memory = 1_500;
const longest = 120_000;

export type Sheets = {
  sheets: readonly string[];
  sheet: string | null;
  lines: AsyncIterable<Line>;
  close(): Promise<void>;
};

/**
 * Opens an XLSX or ODS file in a thread of its own. Throws `UnreadableFile`: `brokenSpreadsheet`, `unknownSheet`,
 * `tooManyCells` (also for one that needs more memory or time than a table can).
 */
export const openSheets = async (bytes: Uint8Array, sheet: string | null): Promise<Sheets> => {
  const order: SheetOrder = { bytes, sheet };
  const worker = new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: memory },
    // Node reads the types away by itself; loaders of the process that starts it are of no use here.
    execArgv: [],
    env: {},
  });
  const answers = answersOf(worker);
  const close = async () => {
    await worker.terminate();
  };
  const first = (await answers.next()).value;
  if (first?.kind !== 'sheets') {
    await close();
    throw new UnreadableFile(first?.kind === 'refused' ? first.fault : 'brokenSpreadsheet');
  }
  return { sheets: first.sheets, sheet: first.sheet, lines: linesOf(answers), close };
};

async function* linesOf(answers: AsyncIterable<SheetAnswer>): AsyncGenerator<Line> {
  for await (const answer of answers) {
    if (answer.kind === 'end') return;
    if (answer.kind === 'refused') throw new UnreadableFile(answer.fault);
    if (answer.kind === 'lines')
      for (const [number, cells] of answer.lines) yield { number, cells: cells.map(clean) };
  }
}

/** What the thread says, in its order; a thread that dies or takes too long has met a file that is too large for it. */
async function* answersOf(worker: Worker): AsyncGenerator<SheetAnswer> {
  const waiting: SheetAnswer[] = [];
  let wake = () => {};
  const hear = (answer: SheetAnswer) => {
    waiting.push(answer);
    wake();
  };
  worker.on('message', hear);
  worker.on('error', (fault: NodeJS.ErrnoException) =>
    hear({
      kind: 'refused',
      fault: fault.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'tooManyCells' : 'brokenSpreadsheet',
    }),
  );
  worker.on('exit', () => hear({ kind: 'end' }));
  const timer = setTimeout(() => hear({ kind: 'refused', fault: 'tooManyCells' }), longest);
  try {
    for (;;) {
      const answer = waiting.shift();
      if (answer) {
        yield answer;
        if (answer.kind === 'end' || answer.kind === 'refused') return;
      } else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
