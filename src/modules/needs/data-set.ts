import { field, goal } from '../alliance/contract.ts';
import { area, indicator } from '../areas/contract.ts';
import { body } from '../bodies/contract.ts';
import type { DataSetPart } from '../module.ts';
import { offer, term } from '../offers/contract.ts';
import { factsLoader } from '../records/contract.ts';
import { inventNeeds } from './example.ts';
import { needsKinds } from './kinds.ts';

/** Needs and wants: `needs.json`. Offers and terms are those of `offers.json`, areas and indicators of `areas.json`. */
export const needsDataSet: DataSetPart = {
  name: 'needs',
  load: factsLoader(needsKinds, [field, goal, area, indicator, body, term, offer]),
  invent: inventNeeds,
};
