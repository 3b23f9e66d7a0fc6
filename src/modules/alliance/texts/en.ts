import type { de } from './de.ts';
import { constraints, goalProblems, kinds } from './kinds-en.ts';
import { pages } from './pages-en.ts';
import { platform } from './platform-en.ts';

export const en: typeof de = {
  kinds,
  constraints,
  goalProblems,
  ...pages,
  platform,
  oneOf: (names) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names),
  rollUp: {
    title: 'The alliances compared',
    lead: 'Today in figures that mean the same everywhere. This page shows no single entry.',
    note: 'Counted is what holds today, including what is not public. Each alliance counts by its own calendar.',
    empty: 'No alliance opened yet',
    emptyText:
      'The alliances whose figures you may read are listed here. The platform’s administration opens them to you.',
    alliance: 'Alliance',
    noTitle: 'title not recorded',
    fields: 'Fields',
    guidingGoals: 'Guiding goals',
    actionGoals: 'Action goals',
    late: 'of these past their day',
    unshared: 'Goals without shared lead',
    milestones: 'Milestones this year',
  },
};
