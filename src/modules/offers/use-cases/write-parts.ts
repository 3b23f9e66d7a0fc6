import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Day } from '../../../platform/time/day.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import { linkThings, unlinkThings } from '../../thread/contract.ts';
import { offer, offerField, offerGoal, offerLanguage, offerTerm } from '../kinds.ts';
import type { Assignments } from '../offer-form.ts';

/** How each sort of assignment is kept: the kind of its rows, and the column that says what is assigned. */
export const assignmentKinds: Readonly<Record<keyof Assignments, { kind: RecordKind; column: string }>> = {
  terms: { kind: offerTerm, column: 'term_id' },
  fields: { kind: offerField, column: 'field_id' },
  goals: { kind: offerGoal, column: 'goal_id' },
  languages: { kind: offerLanguage, column: 'language' },
};

/** Writes a row of what belongs to an offer; it holds as `time` says. */
export const insertPart = async (
  change: Change,
  kind: RecordKind,
  offerId: string,
  row: JsonRow,
  time: { valid: unknown; from_precision?: unknown; until_precision?: unknown },
): Promise<void> => {
  const id = newId(change.scope.clock.now());
  await change.insert(
    kind.table,
    { kind: kind.kind, id },
    {
      is_public: true,
      ...row,
      valid: time.valid,
      from_precision: time.from_precision ?? 'day',
      until_precision: time.until_precision ?? 'day',
      offer_id: offerId,
      id,
      thing_id: id,
    },
  );
};

/** Assigns something to an offer. That it serves a goal is said on the thread too. */
export const assign = async (
  change: Change,
  offerId: string,
  sort: keyof Assignments,
  value: string,
  time: Parameters<typeof insertPart>[4],
): Promise<void> => {
  const { kind, column } = assignmentKinds[sort];
  const how = sort === 'languages' ? { how: 'spoken' } : {};
  await insertPart(change, kind, offerId, { [column]: value, ...how }, time);
  if (sort === 'goals')
    await linkThings(change, { kind: offer.kind, id: offerId }, 'contributesTo', { kind: 'goal', id: value });
};

/** From a day on an assignment holds no more; one that began on the day or later goes. */
export const unassign = async (
  change: Change,
  offerId: string,
  sort: keyof Assignments,
  row: JsonRow,
  day: Day,
): Promise<void> => {
  const { kind, column } = assignmentKinds[sort];
  const thing = { kind: kind.kind, id: String(row.thing_id) };
  const { from } = parseRange(String(row.valid));
  if (from !== null && from >= day) await change.remove(kind.table, thing, String(row.id));
  else
    await change.update(kind.table, thing, String(row.id), {
      valid: toRange({ from, until: day }),
      until_precision: 'day',
    });
  if (sort === 'goals')
    await unlinkThings(change, { kind: offer.kind, id: offerId }, 'contributesTo', {
      kind: 'goal',
      id: String(row[column]),
    });
};
