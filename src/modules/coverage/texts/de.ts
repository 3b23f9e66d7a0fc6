import { kinds } from './kinds-de.ts';
import { pages } from './pages-de.ts';
import { sheets } from './sheets-de.ts';

export const de = { ...pages, kinds, sheets };
