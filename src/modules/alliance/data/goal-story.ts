import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { factHoldsOn } from '../fact.ts';
import { visible } from './facts.ts';
import { readChildren } from './goal-views.ts';
import { type GoalLeads, leadsOf } from './lead-views.ts';

/** One goal with all that its page tells. */
export type GoalStory = {
  /** The wording of the scope's day; where the goal does not hold on it, the nearest one. */
  row: JsonRow;
  holdsNow: boolean;
  /** All wordings, oldest first. */
  wordings: readonly JsonRow[];
  system: JsonRow | null;
  /** The goals above, the guiding one first. */
  above: readonly JsonRow[];
  children: readonly JsonRow[];
  /** Where the next page of children begins. */
  next: string | null;
  leads: ReadonlyMap<string, GoalLeads>;
};

/** Wordings that one page shows at most. */
const wordingsAtMost = 100;

/** Null when there is no such goal or the reader may not see it. Four queries. */
export const readGoalStory = async (
  scope: Scope,
  id: string,
  from: string | null,
): Promise<GoalStory | null> => {
  const { rows: wordings } = await sql<{ row: JsonRow }>`select to_jsonb(t) as row from goal t
    where ${visible(scope)} and t.thing_id = ${id}::uuid order by t.valid limit ${wordingsAtMost}`.execute(
    scope.db,
  );
  const row = wordingOf(
    wordings.map((each) => each.row),
    scope.asOf,
  );
  if (!row) return null;
  const { above, system } = await readAbove(scope, row);
  const { children, next } = await readChildren(scope, id, from);
  return {
    row,
    holdsNow: factHoldsOn(row, scope.asOf),
    wordings: wordings.map((each) => each.row),
    system,
    above,
    children: children.map((child) => child.row),
    next,
    leads: await leadsOf(scope, [id, ...children.map((child) => String(child.row.thing_id))], id),
  };
};

/** The wording of the day, else the last one that began before it, else the first. */
const wordingOf = (wordings: readonly JsonRow[], day: string): JsonRow | undefined =>
  wordings.find((row) => factHoldsOn(row, day)) ??
  wordings.findLast((row) => String(row.valid).slice(1, 11) <= day) ??
  wordings[0];

/** The goals above (at most two) and the goal system; one query. They are read on the last day that both share. */
const readAbove = async (
  scope: Scope,
  row: JsonRow,
): Promise<{ above: readonly JsonRow[]; system: JsonRow | null }> => {
  const { rows } = await sql<{ depth: number; row: JsonRow }>`
    with recursive up as (
      (select t.*, 1 as depth from goal t
        where ${visible(scope)} and t.thing_id = ${row.parent_id ?? null}::uuid and t.valid && ${row.valid}::daterange
        order by t.valid @> ${scope.asOf}::date desc, t.valid desc limit 1)
      union all
      (select t.*, up.depth + 1 from up join goal t on t.thing_id = up.parent_id and t.valid && up.valid
        where ${visible(scope)} and up.depth < 2
        order by t.valid @> ${scope.asOf}::date desc, t.valid desc limit 1)
    )
    select depth, to_jsonb(up) as row from up
    union all
    (select 0, to_jsonb(t) from goal_system t where ${visible(scope)} and t.thing_id = ${row.system_id}::uuid limit 1)
    order by depth desc`.execute(scope.db);
  return {
    above: rows.filter(({ depth }) => depth > 0).map((each) => each.row),
    system: rows.find(({ depth }) => depth === 0)?.row ?? null,
  };
};
