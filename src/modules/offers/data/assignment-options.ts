import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Assignments } from '../offer-form.ts';
import { maySeeInternal } from '../permissions.ts';

/** What an offer can be described with on the scope's day. */
export type Describing = {
  terms: readonly { value: string; label: string; vocabulary: string }[];
  fields: readonly { value: string; label: string }[];
  goals: readonly { value: string; label: string }[];
};

/** Terms (at most 500), fields and guiding goals of the day; one query. Further goals stay as they are. */
export const readDescribing = async (scope: Scope): Promise<Describing> => {
  const day = sql`${scope.asOf}::date`;
  const sees = sql`${maySeeInternal(scope.actor)}::boolean`;
  const { rows } = await sql<Describing>`select
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, name as label, vocabulary from term
      where alliance_id = current_alliance() and valid @> ${day} and (is_public or ${sees})
      order by position, id limit 500) x) as terms,
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, name as label from alliance_field
      where alliance_id = current_alliance() and valid @> ${day} and (is_public or ${sees})
      order by name collate "de-x-icu", id limit 60) x) as fields,
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, title as label from goal
      where alliance_id = current_alliance() and valid @> ${day} and level = 'guiding' and (is_public or ${sees})
      order by position, id limit 60) x) as goals`.execute(scope.db);
  return rows[0] ?? { terms: [], fields: [], goals: [] };
};

/** What an offer is described with today. */
export const readAssigned = async (scope: Scope, offerId: string): Promise<Assignments> => {
  const of = (
    column: string,
    table: string,
  ) => sql`(select coalesce(array_agg(${sql.ref(column)}::text), '{}')
    from ${sql.table(table)} where alliance_id = current_alliance() and offer_id = ${offerId}::uuid
      and valid @> ${scope.today}::date)`;
  const { rows } = await sql<Assignments>`select ${of('term_id', 'offer_term')} as terms,
    ${of('field_id', 'offer_field')} as fields, ${of('goal_id', 'offer_goal')} as goals,
    ${of('language', 'offer_language')} as languages`.execute(scope.db);
  return rows[0] ?? { terms: [], fields: [], goals: [], languages: [] };
};
