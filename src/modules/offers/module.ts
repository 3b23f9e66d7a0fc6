import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import { offersDataSet } from './data-set.ts';
import { offersKinds } from './kinds.ts';
import * as rights from './permissions.ts';

/** Offers: what families can use, who provides it, where, for whom, and how it is described. */
export const offersModule = (): Module => ({
  name: 'offers',
  rights: { ...rights },
  kinds: offersKinds.map(recordThingKind),
  records: offersKinds,
  dataSet: offersDataSet,
});
