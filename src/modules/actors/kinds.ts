import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { facilityChoices, officeChoices, organisationChoices, personChoices } from './data/choices.ts';
import {
  accessibilityFields,
  consentPurposes,
  facilityKinds,
  legalForms,
  organisationKinds,
  sectors,
} from './options.ts';
import { maySeeAllPeople, maySeeInternal, mayWriteActors } from './permissions.ts';
import { personName } from './person-name.ts';
import {
  contactPointProblems,
  facilityProblems,
  organisationProblems,
  ownerProblems,
  providerProblems,
} from './rules.ts';
import { type ActorsTexts, actorsTexts } from './texts/index.ts';

export type KindName = keyof ActorsTexts['kinds'];

const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'words' | 'seeInternal'> &
    Partial<Pick<RecordKind, 'seeInternal'>>,
): RecordKind => ({
  kind: name,
  write: mayWriteActors,
  seeInternal: maySeeInternal,
  words: (locale: Locale): RecordWords => actorsTexts(locale).kinds[name],
  constraint: (constraint, locale) => {
    const known = actorsTexts(locale).constraints[constraint as keyof ActorsTexts['constraints']];
    return known ?? null;
  },
  ...more,
});

const thing = (row: JsonRow): string => String(row.thing_id);
const position: FieldSpec = { name: 'position', type: 'position' };
const confirmation: readonly FieldSpec[] = [
  { name: 'confirmed_on', type: 'day' },
  { name: 'confirmed_by_note', type: 'text', maxLength: 200 },
];

/** The page that shows what belongs to an organisation, a facility or (through neither) the registers. */
const ownerPath = (row: JsonRow): string =>
  row.organisation_id
    ? `/organisationen/${String(row.organisation_id)}`
    : row.facility_id
      ? `/einrichtungen/${String(row.facility_id)}`
      : `/aemter/${String(row.office_id)}`;

/** A legal body or a part of one that acts by itself. Renamed, it stays the same organisation. */
export const organisation = kind('organisation', {
  choices: organisationChoices,
  table: 'organisation',
  series: 'versions',
  fields: [
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'short_name', type: 'text', maxLength: 60 },
    { name: 'kind', type: 'choice', options: organisationKinds, required: true },
    { name: 'sector', type: 'choice', options: sectors, required: true },
    { name: 'legal_form', type: 'choice', options: legalForms },
    { name: 'website', type: 'text', maxLength: 300 },
    ...confirmation,
  ],
  title: (row) => String(row.name),
  path: (row) => `/organisationen/${thing(row)}`,
  problems: organisationProblems,
});

/** A field (Leistungsfeld) in which an organisation works. */
export const organisationField = kind('organisationField', {
  table: 'organisation_field',
  series: 'versions',
  fields: [
    { name: 'organisation_id', type: 'record', kind: 'organisation', required: true },
    { name: 'field_id', type: 'record', kind: 'field', required: true },
  ],
  title: (_row, locale) => actorsTexts(locale).kinds.organisationField.one,
  path: ownerPath,
});

/** A place of an organisation: school site, youth club, family centre. */
export const facility = kind('facility', {
  choices: facilityChoices,
  table: 'facility',
  series: 'versions',
  fields: [
    { name: 'organisation_id', type: 'record', kind: 'organisation', required: true },
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'kind', type: 'choice', options: facilityKinds, required: true },
    { name: 'street', type: 'text', maxLength: 120 },
    { name: 'house_number', type: 'text', maxLength: 20 },
    { name: 'postal_code', type: 'text', maxLength: 5 },
    { name: 'town', type: 'text', maxLength: 80 },
    { name: 'lon', type: 'number' },
    { name: 'lat', type: 'number' },
    ...accessibilityFields.map(
      ({ name, options }): FieldSpec => ({ name, type: 'choice', options: [...options] }),
    ),
    { name: 'accessibility_note', type: 'text', maxLength: 500 },
    ...confirmation,
  ],
  title: (row) => String(row.name),
  path: (row) => `/einrichtungen/${thing(row)}`,
  problems: facilityProblems,
});

/** An organisation provides (trägt) another organisation or a facility. */
export const providerRelation = kind('providerRelation', {
  table: 'provider_relation',
  series: 'versions',
  fields: [
    { name: 'provider_id', type: 'record', kind: 'organisation', required: true },
    { name: 'organisation_id', type: 'record', kind: 'organisation' },
    { name: 'facility_id', type: 'record', kind: 'facility' },
  ],
  title: (_row, locale) => actorsTexts(locale).kinds.providerRelation.one,
  path: ownerPath,
  problems: providerProblems,
});

/** What another system calls an organisation or a facility, e.g. the school number. */
export const externalKey = kind('externalKey', {
  table: 'external_key',
  series: 'versions',
  fields: [
    { name: 'organisation_id', type: 'record', kind: 'organisation' },
    { name: 'facility_id', type: 'record', kind: 'facility' },
    { name: 'system', type: 'text', maxLength: 80, required: true },
    { name: 'key', type: 'text', maxLength: 120, required: true },
  ],
  title: (row) => `${String(row.system)}: ${String(row.key)}`,
  path: ownerPath,
  problems: ownerProblems,
});

/**
 * A person: only what is needed to address them. Former names are not kept, so people are not dated. A person is never
 * public by themselves (data/visible-people.ts).
 */
export const person = kind('person', {
  choices: personChoices,
  table: 'person',
  series: 'undated',
  seeInternal: maySeeAllPeople,
  fields: [
    { name: 'title', type: 'text', maxLength: 60 },
    { name: 'given_name', type: 'text', maxLength: 100 },
    { name: 'family_name', type: 'text', maxLength: 100, required: true },
    { name: 'pronoun', type: 'text', maxLength: 40 },
  ],
  title: personName,
  path: (row) => `/personen/${thing(row)}`,
  neverPublic: true,
});

/** What a person agreed to, from–to. */
export const personConsent = kind('personConsent', {
  table: 'person_consent',
  series: 'versions',
  seeInternal: maySeeAllPeople,
  fields: [
    { name: 'person_id', type: 'record', kind: 'person', required: true },
    { name: 'purpose', type: 'choice', options: consentPurposes, required: true },
    { name: 'given_how', type: 'choice', options: ['written', 'mail', 'spoken'], required: true },
    { name: 'withdrawn_on', type: 'day' },
  ],
  title: (row, locale) =>
    actorsTexts(locale).kinds.personConsent.options.purpose[
      String(row.purpose) as (typeof consentPurposes)[number]
    ] ?? actorsTexts(locale).kinds.personConsent.one,
  path: (row) => `/personen/${String(row.person_id)}`,
  neverPublic: true,
});

/** A function in an organisation; vacant when nobody holds it. */
export const office = kind('office', {
  choices: officeChoices,
  table: 'office',
  series: 'versions',
  fields: [
    { name: 'organisation_id', type: 'record', kind: 'organisation', required: true },
    { name: 'name', type: 'text', maxLength: 160, required: true },
    { name: 'nature', type: 'choice', options: ['publicOffice', 'function'], required: true },
    position,
  ],
  title: (row) => String(row.name),
  path: (row) => `/aemter/${thing(row)}`,
});

/** A person holds an office, as its principal holder or as a deputy. */
export const officeHolding = kind('officeHolding', {
  table: 'office_holding',
  series: 'versions',
  fields: [
    { name: 'office_id', type: 'record', kind: 'office', required: true },
    { name: 'person_id', type: 'record', kind: 'person', required: true },
    { name: 'role', type: 'choice', options: ['principal', 'deputy'], required: true },
  ],
  title: (row, locale) => {
    const words = actorsTexts(locale).kinds.officeHolding;
    return row.role === 'deputy' ? words.options.role.deputy : words.one;
  },
  path: (row) => `/aemter/${String(row.office_id)}`,
});

/** Whoever holds the office may sign for the organisation. */
export const signingAuthority = kind('signingAuthority', {
  table: 'signing_authority',
  series: 'versions',
  fields: [
    { name: 'office_id', type: 'record', kind: 'office', required: true },
    { name: 'organisation_id', type: 'record', kind: 'organisation', required: true },
    { name: 'covers', type: 'text', maxLength: 300, required: true },
    { name: 'limits', type: 'text', maxLength: 300 },
  ],
  title: (row) => String(row.covers),
  path: ownerPath,
});

/** How to reach an organisation, a facility or an office. */
export const contactPoint = kind('contactPoint', {
  table: 'contact_point',
  series: 'versions',
  fields: [
    { name: 'organisation_id', type: 'record', kind: 'organisation' },
    { name: 'facility_id', type: 'record', kind: 'facility' },
    { name: 'office_id', type: 'record', kind: 'office' },
    { name: 'kind', type: 'choice', options: ['phone', 'mail', 'web', 'post'], required: true },
    { name: 'value', type: 'text', maxLength: 300, required: true },
    { name: 'label', type: 'text', maxLength: 80 },
    position,
  ],
  title: (row) => String(row.value),
  path: ownerPath,
  problems: contactPointProblems,
});

/** All kinds of the module, in an order in which they can be loaded: what others refer to comes first. */
export const actorsKinds: readonly RecordKind[] = [
  organisation,
  organisationField,
  facility,
  providerRelation,
  externalKey,
  person,
  personConsent,
  office,
  officeHolding,
  signingAuthority,
  contactPoint,
];

/** A choice in the reader's words; null where nothing is recorded. */
export const optionOf = (name: KindName, column: string, value: unknown, locale: Locale): string | null => {
  if (value === null || value === undefined) return null;
  const words: RecordWords = actorsTexts(locale).kinds[name];
  return words.options?.[column]?.[String(value)] ?? String(value);
};
