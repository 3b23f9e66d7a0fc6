import type { AllianceRef, PlatformScope } from '../../../platform/scope.ts';
import type { AccessTables } from './tables.ts';

/** A programme agency answers for the districts of one state; more than this are not compared at once. */
const alliancesCompared = 50;

/** The alliances whose roll-ups the person may read, by name: those that were opened to them. */
export const agencyAlliances = async (scope: PlatformScope): Promise<readonly AllianceRef[]> => {
  if (scope.actor.kind !== 'user') return [];
  return scope.db
    .withTables<AccessTables>()
    .selectFrom('programme_agency_alliance as opened')
    .innerJoin('alliance', 'alliance.id', 'opened.alliance_id')
    .select(['alliance.id', 'slug', 'name', 'is_example as isExample', 'time_zone as timeZone'])
    .where('opened.user_id', '=', scope.actor.userId)
    .orderBy('name')
    .limit(alliancesCompared)
    .execute();
};
