import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  contentTypes,
  mostRows,
  type WrittenFormat,
  writeTable,
} from '../../../platform/tables/write-table.ts';
import { maySeeCoverage } from '../permissions.ts';
import type { Sheet } from '../sheet.ts';

/** A computation as a table file: all its rows and columns. Refuses when there are more rows than the format may hold. */
export const exportSheet = (
  scope: Scope,
  sheet: Sheet,
  format: WrittenFormat,
): Result<
  { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> },
  { reason: 'forbidden' } | { reason: 'too-many'; most: number }
> => {
  if (!maySeeCoverage(scope.actor)) return refuse('forbidden');
  const most = mostRows[format];
  if (sheet.rows.length > most) return refuse('too-many', { most });
  const table = writeTable(
    format,
    sheet.columns.map(({ label }) => label),
    sheet.title.slice(0, 31),
  );
  for (const row of sheet.rows) table.add(row.map(({ text }) => text));
  return done({
    fileName: `${fileNameOf(sheet)}-${scope.asOf}.${format}`,
    contentType: contentTypes[format],
    bytes: table.bytes(),
  });
};

export const fileNameOf = (sheet: Sheet): string => sheet.name.replaceAll('/', '-');
