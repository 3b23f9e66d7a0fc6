import type { Module } from '../module.ts';
import * as rights from './permissions.ts';
import type { ThingRegistry } from './thing.ts';
import { threadRoutes } from './web/routes.tsx';

/** @param registry all kinds of the house; may still be empty when this is called */
export const threadModule = (registry: ThingRegistry): Module => ({
  name: 'thread',
  routes: threadRoutes(registry),
  rights: { ...rights },
});
