import { harmless } from '../../platform/tables/harmless-cell.ts';
import type { Item } from './data/parts.ts';

/** The tables of the HSDS data package that we fill, with their columns in the order of the standard. */
export const tables = {
  organization: ['id', 'name', 'alternate_name', 'description', 'website', 'legal_status', 'uri'],
  service: [
    'id',
    'organization_id',
    'name',
    'alternate_name',
    'description',
    'url',
    'status',
    'application_process',
    'fees_description',
    'wait_time',
    'eligibility_description',
    'minimum_age',
    'maximum_age',
    'assured_date',
    'alert',
    'last_modified',
  ],
  attribute: ['id', 'link_id', 'taxonomy_term_id', 'link_type', 'link_entity', 'value'],
  service_at_location: ['id', 'service_id', 'location_id', 'description'],
  location: ['id', 'location_type', 'url', 'organization_id', 'name', 'description', 'latitude', 'longitude'],
  address: [
    'id',
    'location_id',
    'address_1',
    'city',
    'state_province',
    'postal_code',
    'country',
    'address_type',
  ],
  schedule: [
    'id',
    'service_id',
    'service_at_location_id',
    'valid_from',
    'valid_to',
    'dtstart',
    'until',
    'wkst',
    'freq',
    'interval',
    'byday',
    'bymonthday',
    'description',
    'opens_at',
    'closes_at',
    'schedule_link',
    'notes',
  ],
  service_area: ['id', 'service_id', 'name', 'extent', 'extent_type', 'uri'],
  language: ['id', 'service_id', 'name', 'code', 'note'],
  accessibility: ['id', 'location_id', 'description', 'details'],
  cost_option: ['id', 'service_id', 'option', 'currency', 'amount', 'amount_description'],
  taxonomy_term: [
    'id',
    'code',
    'name',
    'description',
    'parent_id',
    'taxonomy',
    'language',
    'taxonomy_id',
    'term_uri',
  ],
  taxonomy: ['id', 'name', 'description', 'uri', 'version'],
} as const satisfies Record<string, readonly string[]>;
export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as readonly TableName[];

/** Rows by table and id: what several services share (a place, an organisation, a term) is there once. */
export type Rows = Map<TableName, Map<string, Item>>;
export const emptyRows = (): Rows => new Map(tableNames.map((name) => [name, new Map()]));

const add = (rows: Rows, table: TableName, item: unknown): void => {
  const row = item as Item;
  rows.get(table)?.set(String(row.id), row);
};
const list = (item: Item, name: string): readonly Item[] =>
  Array.isArray(item[name]) ? (item[name] as Item[]) : [];

export const addOrganization = (rows: Rows, organization: Item): void =>
  add(rows, 'organization', organization);

/** Takes a term, and the taxonomy that it belongs to. */
export const addTerm = (rows: Rows, term: Item): void => {
  add(rows, 'taxonomy_term', term);
  if (term.taxonomy_detail) add(rows, 'taxonomy', term.taxonomy_detail);
};

/** Takes a service with all that belongs to it apart into the rows of the tables. */
export const addService = (rows: Rows, service: Item): void => {
  const organization = service.organization as Item | undefined;
  add(rows, 'service', { ...service, organization_id: organization?.id });
  if (organization) addOrganization(rows, organization);
  for (const each of list(service, 'schedules')) {
    add(rows, 'schedule', each);
    for (const attribute of list(each, 'attributes')) add(rows, 'attribute', attribute);
  }
  for (const each of list(service, 'languages')) add(rows, 'language', each);
  for (const each of list(service, 'cost_options')) add(rows, 'cost_option', each);
  for (const each of list(service, 'service_areas')) add(rows, 'service_area', each);
  for (const each of list(service, 'attributes')) {
    add(rows, 'attribute', each);
    const term = each.taxonomy_term as Item | undefined;
    if (term) addTerm(rows, term);
  }
  for (const each of list(service, 'service_at_locations')) {
    add(rows, 'service_at_location', each);
    const location = each.location as Item | undefined;
    if (!location) continue;
    add(rows, 'location', location);
    for (const address of list(location, 'addresses')) add(rows, 'address', address);
    for (const access of list(location, 'accessibility')) add(rows, 'accessibility', access);
  }
};

/** A value as a CSV cell (RFC 4180); what spreadsheets would run is taken as text. */
const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'string' ? harmless(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A table as CSV: UTF-8, commas, a heading, CRLF. */
export const tableAsCsv = (name: TableName, rows: Rows): string => {
  const columns = tables[name];
  const lines = [...(rows.get(name)?.values() ?? [])].map((row) =>
    columns.map((column) => cell(row[column])).join(','),
  );
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
};

const typeOf = (column: string): string =>
  ['minimum_age', 'maximum_age', 'latitude', 'longitude', 'interval', 'amount'].includes(column)
    ? 'number'
    : 'string';

/** `datapackage.json`: what the tables are (Frictionless Data Package). */
export const describePackage = (name: string, title: string, created: Date): object => ({
  name,
  title,
  profile: 'tabular-data-package',
  homepage: 'https://docs.openreferral.org/en/3.0/',
  created: created.toISOString(),
  resources: tableNames.map((table) => ({
    name: table,
    path: `${table}.csv`,
    profile: 'tabular-data-resource',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n' },
    schema: {
      primaryKey: 'id',
      fields: tables[table].map((column) => ({ name: column, type: typeOf(column) })),
    },
  })),
});
