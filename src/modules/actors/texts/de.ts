import { importing } from './import-de.ts';
import { constraints, kinds, rules } from './kinds-de.ts';
import { pages } from './pages-de.ts';

export const de = {
  kinds,
  constraints,
  rules,
  importing,
  ...pages,
  /** Stands for a person whose name was erased. */
  somebody: 'eine Person',
};
