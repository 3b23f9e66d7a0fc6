import { Hono } from 'hono';
import type { Module } from '../module.ts';
import type { AllianceEnv } from '../web.ts';
import * as rights from './permissions.ts';
import { hsdsRoutes } from './rest/routes.ts';
import { importServices } from './use-cases/import-services.ts';
import { apiRoutes, platformApiRoutes } from './web/routes.tsx';

/** Offers for machines: Open Referral HSDS 3.0, and the description of all interfaces. */
export const hsdsModule = (): Module => ({
  name: 'hsds',
  routes: new Hono<AllianceEnv>().route('/', hsdsRoutes()).route('/', apiRoutes()),
  platformRoutes: platformApiRoutes(),
  rights: { ...rights },
  imports: [importServices],
});
