import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { visible } from './facts.ts';

/** A field as it is called on the scope's day. `mark`: the colour and shape that stand for it. */
export type FieldOfDay = { id: string; name: string; mark: string };

/** The fields that belong to the alliance on the scope's day, by name; one query. */
export const fieldsOn = async (scope: Scope): Promise<readonly FieldOfDay[]> => {
  const { rows } = await sql<FieldOfDay>`
    select t.thing_id as id, t.name, t.mark from alliance_field t
    where ${visible(scope)} and t.valid @> ${scope.asOf}::date
    order by t.name collate "de-x-icu" limit 200`.execute(scope.db);
  return rows;
};
