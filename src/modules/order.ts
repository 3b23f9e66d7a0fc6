import type { AuthEngine } from '../platform/auth/engine.ts';
import { accessModule } from './access/module.ts';
import { actorsModule } from './actors/module.ts';
import { allianceModule } from './alliance/module.ts';
import { areasModule } from './areas/module.ts';
import { bodiesModule } from './bodies/module.ts';
import { confirmationsModule } from './confirmations/module.ts';
import { coverageModule } from './coverage/module.ts';
import { finderModule } from './finder/module.ts';
import { hsdsModule } from './hsds/module.ts';
import { importsModule } from './imports/module.ts';
import type { Module } from './module.ts';
import { needsModule } from './needs/module.ts';
import { offersModule } from './offers/module.ts';
import type { RecordRegistry } from './records/contract.ts';
import { recordsModule } from './records/module.ts';
import type { ThingRegistry } from './thread/contract.ts';
import { threadModule } from './thread/module.ts';
import { todayModule } from './today/module.ts';

/**
 * The only list of modules. A module may import only from those before it, through their `contract.ts`; what it must
 * read from later ones (kinds of things, of records, what waits today) reaches it through the registries, which fill
 * themselves from the list.
 */
export const moduleNames = [
  'access',
  'thread',
  'today',
  'records',
  'imports',
  'confirmations',
  'alliance',
  'areas',
  'actors',
  'bodies',
  'offers',
  'needs',
  'coverage',
  'finder',
  'hsds',
] as const;

/** Makes all modules of one process. */
export const createModules = (parts: {
  auth: AuthEngine;
  /** The operator's map style; null: maps show the areas alone. */
  mapStyleUrl: string | null;
}): readonly Module[] => {
  const modules: Module[] = [];
  const things = registryOf(modules, (module) => module.kinds) satisfies ThingRegistry;
  const records = registryOf(modules, (module) => module.records) satisfies RecordRegistry;
  const today = () => modules.flatMap((module) => module.today ?? []);
  const site = { publicUrl: parts.auth.settings.publicUrl };
  modules.push(
    accessModule(parts.auth),
    threadModule(things),
    todayModule(today),
    recordsModule(records, things),
    importsModule({ kinds: () => modules.flatMap((module) => module.imports ?? []), records, things }),
    confirmationsModule({ kinds: () => modules.flatMap((module) => module.confirmables ?? []), site }),
    allianceModule({ records, things, site }),
    areasModule({
      located: () => modules.flatMap((module) => module.located ?? []),
      mapStyleUrl: parts.mapStyleUrl,
    }),
    actorsModule({ records, things }),
    bodiesModule({ things, today }),
    offersModule({ things }),
    needsModule({ things }),
    coverageModule(),
    finderModule({ mapStyleUrl: parts.mapStyleUrl }),
    hsdsModule(),
  );
  return modules;
};

/** Looks kinds up by name in the modules that are there by the time it is asked. */
const registryOf = <Kind extends { kind: string }>(
  modules: readonly Module[],
  kindsOf: (module: Module) => readonly Kind[] | undefined,
) => {
  const byName = new Map<string, Kind>();
  const all = () => modules.flatMap((module) => kindsOf(module) ?? []);
  return {
    all,
    kind: (name: string): Kind | undefined => {
      if (byName.size === 0) for (const kind of all()) byName.set(kind.kind, kind);
      return byName.get(name);
    },
  };
};
