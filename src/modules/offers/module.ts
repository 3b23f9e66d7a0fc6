import { Hono } from 'hono';
import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { offerThingKind } from './data/cards.ts';
import { locatedOffers } from './data/located-offers.ts';
import { offersDataSet } from './data-set.ts';
import { offer, offersKinds } from './kinds.ts';
import * as rights from './permissions.ts';
import { registerPath } from './register.ts';
import { offersTexts } from './texts/index.ts';
import { confirmableOffer } from './use-cases/confirm-offers.ts';
import { offersToday } from './use-cases/feed-today.ts';
import { changeRoutes } from './web/change-routes.tsx';
import { pictureRoutes } from './web/picture-routes.tsx';
import { offerRoutes } from './web/routes.tsx';

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
    .route(
      '/',
      offerRoutes(parts.things, async () => null),
    ),
  navigation: [
    {
      path: registerPath,
      label: (locale) => offersTexts(locale).nav.register,
      place: 'office',
      right: rights.maySeeRegister,
    },
  ],
  rights: { ...rights },
  kinds: [...offersKinds.filter((kind) => kind !== offer).map(recordThingKind), offerThingKind],
  records: offersKinds,
  confirmables: [confirmableOffer],
  located: [locatedOffers],
  today: [offersToday],
  dataSet: offersDataSet,
});
