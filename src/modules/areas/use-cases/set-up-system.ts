import { beginChange, type Change } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { readSystems } from '../data/system-views.ts';
import { areaLevel, areaSystem, areaSystemVersion } from '../kinds.ts';
import { mayWriteAreas } from '../permissions.ts';

export const berlinSystem = 'LOR Berlin';
/** The version that holds now. */
export const berlinVersion = 'LOR seit 2021';
export const berlinLevels = ['Prognoseraum', 'Bezirksregion', 'Planungsraum'] as const;
const versions = [
  { name: 'LOR bis 2020', valid: '(,2021-01-01)' },
  { name: berlinVersion, valid: '[2021-01-01,)' },
];
const levels = [
  { name: 'Prognoseraum', plural: 'Prognoseräume' },
  { name: 'Bezirksregion', plural: 'Bezirksregionen' },
  { name: 'Planungsraum', plural: 'Planungsräume' },
];

/**
 * Enters Berlin's way to divide the land, with its two versions and three levels, so that files can be read at once.
 * Sent twice it is there once.
 */
export const setUpBerlinSystem = async (
  scope: Scope,
): Promise<Result<{ already: boolean }, { reason: 'forbidden' }>> => {
  if (!mayWriteAreas(scope.actor)) return refuse('forbidden');
  if ((await readSystems(scope)).some(({ row }) => row.name === berlinSystem)) return done({ already: true });
  const change = beginChange(scope, 'areas.systemSetUp');
  await writeBerlinSystem(scope, change);
  await change.record();
  return done({ already: false });
};

/** Writes system, versions and levels as part of a change. */
export const writeBerlinSystem = async (scope: Scope, change: Change): Promise<void> => {
  const insert = async (kind: typeof areaSystem, row: Record<string, unknown>): Promise<string> => {
    const id = newId(scope.clock.now());
    const common = { id, thing_id: id, version: 1, is_public: true };
    await change.insert(kind.table, { kind: kind.kind, id }, { ...common, ...row });
    return id;
  };
  const systemId = await insert(areaSystem, {
    name: berlinSystem,
    publisher: 'Amt für Statistik Berlin-Brandenburg',
  });
  for (const version of versions)
    await insert(areaSystemVersion, {
      ...version,
      system_id: systemId,
      from_precision: 'day',
      until_precision: 'day',
    });
  for (const [index, level] of levels.entries())
    await insert(areaLevel, { ...level, system_id: systemId, position: index + 1 });
};
