import type { de } from './de.ts';
import { imports } from './import-en.ts';
import { constraints, kinds } from './kinds-en.ts';
import { pages } from './pages-en.ts';

export const en: typeof de = { kinds, constraints, ...pages, imports };
