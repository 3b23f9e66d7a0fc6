import { beginChange, type Change } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { readNumber } from '../csv-reader.ts';
import { type Draft, type DraftLine, draftRows, forgetDraft, readDraft } from '../data/draft-store.ts';
import { importTarget, type KnownArea, knownAreas, knownValues } from '../data/import-targets.ts';
import { readIndicators } from '../data/indicator-views.ts';
import {
  type PlannedRow,
  type PlanSummary,
  type RowReason,
  rowsAtOnce,
  summaryOf,
  type ValueImportChoice,
} from '../import-plan.ts';
import { indicator, indicatorValue } from '../kinds.ts';
import { mayImportAreas } from '../permissions.ts';
import type { ImportRefusal } from './import-areas.ts';
import { makeIndicators, newIndicator, type ValueColumn } from './value-indicators.ts';
import { writeReferences } from './value-references.ts';

type Cell = {
  column: ValueColumn;
  value: number | null;
  rowId: string | null;
  state: 'new' | 'changed' | 'unchanged';
};
type Planned = PlannedRow & { areaId: string | null; cells: readonly Cell[] };

/** Compares the file with what is entered, row by row, and writes nothing. */
export const dryRunValues = async (
  scope: Scope,
  draftId: string,
  choice: ValueImportChoice,
): Promise<Result<{ draft: Draft; summary: PlanSummary }, ImportRefusal>> => {
  const begun = await begin(scope, draftId, choice);
  if (!begun.ok) return begun;
  const summary = summaryOf();
  const named = new Set<string>();
  for await (const rows of planned(scope, draftId, choice, begun)) {
    for (const row of rows) {
      summary.add(row);
      if (row.areaId) named.add(row.areaId);
    }
  }
  return done({ draft: begun.draft, summary: summary.done(begun.areas.size - named.size) });
};

/**
 * Takes the values over, with history: indicators that are new are made first, values that differ are corrected, missing
 * ones are kept as missing. Where the choice names a place, the value of the whole file is kept for comparison.
 */
export const importValues = async (
  scope: Scope,
  draftId: string,
  choice: ValueImportChoice,
): Promise<Result<{ summary: PlanSummary; eventIds: readonly string[] }, ImportRefusal>> => {
  const begun = await begin(scope, draftId, choice);
  if (!begun.ok) return begun;
  const eventIds: string[] = [];
  const note = begun.draft.fileName;
  const write = async (work: (change: Change) => Promise<void>) => {
    const change = beginChange(scope, 'areas.imported', { note });
    await work(change);
    const eventId = await change.record();
    if (eventId) eventIds.push(eventId);
  };
  await write((change) => makeIndicators(scope, change, begun.columns, choice));
  const summary = summaryOf();
  for await (const rows of planned(scope, draftId, choice, begun)) {
    for (const row of rows) summary.add(row);
    await write((change) => writeCells(scope, change, rows, choice));
  }
  if (choice.place !== null) {
    const place = choice.place;
    await write((change) => writeReferences(scope, change, draftId, begun.columns, { ...choice, place }));
  }
  await forgetDraft(scope, draftId);
  return done({ summary: summary.done(0), eventIds });
};

type Begun = {
  draft: Draft;
  areas: ReadonlyMap<string, KnownArea>;
  columns: readonly ValueColumn[];
};

const begin = async (
  scope: Scope,
  draftId: string,
  choice: ValueImportChoice,
): Promise<Result<Begun, ImportRefusal>> => {
  if (!mayImportAreas(scope.actor)) return refuse('forbidden');
  const draft = await readDraft(scope, draftId);
  if (draft?.content !== 'values') return refuse('gone');
  if (!(await importTarget(scope, choice.versionId, choice.levelId))) return refuse('unknownTarget');
  const known = await readIndicators(scope);
  const columns = [...choice.columns].flatMap(([index, wanted]): ValueColumn[] => {
    const heading = draft.columns[index];
    if (heading === undefined) return [];
    const row =
      wanted === 'new' ? newIndicator(heading, known) : known.find((each) => each.thing_id === wanted);
    // What the heading stands for may have been entered since by another import: then it is that one.
    return row ? [{ index, heading, id: row.thing_id ? String(row.thing_id) : null, row }] : [];
  });
  if (columns.length === 0) return refuse('unknownTarget');
  return done({ draft, columns, areas: await knownAreas(scope, choice.versionId, choice.levelId) });
};

async function* planned(
  scope: Scope,
  draftId: string,
  choice: ValueImportChoice,
  { areas, columns }: Begun,
): AsyncGenerator<readonly Planned[]> {
  const ids = columns.flatMap(({ id }) => id ?? []);
  const known = await knownValues(scope, ids, choice.day);
  const seen = new Map<string, number>();
  for await (const rows of draftRows<DraftLine>(scope, draftId, rowsAtOnce))
    yield rows.map(({ number, content }) =>
      planRow(number, content.cells, choice, { areas, columns, known, seen }),
    );
}

const planRow = (
  number: number,
  cells: readonly string[],
  choice: ValueImportChoice,
  here: Pick<Begun, 'areas' | 'columns'> & {
    known: ReadonlyMap<string, { rowId: string; value: number | null }>;
    seen: Map<string, number>;
  },
): Planned => {
  const key = (cells[choice.keyColumn] ?? '').trim();
  const found = here.areas.get(key);
  const shown = { number, key: key.slice(0, 60), name: found?.name ?? '' };
  const stop = (state: 'invalid' | 'elsewhere', reason: RowReason): Planned => ({
    ...shown,
    state,
    reasons: [reason],
    areaId: found?.id ?? null,
    cells: [],
  });
  if (key === '') return stop('invalid', { reason: 'noKey' });
  const first = here.seen.get(key);
  if (first !== undefined) return stop('invalid', { reason: 'duplicateKey', first });
  here.seen.set(key, number);
  if (!found) {
    const zeroMissing = here.areas.has(`0${key}`);
    return stop(zeroMissing ? 'invalid' : 'elsewhere', { reason: 'unknownKey', key, zeroMissing });
  }
  const reasons: RowReason[] = [];
  const read = here.columns.flatMap((column): Cell[] => {
    const text = cells[column.index] ?? '';
    const value = readNumber(text, choice.decimal);
    if (value === undefined) {
      reasons.push({ reason: 'notANumber', column: column.heading, text: text.slice(0, 60) });
      return [];
    }
    const before = column.id ? here.known.get(`${column.id}/${found.id}`) : undefined;
    const state = before === undefined ? 'new' : before.value === value ? 'unchanged' : 'changed';
    return [{ column, value, rowId: before?.rowId ?? null, state }];
  });
  if (reasons.length > 0) return { ...shown, state: 'invalid', reasons, areaId: found.id, cells: [] };
  const state = read.some((cell) => cell.state === 'changed')
    ? 'changed'
    : read.some((cell) => cell.state === 'new')
      ? 'new'
      : 'unchanged';
  return { ...shown, state, reasons, areaId: found.id, cells: read };
};

const writeCells = async (
  scope: Scope,
  change: Change,
  rows: readonly Planned[],
  choice: ValueImportChoice,
): Promise<void> => {
  const thing = (cell: Cell) => ({ kind: indicator.kind, id: String(cell.column.id) });
  const fresh = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.state === 'new')
      .map((cell) => {
        const id = newId(scope.clock.now());
        return {
          thing: { kind: indicatorValue.kind, id },
          row: {
            id,
            thing_id: id,
            version: 1,
            is_public: choice.isPublic,
            indicator_id: cell.column.id,
            area_id: row.areaId,
            day: choice.day,
            value: cell.value,
          },
        };
      }),
  );
  await change.insertMany(indicatorValue.table, fresh);
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.state !== 'changed' || !cell.rowId) continue;
      const value = { kind: indicatorValue.kind, id: cell.rowId };
      await change.update(indicatorValue.table, value, cell.rowId, { value: cell.value });
      change.touch(thing(cell));
    }
  }
};
