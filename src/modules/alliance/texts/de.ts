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
};
