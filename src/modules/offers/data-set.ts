import { facility, office, organisation } from '../actors/contract.ts';
import { field, goal } from '../alliance/contract.ts';
import { area } from '../areas/contract.ts';
import type { DataSetPart } from '../module.ts';
import { factsLoader } from '../records/contract.ts';
import { inventOffers } from './example.ts';
import { offersKinds } from './kinds.ts';
import { type Piece, withTimes } from './schedule-example.ts';
import { scheduleKinds } from './schedule-kind.ts';

/** Vocabularies and offers: `offers.json`. Providers and places are those of `actors.json`. */
export const offersDataSet: DataSetPart = {
  name: 'offers',
  load: factsLoader([...offersKinds, ...scheduleKinds], [field, goal, area, organisation, facility, office]),
  invent: function* (random, scale, today) {
    for (const piece of inventOffers(random, scale, today)) yield withTimes(piece as Piece, today);
  },
};
