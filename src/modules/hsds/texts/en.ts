import type { de } from './de.ts';
import { importEn } from './import-en.ts';

export const en: typeof de = {
  imports: importEn,
  service: {
    takingPart: {
      open: 'Just come',
      registration: 'Registration needed',
      appointment: 'By appointment',
      referral: 'By referral',
    },
    cost: { free: 'Free of charge', donation: 'Donation', fee: 'With a fee' },
    benefits: {
      yes: 'Educational benefits (BuT) are accepted',
      no: 'Educational benefits (BuT) are not accepted',
    },
    waiting: { none: 'No waiting list', open: 'Waiting list', closed: 'Waiting list closed' },
    onRequest: 'on request',
    securedUntil: 'secured until',
  },
  api: {
    title: 'Interfaces',
    lead: 'All that is public, for programs too: no account, open formats, described in one document.',
    document: 'Description as OpenAPI 3.1 (JSON)',
    addresses: 'Addresses',
    address: 'Address',
    what: 'What it gives',
    example: 'Example',
    try: 'Try it',
    rules: 'Good to know',
    rule: [
      'Every address knows “stand=YYYY-MM-DD”: it then answers as it was on that day.',
      'Confidential places appear with their area alone, telephone numbers and mail addresses not at all: they stand on the page of the offer.',
      'Errors come as “application/problem+json” and name the parameter that is wrong.',
    ],
    conditions: 'Our profile of HSDS',
    hsds: [
      ['', 'HSDS 3.0: version, profile, description'],
      ['/services', 'Offers'],
      ['/services/{id}', 'One offer with all that belongs to it'],
      ['/organizations', 'Organisations'],
      ['/service_at_locations', 'Offers at their places'],
      ['/taxonomies', 'Vocabularies'],
      ['/taxonomy_terms', 'Terms of the vocabularies'],
    ],
  },
};
