import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Day } from '../../../platform/time/day.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import { linkThings, unlinkThings } from '../../thread/contract.ts';
import { need, needArea, needField, needGoal, needTerm } from '../kinds.ts';
import type { Assignments } from '../need-form.ts';

/** How each sort of assignment is kept: the kind of its rows, and the column that says what is assigned. */
export const assignmentKinds: Readonly<Record<keyof Assignments, { kind: RecordKind; column: string }>> = {
  areas: { kind: needArea, column: 'area_id' },
  terms: { kind: needTerm, column: 'term_id' },
  fields: { kind: needField, column: 'field_id' },
  goals: { kind: needGoal, column: 'goal_id' },
};

/** When a part holds; nothing for kinds that are not dated. */
export type PartTime = { valid: unknown; from_precision?: unknown; until_precision?: unknown };

/** Writes a row of what belongs to a need. It is shown with the need. */
export const insertPart = async (
  change: Change,
  kind: RecordKind,
  needId: string,
  row: JsonRow,
  time: PartTime | null,
): Promise<string> => {
  const id = newId(change.scope.clock.now());
  const held = time
    ? {
        valid: time.valid,
        from_precision: time.from_precision ?? 'day',
        until_precision: time.until_precision ?? 'day',
      }
    : {};
  await change.insert(
    kind.table,
    { kind: kind.kind, id },
    { is_public: true, ...row, ...held, need_id: needId, id, thing_id: id },
  );
  return id;
};

/** Assigns an area, term, field or goal. That meeting the need would serve a goal is said on the thread too. */
export const assign = async (
  change: Change,
  needId: string,
  sort: keyof Assignments,
  value: string,
  time: PartTime,
): Promise<void> => {
  const { kind, column } = assignmentKinds[sort];
  await insertPart(change, kind, needId, { [column]: value }, time);
  if (sort === 'goals')
    await linkThings(change, { kind: need.kind, id: needId }, 'contributesTo', { kind: 'goal', id: value });
};

/** From a day on a dated part holds no more; one that began on the day or later goes. */
export const endPart = async (change: Change, kind: RecordKind, row: JsonRow, day: Day): Promise<void> => {
  const thing = { kind: kind.kind, id: String(row.thing_id) };
  const { from } = parseRange(String(row.valid));
  if (from !== null && from >= day) await change.remove(kind.table, thing, String(row.id));
  else
    await change.update(kind.table, thing, String(row.id), {
      valid: toRange({ from, until: day }),
      until_precision: 'day',
    });
};

/** Takes an assignment away from a day on, on the thread too. */
export const unassign = async (
  change: Change,
  needId: string,
  sort: keyof Assignments,
  row: JsonRow,
  day: Day,
): Promise<void> => {
  const { kind, column } = assignmentKinds[sort];
  await endPart(change, kind, row, day);
  if (sort === 'goals')
    await unlinkThings(change, { kind: need.kind, id: needId }, 'contributesTo', {
      kind: 'goal',
      id: String(row[column]),
    });
};
