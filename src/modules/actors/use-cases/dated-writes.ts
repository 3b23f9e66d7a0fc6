import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { newId, type RecordKind } from '../../records/contract.ts';

const thingOf = (kind: RecordKind, row: JsonRow) => ({ kind: kind.kind, id: String(row.thing_id) });

/** The time of a row that holds from a day on. */
export const datedFrom = (from: string, until: string | null = null): JsonRow => ({
  valid: toRange({ from, until }),
  from_precision: 'day',
  until_precision: 'day',
});

/** From a day on other words hold; a wording that began on that day or later is put right instead. */
export const changeWording = async (
  change: Change,
  kind: RecordKind,
  row: JsonRow,
  patch: JsonRow,
  day: string,
): Promise<void> => {
  const thing = thingOf(kind, row);
  const { from, until } = parseRange(String(row.valid));
  const isWithin = (from === null || from < day) && (until === null || until > day);
  if (!isWithin) {
    await change.update(kind.table, thing, String(row.id), patch);
    return;
  }
  await change.update(kind.table, thing, String(row.id), {
    valid: toRange({ from, until: day }),
    until_precision: 'day',
  });
  const { alliance_id: _, source_id: __, decision_note: ___, ...rest } = row;
  await change.insert(kind.table, thing, {
    ...rest,
    ...patch,
    ...datedFrom(day, until),
    until_precision: row.until_precision,
    id: newId(change.scope.clock.now()),
    version: 1,
  });
};

/** Ends a row on the day before; one that began on the day or later goes. */
export const endRow = async (change: Change, kind: RecordKind, row: JsonRow, day: string): Promise<void> => {
  const { from } = parseRange(String(row.valid));
  if (from !== null && from >= day) await change.remove(kind.table, thingOf(kind, row), String(row.id));
  else
    await change.update(kind.table, thingOf(kind, row), String(row.id), {
      valid: toRange({ from, until: day }),
      until_precision: 'day',
    });
};
