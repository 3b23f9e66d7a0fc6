import { daysBetween } from '../../../platform/time/day.ts';
import type { TodaySource } from '../../today/contract.ts';
import { readUnanswered } from '../data/unanswered-views.ts';
import { countOpenWants } from '../data/want-views.ts';
import { mayWriteNeeds } from '../permissions.ts';
import { unansweredPath, wantsPath } from '../register.ts';
import { needsTexts } from '../texts/index.ts';

/** Entries that the start page lists. */
const listed = 5;

/** What needs feed into *Today*: those that wait for an answer, most urgent first, and wants that nobody has gathered. */
export const needsToday: TodaySource = {
  now: async (scope) => {
    if (!mayWriteNeeds(scope.actor)) return [];
    const t = needsTexts(scope.locale).today;
    const { rows } = await readUnanswered(scope, { most: listed });
    return rows.map(({ id, title, since }) => ({
      title: t.unanswered(title),
      path: `/bedarfe/${id}`,
      detail: since ? t.waiting(daysBetween(since, scope.today)) : null,
      due: null,
    }));
  },
  openEnds: async (scope) => {
    if (!mayWriteNeeds(scope.actor)) return [];
    const t = needsTexts(scope.locale).today;
    const { count } = await readUnanswered(scope, { most: 1 });
    return [
      { count, label: t.openUnanswered, path: unansweredPath },
      { count: await countOpenWants(scope), label: t.openWants, path: wantsPath },
    ].filter((each) => each.count > 0);
  },
};
