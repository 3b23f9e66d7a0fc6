import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { readGeoJson } from '../../../platform/tables/geojson-features.ts';
import { textOf } from '../../../platform/tables/text-of-file.ts';
import { type FileFault, UnreadableFile } from '../../../platform/tables/unreadable-file.ts';
import { newId } from '../../records/contract.ts';
import { readCsv } from '../csv-reader.ts';
import {
  addDraftRows,
  createDraft,
  type Draft,
  type DraftFeature,
  type DraftLine,
  finishDraft,
} from '../data/draft-store.ts';
import { projections } from '../geometry-check.ts';
import { mayImportAreas } from '../permissions.ts';

export type UploadRefusal =
  | { reason: 'forbidden' }
  | { reason: 'unreadable'; fault: FileFault; detail: string | null };

/** Characters of rows that are written at once. */
const batchSize = 2_000_000;
const rowsPerBatch = 500;

/**
 * Reads an uploaded file row by row into a draft: GeoJSON of areas, or a table of values as CSV. Nothing of it is
 * believed yet. Refuses what cannot be read as such; then nothing is kept (the transaction is not to be committed).
 */
export const keepUpload = async (
  scope: Scope,
  input: { content: 'areas' | 'values'; file: Blob; fileName: string },
): Promise<Result<{ draftId: string }, UploadRefusal>> => {
  if (!mayImportAreas(scope.actor)) return refuse('forbidden');
  const draft: Draft = {
    id: newId(scope.clock.now()),
    content: input.content,
    fileName: clean(input.fileName).slice(-200) || '?',
    columns: [],
    rowCount: 0,
    projection: null,
  };
  try {
    await createDraft(scope, draft);
    const read = input.content === 'areas' ? readFeatures : readLines;
    await finishDraft(scope, { ...draft, ...(await read(scope, draft.id, input.file)) });
    return done({ draftId: draft.id });
  } catch (fault) {
    if (fault instanceof UnreadableFile)
      return refuse('unreadable', { fault: fault.fault, detail: fault.detail });
    throw fault;
  }
};

type Read = Pick<Draft, 'columns' | 'rowCount' | 'projection'>;

const readFeatures = async (scope: Scope, draftId: string, file: Blob): Promise<Read> => {
  const columns = new Set<string>();
  const rows = rowWriter(scope, draftId);
  let projection: string = 'EPSG:4326';
  for await (const part of readGeoJson(textOf(file))) {
    if (part.kind === 'rest') {
      projection = projectionOf(part.value.crs);
      continue;
    }
    const feature = part.value as { properties?: unknown; geometry?: unknown; id?: unknown } | null;
    const properties = textsOf(feature?.properties);
    if (feature?.id !== undefined && !('id' in properties)) properties.id = clean(String(feature.id));
    for (const name of Object.keys(properties)) if (columns.size < mostProperties) columns.add(name);
    await rows.add({ properties, geometry: numbersOf(feature?.geometry) } satisfies DraftFeature);
  }
  const rowCount = await rows.end();
  if (rowCount === 0) throw new UnreadableFile('noFeatures');
  return { columns: [...columns], rowCount, projection };
};

/** The projection that a file names; RFC 7946 has degrees where none is named. */
const projectionOf = (crs: unknown): string => {
  if (crs === undefined || crs === null) return 'EPSG:4326';
  const name = (crs as { properties?: { name?: unknown } }).properties?.name;
  const text = typeof name === 'string' ? name : '';
  if (/CRS84/i.test(text)) return 'EPSG:4326';
  const code = /EPSG:+(?:[\d.]*:)?(\d{4,6})$/i.exec(text)?.[1];
  const known = projections.find((each) => each === `EPSG:${code}`);
  if (!known) throw new UnreadableFile('unknownProjection', text.slice(0, 80) || '?');
  return known;
};

const readLines = async (scope: Scope, draftId: string, file: Blob): Promise<Read> => {
  let columns: readonly string[] | null = null;
  const rows = rowWriter(scope, draftId);
  for await (const cells of readCsv(textOf(file))) {
    const texts = cells.map((cell) => clean(cell).slice(0, 2000));
    if (columns === null) {
      columns = texts.map((cell, index) => cell.trim() || `(${index + 1})`);
      if (columns.length < 2) throw new UnreadableFile('noColumns');
    } else await rows.add({ cells: texts } satisfies DraftLine);
  }
  const rowCount = await rows.end();
  if (columns === null || rowCount === 0) throw new UnreadableFile('noRows');
  return { columns, rowCount, projection: null };
};

const rowWriter = (scope: Scope, draftId: string) => {
  let batch: { number: number; content: DraftFeature | DraftLine }[] = [];
  let size = 0;
  let count = 0;
  const flush = async () => {
    await addDraftRows(scope, draftId, batch);
    batch = [];
    size = 0;
  };
  return {
    add: async (content: DraftFeature | DraftLine): Promise<void> => {
      count += 1;
      batch.push({ number: count, content });
      size += JSON.stringify(content).length;
      if (size > batchSize || batch.length >= rowsPerBatch) await flush();
    },
    end: async (): Promise<number> => {
      await flush();
      return count;
    },
  };
};

const mostProperties = 200;

/** Text that the database can hold. */
const clean = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();

/** Simple properties as text; what is nested is left out. A number keeps its digits, but no leading zeros it never had. */
const textsOf = (properties: unknown): Record<string, string> => {
  if (properties === null || typeof properties !== 'object') return {};
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, value]) => ['string', 'number', 'boolean'].includes(typeof value))
      .slice(0, mostProperties)
      .map(([name, value]) => [clean(name).slice(0, 100), clean(String(value)).slice(0, 2000)]),
  );
};

/** The type of a geometry and the numbers in it, and nothing else that a file may have put there. */
const numbersOf = (geometry: unknown): unknown => {
  if (geometry === null || typeof geometry !== 'object') return null;
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  const only = (value: unknown, depth: number): unknown => {
    if (typeof value === 'number') return value;
    return Array.isArray(value) && depth < 6 ? value.map((each) => only(each, depth + 1)) : null;
  };
  return {
    type: typeof type === 'string' ? clean(type).slice(0, 40) : null,
    coordinates: only(coordinates, 0),
  };
};
