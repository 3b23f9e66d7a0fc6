import type { Locale } from '../../../platform/i18n/locale.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { PlatformScope } from '../../../platform/scope.ts';
import type { AccessTables } from '../data/tables.ts';

/** Changes the name and mail language of the signed-in person. A policy of the database lets nobody else's through. */
export const changeProfile = async (
  scope: PlatformScope,
  input: { name: string; locale: Locale },
): Promise<Result<object, { reason: 'forbidden' }>> => {
  if (scope.actor.kind !== 'user') return refuse('forbidden');
  await scope.db
    .withTables<AccessTables>()
    .updateTable('auth_user')
    .set({ ...input, updated_at: scope.clock.now() })
    .where('id', '=', scope.actor.userId)
    .execute();
  return done({});
};
