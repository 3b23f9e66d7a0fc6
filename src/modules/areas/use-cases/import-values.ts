import { beginChange, type Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { combine, medianOf, type Part } from '../combine.ts';
import { readNumber } from '../csv-reader.ts';
import { type Draft, type DraftLine, draftRows, forgetDraft, readDraft } from '../data/draft-store.ts';
import { importTarget, type KnownArea, knownAreas, knownValues } from '../data/import-targets.ts';
import { readIndicators, readReferences } from '../data/indicator-views.ts';
import {
  type PlannedRow,
  type PlanSummary,
  type RowReason,
  rowsAtOnce,
  summaryOf,
  type ValueImportChoice,
} from '../import-plan.ts';
import { type Aggregation, indicator, indicatorReference, indicatorValue } from '../kinds.ts';
import { keyFromName, knownColumns } from '../known-files.ts';
import { mayImportAreas } from '../permissions.ts';
import type { ImportRefusal } from './import-areas.ts';

/** A column of the file that becomes values; `id` is null while its indicator is yet to be made. */
type ValueColumn = { index: number; heading: string; id: string | null; row: JsonRow };
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

/** The indicator of a column: the one that has its key already, or the columns of a new one. */
const newIndicator = (heading: string, known: readonly JsonRow[]): JsonRow => {
  const template = knownColumns[heading];
  const key = template?.key ?? keyFromName(heading);
  return (
    known.find((each) => each.key === key) ?? {
      key,
      name: template?.name ?? heading.slice(0, 200),
      unit: template?.unit ?? null,
      direction: template?.direction ?? 'neutral',
      aggregation: template?.aggregation ?? 'none',
    }
  );
};

const makeIndicators = async (
  scope: Scope,
  change: Change,
  columns: readonly ValueColumn[],
  choice: ValueImportChoice,
): Promise<void> => {
  const taken = new Map<string, string>();
  for (const [position, column] of columns.entries()) {
    const same = taken.get(String(column.row.key));
    if (column.id === null && same) column.id = same;
    if (column.id !== null) continue;
    column.id = newId(scope.clock.now());
    taken.set(String(column.row.key), column.id);
    const row = {
      ...column.row,
      publisher: choice.publisher,
      licence: choice.licence,
      position: position + 1,
    };
    await change.insert(
      indicator.table,
      { kind: indicator.kind, id: column.id },
      {
        ...row,
        id: column.id,
        thing_id: column.id,
        version: 1,
        is_public: choice.isPublic,
      },
    );
  }
  // Weights last: the column that weighs may come after those that it weighs.
  const known = await readIndicators(scope);
  for (const column of columns) {
    const weight = knownColumns[column.heading]?.weight;
    const weightKey = weight === undefined ? undefined : knownColumns[weight]?.key;
    const weightRow = known.find((each) => each.key === weightKey);
    if (!weightRow || !column.id || !taken.has(String(column.row.key))) continue;
    await change.update(indicator.table, { kind: indicator.kind, id: column.id }, column.id, {
      weight_id: weightRow.thing_id,
    });
  }
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

/** The value of the whole file for each column: by the indicator's aggregation, or the middle value where it has none. */
const writeReferences = async (
  scope: Scope,
  change: Change,
  draftId: string,
  columns: readonly ValueColumn[],
  choice: ValueImportChoice & { place: string },
): Promise<void> => {
  const values = new Map<number, (number | null)[]>(columns.map((column) => [column.index, []]));
  const read = (cells: readonly string[], index: number) =>
    readNumber(cells[index] ?? '', choice.decimal) ?? null;
  for await (const rows of draftRows<DraftLine>(scope, draftId, rowsAtOnce)) {
    for (const { content } of rows)
      for (const column of columns) values.get(column.index)?.push(read(content.cells, column.index));
  }
  for (const column of columns) {
    const own = values.get(column.index) ?? [];
    const weightHeading = knownColumns[column.heading]?.weight;
    const weightColumn = columns.find((each) => each.heading === weightHeading);
    const weights = weightColumn ? values.get(weightColumn.index) : undefined;
    const parts = own.map((value, index): Part => ({ value, share: 1, weight: weights?.[index] ?? null }));
    const present = own.filter((value) => value !== null);
    const aggregation = column.row.aggregation as Aggregation;
    const value =
      aggregation === 'none'
        ? medianOf(present)
        : aggregation === 'sum'
          ? present.reduce((sum, each) => sum + each, 0)
          : (combine(aggregation, parts, weights !== undefined)?.value ?? null);
    if (value === null || present.length === 0 || !column.id) continue;
    await writeReference(scope, change, column.id, choice, rounded(value), `${present.length}/${own.length}`);
  }
};

const rounded = (value: number): number => Math.round(value * 1e5) / 1e5;

const writeReference = async (
  scope: Scope,
  change: Change,
  indicatorId: string,
  choice: { place: string; day: string; isPublic: boolean },
  value: number,
  note: string,
): Promise<void> => {
  const there = (await readReferences(scope, indicatorId)).find(
    (each) => each.place === choice.place && each.day === choice.day,
  );
  if (there) {
    if (Number(there.value) === value) return;
    const thing = { kind: indicatorReference.kind, id: String(there.thing_id) };
    await change.update(indicatorReference.table, thing, String(there.id), { value, note });
    return;
  }
  const id = newId(scope.clock.now());
  await change.insert(
    indicatorReference.table,
    { kind: indicatorReference.kind, id },
    {
      id,
      thing_id: id,
      version: 1,
      is_public: choice.isPublic,
      indicator_id: indicatorId,
      place: choice.place,
      day: choice.day,
      value,
      note,
    },
  );
};
