import type { JsonRow } from '../../../platform/events/tables.ts';
import type { FacilityView } from '../data/facility-views.ts';
import type { OrganisationView } from '../data/organisation-views.ts';
import { facility, organisation } from '../kinds.ts';
import type { facilityKinds, organisationKinds } from '../options.ts';
import { isWebAddress } from '../rules.ts';

/** Makes an address of ours complete. */
type Link = (path: string) => string;
type Data = Record<string, unknown>;

/** What schema.org calls our kinds; the others are an *Organization* and a *Place*. */
const organisationTypes: Partial<Record<(typeof organisationKinds)[number], string>> = {
  school: 'School',
  dayCare: 'ChildCare',
  authority: 'GovernmentOrganization',
  association: 'NGO',
  foundation: 'NGO',
  university: 'CollegeOrUniversity',
  sport: 'SportsOrganization',
};
const facilityTypes: Partial<Record<(typeof facilityKinds)[number], string>> = {
  schoolSite: 'School',
  dayCareSite: 'ChildCare',
  sportsVenue: 'SportsActivityLocation',
  library: 'Library',
  administration: 'GovernmentOffice',
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value : undefined;
const typeOf = (types: Readonly<Record<string, string>>, kind: unknown, other: string): string =>
  types[String(kind)] ?? other;

const placeOf = (row: JsonRow): Data => ({
  name: text(row.name),
  address: text(row.street) && {
    '@type': 'PostalAddress',
    streetAddress: [text(row.street), text(row.house_number)].filter(Boolean).join(' '),
    postalCode: text(row.postal_code),
    addressLocality: text(row.town),
    addressCountry: 'DE',
  },
  geo:
    row.lat === null || row.lat === undefined
      ? undefined
      : { '@type': 'GeoCoordinates', latitude: row.lat, longitude: row.lon },
});

/** An organisation as schema.org's *Organization*, without any telephone number or mail address. */
export const organisationAsJsonLd = (view: OrganisationView, url: Link): Data => {
  const { row } = view;
  const website = text(row.website);
  return {
    '@type': typeOf(organisationTypes, row.kind, 'Organization'),
    '@id': url(organisation.path(row)),
    url: url(organisation.path(row)),
    name: text(row.name),
    alternateName: text(row.short_name),
    sameAs: website && isWebAddress(website) ? website : undefined,
    knowsAbout: view.fields.map(({ name }) => name),
    location: view.facilities.map((each) => ({
      '@type': 'Place',
      '@id': url(facility.path(each)),
      ...placeOf(each),
    })),
  };
};

/** A facility as schema.org's *Place*, without any telephone number or mail address. */
export const facilityAsJsonLd = (view: FacilityView, url: Link): Data => {
  const { row } = view;
  return {
    '@type': typeOf(facilityTypes, row.kind, 'Place'),
    '@id': url(facility.path(row)),
    url: url(facility.path(row)),
    ...placeOf(row),
    parentOrganization: view.organisation && {
      '@type': 'Organization',
      '@id': url(view.organisation.path),
      name: view.organisation.name,
    },
  };
};
