import { constraints, kinds, rules } from './kinds-de.ts';

export const de = {
  kinds,
  constraints,
  rules,
  /** Stands for a person whose name was erased or is withheld. */
  somebody: 'eine Person',
};
