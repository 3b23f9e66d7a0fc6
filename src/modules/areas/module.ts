import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import { areasDataSet } from './data-set.ts';
import { areasKinds } from './kinds.ts';
import type { LocatedSource } from './located.ts';
import * as rights from './permissions.ts';
import { areasTexts } from './texts/index.ts';
import { areasToday } from './use-cases/feed-today.ts';
import { importAreas } from './use-cases/import-areas.ts';
import { importMappings } from './use-cases/import-mappings.ts';
import { importValues } from './use-cases/import-values.ts';
import { areasPath } from './web/area-table.tsx';
import { areasRoutes } from './web/areas-routes.tsx';

/** Areas in their versions, what is measured in them, and lived areas across them. */
export const areasModule = (parts: {
  /** What later modules know to be located in areas. */
  located: () => readonly LocatedSource[];
  /** The style below zoomable maps; null: none. */
  mapStyleUrl: string | null;
}): Module => ({
  name: 'areas',
  routes: areasRoutes(parts),
  navigation: [
    {
      path: areasPath,
      label: (locale) => areasTexts(locale).nav.areas,
      place: 'public',
      right: rights.maySeeAreas,
    },
  ],
  rights: { ...rights },
  kinds: areasKinds.map(recordThingKind),
  records: areasKinds,
  today: [areasToday],
  imports: [importAreas, importValues, importMappings],
  dataSet: areasDataSet,
});
