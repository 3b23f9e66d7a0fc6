import { facility, office, organisation, placeFacilities } from '../actors/contract.ts';
import { field, goal } from '../alliance/contract.ts';
import { area } from '../areas/contract.ts';
import type { DataSetPart } from '../module.ts';
import { factsLoader } from '../records/contract.ts';
import { inventOffers } from './example.ts';
import { offersKinds } from './kinds.ts';
import { type Piece, withTimes } from './schedule-example.ts';
import { scheduleKinds } from './schedule-kind.ts';
import { indexOffers } from './use-cases/index-offers.ts';

const loadFacts = factsLoader(
  [...offersKinds, ...scheduleKinds],
  [field, goal, area, organisation, facility, office],
);

/** Vocabularies and offers: `offers.json`. Providers and places are those of `actors.json`. */
export const offersDataSet: DataSetPart = {
  name: 'offers',
  load: async (scope, content) => {
    await loadFacts(scope, content);
    // At once, so that whoever opens the example finds offers near them before any job has run.
    await placeFacilities(scope);
    await indexOffers(scope);
  },
  invent: function* (random, scale, today) {
    for (const piece of inventOffers(random, scale, today)) yield withTimes(piece as Piece, today);
  },
};
