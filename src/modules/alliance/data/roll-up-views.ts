import { sql } from 'kysely';
import type { AllianceRef, PlatformScope } from '../../../platform/scope.ts';
import { type Day, dayIn } from '../../../platform/time/day.ts';

/** What a programme agency compares: figures of one alliance on its day, never a single entry. */
export type RollUp = {
  alliance: AllianceRef;
  title: string | null;
  fields: number;
  guidingGoals: number;
  actionGoals: number;
  /** Action goals whose day has passed. */
  late: number;
  /** Goals with fewer than two leads, or whose leads come from one field. */
  unshared: number;
  milestonesThisYear: number;
};

/**
 * The figures of each alliance. Row-level security opens one alliance at a time, so there is one query for each; the
 * seal is taken off again at the end.
 */
export const readRollUps = async (
  scope: PlatformScope,
  alliances: readonly AllianceRef[],
): Promise<readonly RollUp[]> => {
  const rollUps: RollUp[] = [];
  for (const alliance of alliances) {
    await sealTo(scope, alliance.id);
    rollUps.push({ alliance, ...(await readFigures(scope, dayIn(scope.clock.now(), alliance.timeZone))) });
  }
  await sealTo(scope, '');
  return rollUps;
};

const sealTo = (scope: PlatformScope, allianceId: string) =>
  sql`select set_config('verbund.alliance_id', ${allianceId}, true)`.execute(scope.db);

const readFigures = async (scope: PlatformScope, today: Day): Promise<Omit<RollUp, 'alliance'>> => {
  const { rows } = await sql<Omit<RollUp, 'alliance'>>`
    with goals as (
      select thing_id, level, target_day from goal where valid @> ${today}::date
    ), shared as (
      select goal_id from goal_lead where valid @> ${today}::date
      group by goal_id having count(*) > 1 and count(distinct field_id) > 1
    )
    select (select title from alliance_title where valid @> ${today}::date) as title,
      (select count(*)::int from alliance_field where valid @> ${today}::date) as fields,
      (select count(*)::int from goals where level = 'guiding') as "guidingGoals",
      (select count(*)::int from goals where level = 'action') as "actionGoals",
      (select count(*)::int from goals where level = 'action' and target_day < ${today}::date) as late,
      (select count(*)::int from goals where thing_id not in (select goal_id from shared)) as unshared,
      (select count(*)::int from milestone
        where day >= date_trunc('year', ${today}::date) and day <= ${today}::date) as "milestonesThisYear"`.execute(
    scope.db,
  );
  const [figures] = rows;
  if (!figures) throw new Error('a query without a from-clause always gives a row');
  return figures;
};
