import { area } from '../areas/contract.ts';
import { body } from '../bodies/contract.ts';
import type { DataSetPart } from '../module.ts';
import { offer } from '../offers/contract.ts';
import { factsLoader } from '../records/contract.ts';
import { inventCoverage } from './example.ts';
import { coverageKinds } from './kinds.ts';

/** Coordination cases, white spots and weights: `coverage.json`. Offers are those of `offers.json`. */
export const coverageDataSet: DataSetPart = {
  name: 'coverage',
  load: factsLoader(coverageKinds, [area, body, offer]),
  invent: inventCoverage,
};
