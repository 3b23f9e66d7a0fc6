import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type LeadFinding, leadFinding } from '../goal.ts';
import { maySeeInternal } from '../permissions.ts';

/** Who leads a goal, with the field that they belong to. */
export type LeadView = {
  row: JsonRow;
  fieldName: string | null;
  fieldMark: string | null;
  holdsNow: boolean;
};

/** The leads of a goal that the reader may see, and what is missing in them (where the reader may see them all). */
export type GoalLeads = { leads: readonly LeadView[]; finding: LeadFinding | null };

type Row = {
  goal: string;
  role: 'lead' | 'coLead';
  field: string;
  row: JsonRow;
  fieldName: string | null;
  fieldMark: string | null;
  holdsNow: boolean;
  isVisible: boolean;
};

/** Rows that one question reads at most. */
const most = 2000;

/**
 * Who leads these goals on the scope's day, by the goal's thing id; one query. Of the goal `inDepth` the leads of all
 * times come along, marked by `holdsNow`. Lead comes before co-lead, the present before the past.
 */
export const leadsOf = async (
  scope: Scope,
  goalIds: readonly string[],
  inDepth: string | null = null,
): Promise<ReadonlyMap<string, GoalLeads>> => {
  if (goalIds.length === 0) return new Map();
  const sees = sql`${maySeeInternal(scope.actor)}::boolean`;
  const { rows } = await sql<Row>`
    select t.goal_id as goal, t.role, t.field_id as field, to_jsonb(t) as row, f.name as "fieldName",
      f.mark as "fieldMark", t.valid @> ${scope.asOf}::date as "holdsNow", (t.is_public or ${sees}) as "isVisible"
    from goal_lead t
    left join lateral (
      select name, mark from alliance_field f
      where f.alliance_id = current_alliance() and f.thing_id = t.field_id and f.valid && t.valid
        and (f.is_public or ${sees})
      order by f.valid @> ${scope.asOf}::date desc, f.valid desc limit 1) f on true
    where t.alliance_id = current_alliance() and t.goal_id = any(${[...goalIds]}::uuid[])
      and (t.valid @> ${scope.asOf}::date or t.goal_id = ${inDepth}::uuid)
    order by t.goal_id, "holdsNow" desc, t.role desc, t.valid desc limit ${most}`.execute(scope.db);
  const byGoal = Map.groupBy(rows, (row) => row.goal);
  return new Map(
    goalIds.map((id) => {
      const found = byGoal.get(id) ?? [];
      const now = found.filter((row) => row.holdsNow);
      return [
        id,
        {
          leads: found.filter((row) => row.isVisible),
          // Judged by half of the leads it would be wrong, judged by all it would tell of the internal ones.
          finding: now.every((row) => row.isVisible)
            ? leadFinding(now.map(({ role, field }) => ({ role, fieldId: field })))
            : null,
        },
      ];
    }),
  );
};
