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
};
