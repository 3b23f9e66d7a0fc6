import { type Checked, checked, type HsdsItem } from './hsds-checked.ts';
import {
  accessibilityOf,
  areasOf,
  cellOfParts,
  contactsOf,
  costsOf,
  fundingOf,
  languagesOf,
  type Part,
  placesOf,
  schedulesOf,
  termsOf,
  traitsOf,
} from './hsds-parts.ts';
import type { TableRow } from './table-file.ts';

/**
 * The columns that services of Open Referral HSDS 3.0 have as a table, one row for each service. What there may be several of
 * (places, times, terms) is one cell of JSON. Rows have two cells more: `left_out` names what no column takes, `same_id` the rows that bear the same id.
 */
export const serviceHeadings = [
  'id',
  'name',
  'description',
  'organization',
  'status',
  'minimum_age',
  'maximum_age',
  'eligibility_description',
  'application_process',
  'wait_time',
  'fees_description',
  'cost_options',
  'languages',
  'places',
  'service_areas',
  'schedules',
  'terms',
  'traits',
  'accessibility',
  'funding',
  'contacts',
  'alert',
] as const;
/** Cells that say something about the row and are never read as a field. */
type Heading = (typeof serviceHeadings)[number] | 'left_out' | 'same_id';

/** A service with what belongs to it, where it stands in the file, and the number by which people find it. */
export type FoundService = { number: number; path: string; item: unknown };

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
  const service = checked(number, item, path);
  const organization = service.one('organization');
  const further: string[] = [];
  const cell = (name: string, parts: readonly Part[]): string => {
    const { cell, tooMany } = cellOfParts(parts);
    if (tooMany > 0) further.push(`${name} (${tooMany})`);
    return cell;
  };
  return {
    id: service.needed('id'),
    name: service.needed('name'),
    description: service.text('description'),
    organization: organization?.needed('name') ?? '',
    status: service.text('status'),
    minimum_age: service.amount('minimum_age'),
    maximum_age: service.amount('maximum_age'),
    eligibility_description: service.text('eligibility_description'),
    application_process: service.text('application_process'),
    wait_time: service.text('wait_time'),
    fees_description: service.text('fees_description') || service.text('fees'),
    cost_options: cell('cost_options', costsOf(service)),
    languages: languagesOf(service).join(', '),
    places: cell('service_at_locations', placesOf(service)),
    service_areas: cell('service_areas', areasOf(service)),
    schedules: cell('schedules', schedulesOf(service)),
    terms: cell('attributes', termsOf(service)),
    traits: cell('attributes', traitsOf(service)),
    accessibility: cell('accessibility', accessibilityOf(service)),
    funding: cell('funding', fundingOf(service)),
    contacts: cell('contacts', contactsOf(service)),
    alert: service.text('alert'),
    left_out: [...leftOut(service), ...further].join(', '),
    same_id: '',
  };
};

/** What a column takes, and what says nothing about the offer: ids, and when the other platform changed it last. */
const taken = new Set<string>([
  ...serviceHeadings,
  'attributes',
  'service_at_locations',
  'fees',
  'last_modified',
  'organization_id',
  'phones',
  'email',
  'metadata',
]);
const takenOfPlaces = new Set([
  ...['id', 'service_id', 'location_id', 'location', 'description', 'schedules', 'metadata'],
]);
const takenOfLocations = new Set([
  ...['id', 'location_type', 'url', 'organization_id', 'name', 'description', 'latitude', 'longitude'],
  ...['addresses', 'accessibility', 'metadata'],
]);

/** Names of the standard that hold something which no column takes, with the number where there are several. */
const leftOut = (service: Checked): readonly string[] => {
  const found = new Map<string, number>();
  const look = (item: HsdsItem, known: ReadonlySet<string>, before: string): void => {
    for (const [name, value] of Object.entries(item)) {
      if (known.has(name) || value === null || value === undefined || value === '') continue;
      const many = Array.isArray(value) ? value.length : 1;
      if (many > 0) found.set(before + name, (found.get(before + name) ?? 0) + many);
    }
  };
  look(service.item, taken, '');
  for (const place of service.list('service_at_locations')) {
    look(place.item, takenOfPlaces, 'service_at_location.');
    const location = place.one('location');
    if (location) look(location.item, takenOfLocations, 'location.');
    else found.set('location', (found.get('location') ?? 0) + 1);
  }
  return [...found].slice(0, 40).map(([name, many]) => (many > 1 ? `${name} (${many})` : name));
};
