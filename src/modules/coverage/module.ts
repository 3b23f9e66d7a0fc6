import { Hono } from 'hono';
import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { locatedGaps } from './data/located-gaps.ts';
import { coverageDataSet } from './data-set.ts';
import { coverageKinds } from './kinds.ts';
import { matrixPath, overlapsPath } from './paths.ts';
import * as rights from './permissions.ts';
import { coverageTexts } from './texts/index.ts';
import { coverageToday } from './use-cases/feed-today.ts';
import { changeRoutes } from './web/change-routes.tsx';
import { exportRoutes } from './web/export-routes.tsx';
import { coverageRoutes } from './web/routes.tsx';

/** White spots and overlaps: needs beside offers, by area; what is made of it. */
export const coverageModule = (): Module => ({
  name: 'coverage',
  routes: new Hono<AllianceEnv>()
    .route('/', exportRoutes())
    .route('/', changeRoutes())
    .route('/', coverageRoutes()),
  navigation: [
    {
      path: matrixPath,
      label: (locale) => coverageTexts(locale).nav.matrix,
      place: 'office',
      right: rights.maySeeCoverage,
    },
    {
      path: overlapsPath,
      label: (locale) => coverageTexts(locale).nav.overlaps,
      place: 'office',
      right: rights.maySeeCoverage,
    },
  ],
  rights: { ...rights },
  kinds: coverageKinds.map(recordThingKind),
  records: coverageKinds,
  located: [locatedGaps],
  today: [coverageToday],
  dataSet: coverageDataSet,
});
