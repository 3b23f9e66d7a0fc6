import type { Module } from '../module.ts';
import { recordThingKind } from '../records/contract.ts';
import { finderDataSet } from './data-set.ts';
import { address } from './kinds.ts';
import { finderPath, pinboardPath } from './paths.ts';
import * as rights from './permissions.ts';
import { finderTexts, publicFinderTexts } from './texts/index.ts';
import { importAddresses } from './use-cases/import-addresses.ts';
import { finderRoutes } from './web/routes.tsx';

/**
 * The public finder: what there is for a child, near, now; without an account and without script.
 *
 * @param parts.mapStyleUrl the operator's map style; null: maps show the areas alone
 */
export const finderModule = (parts: { mapStyleUrl: string | null }): Module => ({
  name: 'finder',
  routes: finderRoutes(parts),
  navigation: [
    {
      path: finderPath,
      label: (locale) => finderTexts(locale).nav,
      publicLabel: (language) => publicFinderTexts(language).nav,
      place: 'public',
      rank: 1,
      right: rights.maySeeFinder,
    },
    {
      path: pinboardPath,
      label: (locale) => finderTexts(locale).pins.title,
      publicLabel: (language) => publicFinderTexts(language).pins.title,
      place: 'public',
      rank: 95,
      right: rights.maySeeFinder,
    },
  ],
  rights: { ...rights },
  kinds: [recordThingKind(address)],
  records: [address],
  imports: [importAddresses],
  dataSet: finderDataSet,
});
