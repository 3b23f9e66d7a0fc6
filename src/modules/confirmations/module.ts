import { Hono } from 'hono';
import type { Module } from '../module.ts';
import type { AllianceEnv } from '../web.ts';
import { dailyJob } from './jobs/daily.ts';
import * as rights from './permissions.ts';
import { confirmationTexts } from './texts/index.ts';
import { confirmationsToday } from './use-cases/feed-today.ts';
import type { ConfirmationParts } from './use-cases/parts.ts';
import { listPath } from './web/list-page.tsx';
import { officeRoutes } from './web/office-routes.tsx';
import { ownerRoutes } from './web/owner-routes.tsx';

/**
 * Registers that stay true by themselves: owners are asked whether their entries are right, answer with one click, and what
 * nobody confirms becomes stale and leaves public view.
 *
 * @param parts.kinds the entries of later modules that are to be confirmed
 */
export const confirmationsModule = (parts: ConfirmationParts): Module => ({
  name: 'confirmations',
  routes: new Hono<AllianceEnv>().route('/', ownerRoutes(parts)).route('/', officeRoutes(parts)),
  navigation: [
    {
      path: listPath,
      label: (locale) => confirmationTexts(locale).nav,
      place: 'office',
      rank: 61,
      right: rights.mayManageConfirmations,
    },
  ],
  rights: { ...rights },
  today: [confirmationsToday(parts)],
  jobs: [dailyJob(parts)],
});
