import { type RawBuilder, sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays, type Day, isDay } from '../../../platform/time/day.ts';
import { holdsOnDay, visible } from './facts.ts';
import { type GoalLeads, leadsOf } from './lead-views.ts';

/** Lists of goals that need a look, by the word in their address (`/ziele?zeige=…`). */
export const goalLists = {
  'ohne-federfuehrung': 'no-lead',
  'nur-eine-federfuehrung': 'only-one',
  'ein-feld': 'same-field',
  'zieltag-vorbei': 'overdue',
  'zieltag-in-sieben-tagen': 'week',
} as const;
export type GoalListPath = keyof typeof goalLists;
export type GoalList = (typeof goalLists)[GoalListPath];
export const isGoalList = (word: string): word is GoalListPath => Object.hasOwn(goalLists, word);
export const goalListPath = (list: GoalList): string =>
  `/ziele?zeige=${Object.entries(goalLists).find(([, each]) => each === list)?.[0]}`;

/** How each goal is led on the day. A role has one holder at a time, so rows are roles. */
const led = (day: Day): RawBuilder<unknown> => sql`led as (
  select goal_id, count(*) as roles, min(field_id::text) = max(field_id::text) as one_field from goal_lead
  where alliance_id = current_alliance() and valid @> ${day}::date group by goal_id)`;

/** Days after today that "this week" reaches. */
const daysAhead = 7;

const condition = (list: GoalList, day: Day): RawBuilder<unknown> => {
  const due = sql`t.level = 'action' and t.target_day`;
  switch (list) {
    case 'no-lead':
      return sql`led.goal_id is null`;
    case 'only-one':
      return sql`led.roles = 1`;
    case 'same-field':
      return sql`led.roles = 2 and led.one_field`;
    case 'overdue':
      return sql`${due} < ${day}::date`;
    case 'week':
      return sql`${due} between ${day}::date and ${addDays(day, daysAhead)}::date`;
  }
};

/** How many goals of the day are on each list; one query. */
export const countGoalLists = async (scope: Scope, day: Day): Promise<Readonly<Record<GoalList, number>>> => {
  const lists = Object.values(goalLists);
  const counts = sql.join(
    lists.map((list) => sql`count(*) filter (where ${condition(list, day)})::int as ${sql.ref(list)}`),
  );
  const { rows } = await sql<Record<GoalList, number>>`with ${led(day)}
    select ${counts} from goal t left join led on led.goal_id = t.thing_id
    where ${visible(scope)} and ${holdsOnDay(day)}`.execute(scope.db);
  const [row] = rows;
  if (!row) throw new Error('a count gives one row');
  return row;
};

/** Goals of a list on one page. */
export const listedAtOnce = 40;

export type GoalListView = {
  goals: readonly JsonRow[];
  next: string | null;
  leads: ReadonlyMap<string, GoalLeads>;
};

/** One page of a list, the soonest target day first; two queries. */
export const readGoalList = async (
  scope: Scope,
  list: GoalList,
  from: string | null,
): Promise<GoalListView> => {
  const [day = '', id = ''] = (from ?? '').split('_');
  const after = isDay(day) && isUuid(id) ? sql`(${orderDay}, t.id) > (${day}::date, ${id}::uuid)` : sql`true`;
  const { rows } = await sql<{ row: JsonRow; day: Day }>`with ${led(scope.asOf)}
    select to_jsonb(t) as row, ${orderDay} as day from goal t left join led on led.goal_id = t.thing_id
    where ${visible(scope)} and ${holdsOnDay(scope.asOf)} and ${condition(list, scope.asOf)} and ${after}
    order by ${orderDay}, t.id limit ${listedAtOnce + 1}`.execute(scope.db);
  const shown = rows.slice(0, listedAtOnce);
  const last = shown.at(-1);
  return {
    goals: shown.map(({ row }) => row),
    next: rows.length > shown.length && last ? `${last.day}_${String(last.row.id)}` : null,
    leads: await leadsOf(
      scope,
      shown.map(({ row }) => String(row.thing_id)),
    ),
  };
};

/** Goals without a target day come last. */
const orderDay = sql`coalesce(t.target_day, date '2199-12-31')`;

/** Action goals that are due: overdue ones, and those of the coming week; the first 20 of each, one query. */
export const readDueGoals = async (
  scope: Scope,
): Promise<{ overdue: readonly JsonRow[]; week: readonly JsonRow[] }> => {
  const part = (list: 'overdue' | 'week') => sql`(
    select ${list}::text as list, to_jsonb(t) as row from goal t
    where ${visible(scope)} and ${holdsOnDay(scope.today)} and ${condition(list, scope.today)}
    order by t.target_day, t.id limit 20)`;
  const { rows } = await sql<{ list: 'overdue' | 'week'; row: JsonRow }>`
    select list, row from (${part('overdue')} union all ${part('week')}) due
    order by row->>'target_day', row->>'id'`.execute(scope.db);
  const of = (list: 'overdue' | 'week') => rows.filter((each) => each.list === list).map(({ row }) => row);
  return { overdue: of('overdue'), week: of('week') };
};
