import { csvLines } from './csv-lines.ts';
import { type HsdsItem, isItem } from './hsds-checked.ts';
import type { FoundService } from './hsds-service.ts';
import type { Line } from './lines.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** The files of a package that are unpacked; whatever else is in it stays packed. */
export const packageParts = /(^|\/)(datapackage\.json|[a-z_]+\.csv)$/;

/** Whether an unpacked file is a data package of HSDS. */
export const isPackage = (parts: ReadonlyMap<string, Buffer>): boolean =>
  [...parts.keys()].some((name) => /(^|\/)(datapackage\.json|services?\.csv)$/.test(name));

/** The file of a table where no description says so: under the table's name, or as the standard calls its files. */
const usualPaths = (name: string): readonly string[] => [
  `${name}.csv`,
  `${name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`}.csv`,
];
/** A table of a package: its name in messages and its rows. */
type Table = { file: string; records: readonly { line: number; item: HsdsItem }[] };
/** What belongs to a service by `service_id`: the name it has there, and its table. */
const ofServices = {
  languages: 'language',
  cost_options: 'cost_option',
  service_areas: 'service_area',
  funding: 'funding',
  phones: 'phone',
  contacts: 'contact',
  required_documents: 'required_document',
} as const;

/** The same of places by `location_id`. */
const ofLocations = {
  phones: 'phone',
  contacts: 'contact',
  schedules: 'schedule',
  languages: 'language',
} as const;

/**
 * The services of an HSDS tabular data package, put together from its tables. A table lies where `datapackage.json` says, or
 * else under its own name. What names a row that is not there is refused: whatever it says would be lost without a word.
 *
 * @throws `UnreadableFile`: `hsdsNotServices` without a table of services, `hsdsReference`, `notJson`, `brokenCsv`
 */
export const packagedServices = async (
  parts: ReadonlyMap<string, Buffer>,
): Promise<readonly FoundService[]> => {
  const description = [...parts.keys()].find((name) => /(^|\/)datapackage\.json$/.test(name));
  const paths = pathsOf(description === undefined ? undefined : parts.get(description));
  const folder =
    description?.slice(0, -'datapackage.json'.length) ??
    [...parts.keys()].find((name) => /(^|\/)services?\.csv$/.test(name))?.replace(/[^/]*$/, '') ??
    '';
  const read = new Map<string, Table>();
  const table = async (name: string): Promise<Table> => {
    const known = read.get(name);
    if (known) return known;
    let found: Table = { file: `${name}.csv`, records: [] };
    const said = paths.get(name);
    for (const path of said === undefined ? usualPaths(name) : [said]) {
      const bytes = parts.get(`${folder}${path}`) ?? parts.get(path);
      if (bytes && found.records.length === 0) found = { file: path, records: await recordsOf(bytes, path) };
    }
    read.set(name, found);
    return found;
  };
  const services = await table('service');
  if (services.records.length === 0) throw new UnreadableFile('hsdsNotServices');
  const serviceIds = byId(services);
  const organizations = byId(await table('organization'));
  const locations = byId(await table('location'));
  const atLocationTable = await table('service_at_location');
  const terms = byId(await table('taxonomy_term'));
  const addresses = by(await table('address'), 'location_id', locations);
  const access = by(await table('accessibility'), 'location_id', locations);
  const programs = byId(await table('program'));
  const scheduleTable = await table('schedule');
  const attributes = attributesOf(await table('attribute'), terms);
  const withAttributes = (item: HsdsItem): HsdsItem => ({
    ...item,
    attributes: attributes.get(String(item.id)),
  });
  const atLocations = by(atLocationTable, 'service_id', serviceIds);
  for (const { line, item } of atLocationTable.records)
    if (item.location_id !== undefined && !locations.has(String(item.location_id)))
      throw missing(line, atLocationTable.file, 'location_id');
  const places = byId(atLocationTable);
  const schedules = by(scheduleTable, 'service_id', serviceIds);
  // Times of a service at one place may name the place alone.
  const placeSchedules = by(
    { ...scheduleTable, records: scheduleTable.records.filter(({ item }) => item.service_id === undefined) },
    'service_at_location_id',
    places,
  );
  const phonesOfContacts = by(await table('phone'), 'contact_id', byId(await table('contact')));
  const belongings = new Map<string, ReadonlyMap<string, readonly HsdsItem[]>>();
  for (const [name, file] of Object.entries(ofServices))
    belongings.set(name, by(await table(file), 'service_id', serviceIds));
  // What is said of a place and has no room here must be there to be named as left out.
  const belongingsOfPlaces = new Map<string, ReadonlyMap<string, readonly HsdsItem[]>>();
  for (const [name, file] of Object.entries(ofLocations))
    belongingsOfPlaces.set(name, by(await table(file), 'location_id', locations));

  const placed = (each: HsdsItem): HsdsItem => {
    const id = String(each.location_id);
    const location = locations.get(id);
    return {
      ...each,
      attributes: attributes.get(String(each.id)),
      location: location && {
        ...location,
        addresses: addresses.get(id),
        accessibility: access.get(id),
        ...partsOf(belongingsOfPlaces, id),
        attributes: attributes.get(id),
      },
      schedules: placeSchedules.get(String(each.id))?.map(withAttributes),
    };
  };
  return services.records.map(({ line, item }) => {
    const id = String(item.id);
    const { organization_id, program_id } = item;
    if (organization_id !== undefined && !organizations.has(String(organization_id)))
      throw missing(line, services.file, 'organization_id');
    return {
      number: line,
      path: `${services.file}:${line}`,
      item: {
        ...withAttributes(item),
        organization: organizations.get(String(organization_id)),
        program_id: undefined,
        program: programs.get(String(program_id)),
        service_at_locations: atLocations.get(id)?.map(placed),
        schedules: schedules.get(id)?.map(withAttributes),
        ...partsOf(belongings, id),
        contacts: belongings
          .get('contacts')
          ?.get(id)
          ?.map((contact) => ({ ...contact, phones: phonesOfContacts.get(String(contact.id)) })),
      },
    };
  });
};

const partsOf = (
  tables: ReadonlyMap<string, ReadonlyMap<string, readonly HsdsItem[]>>,
  id: string,
): HsdsItem => Object.fromEntries([...tables].map(([name, found]) => [name, found.get(id)]));

const missing = (line: number, file: string, column: string): UnreadableFile =>
  new UnreadableFile('hsdsReference', `#${line}: ${file}:${line}.${column}`);

/** Attributes by what they are of, with their terms. */
const attributesOf = (
  table: Table,
  terms: ReadonlyMap<string, HsdsItem>,
): ReadonlyMap<string, readonly HsdsItem[]> => {
  const items = table.records.map(({ line, item }) => {
    const term = item.taxonomy_term_id;
    if (term === undefined) return item;
    if (!terms.has(String(term))) throw missing(line, table.file, 'taxonomy_term_id');
    return { ...item, taxonomy_term: terms.get(String(term)) };
  });
  return Map.groupBy(items, (item) => String(item.link_id));
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

const numbers = new Set([
  ...['minimum_age', 'maximum_age', 'latitude', 'longitude', 'amount'],
  ...['interval', 'count', 'timezone', 'extension', 'year_incorporated'],
]);

/**
 * The lines of a table as objects. What is no number in a column of numbers stays text, and is refused as such; a line with
 * more cells than there are columns is broken.
 */
const recordsOf = async (bytes: Buffer, file: string): Promise<Table['records']> => {
  const records: { line: number; item: HsdsItem }[] = [];
  let names: readonly string[] | null = null;
  for await (const { number, cells } of linesOf(bytes, file)) {
    if (names === null) {
      names = cells.map((cell) => cell.trim());
      continue;
    }
    if (cells.length > names.length) throw new UnreadableFile('brokenCsv', `${number} (${file})`);
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

/** The lines of a table; what is wrong with them names the file. */
async function* linesOf(bytes: Buffer, file: string): AsyncGenerator<Line> {
  try {
    yield* csvLines(new Blob([new Uint8Array(bytes)]));
  } catch (fault) {
    if (fault instanceof UnreadableFile && fault.fault === 'brokenCsv')
      throw new UnreadableFile('brokenCsv', `${fault.detail ?? '1'} (${file})`);
    throw fault;
  }
}

const cellValue = (name: string, cell: string): string | number => {
  if (numbers.has(name) && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  // Exports keep spreadsheets from running a text that looks like a formula by a mark before it.
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
};

const byId = ({ records }: Table): ReadonlyMap<string, HsdsItem> =>
  new Map(records.map(({ item }) => [String(item.id), item]));

/** Rows by whom they belong to; those that belong to something else say nothing of it. */
const by = (
  { file, records }: Table,
  column: string,
  owners: ReadonlyMap<string, HsdsItem>,
): ReadonlyMap<string, readonly HsdsItem[]> => {
  for (const { line, item } of records)
    if (item[column] !== undefined && !owners.has(String(item[column]))) throw missing(line, file, column);
  return Map.groupBy(
    records.map(({ item }) => item),
    (item) => String(item[column]),
  );
};
