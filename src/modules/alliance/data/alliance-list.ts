import type { PlatformScope } from '../../../platform/scope.ts';

/** Alliances that the list of the platform shows. */
export const alliancesShown = 500;

export type ListedAlliance = { slug: string; name: string; isExample: boolean };

/** All alliances, real ones first, by name. */
export const listAlliances = async (
  scope: PlatformScope,
): Promise<{ alliances: readonly ListedAlliance[]; isCut: boolean }> => {
  const rows = await scope.db
    .selectFrom('alliance')
    .select(['slug', 'name', 'is_example as isExample'])
    .orderBy('is_example')
    .orderBy('name')
    .limit(alliancesShown + 1)
    .execute();
  return { alliances: rows.slice(0, alliancesShown), isCut: rows.length > alliancesShown };
};

export const isSlugTaken = async (scope: PlatformScope, slug: string, exceptId: string): Promise<boolean> => {
  const row = await scope.db
    .selectFrom('alliance')
    .select('id')
    .where('slug', '=', slug)
    .where('id', '<>', exceptId)
    .executeTakeFirst();
  return row !== undefined;
};
