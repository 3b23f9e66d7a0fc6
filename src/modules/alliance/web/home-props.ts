import type { AllianceRef } from '../../../platform/scope.ts';
import type { HomeView } from '../data/home-views.ts';
import type { Reader } from './fact-links.tsx';

/** What the start page of an alliance is made of, in whatever language. */
export type HomeProps = {
  reader: Reader;
  alliance: AllianceRef;
  asOf: string;
  today: string;
  home: HomeView;
  /** Where everyone reads this page. */
  address: string;
};
