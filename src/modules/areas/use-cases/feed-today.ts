import { sql } from 'kysely';
import { addDays } from '../../../platform/time/day.ts';
import type { TodaySource } from '../../today/contract.ts';
import { mayWriteAreas } from '../permissions.ts';
import { areasTexts } from '../texts/index.ts';

const twoYears = 731;

/** What areas feed into *Today*: indicators whose figures grow old. */
export const areasToday: TodaySource = {
  openEnds: async (scope) => {
    if (!mayWriteAreas(scope.actor)) return [];
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from (
        select indicator_id from indicator_value where alliance_id = current_alliance()
        group by indicator_id having max(day) < ${addDays(scope.today, -twoYears)}::date) as stale`.execute(
      scope.db,
    );
    const count = rows[0]?.count ?? 0;
    return count === 0 ? [] : [{ count, label: areasTexts(scope.locale).today.stale, path: '/indikatoren' }];
  },
};
