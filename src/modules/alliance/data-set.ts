import type { DataSetPart } from '../module.ts';
import { factsLoader } from '../records/contract.ts';
import { inventAlliance } from './example.ts';
import { allianceKinds } from './kinds.ts';

/** What the alliance itself is: `alliance.json`. Sources are those of `records.json`. */
export const allianceDataSet: DataSetPart = {
  name: 'alliance',
  load: factsLoader(allianceKinds),
  invent: inventAlliance,
};
