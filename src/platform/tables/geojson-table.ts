import { readGeoJson } from './geojson-features.ts';
import { clean } from './lines.ts';
import type { OpenedTable, TableRow } from './table-file.ts';
import { textOf } from './text-of-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

const mostProperties = 200;
/** The projections that a file may name: degrees, and the two UTM zones that cover Germany. */
const projections = ['EPSG:4326', 'EPSG:25833', 'EPSG:25832'] as const;

/** Opens a GeoJSON file: the whole of it is walked once, to know its headings and that it is no broken half of one. */
export const openGeoJson = async (file: Blob): Promise<OpenedTable> => {
  const headings = new Set<string>();
  let projection = 'EPSG:4326';
  let count = 0;
  for await (const part of readGeoJson(textOf(file))) {
    if (part.kind === 'rest') projection = projectionOf(part.value.crs);
    else {
      count += 1;
      for (const name of Object.keys(cellsOf(part.value)))
        if (headings.size < mostProperties) headings.add(name);
    }
  }
  if (count === 0) throw new UnreadableFile('noFeatures');
  return {
    shape: {
      format: 'geojson',
      sheets: [],
      sheet: null,
      headings: [...headings],
      headingLine: null,
      projection,
    },
    rows: () => featureRows(file),
    close: async () => {},
  };
};

async function* featureRows(file: Blob): AsyncGenerator<TableRow> {
  let number = 0;
  for await (const part of readGeoJson(textOf(file))) {
    if (part.kind === 'rest') continue;
    number += 1;
    const feature = part.value as { geometry?: unknown } | null;
    yield { number, cells: cellsOf(part.value), geometry: numbersOf(feature?.geometry) };
  }
}

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

/** Simple properties as text, and the feature's own id as `id`; what is nested is left out. */
const cellsOf = (feature: unknown): Record<string, string> => {
  const { properties, id } = (feature ?? {}) as { properties?: unknown; id?: unknown };
  const cells: Record<string, string> = Object.create(null);
  if (properties !== null && typeof properties === 'object')
    for (const [name, value] of Object.entries(properties).slice(0, mostProperties))
      if (['string', 'number', 'boolean'].includes(typeof value))
        cells[clean(name).slice(0, 120)] = clean(String(value)).slice(0, 2000);
  if (id !== undefined && id !== null && typeof id !== 'object' && cells.id === undefined)
    cells.id = clean(String(id)).slice(0, 2000);
  return { ...cells };
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
