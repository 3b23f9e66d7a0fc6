import { Hono } from 'hono';
import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { areasDataSet } from './data-set.ts';
import { forgetDrafts } from './jobs/forget-drafts.ts';
import { areasKinds } from './kinds.ts';
import * as rights from './permissions.ts';
import { areasTexts } from './texts/index.ts';
import { areasToday } from './use-cases/feed-today.ts';
import { areasPath } from './web/area-table.tsx';
import { areasRoutes } from './web/areas-routes.tsx';
import { importRoutes, largestUpload } from './web/import-routes.tsx';
import { importPath } from './web/import-upload-page.tsx';

/** Areas in their versions, what is measured in them, and lived areas across them. */
export const areasModule = (): Module => ({
  name: 'areas',
  // The address of an upload must not be taken for the key of an area.
  routes: new Hono<AllianceEnv>().route('/', importRoutes()).route('/', areasRoutes()),
  navigation: [
    {
      path: areasPath,
      label: (locale) => areasTexts(locale).nav.areas,
      place: 'public',
      right: rights.maySeeAreas,
    },
    {
      path: importPath,
      label: (locale) => areasTexts(locale).nav.import,
      place: 'office',
      right: rights.mayImportAreas,
    },
  ],
  rights: { ...rights },
  kinds: areasKinds.map(recordThingKind),
  records: areasKinds,
  today: [areasToday],
  jobs: [forgetDrafts],
  largeForms: [{ path: importPath, bytes: largestUpload }],
  dataSet: areasDataSet,
});
