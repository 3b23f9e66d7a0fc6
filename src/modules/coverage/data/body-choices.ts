import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Bodies of the scope's day that can decide a case; at most 500. */
export const readBodyChoices = async (scope: Scope): Promise<readonly { value: string; label: string }[]> => {
  const { rows } = await sql<{ value: string; label: string }>`
    select t.thing_id::text as value, t.name as label from body t
    where t.alliance_id = current_alliance() and t.valid @> ${scope.asOf}::date
    order by t.name collate "de-x-icu", t.id limit 500`.execute(scope.db);
  return rows;
};
