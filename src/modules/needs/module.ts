import { Hono } from 'hono';
import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { locatedNeeds } from './data/located-needs.ts';
import { needsDataSet } from './data-set.ts';
import { needsKinds } from './kinds.ts';
import * as rights from './permissions.ts';
import { registerPath, unansweredPath, wantsPath } from './register.ts';
import { needsTexts } from './texts/index.ts';
import { needsToday } from './use-cases/feed-today.ts';
import { importWants } from './use-cases/import-wants.ts';
import { changeRoutes } from './web/change-routes.tsx';
import { needRoutes } from './web/routes.tsx';
import { wantRoutes } from './web/want-routes.tsx';

/**
 * Needs: what people voice, what the alliance has examined and agreed to be needed, and what answers it.
 *
 * @param parts.things all kinds of the house; filled once every module has brought its own
 */
export const needsModule = (parts: { things: ThingRegistry }): Module => ({
  name: 'needs',
  routes: new Hono<AllianceEnv>()
    .route('/', wantRoutes())
    .route('/', changeRoutes())
    .route('/', needRoutes(parts.things)),
  navigation: [
    {
      path: registerPath,
      label: (locale) => needsTexts(locale).nav.needs,
      place: 'public',
      right: rights.maySeeNeeds,
    },
    {
      path: wantsPath,
      label: (locale) => needsTexts(locale).nav.wants,
      place: 'office',
      right: rights.maySeeWants,
    },
    {
      path: unansweredPath,
      label: (locale) => needsTexts(locale).nav.unanswered,
      place: 'office',
      right: rights.maySeeInternal,
    },
  ],
  rights: { ...rights },
  kinds: needsKinds.map(recordThingKind),
  records: needsKinds,
  imports: [importWants],
  located: [locatedNeeds],
  today: [needsToday],
  dataSet: needsDataSet,
});
