import { Hono } from 'hono';
import type { JobDefinition } from '../../platform/jobs/job.ts';
import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { offerThingKind } from './data/cards.ts';
import { locatedOffers } from './data/located-offers.ts';
import { offersDataSet } from './data-set.ts';
import { indexOffersJob } from './jobs/index-offers-job.ts';
import { offer, offersKinds } from './kinds.ts';
import * as rights from './permissions.ts';
import { registerPath } from './register.ts';
import { scheduleKinds } from './schedule-kind.ts';
import { offersTexts } from './texts/index.ts';
import { scheduleTexts } from './texts/schedule.ts';
import { confirmableOffer } from './use-cases/confirm-offers.ts';
import { offersToday } from './use-cases/feed-today.ts';
import { importOfferDates } from './use-cases/import-calendar.ts';
import { importSchoolHolidays } from './use-cases/import-holidays.ts';
import { changeRoutes } from './web/change-routes.tsx';
import { pictureRoutes } from './web/picture-routes.tsx';
import { reportRoutes } from './web/report-routes.tsx';
import { offerRoutes } from './web/routes.tsx';
import { holidaysPath } from './web/schedule-holidays-page.tsx';
import { drawTimes, scheduleRoutes } from './web/schedule-routes.tsx';

/**
 * Offers: what families can use, who provides it, where, for whom, and how it is described.
 *
 * @param parts.things all kinds of the house; filled once every module has brought its own
 */
export const offersModule = (parts: { things: ThingRegistry }): Module => ({
  name: 'offers',
  routes: new Hono<AllianceEnv>()
    .route('/', changeRoutes())
    .route('/', pictureRoutes())
    .route('/', reportRoutes())
    .route('/', scheduleRoutes())
    .route('/', offerRoutes(parts.things, drawTimes)),
  navigation: [
    {
      path: registerPath,
      label: (locale) => offersTexts(locale).nav.register,
      place: 'office',
      // Members find the offers of the organisations that they act for.
      right: rights.maySeeInternal,
    },
    {
      path: holidaysPath,
      label: (locale) => scheduleTexts(locale).holidays.nav,
      place: 'office',
      right: rights.mayWriteOffers,
    },
  ],
  rights: { ...rights },
  kinds: [
    ...[...offersKinds, ...scheduleKinds].filter((kind) => kind !== offer).map(recordThingKind),
    offerThingKind,
  ],
  records: [...offersKinds, ...scheduleKinds],
  imports: [importOfferDates, importSchoolHolidays],
  confirmables: [confirmableOffer],
  located: [locatedOffers],
  today: [offersToday],
  // A photo straight from the telephone: too large to be kept, but told so beside the field.
  largeForms: [{ path: /^\/angebote\/[0-9a-f-]{36}\/bilder$/, bytes: 25_000_000 }],
  jobs: [indexOffersJob as JobDefinition],
  dataSet: offersDataSet,
});
