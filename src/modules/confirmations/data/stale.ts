import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';

/** Whether nobody confirmed an entry in spite of all reminders; everyone who reads it is told. */
export const isMarkedStale = async (scope: Scope, thing: { kind: string; id: string }): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`select exists (select from confirmation
    where alliance_id = current_alliance() and thing_kind = ${thing.kind} and thing_id = ${thing.id}::uuid
      and stage in ('stale', 'withdrawn')) as found`.execute(scope.db);
  return rows[0]?.found ?? false;
};
