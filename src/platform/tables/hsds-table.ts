import { isItem } from './hsds-checked.ts';
import { packagedServices } from './hsds-package.ts';
import { type FoundService, serviceHeadings, serviceRows } from './hsds-service.ts';
import type { OpenedTable, TableRow } from './table-file.ts';
import { textOf } from './text-of-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Services are read whole, since a file that is wrong in the middle is refused before anything of it is kept. */
const largestJson = 30_000_000;

/**
 * Whether a JSON file looks like services of HSDS rather than a map, from its beginning: a list of objects, a page with
 * `contents`, or a single service.
 */
export const beginsLikeServices = (head: string): boolean => {
  const text = head.replace(/^(\xef\xbb\xbf)?\s*/, '');
  if (/"type"\s*:\s*"(Feature|FeatureCollection|Topology)"|"features"\s*:/.test(text)) return false;
  if (/^\[\s*\{/.test(text)) return true;
  return /^\{/.test(text) && /"(contents|total_items|id|name)"\s*:/.test(text);
};

/** Opens an HSDS 3.0 JSON file as a table: a page, a list or a single service. */
export const openServices = async (file: Blob): Promise<OpenedTable> => {
  if (file.size > largestJson)
    throw new UnreadableFile('tooLarge', String(Math.round(largestJson / 1_000_000)));
  let text = '';
  for await (const piece of textOf(file)) text += piece;
  return tableOf(servicesIn(parsed(text)));
};

/** Opens the unpacked tables of an HSDS 3.0 data package, by file name, as one table. */
export const openPackage = async (parts: ReadonlyMap<string, Buffer>): Promise<OpenedTable> =>
  tableOf(await packagedServices(parts));

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new UnreadableFile('notJson');
  }
};

const servicesIn = (whole: unknown): readonly FoundService[] => {
  const found = (list: readonly unknown[], name: string): readonly FoundService[] =>
    list.map((item, index) => ({ number: index + 1, path: `${name}[${index}]`, item }));
  if (Array.isArray(whole)) return found(whole, '');
  if (isItem(whole) && Array.isArray(whole.contents)) return found(whole.contents, 'contents');
  if (isItem(whole) && !('contents' in whole)) return [{ number: 1, path: 'service', item: whole }];
  throw new UnreadableFile('hsdsNotServices');
};

const tableOf = (services: readonly FoundService[]): OpenedTable => {
  if (services.length === 0) throw new UnreadableFile('noRows');
  const rows = serviceRows(services);
  return {
    shape: {
      format: 'hsds',
      sheets: [],
      sheet: null,
      headings: [...serviceHeadings],
      headingLine: null,
      projection: null,
    },
    rows: () => each(rows),
    close: async () => {},
  };
};

async function* each(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}
