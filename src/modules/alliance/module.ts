import { Hono } from 'hono';
import { isLocale } from '../../platform/i18n/locale.ts';
import type { Site } from '../access/contract.ts';
import type { Module } from '../module.ts';
import { type RecordRegistry, recordThingKind } from '../records/contract.ts';
import type { ThingRegistry } from '../thread/contract.ts';
import type { AllianceEnv } from '../web.ts';
import { allianceDataSet } from './data-set.ts';
import { allianceKinds } from './kinds.ts';
import * as rights from './permissions.ts';
import { familyHomeTexts } from './texts/home-families.ts';
import { type AllianceTexts, allianceTexts } from './texts/index.ts';
import { allianceToday } from './use-cases/feed-today.ts';
import { goalSystemRoutes } from './web/goal-system-routes.tsx';
import { lookRoutes } from './web/look-routes.tsx';
import { platformRoutes } from './web/platform-routes.tsx';
import { allianceRoutes } from './web/routes.tsx';

export { allianceKinds };

const label = (name: keyof AllianceTexts['nav']) => (locale: Parameters<typeof allianceTexts>[0]) =>
  allianceTexts(locale).nav[name];
const open = { place: 'public', right: rights.maySeeAlliance } as const;

/**
 * The tenant itself: titles, fields, goals, office, framework concepts, milestones; its look; and making a new one.
 *
 * @param parts.records, parts.things all kinds of the house; filled once every module has brought its own
 */
export const allianceModule = (parts: {
  records: RecordRegistry;
  things: ThingRegistry;
  site: Site;
}): Module => ({
  name: 'alliance',
  routes: new Hono<AllianceEnv>()
    .route('/', goalSystemRoutes())
    .route('/', allianceRoutes(parts.records, parts.things))
    .route('/', lookRoutes()),
  platformRoutes: platformRoutes(parts.site),
  navigation: [
    {
      path: '/',
      label: label('home'),
      publicLabel: (language) =>
        isLocale(language) ? allianceTexts(language).nav.home : familyHomeTexts(language).nav,
      ...open,
    },
    { path: '/ziele', label: label('goals'), ...open },
    { path: '/koordinierungsstelle', label: label('office'), ...open },
    { path: '/meilensteine', label: label('milestones'), ...open },
    { path: '/vergleich', label: label('comparison'), ...open },
    { path: '/einstellungen', rank: 90, label: label('look'), place: 'office', right: rights.mayChangeLook },
  ],
  rights: { ...rights },
  kinds: allianceKinds.map(recordThingKind),
  records: allianceKinds,
  today: [allianceToday],
  dataSet: allianceDataSet,
});
