import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { readIndicators } from '../data/indicator-views.ts';
import { indicator } from '../kinds.ts';
import { keyFromName, knownColumns } from '../known-files.ts';

/** A column of a file that becomes values; `id` is null while its indicator is yet to be made. */
export type ValueColumn = { heading: string; id: string | null; row: JsonRow };

/** What holds for all values of a file. */
export type ValueChoice = {
  day: string;
  decimal: '.' | ',';
  /** What the whole file covers, e.g. "Berlin": its overall value is kept for comparison. Null: nothing is. */
  place: string | null;
  publisher: string | null;
  licence: string | null;
  isPublic: boolean;
};

/** The indicator of a column: the one that has its key already, or the columns of a new one. */
export const newIndicator = (heading: string, known: readonly JsonRow[]): JsonRow => {
  const template = knownColumns[heading];
  const key = template?.key ?? keyFromName(heading);
  return (
    known.find((each) => each.key === key) ?? {
      key,
      name: template?.name ?? heading.slice(0, 200),
      unit: template?.unit ?? null,
      direction: template?.direction ?? 'neutral',
      aggregation: template?.aggregation ?? 'none',
    }
  );
};

/** Makes the indicators of columns that have none yet, and ties each to the one that weighs it. */
export const makeIndicators = async (
  scope: Scope,
  change: Change,
  columns: readonly ValueColumn[],
  choice: ValueChoice,
): Promise<void> => {
  const taken = new Map<string, string>();
  for (const [position, column] of columns.entries()) {
    const same = taken.get(String(column.row.key));
    if (column.id === null && same) column.id = same;
    if (column.id !== null) continue;
    column.id = newId(scope.clock.now());
    taken.set(String(column.row.key), column.id);
    const row = {
      ...column.row,
      publisher: choice.publisher,
      licence: choice.licence,
      position: position + 1,
    };
    await change.insert(
      indicator.table,
      { kind: indicator.kind, id: column.id },
      {
        ...row,
        id: column.id,
        thing_id: column.id,
        version: 1,
        is_public: choice.isPublic,
      },
    );
  }
  // Weights last: the column that weighs may come after those that it weighs.
  const known = await readIndicators(scope);
  for (const column of columns) {
    const weight = knownColumns[column.heading]?.weight;
    const weightKey = weight === undefined ? undefined : knownColumns[weight]?.key;
    const weightRow = known.find((each) => each.key === weightKey);
    if (!weightRow || !column.id || !taken.has(String(column.row.key))) continue;
    await change.update(indicator.table, { kind: indicator.kind, id: column.id }, column.id, {
      weight_id: weightRow.thing_id,
    });
  }
};
