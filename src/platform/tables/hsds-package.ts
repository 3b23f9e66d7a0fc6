import { csvLines } from './csv-lines.ts';
import { type FoundService, type HsdsItem, isItem } from './hsds-service.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The files of a package that are unpacked; whatever else is in it stays packed. */
export const packageParts = /(^|\/)(datapackage\.json|[a-z_]+\.csv)$/;

/** Whether an unpacked file is a data package of HSDS. */
export const isPackage = (parts: ReadonlyMap<string, Buffer>): boolean =>
  [...parts.keys()].some((name) => /(^|\/)(datapackage\.json|service\.csv)$/.test(name));

type TableRecord = { line: number; item: HsdsItem };

/**
 * The services of an HSDS tabular data package, put together from its tables. A table lies where `datapackage.json` says, or
 * else under its own name.
 *
 * @throws `UnreadableFile`: `hsdsNotServices` without a table of services, `notJson`, `brokenCsv`
 */
export const packagedServices = async (
  parts: ReadonlyMap<string, Buffer>,
): Promise<readonly FoundService[]> => {
  const description = [...parts.keys()].find((name) => name.endsWith('datapackage.json'));
  const paths = pathsOf(description === undefined ? undefined : parts.get(description));
  const folder = description?.slice(0, -'datapackage.json'.length) ?? '';
  const table = async (name: string): Promise<readonly TableRecord[]> => {
    const path = paths.get(name) ?? `${name}.csv`;
    const bytes = parts.get(`${folder}${path}`) ?? parts.get(path);
    return bytes ? recordsOf(bytes) : [];
  };
  const services = await table('service');
  if (services.length === 0) throw new UnreadableFile('hsdsNotServices');
  const organizations = byId(await table('organization'));
  const locations = byId(await table('location'));
  const addresses = by(await table('address'), 'location_id');
  const atLocations = by(await table('service_at_location'), 'service_id');
  const languages = by(await table('language'), 'service_id');
  const costs = by(await table('cost_option'), 'service_id');

  const placed = (each: HsdsItem): HsdsItem => {
    const location = locations.get(String(each.location_id));
    return {
      ...each,
      location: location && { ...location, addresses: addresses.get(String(location.id)) },
    };
  };
  return services.map(({ line, item }) => {
    const id = String(item.id);
    return {
      number: line,
      path: `service.csv:${line}`,
      item: {
        ...item,
        organization: organizations.get(String(item.organization_id)),
        service_at_locations: atLocations.get(id)?.map(placed),
        languages: languages.get(id),
        cost_options: costs.get(id),
      },
    };
  });
};

const pathsOf = (bytes: Buffer | undefined): ReadonlyMap<string, string> => {
  if (!bytes) return new Map();
  try {
    const { resources }: { resources?: unknown } = JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
    return new Map(
      (Array.isArray(resources) ? resources : []).flatMap((each: unknown) =>
        isItem(each) && typeof each.name === 'string' && typeof each.path === 'string'
          ? [[each.name, each.path]]
          : [],
      ),
    );
  } catch {
    throw new UnreadableFile('notJson');
  }
};

const numbers = new Set(['minimum_age', 'maximum_age', 'latitude', 'longitude', 'amount']);

/** The lines of a table as objects. What is no number in a column of numbers stays text, and is refused as such. */
const recordsOf = async (bytes: Buffer): Promise<readonly TableRecord[]> => {
  const records: TableRecord[] = [];
  let names: readonly string[] | null = null;
  for await (const { number, cells } of csvLines(new Blob([new Uint8Array(bytes)]))) {
    if (names === null) {
      names = cells.map((cell) => cell.trim());
      continue;
    }
    const item = Object.fromEntries(
      names.flatMap((name, index) => {
        const value = cellValue(name, cells[index]?.trim() ?? '');
        return value === '' ? [] : [[name, value]];
      }),
    );
    records.push({ line: number, item });
  }
  return records;
};

const cellValue = (name: string, cell: string): string | number => {
  if (numbers.has(name) && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  // Exports keep spreadsheets from running a text that looks like a formula by a mark before it.
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
};

const byId = (records: readonly TableRecord[]): ReadonlyMap<string, HsdsItem> =>
  new Map(records.map(({ item }) => [String(item.id), item]));

const by = (records: readonly TableRecord[], column: string): ReadonlyMap<string, HsdsItem[]> =>
  Map.groupBy(
    records.map(({ item }) => item),
    (item) => String(item[column]),
  );
