import type { Change, Touched } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { newId, type RecordKind } from '../../records/contract.ts';

/** The columns that say when a row holds. */
export const dated = (from: string, until: string | null): JsonRow => ({
  valid: toRange({ from, until }),
  from_precision: 'day',
  until_precision: 'day',
});

/** Adds a row of a thing of its own; gives its id. */
export const addRow = async (change: Change, kind: RecordKind, row: JsonRow): Promise<string> => {
  const id = newId(change.scope.clock.now());
  await change.insert(kind.table, { kind: kind.kind, id }, { ...row, id, thing_id: id });
  return id;
};

const thingOf = (kind: RecordKind, row: JsonRow): Touched => ({ kind: kind.kind, id: String(row.thing_id) });

/** From today on other words hold; a row that began today or later, or is over, is put right instead. */
export const changeFrom = async (
  change: Change,
  kind: RecordKind,
  row: JsonRow,
  patch: JsonRow,
): Promise<void> => {
  const day = change.scope.today;
  const { from, until } = parseRange(String(row.valid));
  const isWithin = (from === null || from < day) && (until === null || until > day);
  if (!isWithin) {
    await change.update(kind.table, thingOf(kind, row), String(row.id), patch);
    return;
  }
  await endFrom(change, kind, row);
  const { alliance_id: _, source_id: __, decision_note: ___, called: ____, ...rest } = row;
  await change.insert(kind.table, thingOf(kind, row), {
    ...rest,
    ...patch,
    ...dated(day, until),
    until_precision: row.until_precision ?? 'day',
    id: newId(change.scope.clock.now()),
    version: 1,
  });
};

/** Ends a row before today; one that began today or later goes. */
export const endFrom = async (change: Change, kind: RecordKind, row: JsonRow): Promise<void> => {
  const day = change.scope.today;
  const { from } = parseRange(String(row.valid));
  if (from !== null && from >= day) await change.remove(kind.table, thingOf(kind, row), String(row.id));
  else
    await change.update(kind.table, thingOf(kind, row), String(row.id), {
      valid: toRange({ from, until: day }),
      until_precision: 'day',
    });
};
