import type { TodaySource } from '../../today/contract.ts';
import { mayWriteBodies } from '../permissions.ts';
import { bodiesTexts } from '../texts/index.ts';
import { countOpenFindings } from './read-overlaps.ts';

/** What bodies feed into *Today*: findings of the overlap analysis that nobody settled, and bodies without two leads. */
export const bodiesToday: TodaySource = {
  openEnds: async (scope) => {
    if (!mayWriteBodies(scope.actor)) return [];
    const t = bodiesTexts(scope.locale).todayEnds;
    const counts = await countOpenFindings(scope);
    return [
      { count: counts.oneLead, label: t.oneLead, path: '/gremien/ueberschneidungen?zeige=one-lead' },
      { count: counts.open, label: t.findings, path: '/gremien/ueberschneidungen' },
    ];
  },
};
