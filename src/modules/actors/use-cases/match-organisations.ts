import type { Scope } from '../../../platform/scope.ts';
import type { ComparedRow, RowRemark, Value } from '../../imports/contract.ts';
import { openField } from '../../imports/contract.ts';
import { organisationsByKey, organisationsByName, survivorsOf } from '../data/import-matches.ts';
import { type KnownOrganisation, knownOrganisations } from '../data/known-organisations.ts';
import { digitsOf } from '../list-cells.ts';
import { nameValue, type OrganisationRow } from '../organisation-row.ts';
import type { ListFacts } from './list-writer.ts';
import { contactField } from './write-contacts.ts';

/** What a row is about, and how that was found out. */
export type Match = { known: KnownOrganisation | null; remark?: RowRemark; problem?: RowRemark };

/** Which organisation each row is about: the one the source named before, else by key, else by name where only one can be meant. */
export const matchRows = async (
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

/** By field: what a row says and what stands here. */
export const compareFields = (
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
  if (row.phones) compare('phones', some(row.phones.map(digitsOf)), some(contactsOf(known, 'phones')));
  if (row.fax !== undefined)
    compare('fax', row.fax && digitsOf(row.fax), contactsOf(known, 'fax')[0] ?? null);
  if (row.mails) compare('mails', some(row.mails), some(contactsOf(known, 'mails')));
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

/** In an order of its own; none at all is nothing said. */
const some = (values: readonly string[] | undefined): Value =>
  values && values.length > 0 ? values.toSorted() : null;
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
