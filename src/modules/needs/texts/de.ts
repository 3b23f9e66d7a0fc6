import { imports } from './import-de.ts';
import { constraints, kinds } from './kinds-de.ts';
import { pages } from './pages-de.ts';

export const de = { kinds, constraints, ...pages, imports };
