import { longDay } from '../../../platform/i18n/format.ts';
import { addDays } from '../../../platform/time/day.ts';
import type { TodaySource } from '../../today/contract.ts';
import { readCases } from '../data/cases.ts';
import { countOpenGaps } from '../data/gaps.ts';
import { casePath, casesPath, gapsPath } from '../paths.ts';
import { mayWriteCoverage } from '../permissions.ts';
import { coverageTexts } from '../texts/index.ts';

/** Days after which a case that is open should have been talked over. */
const waitsFor = 60;
const shown = 10;

/** What coverage feeds into *Today*: cases that have been open for long, and what is open in all. */
export const coverageToday: TodaySource = {
  now: async (scope) => {
    if (!mayWriteCoverage(scope.actor)) return [];
    const t = coverageTexts(scope.locale).today;
    const before = addDays(scope.today, -waitsFor);
    return (await readCases(scope))
      .filter(({ state, openedOn }) => state === 'open' && openedOn <= before)
      .slice(0, shown)
      .map((each) => ({
        title: t.talkOver(each.question),
        path: casePath(each.id),
        detail: t.openSince(longDay(each.openedOn, scope.locale), each.body?.name ?? null),
        due: null,
      }));
  },
  openEnds: async (scope) => {
    if (!mayWriteCoverage(scope.actor)) return [];
    const t = coverageTexts(scope.locale).today;
    const open = (await readCases(scope)).filter(({ state }) => state === 'open' || state === 'agreed');
    return [
      { count: open.length, label: t.openCases, path: casesPath },
      { count: await countOpenGaps(scope), label: t.openGaps, path: gapsPath },
    ].filter(({ count }) => count > 0);
  },
};
