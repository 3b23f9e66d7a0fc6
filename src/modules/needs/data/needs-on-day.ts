import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Urgency } from '../options.ts';
import { maySeeInternal } from '../permissions.ts';
import type { State } from '../state.ts';
import { answers } from './answers.ts';

/** A need as others compare it with offers. Ids are those of things; no areas: the whole district. */
export type NeedOnDay = {
  id: string;
  title: string;
  state: State;
  urgency: Urgency;
  audiences: readonly string[];
  ageFrom: number | null;
  ageUntil: number | null;
  areas: readonly string[];
  terms: readonly string[];
  fields: readonly string[];
  goals: readonly string[];
  people: number | null;
  /** Whether an offer answers it on that day, and how far at most. */
  answered: 'fully' | 'partly' | null;
};

/** Needs at once: more than any district has. */
const most = 20_000;

/**
 * The needs of the scope's day that the reader may see and that hold a state, by title; at most 20,000, in two queries:
 * the needs, and all that belongs to needs. Both are put together here, and no table is joined with another: row-level
 * security keeps the planner from what it knows about days, so it would take thousands of rows for a few and go through them
 * for each other.
 *
 * @param wanted only of these states
 */
export const needsOnDay = async (scope: Scope, wanted: readonly State[]): Promise<readonly NeedOnDay[]> => {
  const day = sql`${scope.asOf}::date`;
  const { rows } = await sql<Omit<NeedOnDay, keyof Parts>>`
    select n.thing_id::text as id, n.title, n.urgency, coalesce(n.audiences, '{}') as audiences,
      n.age_from::float8 as "ageFrom", n.age_until::float8 as "ageUntil", n.people
    from need n
    where n.alliance_id = current_alliance() and n.valid @> ${day}
      and n.thing_id = any(array(select s.need_id from need_state s where s.alliance_id = current_alliance()
        and s.valid @> ${day} and s.state = any(${[...wanted]}::text[])))
      and (n.is_public or ${maySeeInternal(scope.actor)}::boolean)
    order by n.title collate "de-x-icu", n.id limit ${most}`.execute(scope.db);
  const parts = await readParts(scope);
  return rows.flatMap((row) => {
    const { state, ...own } = parts.get(row.id) ?? {};
    return state ? [{ ...row, ...none, ...own, state }] : [];
  });
};

type Parts = Pick<NeedOnDay, 'state' | 'areas' | 'terms' | 'fields' | 'goals' | 'answered'>;
type Lists = 'areas' | 'terms' | 'fields' | 'goals';
const none: Omit<Parts, 'state'> = { areas: [], terms: [], fields: [], goals: [], answered: null };

/** What belongs to needs on the scope's day, by need. */
const readParts = async (scope: Scope): Promise<ReadonlyMap<string, Partial<Parts>>> => {
  const of = (sort: Lists, table: string, column: string) => sql`
    select ${sort}::text as sort, p.need_id::text as id, array_agg(p.${sql.ref(column)}::text order by p.${sql.ref(column)}) as ids
    from ${sql.table(table)} p
    where p.alliance_id = current_alliance() and coalesce(p.valid @> ${scope.asOf}::date, false) group by p.need_id`;
  const { rows } = await sql<{ sort: keyof Parts; id: string; ids: readonly string[] }>`
    ${of('areas', 'need_area', 'area_id')} union all ${of('terms', 'need_term', 'term_id')}
    union all ${of('fields', 'need_field', 'field_id')} union all ${of('goals', 'need_goal', 'goal_id')}
    union all select 'state', s.need_id::text, array[s.state] from need_state s
      where s.alliance_id = current_alliance() and s.valid @> ${scope.asOf}::date
    union all select 'answered', p.need_id::text, array[min(p.extent)] from need_offer p
      where p.alliance_id = current_alliance() and ${answers(scope, 'p')} group by p.need_id`.execute(
    scope.db,
  );
  const parts = new Map<string, Partial<Parts>>();
  for (const { sort, id, ids } of rows) {
    const own = parts.get(id) ?? {};
    parts.set(id, own);
    if (sort === 'answered') own.answered = ids[0] === 'fully' ? 'fully' : 'partly';
    else if (sort === 'state') own.state = ids[0] as State;
    else own[sort] = ids;
  }
  return parts;
};
