import { constraints, kinds, rules, stateWords } from './kinds-de.ts';

export const de = { kinds, constraints, rules, states: stateWords };
