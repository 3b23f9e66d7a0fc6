import { office, organisation } from '../actors/contract.ts';
import { field, milestone } from '../alliance/contract.ts';
import { area } from '../areas/contract.ts';
import type { DataSetPart } from '../module.ts';
import { factsLoader } from '../records/contract.ts';
import { inventBodies } from './example.ts';
import { bodiesKinds } from './kinds.ts';

/** Bodies and local alliances: `bodies.json`. Members are those of `actors.json`, fields those of `alliance.json`. */
export const bodiesDataSet: DataSetPart = {
  name: 'bodies',
  load: factsLoader(bodiesKinds, [field, milestone, area, organisation, office]),
  invent: inventBodies,
};
