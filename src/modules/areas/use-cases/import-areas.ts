import { beginChange, type Change } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { type Draft, type DraftFeature, draftRows, forgetDraft, readDraft } from '../data/draft-store.ts';
import {
  type ImportTarget,
  importTarget,
  type KnownArea,
  type KnownShape,
  knownAreas,
  knownShapes,
} from '../data/import-targets.ts';
import type { Geometry } from '../geometry.ts';
import { checkGeometry } from '../geometry-check.ts';
import {
  type AreaImportChoice,
  type PlannedRow,
  type PlanSummary,
  type RowReason,
  rowsAtOnce,
  summaryOf,
} from '../import-plan.ts';
import { area } from '../kinds.ts';
import { mayImportAreas } from '../permissions.ts';
import { isAreaKey } from '../rules.ts';
import { squareMetres } from '../shape.ts';
import { shapeRow } from './shape-row.ts';

export type ImportRefusal =
  | { reason: 'forbidden' }
  /** The draft was taken over or forgotten. */
  | { reason: 'gone' }
  | { reason: 'unknownTarget' };

/** An area as the file has it, and what stands here already. */
type Planned = PlannedRow & {
  parentId: string | null;
  geometry: Geometry | null;
  size: number;
  known: KnownArea | null;
  shape: KnownShape | null;
};

/** Compares the file with what is entered, row by row, and writes nothing. */
export const dryRunAreas = async (
  scope: Scope,
  draftId: string,
  choice: AreaImportChoice,
): Promise<Result<{ draft: Draft; summary: PlanSummary }, ImportRefusal>> => {
  const begun = await begin(scope, draftId, choice);
  if (!begun.ok) return begun;
  const summary = summaryOf();
  const named = new Set<string>();
  for await (const rows of planned(scope, draftId, choice, begun.target)) {
    for (const row of rows) {
      summary.add(row);
      named.add(row.key);
    }
  }
  const known = await knownAreas(scope, choice.versionId, choice.levelId);
  const absent = [...known.keys()].filter((key) => !named.has(key)).length;
  return done({ draft: begun.draft, summary: summary.done(absent) });
};

/**
 * Takes the file over: new areas are entered for the whole time of their version, changed ones corrected, with history.
 * Rows that are wrong are left out; areas that the file does not name stay. The draft is forgotten.
 */
export const importAreas = async (
  scope: Scope,
  draftId: string,
  choice: AreaImportChoice,
): Promise<Result<{ summary: PlanSummary; eventIds: readonly string[] }, ImportRefusal>> => {
  const begun = await begin(scope, draftId, choice);
  if (!begun.ok) return begun;
  const summary = summaryOf();
  const eventIds: string[] = [];
  for await (const rows of planned(scope, draftId, choice, begun.target)) {
    const change = beginChange(scope, 'areas.imported', { note: begun.draft.fileName });
    await insertNew(
      scope,
      change,
      rows.filter((row) => row.state === 'new'),
      choice,
      begun.target,
    );
    for (const row of rows) {
      summary.add(row);
      if (row.state === 'changed') await correct(scope, change, row);
    }
    const eventId = await change.record();
    if (eventId) eventIds.push(eventId);
  }
  await forgetDraft(scope, draftId);
  return done({ summary: summary.done(0), eventIds });
};

const begin = async (
  scope: Scope,
  draftId: string,
  choice: AreaImportChoice,
): Promise<Result<{ draft: Draft; target: ImportTarget }, ImportRefusal>> => {
  if (!mayImportAreas(scope.actor)) return refuse('forbidden');
  const draft = await readDraft(scope, draftId);
  if (draft?.content !== 'areas') return refuse('gone');
  const target = await importTarget(scope, choice.versionId, choice.levelId);
  return target ? done({ draft, target }) : refuse('unknownTarget');
};

/** The rows of the file with what is to be done about each, some at a time. */
async function* planned(
  scope: Scope,
  draftId: string,
  choice: AreaImportChoice,
  target: ImportTarget,
): AsyncGenerator<readonly Planned[]> {
  const known = await knownAreas(scope, choice.versionId, choice.levelId);
  const above = await knownAreas(scope, choice.versionId, target.levelAboveId);
  const seen = new Map<string, number>();
  for await (const rows of draftRows<DraftFeature>(scope, draftId, rowsAtOnce)) {
    const shapes = await knownShapes(
      scope,
      rows.flatMap(({ content }) => known.get((content.properties[choice.key] ?? '').trim())?.id ?? []),
    );
    yield rows.map(({ number, content }) => planRow(number, content, choice, { known, above, shapes, seen }));
  }
}

const planRow = (
  number: number,
  { properties, geometry }: DraftFeature,
  choice: AreaImportChoice,
  here: {
    known: ReadonlyMap<string, KnownArea>;
    above: ReadonlyMap<string, KnownArea>;
    shapes: ReadonlyMap<string, KnownShape>;
    seen: Map<string, number>;
  },
): Planned => {
  const key = (properties[choice.key] ?? '').trim();
  const name = (properties[choice.name] ?? '').trim();
  const wrong: RowReason[] = [];
  const first = here.seen.get(key);
  if (key === '') wrong.push({ reason: 'noKey' });
  else if (!isAreaKey(key)) wrong.push({ reason: 'badKey', key: key.slice(0, 60) });
  else if (first !== undefined) wrong.push({ reason: 'duplicateKey', first });
  else here.seen.set(key, number);
  if (name === '') wrong.push({ reason: 'noName' });
  if (name.length > 200) wrong.push({ reason: 'nameTooLong' });
  const checked = checkGeometry(geometry, choice.projection);
  if (!checked.ok) wrong.push({ reason: 'geometry', fault: checked.fault });

  const parent = parentOf(key, properties, choice, here.above);
  const reasons: RowReason[] = [...wrong];
  if (parent.unknown !== null) reasons.push({ reason: 'parentUnknown', key: parent.unknown });
  const known = here.known.get(key) ?? null;
  const shape = known ? (here.shapes.get(known.id) ?? null) : null;
  const shown = { number, key: key.slice(0, 60), name: name.slice(0, 200), reasons };
  const row = { ...shown, parentId: parent.id, geometry: null, size: 0, known, shape };
  if (wrong.length > 0 || !checked.ok) return { ...row, state: 'invalid' };
  const size = sizeOf(properties[choice.size]) ?? squareMetres(checked.geometry);
  const full = { ...row, geometry: checked.geometry, size };
  if (!known) return { ...full, state: 'new' };
  const isSame =
    known.name === name &&
    known.parentId === parent.id &&
    shape !== null &&
    Math.abs(shape.squareMetres - size) < 0.01 &&
    shape.geometry.type === checked.geometry.type &&
    JSON.stringify(shape.geometry.coordinates) === JSON.stringify(checked.geometry.coordinates);
  return { ...full, state: isSame ? 'unchanged' : 'changed' };
};

/** The area above: `unknown` names a key that nobody has entered yet. */
const parentOf = (
  key: string,
  properties: Readonly<Record<string, string>>,
  choice: AreaImportChoice,
  above: ReadonlyMap<string, KnownArea>,
): { id: string | null; unknown: string | null } => {
  if (choice.parent === '') return { id: null, unknown: null };
  if (choice.parent === 'prefix') {
    for (let length = key.length - 1; length > 0; length--) {
      const found = above.get(key.slice(0, length));
      if (found) return { id: found.id, unknown: null };
    }
    return { id: null, unknown: above.size > 0 ? key : null };
  }
  const parentKey = (properties[choice.parent] ?? '').trim();
  if (parentKey === '') return { id: null, unknown: null };
  const found = above.get(parentKey);
  return { id: found?.id ?? null, unknown: found ? null : parentKey.slice(0, 60) };
};

const sizeOf = (text: string | undefined): number | null => {
  if (text === undefined || text.trim() === '') return null;
  const size = Number(text);
  return Number.isFinite(size) && size > 0 ? size : null;
};

const insertNew = async (
  scope: Scope,
  change: Change,
  rows: readonly Planned[],
  choice: AreaImportChoice,
  target: ImportTarget,
): Promise<void> => {
  const made = rows.map((row) => ({ row, id: newId(scope.clock.now()) }));
  await change.insertMany(
    area.table,
    made.map(({ row, id }) => ({
      thing: { kind: area.kind, id },
      row: {
        id,
        thing_id: id,
        version: 1,
        is_public: choice.isPublic,
        version_id: choice.versionId,
        level_id: choice.levelId,
        key: row.key,
        name: row.name,
        parent_id: row.parentId,
        valid: target.valid,
        from_precision: target.fromPrecision,
        until_precision: target.untilPrecision,
      },
    })),
  );
  await change.insertMany(
    'area_shape',
    made.flatMap(({ row, id }) =>
      row.geometry
        ? [
            {
              thing: { kind: area.kind, id },
              row: {
                id: newId(scope.clock.now()),
                version: 1,
                area_id: id,
                ...shapeRow(row.geometry, row.size),
              },
            },
          ]
        : [],
    ),
  );
};

const correct = async (scope: Scope, change: Change, row: Planned): Promise<void> => {
  if (!row.known || !row.geometry) return;
  const thing = { kind: area.kind, id: row.known.id };
  if (row.known.name !== row.name || row.known.parentId !== row.parentId)
    await change.update(area.table, thing, row.known.rowId, { name: row.name, parent_id: row.parentId });
  const shape = shapeRow(row.geometry, row.size);
  if (row.shape) {
    const isSame =
      JSON.stringify(row.shape.geometry.coordinates) === JSON.stringify(row.geometry.coordinates) &&
      Math.abs(row.shape.squareMetres - row.size) < 0.01;
    if (!isSame) await change.update('area_shape', thing, row.shape.rowId, shape);
    return;
  }
  await change.insert('area_shape', thing, {
    id: newId(scope.clock.now()),
    version: 1,
    area_id: row.known.id,
    ...shape,
  });
};
