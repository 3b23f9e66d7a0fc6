import { Hono } from 'hono';
import type { Module } from '../module.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { recordThingKind } from './contract.ts';
import { recordsDataSet } from './data-set.ts';
import * as permissions from './permissions.ts';
import type { RecordRegistry } from './record-kind.ts';
import { sourceDocument, sourceStatement } from './source-kinds.ts';
import { recordTexts } from './texts/index.ts';
import { historyRoutes } from './web/history-routes.tsx';
import { recordRoutes } from './web/record-routes.tsx';

/** Dated facts with source and history. Reads the kinds of all modules from the registries, which the app fills. */
export const recordsModule = (records: RecordRegistry, things: ThingRegistry): Module => ({
  name: 'records',
  routes: new Hono<AllianceEnv>()
    .route('/', recordRoutes(records, things))
    .route('/', historyRoutes(records, things)),
  navigation: [
    {
      path: '/verlauf',
      rank: 70,
      label: (locale) => recordTexts(locale).nav.history,
      place: 'office',
      right: permissions.maySeeHistory,
    },
  ],
  rights: { ...permissions },
  records: [sourceDocument, sourceStatement],
  kinds: [sourceDocument, sourceStatement].map(recordThingKind),
  dataSet: recordsDataSet,
});
