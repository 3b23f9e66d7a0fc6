import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { combine, medianOf, type Part } from '../combine.ts';
import { readNumber } from '../csv-reader.ts';
import { type DraftLine, draftRows } from '../data/draft-store.ts';
import { readReferences } from '../data/indicator-views.ts';
import { rowsAtOnce, type ValueImportChoice } from '../import-plan.ts';
import { type Aggregation, indicatorReference } from '../kinds.ts';
import { knownColumns } from '../known-files.ts';
import type { ValueColumn } from './value-indicators.ts';

/** The value of the whole file for each column: by the indicator's aggregation, or the middle value where it has none. */
export const writeReferences = async (
  scope: Scope,
  change: Change,
  draftId: string,
  columns: readonly ValueColumn[],
  choice: ValueImportChoice & { place: string },
): Promise<void> => {
  const values = new Map<number, (number | null)[]>(columns.map((column) => [column.index, []]));
  const read = (cells: readonly string[], index: number) =>
    readNumber(cells[index] ?? '', choice.decimal) ?? null;
  for await (const rows of draftRows<DraftLine>(scope, draftId, rowsAtOnce)) {
    for (const { content } of rows)
      for (const column of columns) values.get(column.index)?.push(read(content.cells, column.index));
  }
  for (const column of columns) {
    const own = values.get(column.index) ?? [];
    const weightHeading = knownColumns[column.heading]?.weight;
    const weightColumn = columns.find((each) => each.heading === weightHeading);
    const weights = weightColumn ? values.get(weightColumn.index) : undefined;
    const parts = own.map((value, index): Part => ({ value, share: 1, weight: weights?.[index] ?? null }));
    const present = own.filter((value) => value !== null);
    const aggregation = column.row.aggregation as Aggregation;
    const value =
      aggregation === 'none'
        ? medianOf(present)
        : aggregation === 'sum'
          ? present.reduce((sum, each) => sum + each, 0)
          : (combine(aggregation, parts, weights !== undefined)?.value ?? null);
    if (value === null || present.length === 0 || !column.id) continue;
    await writeReference(scope, change, column.id, choice, rounded(value), `${present.length}/${own.length}`);
  }
};

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

const writeReference = async (
  scope: Scope,
  change: Change,
  indicatorId: string,
  choice: { place: string; day: string; isPublic: boolean },
  value: number,
  note: string,
): Promise<void> => {
  const there = (await readReferences(scope, indicatorId)).find(
    (each) => each.place === choice.place && each.day === choice.day,
  );
  if (there) {
    if (Number(there.value) === value) return;
    const thing = { kind: indicatorReference.kind, id: String(there.thing_id) };
    await change.update(indicatorReference.table, thing, String(there.id), { value, note });
    return;
  }
  const id = newId(scope.clock.now());
  await change.insert(
    indicatorReference.table,
    { kind: indicatorReference.kind, id },
    {
      id,
      thing_id: id,
      version: 1,
      is_public: choice.isPublic,
      indicator_id: indicatorId,
      place: choice.place,
      day: choice.day,
      value,
      note,
    },
  );
};
