import { addDays, type Day } from '../../platform/time/day.ts';
import type { Facts } from './example-parts.ts';

/** Single facts of the example district that show something: who provides whom, a withdrawn consent, duplicates. */
export const exampleDetails = (today: Day): Facts => ({
  providerRelation: {
    'brueckenschlag-nestwaerme': { provider: 'brueckenschlag', organisation: 'fz-nestwaerme', from: '2011' },
    'rueckenwind-wegweiser': { provider: 'rueckenwind', organisation: 'beratung-wegweiser', from: '2000' },
    'lernwege-murmelbahn': { provider: 'lernwege', organisation: 'kita-murmelbahn', from: '2014' },
    'drehkreuz-wirbelwind': { provider: 'drehkreuz', organisation: 'kita-wirbelwind', from: '2003' },
    'schulamt-turnhalle': { provider: 'schulamt', facility: 'gs-apfelbaum-turnhalle', from: '2001' },
    'kompassnadel-treff': { provider: 'jugendamt', facility: 'kompassnadel-treff', from: '2001' },
  },
  person: {
    'widerruf-person': { givenName: 'Ronja', familyName: 'Fensterladen' },
    'ende-person': { givenName: 'Emil', familyName: 'Kreidestaub' },
    'ohne-amt': { givenName: 'Mira', familyName: 'Sternschnuppe' },
  },
  office: {
    'kletterkids-kurse': {
      organisation: 'kletterkids',
      name: 'Kursplanung',
      nature: 'function',
      from: '2018',
      position: 2,
    },
    'museum-murmeltier-paedagogik': {
      organisation: 'museum-murmeltier',
      name: 'Museumspädagogik',
      nature: 'function',
      from: '2009',
      position: 2,
    },
  },
  officeHolding: {
    'kletterkids-kurse': {
      office: 'kletterkids-kurse',
      person: 'widerruf-person',
      role: 'principal',
      from: '2018',
    },
    'museum-paedagogik': {
      office: 'museum-murmeltier-paedagogik',
      person: 'ende-person',
      role: 'principal',
      from: '2012',
    },
  },
  personConsent: {
    // Consented, then withdrew: the name is gone from public view on every day.
    'widerruf-name': {
      person: 'widerruf-person',
      purpose: 'publicName',
      givenHow: 'written',
      from: '2018-09-01',
      withdrawnOn: addDays(today, -120),
    },
    // Consented for a time: on days of that time the name may still be shown.
    'ende-name': {
      person: 'ende-person',
      purpose: 'publicName',
      givenHow: 'mail',
      from: '2013',
      until: '2019',
    },
    'ohne-amt-rundmails': { person: 'ohne-amt', purpose: 'mailings', givenHow: 'spoken', from: '2024-02-01' },
  },
  facility: {
    'fz-lindenbank-haus': {
      organisation: 'fz-lindenbank',
      name: 'Familienzentrum Lindenbank',
      kind: 'familyCentre',
      street: 'Lindenbank',
      houseNumber: '3',
      postalCode: '99901',
      town: 'Musterstadt',
      stepFree: 'yes',
      lift: 'notNeeded',
      accessibleToilet: 'partly',
      from: '2013',
    },
    'lindenbank-doppelt': {
      organisation: 'fz-lindenbank',
      name: 'Fam.-Zentrum Lindenbank',
      kind: 'familyCentre',
      street: 'Lindenbank',
      houseNumber: '3',
      postalCode: '99901',
      town: 'Musterstadt',
      from: '2019',
    },
    'lindenbank-garten': {
      organisation: 'fz-lindenbank',
      name: 'Garten am Familienzentrum',
      kind: 'familyCentre',
      street: 'Lindenbank',
      houseNumber: '3',
      postalCode: '99901',
      town: 'Musterstadt',
      from: '2016',
    },
  },
  contactPoint: {
    // The second entry of the same club has the same number, written differently.
    'tsv-doppelt-nummer': {
      organisation: 'tsv-purzelbaum-doppelt',
      kind: 'phone',
      value: '+49 (30) 4711 23',
      from: '2019',
    },
    'tsv-nummer': { organisation: 'tsv-purzelbaum', kind: 'phone', value: '030/471123', from: '2019' },
  },
});
