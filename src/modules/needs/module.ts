import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import { needsDataSet } from './data-set.ts';
import { needsKinds } from './kinds.ts';
import * as rights from './permissions.ts';

/** Needs: what people voice, what the alliance has examined and agreed to be needed, and what answers it. */
export const needsModule = (): Module => ({
  name: 'needs',
  rights: { ...rights },
  kinds: needsKinds.map(recordThingKind),
  records: needsKinds,
  dataSet: needsDataSet,
});
