import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { visibleRow } from '../../records/contract.ts';
import { term } from '../kinds.ts';
import { maySeeRegister } from '../permissions.ts';

/** A term of the day: what it was called before, and how many offers are described with it (for the office; else 0). */
export type TermView = { row: JsonRow; earlier: readonly string[]; offers: number };

/** The terms of all vocabularies on the scope's day, in their order; at most 1,000, one query. */
export const readTerms = async (scope: Scope): Promise<readonly TermView[]> => {
  const day = sql`${scope.asOf}::date`;
  const { rows } = await sql<TermView>`
    with counted as (select x.term_id, count(*) as n from offer_term x
      where ${maySeeRegister(scope.actor)}::boolean and x.alliance_id = current_alliance() and x.valid @> ${day}
      group by x.term_id)
    select to_jsonb(t) - 'search' as row,
      array(select distinct e.name from term e where e.alliance_id = current_alliance() and e.thing_id = t.thing_id
        and upper(e.valid) <= lower(t.valid) and e.name <> t.name) as earlier,
      coalesce(counted.n, 0)::int as offers
    from term t left join counted on counted.term_id = t.thing_id
    where ${visibleRow(scope, term)} and t.valid @> ${day}
    order by t.vocabulary, t.position, t.id limit 1000`.execute(scope.db);
  return rows;
};
