import { Hono } from 'hono';
import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { TodaySource } from '../today/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { bodiesDataSet } from './data-set.ts';
import { bodiesKinds } from './kinds.ts';
import * as rights from './permissions.ts';
import { bodiesTexts } from './texts/index.ts';
import { bodiesToday } from './use-cases/feed-today.ts';
import { changeRoutes } from './web/change-routes.tsx';
import { documentRoutes } from './web/document-routes.ts';
import { bodyRoutes } from './web/routes.tsx';

/**
 * Bodies, who sits in them and to whom they report; local alliances; what their overlaps tell; the handover dossier.
 *
 * @param parts.things all kinds of the house; filled once every module has brought its own
 * @param parts.today what all modules feed into the start page, for the handover dossier
 */
export const bodiesModule = (parts: {
  things: ThingRegistry;
  today: () => readonly TodaySource[];
}): Module => ({
  name: 'bodies',
  routes: new Hono<AllianceEnv>()
    .route('/', bodyRoutes(parts.things, parts.today))
    .route('/', documentRoutes(parts.today))
    .route('/', changeRoutes()),
  navigation: [
    {
      path: '/gremien',
      label: (locale) => bodiesTexts(locale).nav.bodies,
      place: 'public',
      right: rights.maySeeBodies,
    },
    {
      path: '/uebergabe',
      label: (locale) => bodiesTexts(locale).nav.handover,
      place: 'office',
      right: rights.maySeeHandover,
    },
  ],
  rights: { ...rights },
  kinds: bodiesKinds.map(recordThingKind),
  records: bodiesKinds,
  today: [bodiesToday],
  dataSet: bodiesDataSet,
});
