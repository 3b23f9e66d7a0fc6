import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  contentTypes,
  mostRows,
  type WrittenFormat,
  writeTable,
} from '../../../platform/tables/write-table.ts';
import { type RegisterPage, readRegister } from '../data/register-views.ts';
import type { RegisterQuery } from '../register.ts';
import { registerColumns } from '../register-columns.ts';
import { needsTexts } from '../texts/index.ts';

const rowsAtOnce = 2_000;

/**
 * Exactly what the register shows the reader for this query, as a file: the same rows, columns and order, all pages of it.
 * Refuses when there are more rows than the format may hold.
 */
export const exportRegister = async (
  scope: Scope,
  input: { query: RegisterQuery; format: WrittenFormat },
): Promise<
  Result<
    { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> },
    { reason: 'too-many'; most: number }
  >
> => {
  const most = mostRows[input.format];
  const columns = registerColumns(scope.locale);
  const t = needsTexts(scope.locale).register;
  const sheet = writeTable(
    input.format,
    columns.map(({ label }) => label),
    t.title,
  );
  let from: string | null = null;
  let count = 0;
  do {
    const page: RegisterPage = await readRegister(scope, input.query, { from, atOnce: rowsAtOnce });
    count += page.rows.length;
    if (count > most) return refuse('too-many', { most });
    for (const row of page.rows) sheet.add(columns.map((column) => column.text(row)));
    from = page.next;
  } while (from !== null);
  return done({
    fileName: `bedarfe-${scope.asOf}.${input.format}`,
    contentType: contentTypes[input.format],
    bytes: sheet.bytes(),
  });
};
