import type { TableRow } from '../../../platform/tables/table-file.ts';
import type { ImportPlan } from '../../imports/contract.ts';

/** Reads the cell of a row that a plan reads as a field; empty where no column is. */
export const cellOf = (plan: ImportPlan): ((row: TableRow, field: string) => string) => {
  const headings = new Map(Object.entries(plan.mapping).map(([heading, field]) => [field, heading]));
  return (row, field) => (row.cells[headings.get(field) ?? ''] ?? '').trim();
};
