import type { Change } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { parseDay } from '../../../platform/time/day.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import { fromGrid, utm } from '../../areas/contract.ts';
import type {
  ComparedRow,
  ImportKind,
  ImportPlan,
  ImportSession,
  RowRemark,
  Value,
} from '../../imports/contract.ts';
import { openField } from '../../imports/contract.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import { organisationsByKey, organisationsByName, survivorsOf } from '../data/import-matches.ts';
import { type KnownOrganisation, knownOrganisations } from '../data/known-organisations.ts';
import { optionOf, organisation } from '../kinds.ts';
import { digitsOf } from '../list-cells.ts';
import { organisationKinds, sectors } from '../options.ts';
import { nameValue, type OrganisationRow, readOrganisationRow } from '../organisation-row.ts';
import { mayWriteActors } from '../permissions.ts';
import { actorsTexts } from '../texts/index.ts';
import { endEntries } from './end-entry.ts';
import type { ListFacts } from './list-writer.ts';
import { contactField } from './write-contacts.ts';
import { writeOrganisations } from './write-organisations.ts';

type Texts = ReturnType<typeof actorsTexts>['importing'];
type FieldName = keyof Texts['fields'];

/** By what headings offices and publishers call the fields. */
const guesses: Readonly<Record<FieldName, readonly string[]>> = {
  name: ['Name', 'Organisation', 'Einrichtung', 'Institution', 'Bezeichnung', 'Schule', 'Träger'],
  key: ['BSN', 'Schulnummer', 'Nummer', 'Kennung', 'ID', 'Kürzel'],
  shortName: ['Kurzname', 'Kurzbezeichnung', 'Abkürzung'],
  kind: ['Art', 'Typ', 'Kategorie', 'Einrichtungsart'],
  sector: ['Trägerschaft', 'Trägerart', 'traeger'],
  legalForm: ['Rechtsform'],
  address: ['Anschrift', 'Adresse'],
  street: ['Straße', 'Strasse', 'Str.'],
  houseNumber: ['Hausnummer', 'Hausnr', 'Nr.'],
  postalCode: ['PLZ', 'Postleitzahl', 'PLZ Ort'],
  town: ['Ort', 'Stadt'],
  phone: ['Telefon', 'Tel', 'Telefonnummer', 'Festnetz', 'Mobil', 'Handy'],
  fax: ['Fax', 'Telefax'],
  mail: ['E-Mail', 'Mail', 'Email', 'E-Mail-Adresse'],
  website: ['Internet', 'Website', 'Webseite', 'Homepage', 'www', 'URL'],
  head: [
    'Ansprechpartner',
    'Ansprechperson',
    'Ansprechpartnerin',
    'Leitung',
    'Kontaktperson',
    'Schulleitung',
    'Person',
  ],
  deputy: ['Vertretung', 'Stellvertretung', 'Stellv'],
  since: ['seit', 'dabei seit', 'Mitglied seit', 'Beginn', 'Eintritt'],
  district: ['Bezirk', 'Stadtteil'],
};
const several: readonly FieldName[] = ['phone', 'mail'];
const schoolNumbers = 'Schulnummer Berlin';

/**
 * Organisations with their place, how to reach them, and who is at their head: school lists as published, address lists as
 * offices keep them.
 *
 * @param records names every table that refers to organisations, for what ends with them
 */
export const importOrganisations = (records: RecordRegistry): ImportKind => ({
  name: 'organisations',
  right: mayWriteActors,
  words: (locale) => actorsTexts(locale).importing.words,
  fields: async (scope) => {
    const t = actorsTexts(scope.locale).importing.fields;
    return (Object.keys(guesses) as FieldName[]).map((name) => ({
      name,
      ...t[name],
      guesses: guesses[name],
      required: name === 'name',
      several: several.includes(name),
    }));
  },
  settings,
  presets: [
    {
      name: 'berlin-schools',
      label: (locale) => actorsTexts(locale).importing.berlinSchools,
      recognisedBy: ['bsn', 'name', 'schulart', 'traeger', 'bezirk'],
      mapping: {
        bsn: 'key',
        name: 'name',
        traeger: 'sector',
        bezirk: 'district',
        strasse: 'street',
        hausnr: 'houseNumber',
        plz: 'postalCode',
        telefon: 'phone',
        fax: 'fax',
        email: 'mail',
        internet: 'website',
      },
      settings: (scope) => ({
        kind: 'school',
        keySystem: schoolNumbers,
        town: 'Berlin',
        district: scope.alliance.name,
      }),
    },
  ],
  shown: (field, value, locale) => {
    if (value === null) return '';
    if (field === 'kind' || field === 'sector') return optionOf('organisation', field, value, locale) ?? '';
    if (field === 'legalForm') return optionOf('organisation', 'legal_form', value, locale) ?? '';
    if (field === 'field') return actorsTexts(locale).importing.fieldGiven;
    if (field === openField) return actorsTexts(locale).importing.open[value ? 'yes' : 'no'];
    if (Array.isArray(value)) return value.join(', ');
    return typeof value === 'object'
      ? addressInWords(value as Readonly<Record<string, string>>)
      : String(value);
  },
  check: async (scope, plan) => {
    const t = actorsTexts(scope.locale).importing.errors;
    const given = new Set(Object.values(plan.mapping));
    return {
      ...(given.has('name') ? {} : { name: t.name }),
      ...(parseDay(plan.settings.day ?? '') ? {} : { day: t.day }),
      ...(given.has('key') && !(plan.settings.keySystem ?? '').trim() ? { keySystem: t.keySystem } : {}),
    };
  },
  open: openOrganisations,
  close: (change, things, day) => endEntries(change, records, things, day),
});

async function settings(scope: Scope) {
  const texts = actorsTexts(scope.locale);
  const t = texts.importing;
  const kinds = texts.kinds.organisation.options;
  const fields = await fieldsOn(scope);
  return [
    { name: 'day', ...t.settings.day, type: 'day' as const, required: true, value: germanDay(scope.today) },
    {
      name: 'kind',
      ...t.settings.kind,
      type: 'choice' as const,
      options: [
        { value: '', label: t.byName },
        ...organisationKinds.map((value) => ({ value, label: kinds.kind[value] })),
      ],
      value: '',
    },
    {
      name: 'sector',
      ...t.settings.sector,
      type: 'choice' as const,
      options: [
        { value: '', label: t.byLegalForm },
        ...sectors.map((value) => ({ value, label: kinds.sector[value] })),
      ],
      value: '',
    },
    {
      name: 'field',
      ...t.settings.field,
      type: 'choice' as const,
      options: [
        { value: '', label: t.noField },
        ...fields.map(({ id, name }) => ({ value: id, label: name })),
      ],
      value: '',
    },
    { name: 'office', ...t.settings.office, type: 'text' as const, value: t.officeName },
    { name: 'keySystem', ...t.settings.keySystem, type: 'text' as const, value: '' },
    { name: 'district', ...t.settings.district, type: 'text' as const, value: '' },
    { name: 'town', ...t.settings.town, type: 'text' as const, value: '' },
    {
      name: 'visibility',
      ...t.settings.visibility,
      type: 'choice' as const,
      options: [
        { value: 'internal', label: t.internal },
        { value: 'public', label: t.public },
      ],
      value: 'public',
    },
  ];
}

const germanDay = (day: string): string => day.split('-').reverse().map(Number).join('.');

const addressInWords = (address: Readonly<Record<string, string>>): string =>
  [
    `${address.street ?? ''} ${address.houseNumber ?? ''}`.trim(),
    `${address.postalCode ?? ''} ${address.town ?? ''}`.trim(),
  ]
    .filter(Boolean)
    .join(', ');

async function openOrganisations(
  scope: Scope,
  plan: ImportPlan,
  _change: Change | null,
): Promise<ImportSession> {
  const said = (name: string) => (plan.settings[name] ?? '').trim().slice(0, 200);
  const columns = new Map(
    [...Map.groupBy(Object.entries(plan.mapping), ([, field]) => field)].map(([field, pairs]) => [
      field,
      pairs
        .map(([heading]) => heading)
        .toSorted((a, b) => plan.headings.indexOf(a) - plan.headings.indexOf(b)),
    ]),
  );
  const has = (field: string) => columns.has(field);
  const fields = await fieldsOn(scope);
  const list: ListFacts = {
    day: parseDay(said('day')) ?? scope.today,
    isPublic: said('visibility') !== 'internal',
    keySystem: said('keySystem').slice(0, 80),
    officeName: said('office').slice(0, 160) || actorsTexts('de').importing.officeName,
    fieldId: fields.some(({ id }) => id === said('field')) ? said('field') : null,
  };
  const reading = {
    columns,
    today: scope.today,
    kind: said('kind'),
    sector: said('sector'),
    town: said('town'),
    placeOf: placeReader(plan.projection),
  };
  const asksOffice = has('head') || has('deputy');
  const read = new Map<number, { row: OrganisationRow; known: KnownOrganisation | null }>();
  const keyOf = (row: TableRow) => {
    const { key, name, address } = readOrganisationRow(row, reading);
    return (has('key') ? key : [name.toLowerCase(), address?.postalCode].filter(Boolean).join(' | ')).slice(
      0,
      300,
    );
  };

  const compareRow = (
    source: TableRow,
    row: OrganisationRow,
    match: { known: KnownOrganisation | null; remark?: RowRemark; problem?: RowRemark },
  ): ComparedRow => {
    const { known } = match;
    read.set(source.number, { row, known });
    const district = said('district');
    const isElsewhere =
      has('district') && district !== '' && row.district?.toLowerCase() !== district.toLowerCase();
    return {
      number: source.number,
      key: keyOf(source),
      label: row.name,
      thing: known ? { kind: organisation.kind, id: known.id } : null,
      fields: compareFields(row, known, { has, list }),
      problems: [...row.problems, ...(match.problem ? [match.problem] : [])],
      remarks: [...row.remarks, ...(match.remark ? [match.remark] : [])],
      ...(isElsewhere ? { elsewhere: { code: 'otherDistrict', detail: row.district ?? '' } } : {}),
    };
  };

  return {
    keyOf,
    compare: async (rows, entries) => {
      const found = rows.map((row) => readOrganisationRow(row, reading));
      const matches = await matchRows(scope, rows.map(keyOf), found, entries, list, asksOffice);
      return rows.map((row, index) =>
        compareRow(row, found[index] as OrganisationRow, matches[index] ?? { known: null }),
      );
    },
    write: (into, rows) =>
      writeOrganisations(
        scope,
        into,
        rows.flatMap(({ number, take }) => {
          const each = read.get(number);
          return each ? [{ number, take, ...each }] : [];
        }),
        list,
      ),
  };
}

/** The degrees of a point in the projection of its file, to about ten centimetres. */
const placeReader =
  (projection: string | null) =>
  (geometry: unknown): readonly [number, number] | null => {
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    if (type !== 'Point' || !Array.isArray(coordinates)) return null;
    const [x, y] = coordinates.map(Number);
    if (x === undefined || y === undefined || !Number.isFinite(x) || !Number.isFinite(y)) return null;
    const zone = { 'EPSG:25832': 32, 'EPSG:25833': 33 }[projection ?? ''];
    const [lon, lat] = zone ? fromGrid(utm(zone), [x, y]) : [x, y];
    const round = (value: number) => Math.round(value * 1e6) / 1e6;
    return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && Number.isFinite(lon)
      ? [round(lon), round(lat)]
      : null;
  };

type Match = { known: KnownOrganisation | null; remark?: RowRemark; problem?: RowRemark };

/** Which organisation each row is about: the one the source named before, else by key, else by name where only one can be meant. */
const matchRows = async (
  scope: Scope,
  keys: readonly string[],
  rows: readonly OrganisationRow[],
  entries: ReadonlyMap<string, { kind: string; id: string }>,
  list: ListFacts,
  asksOffice: boolean,
): Promise<readonly Match[]> => {
  const byKey = list.keySystem
    ? await organisationsByKey(scope, list.keySystem, rows.map(({ key }) => key).filter(Boolean), list.day)
    : new Map<string, string>();
  const byName = await organisationsByName(scope, [...new Set(rows.map(({ name }) => name))], list.day);
  const survivors = await survivorsOf(
    scope,
    [...entries.values()].map(({ id }) => id),
  );
  /** What the source named before; where it was found to be a duplicate, the entry that stands for it now. */
  const named = (key: string) => {
    const id = entries.get(key)?.id;
    return id === undefined ? undefined : (survivors.get(id) ?? id);
  };
  const taken = new Map<string, number>();
  const ids = rows.map((row, index): { id: string | null; remark?: RowRemark; problem?: RowRemark } => {
    const certain = named(keys[index] ?? '') ?? byKey.get(row.key);
    const id = certain ?? namesake(row, byName.get(row.name) ?? []);
    if (!id) return { id: null };
    const first = taken.get(id);
    if (first !== undefined) return { id: null, problem: { code: 'matchedTwice', detail: row.name } };
    taken.set(id, index);
    return certain ? { id } : { id, remark: { code: 'matchedByName' } };
  });
  const known = await knownOrganisations(
    scope,
    ids.flatMap(({ id }) => id ?? []),
    list.day,
    asksOffice ? list.officeName : null,
  );
  return ids.map(({ id, ...more }) => {
    const there = id ? (known.get(id) ?? null) : null;
    // The name is right, but it is known there by another number: then it is another one.
    const isOther =
      more.remark && there?.keys.some(({ system }) => system === list.keySystem && list.keySystem !== '');
    return isOther ? { known: null } : { known: there, ...(there || more.problem ? more : {}) };
  });
};

const namesake = (
  row: OrganisationRow,
  found: readonly { id: string; codes: readonly string[] }[],
): string | undefined => {
  const code = row.address?.postalCode;
  const fitting = found.filter(({ codes }) => !code || codes.length === 0 || codes.includes(code));
  return fitting.length === 1 ? fitting[0]?.id : undefined;
};

const compareFields = (
  row: OrganisationRow,
  known: KnownOrganisation | null,
  { has, list }: { has: (field: string) => boolean; list: ListFacts },
): ComparedRow['fields'] => {
  const fields: Record<string, { incoming: Value; current: Value | undefined }> = {};
  const compare = (field: string, incoming: Value, current: Value | undefined) => {
    fields[field] = { incoming, current: known ? (current ?? null) : undefined };
  };
  const column = (name: string) => known?.row[name] as Value | undefined;
  compare(openField, true, known ? known.holds : undefined);
  compare('name', row.name, column('name'));
  if (row.shortName !== undefined) compare('shortName', row.shortName, column('short_name'));
  if (has('kind') && row.kind) compare('kind', row.kind, column('kind'));
  if (has('sector') && row.sector) compare('sector', row.sector, column('sector'));
  if (has('legalForm')) compare('legalForm', row.legalForm ?? null, column('legal_form'));
  if (row.website !== undefined) compare('website', row.website, column('website'));
  if (row.address !== undefined) compare('address', addressValue(row.address), knownAddress(known));
  if (row.place !== undefined) compare('place', row.place && [...row.place], knownPlace(known));
  if (row.phones) compare('phones', row.phones.map(digitsOf).toSorted(), contactsOf(known, 'phones'));
  if (row.fax !== undefined)
    compare('fax', row.fax && digitsOf(row.fax), contactsOf(known, 'fax')[0] ?? null);
  if (row.mails) compare('mails', row.mails.toSorted(), contactsOf(known, 'mails'));
  if (row.head !== undefined) compare('head', nameValue(row.head), heldBy(known, 'principal'));
  if (row.deputy !== undefined) compare('deputy', nameValue(row.deputy), heldBy(known, 'deputy'));
  if (list.fieldId)
    compare('field', list.fieldId, known?.fieldIds.includes(list.fieldId) ? list.fieldId : null);
  if (row.key && known) {
    const own = known.keys.find(({ system }) => system === list.keySystem);
    compare('key', row.key, own?.key);
  }
  return fields;
};

const addressValue = (address: OrganisationRow['address']): Value => (address ? { ...address } : null);
const knownAddress = (known: KnownOrganisation | null): Value => {
  const row = known?.facility;
  if (!row || (row.street === null && row.postal_code === null)) return null;
  const text = (name: string) => (typeof row[name] === 'string' ? row[name] : '');
  return {
    street: text('street'),
    houseNumber: text('house_number'),
    postalCode: text('postal_code'),
    town: text('town'),
  };
};
const knownPlace = (known: KnownOrganisation | null): Value => {
  const row = known?.facility;
  const round = (value: unknown) => Math.round(Number(value) * 1e6) / 1e6;
  return row && typeof row.lon === 'number' ? [round(row.lon), round(row.lat)] : null;
};

/** Contacts of a kind as they are compared: numbers by their digits, however they are written. */
const contactsOf = (known: KnownOrganisation | null, field: string): string[] =>
  (known?.contacts ?? [])
    .filter((contact) => contactField(contact) === field)
    .map(({ value }) => (field === 'mails' ? String(value).toLowerCase() : digitsOf(String(value))))
    .toSorted();

const heldBy = (known: KnownOrganisation | null, role: 'principal' | 'deputy'): Value => {
  const holding = known?.holdings.find((each) => each.role === role);
  return holding
    ? nameValue({
        title: (holding.person.title as string | null) ?? null,
        given: (holding.person.given_name as string | null) ?? null,
        family: String(holding.person.family_name ?? ''),
      })
    : null;
};
