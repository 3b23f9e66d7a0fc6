import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import {
  contentTypes,
  mostRows,
  type WrittenFormat,
  writeTable,
} from '../../../platform/tables/write-table.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { readRegister } from '../data/register-views.ts';
import { maySeeAllPeople, maySeeRegisters } from '../permissions.ts';
import { type RegisterName, type RegisterQuery, registers } from '../register.ts';
import { registerColumns } from '../register-columns.ts';

const rowsAtOnce = 2_000;

/**
 * Exactly what a register shows for this query, as a file: the same rows, columns and order, all pages of it. Cells that
 * a spreadsheet would take for formulas are made harmless. Refuses when there are more rows than the format may hold.
 */
export const exportRegister = async (
  scope: Scope,
  input: { register: RegisterName; query: RegisterQuery; format: WrittenFormat },
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
  const headings = columns.map((column) => column.label);
  const sheet = writeTable(input.format, headings, 'Register');
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
