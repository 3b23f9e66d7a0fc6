import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { houseWeights, type Weights } from '../rank.ts';

/** The weights that hold on the scope's day, with the row that says so; those of the house where nobody set any. */
export const readWeights = async (scope: Scope): Promise<{ weights: Weights; row: JsonRow | null }> => {
  const { rows } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from coverage_weights t
    where t.alliance_id = current_alliance() and t.valid @> ${scope.asOf}::date limit 1`.execute(scope.db);
  const row = rows[0]?.row;
  if (!row) return { weights: houseWeights, row: null };
  return {
    row,
    weights: {
      disadvantage: Number(row.disadvantage),
      shortfall: Number(row.shortfall),
      needs: Number(row.needs),
      reachMetres: Number(row.reach_metres),
      target: row.target === null ? null : Number(row.target),
    },
  };
};
