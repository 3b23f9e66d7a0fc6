import { sql } from 'kysely';
import { attempt } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type Day, parseDayAsKnown } from '../../../platform/time/day.ts';
import { type Precision, parseRange, toRange } from '../../../platform/time/period.ts';
import { linkThings } from '../../thread/contract.ts';
import { goal, goalLead, goalSystem } from '../kinds.ts';
import { mayWriteAlliance } from '../permissions.ts';

export type BeginInput = { id: string; name: string; from: string; decisionNote: string; isPublic: boolean };
/** The first day of the new system, and the event that can be taken back (none when the form came twice). */
export type Begun = { from: Day; eventId: string | null };
export type BeginRefusal =
  | { reason: 'forbidden' | 'unknown' | 'no-system' | 'too-many' }
  | {
      reason: 'invalid';
      name?: 'missing' | 'too-long';
      from?: 'missing' | 'not-a-day' | 'outside' | 'later-goals';
      decisionNote?: 'too-long';
    };

/** Rows that one change ends at most; more would make an event that nobody can read or take back. */
export const endedAtMost = 2000;

/**
 * From a day on a new goal system holds. The one before ends on the day before, and with it its goals and who leads
 * them, in one change that can be taken back as a whole. `id` was made with the form.
 */
export const beginGoalSystem = async (
  scope: Scope,
  input: BeginInput,
): Promise<Result<Begun, BeginRefusal>> => {
  if (!mayWriteAlliance(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  const name = input.name.trim();
  const decisionNote = input.decisionNote.trim();
  const day = parseDayAsKnown(input.from);
  const faults = {
    ...(name === '' ? { name: 'missing' as const } : name.length > 300 ? { name: 'too-long' as const } : {}),
    ...(day ? {} : { from: input.from.trim() ? ('not-a-day' as const) : ('missing' as const) }),
    ...(decisionNote.length > 1000 ? { decisionNote: 'too-long' as const } : {}),
  };
  if (!day || Object.keys(faults).length > 0) return refuse('invalid', faults);

  const systems = await lockedRows(scope, goalSystem.table, sql`true`);
  if (systems.some((row) => row.id === input.id)) return done({ from: day.day, eventId: null });
  const current = systems.find((row) => endsLaterThan(row, day.day));
  if (!current) return refuse('no-system');
  if (!beginsBefore(current, day.day) || systems.some((row) => startOf(row) >= day.day))
    return refuse('invalid', { from: 'outside' });
  const ending = sql`(upper(valid) is null or upper(valid) > ${day.day}::date)`;
  const goals = await lockedRows(
    scope,
    goal.table,
    sql`system_id = ${String(current.thing_id)}::uuid and ${ending}`,
  );
  const leads = await lockedRows(
    scope,
    goalLead.table,
    sql`goal_id = any(${goals.map((row) => String(row.thing_id))}::uuid[]) and ${ending}`,
  );
  if (goals.length + leads.length > endedAtMost) return refuse('too-many');
  if (![...goals, ...leads].every((row) => beginsBefore(row, day.day)))
    return refuse('invalid', { from: 'later-goals' });

  return attempt<Result<Begun, BeginRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'alliance.goalSystemBegun');
      const end = (row: JsonRow) => endBefore(row, day.day, day.precision);
      for (const row of leads)
        await change.update(goalLead.table, thing(goalLead.kind, row), String(row.id), end(row));
      for (const row of goals)
        await change.update(goal.table, thing(goal.kind, row), String(row.id), end(row));
      const old = thing(goalSystem.kind, current);
      await change.update(goalSystem.table, old, String(current.id), end(current));
      const made = { kind: goalSystem.kind, id: input.id };
      await change.insert(goalSystem.table, made, {
        id: input.id,
        thing_id: input.id,
        name,
        valid: toRange({ from: day.day, until: null }),
        from_precision: day.precision,
        is_public: input.isPublic,
        decision_note: decisionNote || null,
      });
      await linkThings(change, made, 'replaces', old);
      return done({ from: day.day, eventId: await change.record() });
    },
    (fault) => {
      if (fault.code === '23P01') return refuse('invalid', { from: 'outside' });
      throw fault;
    },
  );
};

const lockedRows = async (
  scope: Scope,
  table: string,
  condition: ReturnType<typeof sql>,
): Promise<readonly JsonRow[]> => {
  const { rows } = await sql<{ row: JsonRow }>`select to_jsonb(t) as row from ${sql.table(table)} t
    where alliance_id = current_alliance() and ${condition} order by id limit ${endedAtMost + 1} for update`.execute(
    scope.db,
  );
  return rows.map(({ row }) => row);
};

const thing = (kind: string, row: JsonRow) => ({ kind, id: String(row.thing_id) });
const startOf = (row: JsonRow): Day => parseRange(String(row.valid)).from ?? '';
const beginsBefore = (row: JsonRow, day: Day): boolean => startOf(row) < day;
const endsLaterThan = (row: JsonRow, day: Day): boolean => {
  const { until } = parseRange(String(row.valid));
  return until === null || until > day;
};
const endBefore = (row: JsonRow, day: Day, precision: Precision): JsonRow => ({
  valid: toRange({ from: parseRange(String(row.valid)).from, until: day }),
  until_precision: precision,
});
