import { utils, write } from '@e965/xlsx';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { readRegister } from '../data/register-views.ts';
import { maySeeAllPeople, maySeeRegisters } from '../permissions.ts';
import { type RegisterName, type RegisterQuery, registers } from '../register.ts';
import { registerColumns } from '../register-columns.ts';
import { csvLine, harmless } from '../spreadsheet-cell.ts';

export const exportFormats = ['csv', 'xlsx', 'ods'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Rows that a file may hold. Spreadsheet files are put together in memory, so they are kept smaller. */
export const mostRows: Readonly<Record<ExportFormat, number>> = { csv: 100_000, xlsx: 20_000, ods: 20_000 };
const rowsAtOnce = 2_000;

const contentTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/**
 * Exactly what a register shows for this query, as a file: the same rows, columns and order, all pages of it. Cells that
 * a spreadsheet would take for formulas are made harmless. Refuses when there are more rows than the format may hold.
 */
export const exportRegister = async (
  scope: Scope,
  input: { register: RegisterName; query: RegisterQuery; format: ExportFormat },
): Promise<
  Result<
    { fileName: string; contentType: string; bytes: Uint8Array<ArrayBuffer> },
    { reason: 'forbidden' } | { reason: 'too-many'; most: number }
  >
> => {
  const mayExport = input.register === 'people' ? maySeeAllPeople : maySeeRegisters;
  if (!mayExport(scope.actor)) return refuse('forbidden');
  const most = mostRows[input.format];
  const fields = new Map((await fieldsOn(scope)).map((field) => [field.id, field.name]));
  const columns = registerColumns(input.register, { locale: scope.locale, fields });
  const heading = columns.map((column) => column.label);
  const sheet = input.format === 'csv' ? csvSheet(heading) : workbookSheet(heading, input.format);
  let from: string | null = null;
  let count = 0;
  do {
    const page: { rows: readonly JsonRow[]; next: string | null } = await readRegister(
      scope,
      input.register,
      input.query,
      from,
      rowsAtOnce,
    );
    count += page.rows.length;
    if (count > most) return refuse('too-many', { most });
    for (const row of page.rows) sheet.add(columns.map((column) => column.text(row)));
    from = page.next;
  } while (from !== null);
  return done({
    fileName: `${registers[input.register]}-${scope.asOf}.${input.format}`,
    contentType: contentTypes[input.format],
    bytes: sheet.bytes(),
  });
};

type Sheet = { add(cells: readonly string[]): void; bytes(): Uint8Array<ArrayBuffer> };

/** UTF-8 with the mark by which spreadsheets recognise it. */
const csvSheet = (heading: readonly string[]): Sheet => {
  const parts = [`\ufeff${csvLine(heading)}`];
  return {
    add: (cells) => {
      parts.push(csvLine(cells));
    },
    bytes: () => new Uint8Array(Buffer.from(parts.join(''))),
  };
};

const workbookSheet = (heading: readonly string[], bookType: 'xlsx' | 'ods'): Sheet => {
  const rows: string[][] = [[...heading]];
  return {
    add: (cells) => {
      rows.push(cells.map(harmless));
    },
    bytes: () => {
      const book = utils.book_new();
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Register');
      return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
    },
  };
};
