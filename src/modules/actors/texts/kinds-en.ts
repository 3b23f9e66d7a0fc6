import type { constraints as deConstraints, kinds as deKinds, rules as deRules } from './kinds-de.ts';

const yesPartlyNo = { yes: 'yes', partly: 'partly', no: 'no' };
const confirmation = { confirmed_on: 'Last confirmed on', confirmed_by_note: 'Confirmed by' };
const confirmationHints = {
  confirmed_on: 'On this day somebody from there said: this is right.',
  confirmed_by_note: 'For example “school office, by phone”. No private facts, please.',
};
const owner = { organisation_id: 'Organisation', facility_id: 'or facility' };

export const kinds: typeof deKinds = {
  organisation: {
    one: 'Organisation',
    many: 'Organisations',
    create: 'Add an organisation',
    correct: 'Correct the organisation',
    change: 'Change the organisation from a day on',
    fields: {
      name: 'Name',
      short_name: 'Short name',
      kind: 'Kind',
      sector: 'Sector',
      legal_form: 'Legal form',
      website: 'Website',
      ...confirmation,
    },
    hints: {
      name: 'As it calls itself.',
      short_name: 'If everybody uses it, such as “JA” for Jugendamt.',
      website: 'Starting with https://.',
      ...confirmationHints,
    },
    options: {
      kind: {
        school: 'School',
        dayCare: 'Day care centre',
        youthWelfare: 'Youth welfare',
        familyCentre: 'Family centre',
        counselling: 'Counselling',
        health: 'Health',
        culture: 'Culture',
        sport: 'Sport',
        authority: 'Authority',
        foundation: 'Foundation',
        association: 'Association',
        university: 'University',
        company: 'Company',
        other: 'other',
      },
      sector: { public: 'public', nonStatutory: 'non-statutory', private: 'private' },
      legal_form: {
        publicBody: 'public body',
        registeredAssociation: 'registered association (e. V.)',
        nonProfitCompany: 'non-profit company (gGmbH)',
        company: 'company',
        foundation: 'foundation',
        churchBody: 'church body',
        cooperative: 'cooperative',
        other: 'other',
      },
    },
  },
  organisationField: {
    one: 'Field of an organisation',
    many: 'Fields of organisations',
    create: 'Assign a field',
    correct: 'Correct the organisation’s field',
    fields: { organisation_id: 'Organisation', field_id: 'Field' },
  },
  facility: {
    one: 'Facility',
    many: 'Facilities',
    create: 'Add a facility',
    correct: 'Correct the facility',
    change: 'Change the facility from a day on',
    fields: {
      organisation_id: 'Organisation',
      name: 'Name',
      kind: 'Kind',
      street: 'Street',
      house_number: 'House number',
      postal_code: 'Postal code',
      town: 'Town',
      lon: 'Longitude (degrees)',
      lat: 'Latitude (degrees)',
      step_free: 'Step-free access',
      lift: 'Lift',
      accessible_toilet: 'Wheelchair-accessible toilet',
      hearing_support: 'Hearing loop',
      tactile_guidance: 'Tactile guidance',
      accessible_parking: 'Disabled parking',
      accessibility_note: 'Note on accessibility',
      ...confirmation,
    },
    hints: {
      lon: 'For example 13.3412. If you do not know it, leave both empty.',
      lat: 'For example 52.4567.',
      step_free: 'No answer means that nobody has looked yet.',
      accessibility_note: 'For example “bell at the side entrance”.',
      ...confirmationHints,
    },
    options: {
      kind: {
        schoolSite: 'School site',
        dayCareSite: 'Day care centre',
        youthClub: 'Youth club',
        familyCentre: 'Family centre',
        sportsVenue: 'Sports venue',
        cultureVenue: 'Place of culture',
        library: 'Library',
        healthCentre: 'Health centre',
        counsellingCentre: 'Counselling centre',
        neighbourhoodHouse: 'Community house',
        administration: 'Administration',
        other: 'other',
      },
      step_free: yesPartlyNo,
      lift: { yes: 'yes', no: 'no', notNeeded: 'not needed (all on one level)' },
      accessible_toilet: yesPartlyNo,
      hearing_support: yesPartlyNo,
      tactile_guidance: yesPartlyNo,
      accessible_parking: { yes: 'yes', no: 'no' },
    },
  },
  providerRelation: {
    one: 'Provider relation',
    many: 'Provider relations',
    create: 'Assign a provider',
    correct: 'Correct the provider relation',
    fields: {
      provider_id: 'Provider',
      organisation_id: 'provides the organisation',
      facility_id: 'or the facility',
    },
  },
  externalKey: {
    one: 'External key',
    many: 'External keys',
    create: 'Add an external key',
    correct: 'Correct the external key',
    change: 'Change the external key from a day on',
    fields: { ...owner, system: 'System', key: 'Key' },
    hints: {
      system: 'For example “school number”.',
      key: 'Exactly as in the other system, with leading zeros.',
    },
  },
  person: {
    one: 'Person',
    many: 'People',
    create: 'Add a person',
    correct: 'Correct the person',
    fields: {
      title: 'Title',
      given_name: 'Given name',
      family_name: 'Family name',
      pronoun: 'Form of address or pronoun',
    },
    hints: {
      title: 'For example “Dr”',
      family_name: 'Only what is needed to address them. No place for private matters.',
      pronoun: 'For example “Ms”, “Mr” or “they”; only if the person wants it.',
    },
  },
  personConsent: {
    one: 'Consent',
    many: 'Consents',
    create: 'Add a consent',
    correct: 'Correct the consent',
    fields: {
      person_id: 'Person',
      purpose: 'What for',
      given_how: 'How given',
      withdrawn_on: 'Withdrawn on',
    },
    hints: {
      withdrawn_on: 'From this day it holds no more, not even for views of earlier days.',
    },
    options: {
      purpose: {
        publicName: 'The name may stand in public',
        mailings: 'Mailings',
        photos: 'Photos',
      },
      given_how: { written: 'in writing', mail: 'by e-mail', spoken: 'spoken, with a note' },
    },
  },
  office: {
    one: 'Office or function',
    many: 'Offices and functions',
    create: 'Add an office or function',
    correct: 'Correct the office or function',
    change: 'Change the office or function from a day on',
    fields: { organisation_id: 'Organisation', name: 'Name', nature: 'Public office?', position: 'Order' },
    hints: {
      name: 'For example “head of school” or “head of the youth office”. Without the person’s name.',
      nature: 'Whoever holds a public office is named in public. With other functions only by consent.',
      position: 'Smaller numbers come first.',
    },
    options: { nature: { publicOffice: 'public office', function: 'function' } },
  },
  officeHolding: {
    one: 'Holding of an office',
    many: 'Holdings of offices',
    create: 'Fill an office',
    correct: 'Correct the holding',
    fields: { office_id: 'Office or function', person_id: 'Person', role: 'Role' },
    options: { role: { principal: 'holds the office', deputy: 'deputy' } },
  },
  signingAuthority: {
    one: 'Signing authority',
    many: 'Signing authorities',
    create: 'Add a signing authority',
    correct: 'Correct the signing authority',
    change: 'Change the signing authority from a day on',
    fields: {
      office_id: 'Whoever holds the office',
      organisation_id: 'signs for the organisation',
      covers: 'What for',
      limits: 'Limit',
    },
    hints: {
      covers: 'For example “cooperation agreements”.',
      limits: 'In words: “up to 5,000 euros” or “only together with the management”.',
    },
  },
  contactPoint: {
    one: 'Contact',
    many: 'Contacts',
    create: 'Add a contact',
    correct: 'Correct the contact',
    change: 'Change the contact from a day on',
    fields: {
      ...owner,
      office_id: 'or office',
      kind: 'Kind',
      value: 'Number or address',
      label: 'What for',
      position: 'Order',
    },
    hints: {
      value: 'Official contacts only.',
      label: 'For example “school office”.',
      position: 'Smaller numbers come first.',
    },
    options: { kind: { phone: 'Phone', mail: 'E-mail', web: 'Web', post: 'Postal address' } },
  },
};

const outside = (what: string, of: string) =>
  `${what} can only hold while ${of} exists. Please check the beginning and end of both.`;

export const constraints: typeof deConstraints = {
  organisation_field_once: {
    field: 'field_id',
    message: 'The organisation already has this field at that time.',
  },
  organisation_field_within_organisation: { field: 'from', message: outside('A field', 'the organisation') },
  organisation_field_within_field: {
    field: 'from',
    message:
      'The field does not belong to the alliance for all of that time. Please check the beginning and end of both.',
  },
  facility_within_organisation: { field: 'from', message: outside('A facility', 'its organisation') },
  provider_relation_once_organisation: {
    field: 'provider_id',
    message: 'This provider relation is already recorded for that time.',
  },
  provider_relation_once_facility: {
    field: 'provider_id',
    message: 'This provider relation is already recorded for that time.',
  },
  provider_relation_within_provider: {
    field: 'from',
    message: outside('A provider relation', 'the provider'),
  },
  provider_relation_within_organisation: {
    field: 'from',
    message: outside('A provider relation', 'the provided organisation'),
  },
  provider_relation_within_facility: {
    field: 'from',
    message: outside('A provider relation', 'the facility'),
  },
  external_key_once: {
    field: 'key',
    message: 'At that time this key already belongs to another entry. Is it perhaps the same one?',
  },
  external_key_within_organisation: { field: 'from', message: outside('A key', 'the organisation') },
  external_key_within_facility: { field: 'from', message: outside('A key', 'the facility') },
  person_consent_begins: { field: 'from', message: 'Please say from when the consent holds.' },
  office_within_organisation: { field: 'from', message: outside('An office', 'its organisation') },
  office_holding_one_principal: {
    field: 'from',
    message: 'Somebody else holds this office at that time. End that holding first, or enter a deputy.',
  },
  office_holding_person_once: {
    field: 'person_id',
    message: 'This person is already entered for this office at that time.',
  },
  office_holding_within_office: { field: 'from', message: outside('A holding', 'the office') },
  signing_authority_within_office: { field: 'from', message: outside('A signing authority', 'the office') },
  signing_authority_within_organisation: {
    field: 'from',
    message: outside('A signing authority', 'the organisation'),
  },
  contact_point_within_organisation: { field: 'from', message: outside('A contact', 'the organisation') },
  contact_point_within_facility: { field: 'from', message: outside('A contact', 'the facility') },
  contact_point_within_office: { field: 'from', message: outside('A contact', 'the office') },
};

export const rules: typeof deRules = {
  website: 'Please give a whole address, for example https://www.example.org.',
  postalCode: 'A postal code has five digits.',
  coordinatesWhole: 'Please give longitude and latitude, or neither.',
  longitude: 'Longitude lies between -180 and 180 degrees. Are these perhaps metres of another system?',
  latitude: 'Latitude lies between -90 and 90 degrees. Are these perhaps metres of another system?',
  oneOwner: 'Please choose either an organisation or a facility.',
  oneOwnerOrOffice: 'Please choose exactly one: an organisation, a facility or an office.',
  ownProvider: 'An organisation is not its own provider.',
  mail: 'This does not look like an e-mail address. Example: office@school.example',
  phone: 'This does not look like a phone number. Example: 030 90299-0',
};
