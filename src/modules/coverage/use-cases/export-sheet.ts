import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  contentTypes,
  mostRows,
  type WrittenCell,
  type WrittenFormat,
  writeTable,
} from '../../../platform/tables/write-table.ts';
import { figureIn } from '../documents/figures.ts';
import { maySeeCoverage } from '../permissions.ts';
import type { Sheet, SheetCell } from '../sheet.ts';
import { coverageTexts } from '../texts/index.ts';

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
    { sheet: coverageTexts(scope.locale).take.basis, lines: [sheet.title, sheet.lead, ...sheet.notes] },
  );
  const written = ({ text }: SheetCell, at: number): WrittenCell =>
    (format !== 'csv' && sheet.columns[at]?.numeric ? figureIn(text, scope.locale) : null) ?? text;
  for (const row of sheet.rows) table.add(row.map(written));
  return done({
    fileName: `${fileNameOf(sheet)}-${scope.asOf}.${format}`,
    contentType: contentTypes[format],
    bytes: table.bytes(),
  });
};

export const fileNameOf = (sheet: Sheet): string => sheet.name.replaceAll('/', '-');
