import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import { type RegisterName, registers } from '../register.ts';

/** A view of a register that somebody keeps for themselves. `query`: what stands in the address after `?`. */
export type SavedView = { id: string; register: RegisterName; name: string; query: string };

/** Views that one person can keep of one register. */
export const mostSavedViews = 30;

/** The reader's own views of a register, by name. Nobody sees those of others. */
export const readSavedViews = async (scope: Scope, register: RegisterName): Promise<readonly SavedView[]> => {
  if (scope.actor.kind !== 'user' || !(register in registers)) return [];
  const { rows } = await sql<SavedView>`
    select id, register, name, query from saved_view
    where alliance_id = current_alliance() and user_id = ${scope.actor.userId} and register = ${register}
    order by name collate "de-x-icu" limit ${mostSavedViews}`.execute(scope.db);
  return rows;
};

/** Keeps a view; one of the same name is replaced. */
export const writeSavedView = async (
  scope: Scope,
  userId: string,
  view: Omit<SavedView, 'id'>,
): Promise<void> => {
  await sql`insert into saved_view (alliance_id, user_id, register, name, query)
    values (${scope.alliance.id}, ${userId}, ${view.register}, ${view.name}, ${view.query})
    on conflict (alliance_id, user_id, register, name) do update set query = excluded.query`.execute(
    scope.db,
  );
};

export const deleteSavedView = async (scope: Scope, userId: string, id: string): Promise<void> => {
  await sql`delete from saved_view where alliance_id = current_alliance() and id = ${id}::uuid
    and user_id = ${userId}`.execute(scope.db);
};
