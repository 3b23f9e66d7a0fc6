import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { needsOnDay, openStates } from '../../needs/contract.ts';
import { type OpenNeed, urgencyWeight } from '../matrix.ts';

/** Needs that are read at once; the needs' own bound. */
const most = 20_000;

/**
 * The needs of the scope's day that wait for something to be done and that no offer fully meets, the most urgent first. A need
 * that names a term counts for the terms above it too, as offers do.
 */
export const readOpenNeeds = async (
  scope: Scope,
): Promise<{ needs: readonly OpenNeed[]; isCut: boolean }> => {
  const all = await needsOnDay(scope, openStates);
  const above = await readTermsAbove(scope);
  const withAbove = (ids: readonly string[]): readonly string[] => {
    if (ids.length === 0) return ids;
    const found = new Set(ids);
    // The set grows while it is walked, so parents of parents are found too; a circle ends by itself.
    for (const id of found) {
      const parent = above.get(id);
      if (parent) found.add(parent);
    }
    return [...found];
  };
  return {
    needs: all
      .filter(({ answered }) => answered !== 'fully')
      .map(
        ({ areas, terms, fields, ...need }): OpenNeed => ({
          id: need.id,
          title: need.title,
          urgency: need.urgency,
          ageFrom: need.ageFrom,
          ageUntil: need.ageUntil,
          areaIds: areas,
          termIds: withAbove(terms),
          fieldIds: fields,
          people: need.people,
        }),
      )
      .sort((a, b) => urgencyWeight[b.urgency] - urgencyWeight[a.urgency]),
    isCut: all.length >= most,
  };
};

const readTermsAbove = async (scope: Scope): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; parent: string }>`
    select thing_id::text as id, parent_id::text as parent from term
    where alliance_id = current_alliance() and valid @> ${scope.asOf}::date and parent_id is not null limit 5000`.execute(
    scope.db,
  );
  return new Map(rows.map(({ id, parent }) => [id, parent]));
};
