import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { visible } from './facts.ts';

/** The alliance's title on the scope's day, in its own words; null when none is recorded for it. */
export const titleOn = async (scope: Scope): Promise<string | null> => {
  const { rows } = await sql<{ title: string }>`
    select t.title from alliance_title t
    where ${visible(scope)} and t.valid @> ${scope.asOf}::date limit 1`.execute(scope.db);
  return rows[0]?.title ?? null;
};
