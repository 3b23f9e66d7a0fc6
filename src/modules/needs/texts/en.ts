import type { de } from './de.ts';
import { constraints, kinds, rules, stateWords } from './kinds-en.ts';

export const en: typeof de = { kinds, constraints, rules, states: stateWords };
