import { constraints, goalProblems, kinds } from './kinds-de.ts';
import { pages } from './pages-de.ts';
import { platform } from './platform-de.ts';

export const de = {
  kinds,
  constraints,
  goalProblems,
  ...pages,
  platform,
  oneOf: (names: readonly string[]): string =>
    new Intl.ListFormat('de-DE', { type: 'disjunction' }).format(names),
  rollUp: {
    title: 'Die Bündnisse im Vergleich',
    lead: 'Der Stand von heute in Zahlen, die überall dasselbe bedeuten. Einzelne Einträge zeigt diese Seite nicht.',
    note: 'Gezählt wird, was heute gilt, auch was nicht öffentlich ist. Jedes Bündnis zählt nach seinem eigenen Kalender.',
    empty: 'Noch kein Bündnis freigegeben',
    emptyText:
      'Hier stehen die Bündnisse, deren Zahlen Sie lesen dürfen. Die Verwaltung der Plattform gibt sie für Sie frei.',
    alliance: 'Bündnis',
    noTitle: 'Titel nicht überliefert',
    fields: 'Leistungsfelder',
    guidingGoals: 'Leitziele',
    actionGoals: 'Handlungsziele',
    late: 'davon Zieltag vorbei',
    unshared: 'Ziele ohne geteilte Federführung',
    milestones: 'Meilensteine in diesem Jahr',
  },
};
