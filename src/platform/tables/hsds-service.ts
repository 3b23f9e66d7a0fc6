import { clean, longestCell } from './lines.ts';
import type { TableRow } from './table-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/**
 * The columns that services of Open Referral HSDS 3.0 have as a table, one row for each service. `same_id` names the rows
 * that bear the same id; the place is the first of the service's locations that has an address.
 */
export const serviceHeadings = [
  'id',
  'name',
  'alternate_name',
  'description',
  'organization',
  'organization_id',
  'url',
  'status',
  'minimum_age',
  'maximum_age',
  'application_process',
  'fees_description',
  'cost',
  'amount',
  'eligibility_description',
  'languages',
  'place',
  'address',
  'postal_code',
  'city',
  'latitude',
  'longitude',
  'alert',
  'same_id',
] as const;
type Heading = (typeof serviceHeadings)[number];

/** An object of the standard. Nothing of it is believed yet. */
export type HsdsItem = Readonly<Record<string, unknown>>;
/** A service with what belongs to it, where it stands in the file, and the number by which people find it. */
export type FoundService = { number: number; path: string; item: unknown };

export const isItem = (value: unknown): value is HsdsItem =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Turns services into rows. All of them are held against the form before the first row is given.
 *
 * @throws `UnreadableFile`: `hsdsMissing` or `hsdsType`, with the number and the path of what is wrong
 */
export const serviceRows = (services: readonly FoundService[]): readonly TableRow[] => {
  const rows = services.map((service) => ({ number: service.number, cells: cellsOf(service) }));
  const byId = Map.groupBy(rows, ({ cells }) => cells.id);
  return rows.map((row) => {
    const others = (byId.get(row.cells.id) ?? []).filter((other) => other !== row);
    const numbers = others.slice(0, 10).map(({ number }) => number);
    return { number: row.number, cells: { ...row.cells, same_id: numbers.join(', ') } };
  });
};

const cellsOf = ({ number, path, item }: FoundService): Record<Heading, string> => {
  const wrong = (at: string, what: string): never => {
    throw new UnreadableFile('hsdsType', `#${number}: ${at} (${what})`);
  };
  const itemAt = (value: unknown, at: string): HsdsItem => (isItem(value) ? value : wrong(at, 'object'));
  const text = (of: HsdsItem, name: string, at: string): string => {
    const value = of[name] ?? '';
    if (typeof value !== 'string') return wrong(`${at}.${name}`, 'string');
    return clean(value).trim().slice(0, longestCell);
  };
  const needed = (of: HsdsItem, name: string, at: string): string => {
    const value = text(of, name, at);
    if (value === '') throw new UnreadableFile('hsdsMissing', `#${number}: ${at}.${name}`);
    return value;
  };
  const amount = (of: HsdsItem, name: string, at: string): string => {
    const value = of[name] ?? '';
    if (value === '') return '';
    return typeof value === 'number' && Number.isFinite(value)
      ? String(value)
      : wrong(`${at}.${name}`, 'number');
  };
  const list = (of: HsdsItem, name: string, at: string): readonly (readonly [HsdsItem, string])[] => {
    const value = of[name] ?? [];
    if (!Array.isArray(value)) return wrong(`${at}.${name}`, 'array');
    return value.map((each: unknown, index) => {
      const there = `${at}.${name}[${index}]`;
      return [itemAt(each, there), there] as const;
    });
  };

  const service = itemAt(item, path);
  const given = service.organization ?? null;
  const organization = given === null ? null : itemAt(given, `${path}.organization`);
  const places = list(service, 'service_at_locations', path).flatMap(([each, at]) => {
    if ((each.location ?? null) === null) return [];
    const location = itemAt(each.location, `${at}.location`);
    const addresses = list(location, 'addresses', `${at}.location`).map(([address, there]) => ({
      address: text(address, 'address_1', there),
      postal_code: text(address, 'postal_code', there),
      city: text(address, 'city', there),
    }));
    return {
      place: text(location, 'name', `${at}.location`),
      latitude: amount(location, 'latitude', `${at}.location`),
      longitude: amount(location, 'longitude', `${at}.location`),
      ...(addresses.find(({ address }) => address !== '') ?? { address: '', postal_code: '', city: '' }),
    };
  });
  const place = places.find(({ address }) => address !== '') ?? places[0];
  const languages = list(service, 'languages', path).map(
    ([language, at]) => text(language, 'code', at) || text(language, 'name', at),
  );
  const [cost] = list(service, 'cost_options', path).map(([each, at]) => ({
    cost: text(each, 'option', at),
    amount: amount(each, 'amount', at),
  }));
  const said = (name: string): string => text(service, name, path);
  return {
    id: needed(service, 'id', path),
    name: needed(service, 'name', path),
    alternate_name: said('alternate_name'),
    description: said('description'),
    organization: organization ? needed(organization, 'name', `${path}.organization`) : '',
    organization_id: organization
      ? text(organization, 'id', `${path}.organization`)
      : said('organization_id'),
    url: said('url'),
    status: said('status'),
    minimum_age: amount(service, 'minimum_age', path),
    maximum_age: amount(service, 'maximum_age', path),
    application_process: said('application_process'),
    fees_description: said('fees_description'),
    cost: cost?.cost ?? '',
    amount: cost?.amount ?? '',
    eligibility_description: said('eligibility_description'),
    languages: [...new Set(languages.filter(Boolean))].toSorted().join(', '),
    place: place?.place ?? '',
    address: place?.address ?? '',
    postal_code: place?.postal_code ?? '',
    city: place?.city ?? '',
    latitude: place?.latitude ?? '',
    longitude: place?.longitude ?? '',
    alert: said('alert'),
    same_id: '',
  };
};
