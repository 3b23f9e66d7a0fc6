import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseRange, toRange } from '../../../platform/time/period.ts';
import { openField } from '../../imports/contract.ts';
import { newId, type RecordKind } from '../../records/contract.ts';
import { type KnownOrganisation, peopleByName } from '../data/import-matches.ts';
import {
  contactPoint,
  externalKey,
  facility,
  office,
  officeHolding,
  organisation,
  organisationField,
  person,
} from '../kinds.ts';
import { digitsOf, type NameParts } from '../list-cells.ts';
import type { OrganisationRow } from '../organisation-row.ts';

/** A row that is written: what it says, what is entered, and the fields that are taken; all where nothing is entered. */
export type WrittenRow = {
  number: number;
  row: OrganisationRow;
  known: KnownOrganisation | null;
  take: readonly string[];
};

/** What holds for the whole list. */
export type ListFacts = {
  /** What the list says holds from this day on. */
  day: string;
  isPublic: boolean;
  keySystem: string;
  officeName: string;
  fieldId: string | null;
};

type Insert = { kind: RecordKind; number: number; thingId: string; row: JsonRow & { id: string } };

/** Writes rows of a list, new ones in bulk; gives the organisation of each row by its number. */
export const writeOrganisations = async (
  scope: Scope,
  change: Change,
  rows: readonly WrittenRow[],
  list: ListFacts,
): Promise<ReadonlyMap<number, { kind: string; id: string }>> => {
  const inserts: Insert[] = [];
  const things = new Map<number, { kind: string; id: string }>();
  const people = await peopleOf(scope, rows);
  for (const each of rows) {
    change.part(String(each.number));
    const writer = writerOf(scope, inserts, each, list);
    // An organisation that had ended and is named again: a new wording of the same, and all that belongs to it anew.
    const isBack = each.take.includes(openField) && each.known !== null;
    const id =
      each.known && !isBack
        ? each.known.id
        : writer.add(organisation, wordingOf(each.row), undefined, each.known?.id);
    things.set(each.number, { kind: organisation.kind, id });
    if (each.known && !isBack) await writeChanges(change, writer, each, each.known, list, people);
    else addAll(writer, each.row, id, list, people);
  }
  // What others refer to comes first; within a table one statement for the whole batch.
  for (const kind of [
    organisation,
    organisationField,
    facility,
    externalKey,
    person,
    office,
    officeHolding,
    contactPoint,
  ])
    await change.insertMany(
      kind.table,
      inserts
        .filter((insert) => insert.kind === kind)
        .map(({ thingId, number, row }) => ({
          thing: { kind: kind.kind, id: thingId },
          part: String(number),
          row,
        })),
    );
  return things;
};

/** Keeps rows to be written in bulk; gives the id of the thing, which is new unless it is named. */
type Writer = { add(kind: RecordKind, row: JsonRow, from?: string, thingId?: string): string };

const writerOf = (
  scope: Scope,
  inserts: Insert[],
  { number, row, known }: WrittenRow,
  list: ListFacts,
): Writer => ({
  add: (kind, columns, from = known ? list.day : (row.since ?? list.day), thingId) => {
    const id = newId(scope.clock.now());
    const dated = kind.series === 'undated' ? {} : datedFrom(from);
    const isPublic = kind === person ? false : list.isPublic;
    inserts.push({
      kind,
      number,
      thingId: thingId ?? id,
      row: { id, thing_id: thingId ?? id, version: 1, is_public: isPublic, ...dated, ...columns },
    });
    return thingId ?? id;
  },
});

const datedFrom = (from: string, until: string | null = null): JsonRow => ({
  valid: toRange({ from, until }),
  from_precision: 'day',
  until_precision: 'day',
});

const wordingOf = (row: OrganisationRow): JsonRow => ({
  name: row.name,
  short_name: row.shortName ?? null,
  kind: row.kind ?? 'other',
  sector: row.sector ?? (row.kind === 'authority' || row.kind === 'school' ? 'public' : 'nonStatutory'),
  legal_form: row.legalForm ?? null,
  website: row.website ?? null,
});

const facilityKinds: Readonly<Record<string, string>> = {
  school: 'schoolSite',
  dayCare: 'dayCareSite',
  youthWelfare: 'youthClub',
  familyCentre: 'familyCentre',
  counselling: 'counsellingCentre',
  health: 'healthCentre',
  culture: 'cultureVenue',
  sport: 'sportsVenue',
  authority: 'administration',
};

const placeOf = (row: OrganisationRow, take: (field: string) => boolean): JsonRow => ({
  ...(take('address') && row.address !== undefined
    ? {
        street: row.address?.street || null,
        house_number: row.address?.houseNumber || null,
        postal_code: row.address?.postalCode || null,
        town: row.address?.town || null,
      }
    : {}),
  ...(take('place') && row.place !== undefined
    ? { lon: row.place?.[0] ?? null, lat: row.place?.[1] ?? null }
    : {}),
});

const addFacility = (writer: Writer, row: OrganisationRow, id: string): void => {
  if (!row.address && !row.place) return;
  const kind = facilityKinds[row.kind ?? ''] ?? 'other';
  writer.add(facility, { organisation_id: id, name: row.name, kind, ...placeOf(row, () => true) });
};

const addAll = (writer: Writer, row: OrganisationRow, id: string, list: ListFacts, people: People): void => {
  const of = { organisation_id: id };
  if (list.fieldId) writer.add(organisationField, { ...of, field_id: list.fieldId });
  addFacility(writer, row, id);
  if (row.key) writer.add(externalKey, { ...of, system: list.keySystem, key: row.key });
  for (const contact of contactsOf(row)) writer.add(contactPoint, { ...of, ...contact });
  const officeId =
    row.head || row.deputy ? writer.add(office, { ...of, name: list.officeName, nature: 'function' }) : null;
  if (officeId) hold(writer, officeId, row, people, () => true);
};

type Contact = { kind: string; value: string; label: string | null; position: number };
const faxLabel = 'Fax';

const contactsOf = (row: OrganisationRow): readonly Contact[] => [
  ...(row.phones ?? []).map((value, index) => ({ kind: 'phone', value, label: null, position: index })),
  ...(row.fax ? [{ kind: 'phone', value: row.fax, label: faxLabel, position: 10 }] : []),
  ...(row.mails ?? []).map((value, index) => ({ kind: 'mail', value, label: null, position: 20 + index })),
];

/** Which field of the list a contact point belongs to; null: none (another kind, another label). */
export const contactField = (contact: JsonRow): 'phones' | 'fax' | 'mails' | null => {
  if (contact.kind === 'mail') return 'mails';
  if (contact.kind !== 'phone') return null;
  return contact.label === faxLabel ? 'fax' : 'phones';
};
const sameContact = (contact: JsonRow | Contact): string =>
  contact.kind === 'phone' ? digitsOf(String(contact.value)) : String(contact.value).toLowerCase();

const writeChanges = async (
  change: Change,
  writer: Writer,
  { row, take }: WrittenRow,
  known: KnownOrganisation,
  list: ListFacts,
  people: People,
): Promise<void> => {
  const takes = (field: string) => take.includes(field);
  const wording = wordingOf(row);
  const columns = {
    name: 'name',
    shortName: 'short_name',
    kind: 'kind',
    sector: 'sector',
    legalForm: 'legal_form',
    website: 'website',
  };
  const patch = Object.fromEntries(
    Object.entries(columns).flatMap(([field, column]) => (takes(field) ? [[column, wording[column]]] : [])),
  );
  if (Object.keys(patch).length > 0) await changeWording(change, organisation, known.row, patch, list.day);
  if (takes('field') && list.fieldId)
    writer.add(organisationField, { organisation_id: known.id, field_id: list.fieldId });
  if (takes('key'))
    writer.add(externalKey, { organisation_id: known.id, system: list.keySystem, key: row.key });
  if (takes('address') || takes('place')) {
    if (known.facility) await changeWording(change, facility, known.facility, placeOf(row, takes), list.day);
    else addFacility(writer, row, known.id);
  }
  await changeContacts(change, writer, row, known, takes, list.day);
  await changeHolders(change, writer, row, known, takes, list, people);
};

/** From a day on other words hold; a wording that began on that day or later is put right instead. */
const changeWording = async (
  change: Change,
  kind: RecordKind,
  row: JsonRow,
  patch: JsonRow,
  day: string,
): Promise<void> => {
  const thing = { kind: kind.kind, id: String(row.thing_id) };
  const { from, until } = parseRange(String(row.valid));
  const isWithin = (from === null || from < day) && (until === null || until > day);
  if (!isWithin) {
    await change.update(kind.table, thing, String(row.id), patch);
    return;
  }
  await change.update(kind.table, thing, String(row.id), {
    valid: toRange({ from, until: day }),
    until_precision: 'day',
  });
  const { alliance_id: _, source_id: __, decision_note: ___, ...rest } = row;
  await change.insert(kind.table, thing, {
    ...rest,
    ...patch,
    ...datedFrom(day, until),
    until_precision: row.until_precision,
    id: newId(change.scope.clock.now()),
    version: 1,
  });
};

/** Ends a row on the day before; one that began on the day or later goes. */
const endRow = async (change: Change, kind: RecordKind, row: JsonRow, day: string): Promise<void> => {
  const thing = { kind: kind.kind, id: String(row.thing_id) };
  const { from } = parseRange(String(row.valid));
  if (from !== null && from >= day) await change.remove(kind.table, thing, String(row.id));
  else
    await change.update(kind.table, thing, String(row.id), {
      valid: toRange({ from, until: day }),
      until_precision: 'day',
    });
};

const changeContacts = async (
  change: Change,
  writer: Writer,
  row: OrganisationRow,
  known: KnownOrganisation,
  takes: (field: string) => boolean,
  day: string,
): Promise<void> => {
  const wanted = contactsOf(row).filter((contact) => takes(contactField(contact) ?? ''));
  const present = known.contacts.filter((contact) => takes(contactField(contact) ?? ''));
  const keep = new Set(wanted.map(sameContact));
  const have = new Set(present.map(sameContact));
  for (const contact of present)
    if (!keep.has(sameContact(contact))) await endRow(change, contactPoint, contact, day);
  for (const contact of wanted)
    if (!have.has(sameContact(contact))) writer.add(contactPoint, { organisation_id: known.id, ...contact });
};

const changeHolders = async (
  change: Change,
  writer: Writer,
  row: OrganisationRow,
  known: KnownOrganisation,
  takes: (field: string) => boolean,
  list: ListFacts,
  people: People,
): Promise<void> => {
  if (!takes('head') && !takes('deputy')) return;
  for (const holding of known.holdings)
    if (takes(holding.role === 'deputy' ? 'deputy' : 'head'))
      await endRow(change, officeHolding, holding, list.day);
  const wants = (takes('head') && row.head) || (takes('deputy') && row.deputy);
  const officeId = known.office
    ? String(known.office.thing_id)
    : wants
      ? writer.add(office, { organisation_id: known.id, name: list.officeName, nature: 'function' })
      : null;
  if (officeId) hold(writer, officeId, row, people, takes);
};

const hold = (
  writer: Writer,
  officeId: string,
  row: OrganisationRow,
  people: People,
  takes: (field: string) => boolean,
): void => {
  const roles = [
    ['head', row.head, 'principal'],
    ['deputy', row.deputy, 'deputy'],
  ] as const;
  for (const [field, name, role] of roles) {
    if (!name || !takes(field)) continue;
    const known = people.get(nameKey(name));
    const personId =
      known ?? writer.add(person, { title: name.title, given_name: name.given, family_name: name.family });
    people.set(nameKey(name), personId);
    writer.add(officeHolding, { office_id: officeId, person_id: personId, role });
  }
};

/** By name: the people of a batch who are known, and those that it has entered. */
type People = Map<string, string>;
const nameKey = (name: NameParts): string => `${name.given ?? ''}|${name.family}`;

const peopleOf = async (scope: Scope, rows: readonly WrittenRow[]): Promise<People> => {
  const names = rows
    .flatMap(({ row }) => [row.head, row.deputy])
    .filter((name) => name !== null && name !== undefined);
  return new Map(names.length === 0 ? [] : await peopleByName(scope, names));
};
