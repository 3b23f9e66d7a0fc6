import { type RawBuilder, sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { goalSystem } from '../kinds.ts';
import { maySeeInternal } from '../permissions.ts';
import { holdsOnDay, readFacts, visible } from './facts.ts';
import { type GoalLeads, leadsOf } from './lead-views.ts';

/** A goal with what stands below it. `count` is of all children on the day, `children` may be fewer. */
export type GoalNode = { row: JsonRow; children: readonly GoalNode[]; count: number };

export type GoalTree = {
  system: JsonRow | null;
  guiding: readonly GoalNode[];
  /** Where the next page of guiding goals begins; null on the last one. */
  next: string | null;
  /** Who leads the goals shown, by the goal's thing id. */
  leads: ReadonlyMap<string, GoalLeads>;
};

/** How much of the pyramid one page shows; the rest is on the pages of the goals above. */
export const treeBounds = { guiding: 10, intermediate: 8, action: 4 };

type Counted = { row: JsonRow; count: number };

/** The row as JSON and how many goals stand below it on the day. */
const counted = (scope: Scope): RawBuilder<unknown> => sql`to_jsonb(t) as row, (
  select count(*)::int from goal c where c.alliance_id = current_alliance() and c.parent_id = t.thing_id
    and c.valid @> ${scope.asOf}::date and (c.is_public or ${maySeeInternal(scope.actor)}::boolean)) as count`;

/**
 * The pyramid of the day: guiding goals page by page, below each its first intermediate goals, below these their first
 * action goals. Five queries, however many goals there are.
 */
export const readGoalTree = async (scope: Scope, from: string | null): Promise<GoalTree> => {
  const facts = await readFacts(scope, [{ kind: goalSystem, day: scope.asOf, limit: 1 }]);
  const [system] = facts.of(goalSystem);
  if (!system) return { system: null, guiding: [], next: null, leads: new Map() };
  const { rows } = await sql<Counted>`select ${counted(scope)} from goal t
    where ${visible(scope)} and t.system_id = ${String(system.thing_id)}::uuid and t.level = 'guiding'
      and ${holdsOnDay(scope.asOf)} and ${after(from)}
    order by t.position, t.id limit ${treeBounds.guiding + 1}`.execute(scope.db);
  const guiding = rows.slice(0, treeBounds.guiding);
  const middle = await childrenOf(scope, guiding, treeBounds.intermediate);
  const actions = await childrenOf(scope, [...middle.values()].flat(), treeBounds.action);
  const nodesOf = (parents: readonly Counted[], children: (id: string) => readonly GoalNode[]): GoalNode[] =>
    parents.map(({ row, count }) => ({ row, count, children: children(String(row.thing_id)) }));
  const shown = [...guiding, ...[...middle.values(), ...actions.values()].flat()];
  return {
    system,
    guiding: nodesOf(guiding, (id) =>
      nodesOf(middle.get(id) ?? [], (below) => nodesOf(actions.get(below) ?? [], () => [])),
    ),
    next: rows.length > guiding.length ? keyOf(guiding.at(-1)) : null,
    leads: await leadsOf(
      scope,
      shown.map(({ row }) => String(row.thing_id)),
    ),
  };
};

/** The first children of each goal that has any, by the parent's thing id; one query. */
const childrenOf = async (
  scope: Scope,
  parents: readonly Counted[],
  each: number,
): Promise<ReadonlyMap<string, readonly Counted[]>> => {
  const ids = parents.filter(({ count }) => count > 0).map(({ row }) => String(row.thing_id));
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Counted>`
    select ${counted(scope)} from unnest(${ids}::uuid[]) as p (id)
    cross join lateral (
      select * from goal t where ${visible(scope)} and t.parent_id = p.id and ${holdsOnDay(scope.asOf)}
      order by t.position, t.id limit ${each}) t
    order by t.parent_id, t.position, t.id`.execute(scope.db);
  return Map.groupBy(rows, ({ row }) => String(row.parent_id));
};

/** Children of one goal on one page. */
export const childrenAtOnce = 40;

/** One page of a goal's children, and where the next one begins; one query. */
export const readChildren = async (
  scope: Scope,
  parentId: string,
  from: string | null,
): Promise<{ children: readonly Counted[]; next: string | null }> => {
  const { rows } = await sql<Counted>`select ${counted(scope)} from goal t
    where ${visible(scope)} and t.parent_id = ${parentId}::uuid and ${holdsOnDay(scope.asOf)} and ${after(from)}
    order by t.position, t.id limit ${childrenAtOnce + 1}`.execute(scope.db);
  const children = rows.slice(0, childrenAtOnce);
  return { children, next: rows.length > children.length ? keyOf(children.at(-1)) : null };
};

/** Pages are cut by key, so that the hundredth is as fast as the first: `POSITION_ID` of the last row before. */
const keyOf = (last: Counted | undefined): string | null =>
  last ? `${Number(last.row.position)}_${String(last.row.id)}` : null;

const after = (key: string | null): RawBuilder<unknown> => {
  const [position = '', id = ''] = (key ?? '').split('_');
  return /^-?\d{1,7}$/.test(position) && isUuid(id)
    ? sql`(t.position, t.id) > (${Number(position)}::int, ${id}::uuid)`
    : sql`true`;
};
