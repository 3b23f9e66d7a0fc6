import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { visibleRow } from '../../records/contract.ts';
import { offer, term } from '../kinds.ts';

/** A term of the day: what it was called before, and how many offers that the reader may see are described with it. */
export type TermView = { row: JsonRow; earlier: readonly string[]; offers: number };

/** The terms of all vocabularies on the scope's day, parents before what is part of them; at most 1,000, one query. */
export const readTerms = async (scope: Scope): Promise<readonly TermView[]> => {
  const day = sql`${scope.asOf}::date`;
  const { rows } = await sql<TermView>`
    select to_jsonb(t) - 'search' as row,
      array(select distinct e.name from term e where e.alliance_id = current_alliance() and e.thing_id = t.thing_id
        and upper(e.valid) <= lower(t.valid) and e.name <> t.name) as earlier,
      coalesce(counted.n, 0)::int as offers
    from term t left join (
      select x.term_id, count(*) as n from offer_term x where x.alliance_id = current_alliance() and x.valid @> ${day}
        and x.offer_id in (select t.thing_id from offer t where ${visibleRow(scope, offer)} and t.valid @> ${day})
      group by x.term_id) counted on counted.term_id = t.thing_id
    where ${visibleRow(scope, term)} and t.valid @> ${day}
    order by t.vocabulary, t.position, t.id limit 1000`.execute(scope.db);
  return rows;
};
