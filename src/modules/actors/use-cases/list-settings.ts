import type { Scope } from '../../../platform/scope.ts';
import { fieldsOn } from '../../alliance/contract.ts';
import type { FileFacts, ImportField, ImportPreset, ImportSetting } from '../../imports/contract.ts';
import { organisationKinds, sectors } from '../options.ts';
import { actorsTexts } from '../texts/index.ts';

type Texts = ReturnType<typeof actorsTexts>['importing'];
export type FieldName = keyof Texts['fields'];

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

/** What columns of a list can be read as. */
export const listFields = async (scope: Scope): Promise<readonly ImportField[]> => {
  const t = actorsTexts(scope.locale).importing.fields;
  return (Object.keys(guesses) as FieldName[]).map((name) => ({
    name,
    ...t[name],
    guesses: guesses[name],
    required: name === 'name',
    several: several.includes(name),
  }));
};

/** Well-known lists. */
export const listPresets: readonly ImportPreset[] = [
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
      visibility: 'public',
    }),
  },
];

/** What a list does not say of itself. */
export const listSettings = async (scope: Scope, file: FileFacts): Promise<readonly ImportSetting[]> => {
  const texts = actorsTexts(scope.locale);
  const t = texts.importing;
  const kinds = texts.kinds.organisation.options;
  const fields = await fieldsOn(scope);
  // Schools belong to the field of schools, where the alliance has one.
  const ofSchools = file.headings.includes('schulart') && fields.find(({ name }) => /^schul/i.test(name));
  return [
    {
      name: 'day',
      ...t.settings.day,
      type: 'day' as const,
      required: true,
      value: germanDay(scope.today),
      eachTime: true,
    },
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
      value: ofSchools ? ofSchools.id : '',
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
      // An office's own list may hold numbers that nobody meant for everyone.
      value: 'internal',
    },
  ];
};

const germanDay = (day: string): string => day.split('-').reverse().map(Number).join('.');
