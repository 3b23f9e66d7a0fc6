import { Hono } from 'hono';
import type { JobDefinition } from '../../platform/jobs/job.ts';
import { largestFile } from '../../platform/tables/open-table.ts';
import type { Module } from '../module.ts';
import type { RecordRegistry } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { forgetRuns, stepJobOf } from './jobs/run-step.ts';
import * as rights from './permissions.ts';
import { importTexts } from './texts/index.ts';
import { importsToday } from './use-cases/feed-today.ts';
import type { ImportKinds } from './use-cases/take-step.ts';
import { importRoutes } from './web/import-routes.tsx';
import { importsPath } from './web/reader.ts';
import { runRoutes } from './web/run-routes.tsx';

/** A little more than the largest file: the rest of the form. */
const largestUpload = largestFile + 100_000;

/**
 * Lists that come in from files: read, matched, looked through, taken over, taken back.
 *
 * @param parts.kinds what later modules can read; with `records` and `things` filled once every module brought its own
 */
export const importsModule = (parts: {
  kinds: ImportKinds;
  records: RecordRegistry;
  things: ThingRegistry;
}): Module => ({
  name: 'imports',
  routes: new Hono<AllianceEnv>().route('/', importRoutes(parts)).route('/', runRoutes(parts, parts.things)),
  navigation: [
    {
      path: importsPath,
      label: (locale) => importTexts(locale).nav,
      place: 'office',
      rank: 60,
      right: rights.mayImport,
    },
  ],
  rights: { ...rights },
  today: [importsToday],
  jobs: [stepJobOf(parts) as JobDefinition, forgetRuns],
  largeForms: [{ path: importsPath, bytes: largestUpload }],
});
