import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressIn,
  dayIn,
  digitsOf,
  legalFormIn,
  mailsIn,
  nameIn,
  peopleIn,
  phonesIn,
  sectorIn,
  streetIn,
  townIn,
  websiteIn,
} from './list-cells.ts';

describe('telephone numbers', () => {
  test.each([
    ['030 123-45 / 0171 2345678', ['030 123-45', '0171 2345678']],
    ['+49 30 398840', ['030 398840']],
    ['Tel. 030/1234567; Fax 030/1234568', ['030/1234567']],
    ['(030) 902992010 ', ['(030) 902992010']],
    ['+49 30', []],
    ['k. A.', []],
    ['030 12345678, 030 12345678', ['030 12345678']],
  ])('%j', (cell, found) => expect(phonesIn(cell)).toEqual(found));
  test('the same number however it is written', () => {
    for (const same of ['+49 30 398840', '0049 30/398840', '030 39 88 40', '+49 (0)30 398840'])
      expect(digitsOf(same)).toBe('030398840');
  });
});

test.each([
  ['Info <Info@Example.org>; b@example.org', ['info@example.org', 'b@example.org']],
  ['a@example.org, a@example.org', ['a@example.org']],
  ['mailto:a@example.org', ['a@example.org']],
  ['niemand', []],
])('mail addresses in %j', (cell, found) => expect(mailsIn(cell)).toEqual(found));

test.each([
  ['www.example.org', 'https://www.example.org'],
  ['https://example.org/a b', 'https://example.org/a'],
  ['a@example.org', null],
  ['-', null],
  ['javascript:alert(1)', null],
])('website in %j', (cell, found) => expect(websiteIn(cell)).toBe(found));

describe('addresses', () => {
  test.each([
    ['Hauptstr. 12 a', { street: 'Hauptstr.', houseNumber: '12 a' }],
    ['Alt-Moabit 10-14', { street: 'Alt-Moabit', houseNumber: '10-14' }],
    ['Straße des 17. Juni', { street: 'Straße des 17. Juni', houseNumber: '' }],
    ['Am Hof', { street: 'Am Hof', houseNumber: '' }],
  ])('street %j', (cell, found) => expect(streetIn(cell)).toEqual(found));
  test.each([
    ['12205 Berlin', { postalCode: '12205', town: 'Berlin' }],
    ['D-12205 Berlin', { postalCode: '12205', town: 'Berlin' }],
    ['Berlin', { postalCode: '', town: 'Berlin' }],
  ])('town %j', (cell, found) => expect(townIn(cell)).toEqual(found));
  test('all in one cell', () => {
    expect(addressIn('Hauptstr. 12, 12205 Berlin')).toEqual({
      street: 'Hauptstr.',
      houseNumber: '12',
      postalCode: '12205',
      town: 'Berlin',
    });
  });
});

describe('people', () => {
  const anna = { title: 'Dr.', given: 'Anna', family: 'Müller' };
  const kai = { title: null, given: 'Kai', family: 'Nowak' };
  test.each([
    ['Dr. Anna Müller (Vertr.: Kai Nowak)', anna, kai],
    ['Frau Dr. Anna Müller', anna, null],
    ['Müller, Dr. Anna', anna, null],
    ['Anna Müller / Kai Nowak', { ...anna, title: null }, kai],
    ['Dr. Anna Müller, Vertretung: Kai Nowak', anna, kai],
    ['n/a', null, null],
    ['Prof. Dr. h.c. Li Wei', { title: 'Prof. Dr. h.c.', given: 'Li', family: 'Wei' }, null],
    ['Ludwig van der Berg', { title: null, given: 'Ludwig', family: 'van der Berg' }, null],
  ])('%j', (cell, principal, deputy) => expect(peopleIn(cell)).toEqual({ principal, deputy }));
});

test.each([
  ['01.08.15', '2015-08-01'],
  ['1.8.2015', '2015-08-01'],
  ['2015-08-01', '2015-08-01'],
  ['Aug 15', '2015-08-01'],
  ['März 2016', '2016-03-01'],
  ['01.08.87', '1987-08-01'],
  ['31.02.2015', null],
  ['bald', null],
  ['', null],
])('the day in %j', (cell, day) => expect(dayIn(cell, '2026-11-22')).toBe(day));

test.each([
  ['Jugendclub e. V.', 'registeredAssociation', 'nonStatutory'],
  ['Kita gGmbH', 'nonProfitCompany', 'nonStatutory'],
  ['Verlag GmbH', 'company', 'private'],
  ['Bürgerstiftung', null, null],
  ['Stiftung Brückenschlag', 'foundation', 'nonStatutory'],
  ['Jugendamt', null, null],
] as const)('legal form and sector of %j', (name, form, sector) => {
  expect(legalFormIn(name)).toBe(form);
  expect(sectorIn('', legalFormIn(name))).toBe(sector);
});

test('whatever stands in a cell, it is read without a fault and fits the register', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aÄ1 .,;/()@<>-+\n"\'Dr:') }), (cell) => {
      for (const phone of phonesIn(cell)) expect(phone).toMatch(/^\+?[\d\s()/.–-]{4,40}$/);
      for (const mail of mailsIn(cell)) expect(mail).toMatch(/^[^\s@]+@[^\s@]+\.[^\s@]+$/);
      const { principal, deputy } = peopleIn(cell);
      for (const person of [principal, deputy]) if (person) expect(person.family.length).toBeGreaterThan(0);
      addressIn(cell);
      websiteIn(cell);
      nameIn(cell);
      dayIn(cell, '2026-11-22');
    }),
    { numRuns: 500 },
  );
});
