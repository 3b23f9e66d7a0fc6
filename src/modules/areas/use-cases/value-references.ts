import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { newId } from '../../records/contract.ts';
import { combine, medianOf, type Part } from '../combine.ts';
import { readReferences } from '../data/indicator-views.ts';
import { type Aggregation, indicatorReference } from '../kinds.ts';
import { knownColumns } from '../known-files.ts';
import { readNumber } from '../number-cell.ts';
import type { ValueChoice, ValueColumn } from './value-indicators.ts';

/** The value of the whole file for each column: by the indicator's aggregation, or the middle value where it has none. */
export const writeReferences = async (
  scope: Scope,
  change: Change,
  rows: () => AsyncIterable<TableRow>,
  columns: readonly ValueColumn[],
  choice: ValueChoice & { place: string },
): Promise<void> => {
  const values = new Map<string, (number | null)[]>(columns.map(({ heading }) => [heading, []]));
  for await (const { cells } of rows())
    for (const { heading } of columns)
      values.get(heading)?.push(readNumber(cells[heading] ?? '', choice.decimal) ?? null);
  for (const column of columns) {
    const own = values.get(column.heading) ?? [];
    const weightHeading = knownColumns[column.heading]?.weight;
    const weightColumn = columns.find((each) => each.heading === weightHeading);
    const weights = weightColumn ? values.get(weightColumn.heading) : undefined;
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
