import { sql } from 'kysely';
import type { Language } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import { term } from '../../offers/contract.ts';
import { visibleRow } from '../../records/contract.ts';

/** A term of the vocabularies that everyone may see. */
export type PublicTerm = { id: string; vocabulary: string; name: string };

/** The terms of the scope's day in their order, at most 1,000; in simple German by their plain names. */
export const publicTerms = async (scope: Scope, language: Language): Promise<readonly PublicTerm[]> => {
  const { rows } = await sql<PublicTerm>`
    select t.thing_id::text as id, t.vocabulary,
      case when ${language === 'de-x-simple'}::boolean then coalesce(t.plain_name, t.name) else t.name end as name
    from term t
    where ${visibleRow(scope, term)} and t.is_public and t.valid @> ${scope.asOf}::date
    order by t.vocabulary, t.position, t.id limit 1000`.execute(scope.db);
  return rows;
};
