import { constraints, goalProblems, kinds } from './kinds-de.ts';

export const de = {
  kinds,
  constraints,
  goalProblems,
  oneOf: (names: readonly string[]): string =>
    new Intl.ListFormat('de-DE', { type: 'disjunction' }).format(names),
};
