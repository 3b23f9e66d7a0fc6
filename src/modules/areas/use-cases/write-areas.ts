import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { DecidedRow } from '../../imports/contract.ts';
import { newId } from '../../records/contract.ts';
import {
  type ImportTarget,
  importTargets,
  type KnownArea,
  type KnownShape,
  knownAreas,
} from '../data/import-targets.ts';
import type { Geometry } from '../geometry.ts';
import { area } from '../kinds.ts';
import { shapeRow } from './shape-row.ts';

/** What a row says, beside the entered area. */
export type PlannedArea = {
  parentId: string | null;
  geometry: Geometry;
  size: number;
  known: KnownArea | null;
  shape: KnownShape | null;
};

/** What a batch of rows is written with. */
type Writing = {
  rows: readonly DecidedRow[];
  planned: ReadonlyMap<number, PlannedArea>;
  target: ImportTarget;
  isPublic: boolean;
  byPrefix: boolean;
};

/**
 * New areas hold for the whole time of their version; changed ones are put right, with history.
 *
 * @param change gets a part for each row, named by its number
 * @returns by number of the row: the area that it is about now
 */
export const writeAreas = async (scope: Scope, change: Change, writing: Writing) => {
  const { rows, planned, target, isPublic } = writing;
  const made = rows.flatMap((row) => {
    const plan = planned.get(row.number);
    return row.thing === null && plan ? [{ row, plan, id: newId(scope.clock.now()) }] : [];
  });
  await change.insertMany(
    area.table,
    made.map(({ row, plan, id }) => ({
      thing: { kind: area.kind, id },
      part: String(row.number),
      row: {
        id,
        thing_id: id,
        version: 1,
        is_public: isPublic,
        version_id: target.versionId,
        level_id: target.levelId,
        key: row.key,
        name: row.label,
        parent_id: plan.parentId,
        valid: target.valid,
        from_precision: target.fromPrecision,
        until_precision: target.untilPrecision,
      },
    })),
  );
  await change.insertMany(
    'area_shape',
    made.map(({ row, plan, id }) => ({
      thing: { kind: area.kind, id },
      part: String(row.number),
      row: { id: newId(scope.clock.now()), version: 1, area_id: id, ...shapeRow(plan.geometry, plan.size) },
    })),
  );
  for (const row of rows) {
    const plan = planned.get(row.number);
    if (row.thing && plan) await correct(scope, change, row, plan);
  }
  if (writing.byPrefix) await adoptChildren(scope, change, target, made);
  return new Map(
    rows.flatMap((row) => {
      const thing = row.thing ?? { kind: area.kind, id: made.find((each) => each.row === row)?.id ?? '' };
      return thing.id ? [[row.number, thing] as const] : [];
    }),
  );
};

const correct = async (
  scope: Scope,
  change: Change,
  row: DecidedRow,
  { known, shape, ...plan }: PlannedArea,
): Promise<void> => {
  if (!known) return;
  change.part(String(row.number));
  const thing = { kind: area.kind, id: known.id };
  const wording = {
    ...(row.take.includes('name') ? { name: row.label } : {}),
    ...(row.take.includes('parent') ? { parent_id: plan.parentId } : {}),
  };
  if (Object.keys(wording).length > 0) await change.update(area.table, thing, known.rowId, wording);
  if (!row.take.includes('geometry') && !row.take.includes('size')) return;
  // A shape that was edited here keeps its borders when only its size is taken.
  const geometry = row.take.includes('geometry') || !shape ? plan.geometry : shape.geometry;
  const columns = shapeRow(geometry, plan.size);
  if (shape) await change.update('area_shape', thing, shape.rowId, columns);
  else
    await change.insert('area_shape', thing, {
      id: newId(scope.clock.now()),
      version: 1,
      area_id: known.id,
      ...columns,
    });
};

/** Smaller areas that were read in before these have waited for them: their keys begin with the new ones. */
const adoptChildren = async (
  scope: Scope,
  change: Change,
  target: ImportTarget,
  made: readonly { row: DecidedRow; id: string }[],
): Promise<void> => {
  if (made.length === 0) return;
  const below = (await importTargets(scope)).find(
    (each) => each.versionId === target.versionId && each.levelAboveId === target.levelId,
  );
  if (!below) return;
  const children = [...(await knownAreas(scope, below.versionId, below.levelId)).values()];
  for (const { row, id } of made) {
    change.part(String(row.number));
    for (const child of children)
      if (child.parentId === null && child.key !== row.key && child.key.startsWith(row.key))
        await change.update(area.table, { kind: area.kind, id: child.id }, child.rowId, { parent_id: id });
  }
};
