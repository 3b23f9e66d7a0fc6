import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressIn,
  dayIn,
  digitsOf,
  legalFormIn,
  mailsIn,
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
    ['0049 (0)30 / 123 45 67', ['030 / 123 45 67']],
    ['+49 (30) 398840', ['030 398840']],
    ['0171/2345678 u. 030/123456', ['0171/2345678', '030/123456']],
    ['Montag 9-12 Uhr: 030 123456', ['030 123456']],
    ['01.08.2015', []],
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
    ['Straße 52 Nr. 3', { street: 'Straße 52', houseNumber: '3' }],
    ['Am Hof', { street: 'Am Hof', houseNumber: '' }],
  ])('street %j', (cell, found) => expect(streetIn(cell)).toEqual(found));
  test.each([
    ['12205 Berlin', { postalCode: '12205', town: 'Berlin' }],
    ['D-12205 Berlin', { postalCode: '12205', town: 'Berlin' }],
    ['Berlin', { postalCode: '', town: 'Berlin' }],
  ])('town %j', (cell, found) => expect(townIn(cell)).toEqual(found));
  test.each([
    'Hauptstr. 12, 12205 Berlin',
    'Hauptstr. 12 12205 Berlin',
    'Hauptstr. 12\n12205 Berlin',
    '12205 Berlin, Hauptstr. 12',
  ])('all in one cell: %j', (cell) => {
    expect(addressIn(cell)).toEqual({
      street: 'Hauptstr.',
      houseNumber: '12',
      postalCode: '12205',
      town: 'Berlin',
    });
  });
});

test.each([
  ['01.08.15', '2015-08-01', 'day'],
  ['1.8.2015', '2015-08-01', 'day'],
  ['2015-08-01', '2015-08-01', 'day'],
  ['1. August 2015', '2015-08-01', 'day'],
  ['Aug 15', '2015-08-01', 'month'],
  ['März 2016', '2016-03-01', 'month'],
  ['08/2015', '2015-08-01', 'month'],
  ['seit 2015', '2015-01-01', 'year'],
  ['01.08.87', '1987-08-01', 'day'],
])('the day in %j', (cell, day, precision) => expect(dayIn(cell, '2026-11-22')).toEqual({ day, precision }));
test.each(['31.02.2015', '13/2015', 'bald', '42217', '01.08.', ''])('no day in %j', (cell) =>
  expect(dayIn(cell, '2026-11-22')).toBeNull(),
);

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
      addressIn(cell);
      websiteIn(cell);
      expect(dayIn(cell, '2026-11-22')?.day ?? '2000-01-01').toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }),
    { numRuns: 500 },
  );
});
