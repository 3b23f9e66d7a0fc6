import type { Scope } from '../../../platform/scope.ts';
import { mostRows, type WrittenFormat, writeTable } from '../../../platform/tables/write-table.ts';
import { readShownRows } from '../data/row-store.ts';
import type { RowRemark } from '../import-kind.ts';
import type { Run } from '../run.ts';
import { importTexts } from '../texts/index.ts';

const rowsAtOnce = 1_000;

/**
 * The rows of a run that cannot be used, as a file: all columns as they came, and the reason in words at the end. It can be
 * put right and read in again. At most as many rows as the format may hold.
 */
export const rejectedRows = async (
  scope: Scope,
  run: Run,
  format: WrittenFormat,
  inWords: (remark: RowRemark) => string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const t = importTexts(scope.locale);
  const table = writeTable(format, [...run.headings, t.run.reason], t.rowStates.invalid);
  let after = 0;
  let count = 0;
  for (;;) {
    const rows = await readShownRows(scope, run.id, 'invalid', after, rowsAtOnce);
    for (const row of rows) {
      if (count++ >= mostRows[format]) return table.bytes();
      table.add([
        ...run.headings.map((heading) => row.cells[heading] ?? ''),
        row.problems.map(inWords).join(' '),
      ]);
    }
    if (rows.length < rowsAtOnce) return table.bytes();
    after = rows.at(-1)?.position ?? after;
  }
};
