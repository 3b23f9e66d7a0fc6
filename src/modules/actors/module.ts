import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import { actorsDataSet } from './data-set.ts';
import { actorsKinds, person } from './kinds.ts';
import * as rights from './permissions.ts';

/** Who is who: organisations, facilities, people and the offices that they hold. */
export const actorsModule = (): Module => ({
  name: 'actors',
  rights: { ...rights },
  kinds: actorsKinds.filter((kind) => kind !== person).map(recordThingKind),
  records: actorsKinds,
  dataSet: actorsDataSet,
});
