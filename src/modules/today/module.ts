import type { Module } from '../module.ts';
import type { TodaySource } from './contract.ts';
import * as rights from './permissions.ts';
import { todayTexts } from './texts/index.ts';
import { todayRoutes } from './web/routes.tsx';

/** @param sources what the modules feed; asked when the page is, since later modules bring theirs after this one */
export const todayModule = (sources: () => readonly TodaySource[]): Module => ({
  name: 'today',
  routes: todayRoutes(sources),
  rights: { ...rights },
  navigation: [
    {
      path: '/heute',
      rank: 10,
      label: (locale) => todayTexts(locale).navigation,
      place: 'office',
      right: rights.maySeeToday,
    },
  ],
});
