import { type ChildProcess, fork } from 'node:child_process';
import { clean, type Line } from './lines.ts';
import type { SheetAnswer, SheetOrder } from './spreadsheet-process.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Memory of the process that takes a spreadsheet apart, in megabytes, and its time for one answer, in milliseconds. */
const memory = 1_500;
const longest = 120_000;

export type Sheets = {
  format: 'xlsx' | 'ods';
  sheets: readonly string[];
  sheet: string | null;
  lines: AsyncIterable<Line>;
  close(): Promise<void>;
};

/**
 * Opens an XLSX or ODS file in a process of its own. Throws `UnreadableFile`, here or while the lines are walked:
 * `brokenSpreadsheet`, `lockedOrOld`, `zipBomb`, `unknownFormat`, `unknownSheet`, and `tooManyCells` (also for a file that
 * needs more memory or time than a table can).
 */
export const openSheets = async (bytes: Uint8Array, sheet: string | null): Promise<Sheets> => {
  const child = fork(new URL('./spreadsheet-process.ts', import.meta.url), {
    // Node reads the types away by itself; loaders of the process that starts it are of no use here.
    execArgv: [`--max-old-space-size=${memory}`],
    env: {},
    serialization: 'advanced',
    // What a library has to say about a broken file is for nobody's log.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const answers = answersOf(child);
  const close = async () => {
    child.kill('SIGKILL');
  };
  tell(child, { bytes, sheet });
  const first = (await answers.next()).value;
  if (first?.kind !== 'sheets') {
    await close();
    throw new UnreadableFile(first?.kind === 'refused' ? first.fault : 'brokenSpreadsheet');
  }
  const { format, sheets, sheet: read } = first;
  return { format, sheets, sheet: read, lines: linesOf(answers), close };
};

async function* linesOf(answers: AsyncIterable<SheetAnswer>): AsyncGenerator<Line> {
  for await (const answer of answers) {
    if (answer.kind === 'end') return;
    if (answer.kind === 'refused') throw new UnreadableFile(answer.fault);
    if (answer.kind === 'lines')
      for (const [number, cells] of answer.lines) yield { number, cells: cells.map(clean) };
  }
}

/** A process that has just died is not told; that it died is heard. */
const tell = (child: ChildProcess, order: SheetOrder): void => {
  if (child.connected) child.send(order, () => {});
};

/** What the process says, in its order; one that dies or takes too long has met a file that is too large for it. */
async function* answersOf(child: ChildProcess): AsyncGenerator<SheetAnswer> {
  const waiting: (SheetAnswer | Error)[] = [];
  let wake = () => {};
  const hear = (answer: SheetAnswer | Error) => {
    waiting.push(answer);
    wake();
  };
  child.on('message', (answer) => hear(answer as SheetAnswer));
  child.on('error', hear);
  child.on('exit', (code) =>
    // Without memory it is aborted, by itself or by the system; an exit with 1 is a fault of ours.
    hear(
      code === 1
        ? new Error('The process that reads spreadsheets ended before its time')
        : new UnreadableFile('tooManyCells'),
    ),
  );
  try {
    for (;;) {
      const answer = waiting.shift();
      if (!answer) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(() => hear(new UnreadableFile('tooManyCells')), longest);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        continue;
      }
      if (answer instanceof Error) throw answer;
      tell(child, 'taken');
      yield answer;
      if (answer.kind === 'end' || answer.kind === 'refused') return;
    }
  } finally {
    child.kill('SIGKILL');
  }
}
