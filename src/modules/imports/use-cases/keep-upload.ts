import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { clean } from '../../../platform/tables/lines.ts';
import { openTable } from '../../../platform/tables/open-table.ts';
import type { OpenedTable, TableRow } from '../../../platform/tables/table-file.ts';
import { type FileFault, UnreadableFile } from '../../../platform/tables/unreadable-file.ts';
import { newId } from '../../records/contract.ts';
import { addRows } from '../data/row-store.ts';
import { createRun, updateRun } from '../data/run-store.ts';
import { createSource, readSource, type Source } from '../data/source-store.ts';
import { guessMapping, presetFor } from '../guess-mapping.ts';
import type { ImportKind, ImportPreset, ImportSetting } from '../import-kind.ts';
import { mayImport } from '../permissions.ts';

export type UploadRefusal =
  | { reason: 'forbidden' }
  | { reason: 'unreadable'; fault: FileFault; detail: string | null }
  | { reason: 'nameless' }
  /** The source is known already and reads its files as another kind. */
  | { reason: 'otherKind'; kind: string };

const rowsAtOnce = 500;
const charactersAtOnce = 4_000_000;

/**
 * Reads a file row by row and keeps the rows of this run; nothing of it is believed yet. How it is to be read is proposed:
 * by a ready-made mapping that fits, by the last time, or by the headings. Refuses what cannot be read; then nothing is
 * kept (the transaction is not to be committed).
 */
export const keepUpload = async (
  scope: Scope,
  input: {
    kind: ImportKind;
    source: string;
    file: Blob;
    fileName: string;
    sheet?: string | null;
    /** The ready-made mapping that was asked for; else the one that fits. */
    preset?: ImportPreset | null;
  },
): Promise<Result<{ runId: string; preset: string | null }, UploadRefusal>> => {
  if (!mayImport(scope.actor) || !input.kind.right(scope.actor)) return refuse('forbidden');
  const name = clean(input.source).replace(/\s+/g, ' ').trim().slice(0, 120);
  if (!name) return refuse('nameless');
  const source = await sourceNamed(scope, name, input.kind.name);
  if (source.kind !== input.kind.name) return refuse('otherKind', { kind: source.kind });
  let table: OpenedTable | null = null;
  try {
    table = await openTable(input.file, { sheet: input.sheet || null });
    const runId = newId(scope.clock.now());
    const { shape } = table;
    await createRun(scope, {
      id: runId,
      sourceId: source.id,
      fileName: clean(input.fileName).slice(-200) || '?',
      ...shape,
    });
    const rowCount = await keepRows(scope, runId, table.rows());
    if (rowCount === 0) throw new UnreadableFile('noRows');
    const isKnown = Object.keys(source.mapping).length > 0;
    const fitting = input.preset ?? presetFor(input.kind.presets, shape.headings);
    // How a known source was read last time comes before what fits its headings.
    const preset = isKnown ? input.preset : fitting;
    const fields = await input.kind.fields(scope, shape.headings);
    const mapping = preset
      ? onlyOf(preset.mapping, shape.headings)
      : guessMapping(shape.headings, fields, source.mapping);
    const proposed = await input.kind.settings(scope, shape);
    const settings = {
      ...Object.fromEntries(proposed.map((setting) => [setting.name, setting.value])),
      ...(fitting?.settings?.(scope) ?? {}),
      ...remembered(source, proposed),
      ...(input.preset?.settings?.(scope) ?? {}),
    };
    await updateRun(scope, runId, { rowCount, mapping, settings });
    return done({ runId, preset: preset?.name ?? null });
  } catch (fault) {
    if (fault instanceof UnreadableFile)
      return refuse('unreadable', { fault: fault.fault, detail: fault.detail });
    throw fault;
  } finally {
    await table?.close();
  }
};

/** What was said last time, without what is another one each time. */
const remembered = (source: Source, settings: readonly ImportSetting[]): Source['settings'] => {
  const fresh = new Set(settings.flatMap(({ name, eachTime }) => (eachTime ? [name] : [])));
  return Object.fromEntries(Object.entries(source.settings).filter(([name]) => !fresh.has(name)));
};

const sourceNamed = async (scope: Scope, name: string, kind: string): Promise<Source> => {
  const known = await readSource(scope, { name });
  if (known) return known;
  const source: Source = { id: newId(scope.clock.now()), name, kind, mapping: {}, settings: {} };
  await createSource(scope, source);
  return source;
};

const onlyOf = (mapping: Readonly<Record<string, string>>, headings: readonly string[]) =>
  Object.fromEntries(Object.entries(mapping).filter(([heading]) => headings.includes(heading)));

/** Rows that are empty throughout are no rows. Gives how many were kept. */
const keepRows = async (scope: Scope, runId: string, rows: AsyncIterable<TableRow>): Promise<number> => {
  let batch: (TableRow & { position: number })[] = [];
  let size = 0;
  let position = 0;
  for await (const row of rows) {
    position += 1;
    batch.push({ ...row, position });
    size += JSON.stringify(row).length;
    if (batch.length < rowsAtOnce && size < charactersAtOnce) continue;
    await addRows(scope, runId, batch);
    batch = [];
    size = 0;
  }
  await addRows(scope, runId, batch);
  return position;
};
