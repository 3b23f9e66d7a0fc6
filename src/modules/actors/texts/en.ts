import type { de } from './de.ts';
import { constraints, kinds, rules } from './kinds-en.ts';

export const en: typeof de = {
  kinds,
  constraints,
  rules,
  somebody: 'a person',
};
