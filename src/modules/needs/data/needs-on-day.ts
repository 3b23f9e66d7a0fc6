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
 * The needs of the scope's day that the reader may see and that hold a state, by title; at most 20,000, in one query.
 *
 * @param wanted only of these states
 */
export const needsOnDay = async (scope: Scope, wanted: readonly State[]): Promise<readonly NeedOnDay[]> => {
  const day = sql`${scope.asOf}::date`;
  const of = (table: string, column: string) => sql`
    (select p.need_id, array_agg(p.${sql.ref(column)}::text order by p.${sql.ref(column)}) as ids from ${sql.table(table)} p
      where p.alliance_id = current_alliance() and p.valid @> ${day} group by p.need_id)`;
  const { rows } = await sql<NeedOnDay>`
    select n.thing_id::text as id, n.title, s.state, n.urgency, coalesce(n.audiences, '{}') as audiences,
      n.age_from::float8 as "ageFrom", n.age_until::float8 as "ageUntil", coalesce(a.ids, '{}') as areas,
      coalesce(t.ids, '{}') as terms, coalesce(f.ids, '{}') as fields, coalesce(g.ids, '{}') as goals, n.people,
      o.answered
    from need n
    join need_state s on s.alliance_id = n.alliance_id and s.need_id = n.thing_id and s.valid @> ${day}
      and s.state = any(${[...wanted]}::text[])
    left join ${of('need_area', 'area_id')} a on a.need_id = n.thing_id
    left join ${of('need_term', 'term_id')} t on t.need_id = n.thing_id
    left join ${of('need_field', 'field_id')} f on f.need_id = n.thing_id
    left join ${of('need_goal', 'goal_id')} g on g.need_id = n.thing_id
    left join (select p.need_id, min(p.extent) as answered from need_offer p
      where p.alliance_id = current_alliance() and ${answers(scope, 'p')} group by p.need_id) o on o.need_id = n.thing_id
    where n.alliance_id = current_alliance() and n.valid @> ${day}
      and (n.is_public or ${maySeeInternal(scope.actor)}::boolean)
    order by n.title collate "de-x-icu", n.id limit ${most}`.execute(scope.db);
  return rows;
};
