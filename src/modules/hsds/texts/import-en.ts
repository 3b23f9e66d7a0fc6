import type { importDe } from './import-de.ts';

export const importEn: typeof importDe = {
  title: 'Offers as HSDS',
  hint: 'Offers of another platform as Open Referral HSDS 3.0: JSON or a data package (ZIP). New ones become drafts.',
  draftReason: 'Read from an HSDS file; not reviewed yet.',
  missing: 'Providers that are not here yet',
  missingHint: 'They are looked for by name. New organisations are seen internally until you publish them.',
  missingOptions: { create: 'enter them as organisations', leave: 'do not enter them, leave the row out' },
  choose: 'Please choose a column for it.',
  chooseMissing: 'Please choose what happens with unknown providers.',
  columns: {
    id: 'Id',
    name: 'Name of the offer',
    organization: 'Provider',
    description: 'Description',
    minimum_age: 'Age from',
    maximum_age: 'Age until',
    eligibility_description: 'For whom',
    alert: 'Alert',
    application_process: 'Taking part',
    fees_description: 'Cost in words',
    cost: 'Kind of cost',
    amount: 'Amount',
    languages: 'Languages',
    place: 'Name of the place',
    address: 'Street and number',
    postal_code: 'Postal code',
    city: 'Town',
    latitude: 'Latitude',
    longitude: 'Longitude',
  },
  groups: { fees: 'Cost', takingPart: 'Taking part', site: 'Place' },
  remarks: {
    sameId: (rows) =>
      `The same id stands in row ${rows}, too. Which offer is meant cannot be told; none of them is taken over.`,
    badId: 'The id is missing or longer than 120 characters.',
    badName: 'The name is missing or longer than 200 characters.',
    badAges: 'The ages are not right: between 0 and 120 years, and “from” not above “until”.',
    noProvider: (name) =>
      name === ''
        ? 'The file names no provider.'
        : `There is no organisation “${name}” here. Enter it, or have it entered while reading in.`,
    badProvider: 'The name of the provider is longer than 200 characters.',
    severalProviders: (name) => `Several organisations here are called “${name}”.`,
    newProvider: (name) => `The organisation “${name}” will be entered.`,
    cut: (column) => `The text is too long and will be shortened: ${column}.`,
    leftOut: (what) => `Does not fit here and is left out: ${what}.`,
  },
};
