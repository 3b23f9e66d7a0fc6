import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearOtherNumbers, type Evidence, likenessOf, suggestedFrom } from './duplicate.ts';

const nothing: Evidence = {
  name: 0,
  samePhone: false,
  sameMail: false,
  sameDomain: false,
  sameAddress: false,
  distance: null,
  sameKind: true,
  otherNumbers: false,
};

describe('duplicates', () => {
  test.each([
    ['nearly the same name', { name: 0.8 }, true],
    ['the same address alone (school and sports hall)', { sameAddress: true, distance: 0 }, false],
    ['the same number alone (a switchboard)', { samePhone: true }, false],
    ['a similar name at the same address', { name: 0.4, sameAddress: true }, true],
    ['the same mail address and number', { sameMail: true, samePhone: true }, true],
    ['a school and its sports hall', { name: 0.7, sameAddress: true, sameKind: false }, false],
    ['two numbered schools', { name: 0.9, otherNumbers: true }, false],
    ['a similar name far away', { name: 0.4, distance: 4000 }, false],
  ] as const)('%s', (_, evidence, isSuggested) => {
    expect(likenessOf({ ...nothing, ...evidence }).score >= suggestedFrom).toBe(isSuggested);
  });

  test('numbers count where both names bear them', () => {
    expect(bearOtherNumbers('14. Grundschule', '15. Grundschule')).toBe(true);
    expect(bearOtherNumbers('14. Grundschule', 'Grundschule 014')).toBe(false);
    expect(bearOtherNumbers('SV 1921', 'SV')).toBe(false);
  });

  test('more evidence never makes two entries less alike, and every point has its reason', () => {
    const evidence = fc.record({
      name: fc.double({ min: 0, max: 1, noNaN: true }),
      samePhone: fc.boolean(),
      sameMail: fc.boolean(),
      sameDomain: fc.boolean(),
      sameAddress: fc.boolean(),
      distance: fc.option(fc.double({ min: 0, max: 5000, noNaN: true })),
      sameKind: fc.boolean(),
      otherNumbers: fc.boolean(),
    });
    fc.assert(
      fc.property(evidence, (each) => {
        const { score, reasons } = likenessOf(each);
        expect(score).toBeLessThanOrEqual(1);
        expect(likenessOf({ ...each, samePhone: true }).score).toBeGreaterThanOrEqual(score);
        expect(likenessOf({ ...each, sameMail: true }).score).toBeGreaterThanOrEqual(score);
        if (score >= suggestedFrom) expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });
});
