import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { type Axis, ageGroups, type ColumnOf, vocabularyOf } from '../axis.ts';
import { coverageTexts } from '../texts/index.ts';

/** Terms in one matrix; a vocabulary with more is shown in pages of columns. */
const mostTerms = 200;

/** The columns of an axis on the scope's day: age groups, fields, or the upmost terms of a vocabulary with what is below. */
export const readColumns = async (scope: Scope, axis: Axis): Promise<readonly ColumnOf[]> => {
  if (axis === 'age') {
    const t = coverageTexts(scope.locale).ages;
    return ageGroups.map(({ key }) => ({ key, name: t[key] }));
  }
  if (axis === 'field') return (await fieldsOn(scope)).map(({ id, name }) => ({ key: id, name }));
  const { rows } = await sql<ColumnOf>`
    select t.thing_id::text as key, t.name from term t
    where t.alliance_id = current_alliance() and t.valid @> ${scope.asOf}::date and t.vocabulary = ${vocabularyOf(axis)}
      and t.parent_id is null
    order by t.position, t.id limit ${mostTerms}`.execute(scope.db);
  return rows;
};
