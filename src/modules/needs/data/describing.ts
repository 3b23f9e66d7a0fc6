import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { areaOptions } from '../../areas/contract.ts';
import { maySeeInternal } from '../permissions.ts';

type Option = { value: string; label: string };
/** What a need can be described with on the scope's day. */
export type Describing = {
  areas: readonly (Option & { group: string })[];
  terms: readonly (Option & { vocabulary: string })[];
  fields: readonly Option[];
  goals: readonly Option[];
  bodies: readonly Option[];
};

/** Areas (at most 2,000), terms (500), fields, guiding goals and bodies of the day; two queries. */
export const readDescribing = async (scope: Scope): Promise<Describing> => {
  const day = sql`${scope.asOf}::date`;
  const sees = sql`${maySeeInternal(scope.actor)}::boolean`;
  const { rows } = await sql<Omit<Describing, 'areas'>>`select
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, name as label, vocabulary from term
      where alliance_id = current_alliance() and valid @> ${day} and vocabulary <> 'format' and (is_public or ${sees})
      order by position, id limit 500) x) as terms,
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, name as label from alliance_field
      where alliance_id = current_alliance() and valid @> ${day} and (is_public or ${sees})
      order by name collate "de-x-icu", id limit 60) x) as fields,
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, title as label from goal
      where alliance_id = current_alliance() and valid @> ${day} and level = 'guiding' and (is_public or ${sees})
      order by position, id limit 60) x) as goals,
    (select coalesce(jsonb_agg(x), '[]') from (select thing_id as value, name as label from body
      where alliance_id = current_alliance() and valid @> ${day} and (is_public or ${sees})
      order by position, name collate "de-x-icu", id limit 300) x) as bodies`.execute(scope.db);
  const areas = await areaOptions(scope, scope.asOf);
  return { areas, ...(rows[0] ?? { terms: [], fields: [], goals: [], bodies: [] }) };
};
