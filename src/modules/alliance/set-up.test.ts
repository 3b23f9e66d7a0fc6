import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSlug, reservedSlugs } from '../../platform/http/addresses.ts';
import { chosenFields, emptySetUp, type SetUpTyped, stepErrors, suggestSlug } from './set-up.ts';

const fields = (step: Parameters<typeof stepErrors>[0], typed: Partial<SetUpTyped>) =>
  Object.keys(stepErrors(step, { ...emptySetUp, ...typed }, 'de'));

describe('suggestSlug', () => {
  it.each([
    ['Steglitz-Zehlendorf', 'steglitz-zehlendorf'],
    ['Treptow – Köpenick', 'treptow-koepenick'],
    ['  Große Straße 7 ', 'grosse-strasse-7'],
    ['Český Krumlov', 'cesky-krumlov'],
    ['東京', ''],
  ])('%s', (name, slug) => {
    expect(suggestSlug(name)).toBe(slug);
  });
  it('is an address whenever it is anything and not reserved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 130 }), (name) => {
        const slug = suggestSlug(name);
        expect(slug === '' || isSlug(slug) || reservedSlugs.has(slug)).toBe(true);
        expect(suggestSlug(slug)).toBe(slug);
      }),
    );
  });
});

describe('stepErrors', () => {
  it('asks for a name and for an address that can be one', () => {
    expect(fields('name', {})).toEqual(['name']);
    expect(fields('name', { name: 'Mitte', slug: 'mitte' })).toEqual([]);
    expect(fields('name', { name: 'Mitte', slug: 'Mitte!' })).toEqual(['slug']);
    expect(fields('name', { name: 'Anmelden', slug: 'anmelden' })).toEqual(['slug']);
    expect(fields('name', { name: 'x'.repeat(121), slug: 'x' })).toEqual(['name']);
    expect(fields('name', { name: 'a\u0000b', slug: 'a' })).toEqual(['name']);
  });
  it('takes days as exactly as they are known, and none without a holder', () => {
    expect(fields('office', { employer: 'Stiftung', employerFrom: '6.2015' })).toEqual([]);
    expect(fields('office', { employer: 'Stiftung', employerFrom: '31.2.2015' })).toEqual(['employerFrom']);
    expect(fields('office', { hostSeatFrom: '2015' })).toEqual(['hostSeat']);
    expect(fields('office', {})).toEqual([]);
  });
  it('asks for a coordinator who can be written to', () => {
    expect(fields('people', {})).toEqual(['coordinatorName', 'coordinatorMail']);
    expect(fields('people', { coordinatorName: 'Kim', coordinatorMail: 'kim@' })).toEqual([
      'coordinatorMail',
    ]);
    expect(fields('people', { coordinatorName: 'Kim', coordinatorMail: 'kim@amt.example' })).toEqual([]);
  });
  it('keeps only fields that it offers', () => {
    expect(chosenFields({ ...emptySetUp, fields: 'school,generic,unfug,health' })).toEqual([
      'school',
      'health',
    ]);
  });
});
