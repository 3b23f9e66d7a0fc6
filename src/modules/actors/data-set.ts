import { field } from '../alliance/contract.ts';
import type { DataSetPart } from '../module.ts';
import { factsLoader } from '../records/contract.ts';
import { inventActors } from './example.ts';
import { actorsKinds } from './kinds.ts';

/** Who is who: `actors.json`. Fields are those of `alliance.json`. */
export const actorsDataSet: DataSetPart = {
  name: 'actors',
  load: factsLoader(actorsKinds, [field]),
  invent: inventActors,
};
