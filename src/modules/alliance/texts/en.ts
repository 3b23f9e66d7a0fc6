import type { de } from './de.ts';
import { constraints, goalProblems, kinds } from './kinds-en.ts';

export const en: typeof de = {
  kinds,
  constraints,
  goalProblems,
  oneOf: (names) => new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(names),
};
