import type { FieldOfDay } from '../../alliance/contract.ts';
import type { AreaChoice } from '../data/facility-areas.ts';
import type { RegisterPage } from '../data/register-views.ts';
import type { SavedView } from '../data/saved-views.ts';
import type { RegisterName, RegisterQuery } from '../register.ts';
import type { Reader } from './fact-links.tsx';

/** What the page of a register is given. */
export type RegisterProps = {
  reader: Reader;
  register: RegisterName;
  query: RegisterQuery;
  view: RegisterPage;
  fields: readonly FieldOfDay[];
  /** Areas to choose from; none where the alliance has no areas. */
  areas: readonly AreaChoice[];
  /** How many entries each kind has; empty where counting would cost too much. */
  counts: ReadonlyMap<string, number>;
  views: readonly SavedView[];
  isFirstPage: boolean;
  /** What the last act could not do, in words. */
  refused: string | null;
};
