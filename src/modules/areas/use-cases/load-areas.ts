import { beginChange } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { factsLoader, newId, stableId } from '../../records/contract.ts';
import { checkGeometry } from '../geometry-check.ts';
import { area, areasKinds } from '../kinds.ts';
import { shapeRow } from './shape-row.ts';

const loadFacts = factsLoader(areasKinds);

/**
 * Loads a data set's areas: facts like those of any module, and under `shapes` the borders by the key of their area, as
 * GeoJSON in degrees. Throws with the path of the fault.
 */
export const loadAreas = async (scope: Scope, content: unknown): Promise<void> => {
  const { shapes = {}, ...facts } = content as { shapes?: Readonly<Record<string, unknown>> };
  await loadFacts(scope, facts);
  const change = beginChange(scope, 'areas.loaded');
  const rows = Object.entries(shapes).map(([key, geometry]) => {
    const checked = checkGeometry(geometry, 'EPSG:4326');
    if (!checked.ok) throw new Error(`shapes.${key}: ${checked.fault.reason}`);
    const areaId = stableId(scope.alliance.slug, `${area.kind}:${key}`);
    return {
      thing: { kind: area.kind, id: areaId },
      row: { id: newId(scope.clock.now()), version: 1, area_id: areaId, ...shapeRow(checked.geometry) },
    };
  });
  await change.insertMany('area_shape', rows);
  await change.record();
};
