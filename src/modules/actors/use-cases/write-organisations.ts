import type { Change } from '../../../platform/events/change.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { openField } from '../../imports/contract.ts';
import type { KnownOrganisation } from '../data/known-organisations.ts';
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
import type { OrganisationRow } from '../organisation-row.ts';
import { changeWording } from './dated-writes.ts';
import { type Insert, type ListFacts, type Writer, type WrittenRow, writerOf } from './list-writer.ts';
import { changeContacts, contactsOf } from './write-contacts.ts';
import { addHolders, changeHolders, type People, peopleOf } from './write-holders.ts';

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
      each.known && !isBack ? each.known.id : writer.add(organisation, wordingOf(each.row), each.known?.id);
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
  addHolders(writer, row, id, list, people);
};

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
  const place = {
    // A site that bears the name of its organisation goes on doing so.
    ...(takes('name') && known.facility?.name === known.row.name ? { name: row.name } : {}),
    ...(takes('address') || takes('place') ? placeOf(row, takes) : {}),
  };
  if (known.facility) {
    if (Object.keys(place).length > 0) await changeWording(change, facility, known.facility, place, list.day);
  } else if (takes('address') || takes('place')) addFacility(writer, row, known.id);
  await changeContacts(change, writer, row, known, takes, list.day);
  await changeHolders(change, writer, row, known, takes, list, people);
};
