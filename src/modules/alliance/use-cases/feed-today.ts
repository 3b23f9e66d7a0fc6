import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { OpenEnd, TodayItem, TodaySource } from '../../today/contract.ts';
import { countGoalLists, goalListPath, readDueGoals } from '../data/goal-lists.ts';
import { countUnsourced } from '../data/unsourced-views.ts';
import { text } from '../fact.ts';
import { goal } from '../kinds.ts';
import { mayWriteAlliance } from '../permissions.ts';
import { allianceTexts } from '../texts/index.ts';

/** What the alliance feeds into *Today*: goals that are due, and ends that are open. For those who can mend them. */
export const allianceToday: TodaySource = {
  now: async (scope) => {
    if (!mayWriteAlliance(scope.actor)) return [];
    const t = allianceTexts(scope.locale).today;
    const { overdue } = await readDueGoals(scope);
    return overdue.map((row) => item(row, t.overdue(text(row, 'title')), t.overdueDetail));
  },
  week: async (scope) => {
    if (!mayWriteAlliance(scope.actor)) return [];
    const t = allianceTexts(scope.locale).today;
    const { week } = await readDueGoals(scope);
    return week.map((row) => item(row, t.due(text(row, 'title')), t.dueDetail(text(row, 'indicator'))));
  },
  openEnds: async (scope) => {
    if (!mayWriteAlliance(scope.actor)) return [];
    const t = allianceTexts(scope.locale).today;
    const counts = await countGoalLists(scope, scope.today);
    const titles = await countTitles(scope);
    return [
      { count: counts['no-lead'], label: t.noLead, path: goalListPath('no-lead') },
      { count: counts['only-one'], label: t.onlyOne, path: goalListPath('only-one') },
      { count: counts['same-field'], label: t.sameField, path: goalListPath('same-field') },
      { count: await countUnsourced(scope), label: t.unsourced, path: '/ohne-quelle' },
      { count: titles.undated, label: t.undatedTitles, path: '/titel#ohne-zeit' },
      { count: titles.today === 0 ? 1 : 0, label: t.noTitleToday, path: '/titel' },
    ] satisfies OpenEnd[];
  },
};

const item = (row: JsonRow, title: string, detail: string): TodayItem => ({
  title,
  path: goal.path(row),
  detail,
  due: text(row, 'target_day'),
});

const countTitles = async (scope: Scope): Promise<{ undated: number; today: number }> => {
  const { rows } = await sql<{ undated: number; today: number }>`
    select count(*) filter (where valid is null)::int as undated,
      count(*) filter (where valid @> ${scope.today}::date)::int as today
    from alliance_title where alliance_id = current_alliance()`.execute(scope.db);
  return rows[0] ?? { undated: 0, today: 0 };
};
