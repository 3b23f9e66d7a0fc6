import { Hono } from 'hono';
import type { JobDefinition } from '../../platform/jobs/job.ts';
import type { Module } from '../module.ts';
import { type RecordRegistry, recordThingKind } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { locatedFacilities } from './data/located-facilities.ts';
import { personThingKind } from './data/person-cards.ts';
import { actorsDataSet } from './data-set.ts';
import { placeFacilitiesJob } from './jobs/place-facilities-job.ts';
import { actorsKinds, person } from './kinds.ts';
import * as rights from './permissions.ts';
import { registerPath } from './register.ts';
import { actorsTexts } from './texts/index.ts';
import { confirmables } from './use-cases/confirmables.ts';
import { actorsToday } from './use-cases/feed-today.ts';
import { importOrganisations } from './use-cases/import-organisations.ts';
import { accountRoutes } from './web/account-routes.tsx';
import { actorRoutes } from './web/actor-routes.tsx';
import { duplicateRoutes } from './web/duplicate-routes.tsx';
import { registerRoutes } from './web/register-routes.tsx';

/**
 * Who is who: organisations, facilities, people and the offices that they hold.
 *
 * @param parts.records, parts.things all kinds of the house; filled once every module has brought its own
 */
export const actorsModule = (parts: { records: RecordRegistry; things: ThingRegistry }): Module => ({
  name: 'actors',
  routes: new Hono<AllianceEnv>()
    .route('/', actorRoutes(parts.things))
    .route('/', accountRoutes())
    .route('/', duplicateRoutes(parts.records))
    .route('/', registerRoutes()),
  navigation: [
    {
      path: '/wer-ist-wer',
      label: (locale) => actorsTexts(locale).nav.whoIsWho,
      place: 'public',
      right: rights.maySeeWhoIsWho,
    },
    {
      path: registerPath('organisations'),
      label: (locale) => actorsTexts(locale).nav.registers,
      place: 'office',
      right: rights.maySeeRegisters,
    },
  ],
  rights: { ...rights },
  kinds: [...actorsKinds.filter((kind) => kind !== person).map(recordThingKind), personThingKind],
  records: actorsKinds,
  confirmables,
  imports: [importOrganisations(parts.records)],
  today: [actorsToday],
  located: [locatedFacilities],
  jobs: [placeFacilitiesJob as JobDefinition],
  dataSet: actorsDataSet,
});
