import type { de } from './de.ts';
import { kinds } from './kinds-en.ts';
import { pages } from './pages-en.ts';
import { sheets } from './sheets-en.ts';

export const en: typeof de = { ...pages, kinds, sheets };
