import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agesInWords } from './ages.ts';
import { isLanguage, languageName } from './language-name.ts';
import { missingEssentials, offerProblems, placeProblems, textProblems } from './rules.ts';

const problems = (row: Record<string, unknown>) => offerProblems({ delivery: ['onSite'], ...row }, 'de');

describe('rules of offers', () => {
  test('ages are refused exactly when they are swapped or out of life', () => {
    const age = fc.option(fc.double({ min: -5, max: 130, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(age, age, (from, until) => {
        const isWrong =
          [from, until].some((each) => each !== null && (each < 0 || each > 120)) ||
          (from !== null && until !== null && from > until);
        expect(problems({ age_from: from, age_until: until }).length > 0).toBe(isWrong);
      }),
    );
  });

  test('swapped ages are named', () => {
    expect(problems({ age_from: 9, age_until: 6 })).toEqual([
      { field: 'age_until', message: expect.stringContaining('vertauscht') },
    ]);
  });

  test('a place is needed, unless it is online or mobile', () => {
    const whole = { summary: 'x', audiences: ['children'], cost: 'free', taking_part: 'open' };
    expect(missingEssentials({ ...whole, delivery: ['onSite'] }, 0)).toEqual(['place']);
    for (const delivery of [['online'], ['mobile'], ['onSite', 'online']])
      expect(missingEssentials({ ...whole, delivery }, 0)).toEqual([]);
    expect(missingEssentials({ ...whole, delivery: ['onSite'] }, 1)).toEqual([]);
  });

  test.each([
    [{ kind: 'facility' }, 'facility_id'],
    [{ kind: 'served' }, 'area_id'],
    [{ kind: 'address' }, 'street'],
    [{ kind: 'address', street: 'Am Teich', disclosure: 'confidential' }, 'area_id'],
    [{ kind: 'facility', facility_id: 'f', street: 'Am Teich' }, 'street'],
    [{ kind: 'address', street: 'Am Teich', lon: 13 }, 'lat'],
    [{ kind: 'address', street: 'Am Teich', facility_id: 'f' }, 'facility_id'],
  ])('the place %j is refused beside %s', (row, field) => {
    expect(placeProblems({ disclosure: 'open', ...row }, 'de').map((each) => each.field)).toContain(field);
  });

  test('a confidential address needs no street, only its area', () => {
    expect(placeProblems({ kind: 'address', disclosure: 'confidential', area_id: 'a' }, 'de')).toEqual([]);
  });

  test('German is the original, simple German a translation', () => {
    expect(textProblems({ language: 'de' }, 'de')).toHaveLength(1);
    expect(textProblems({ language: 'de-x-simple' }, 'de')).toEqual([]);
    expect(textProblems({ language: 'Türkisch' }, 'de')).toHaveLength(1);
  });
});

describe('words', () => {
  test.each([
    [null, null, 'für jedes Alter'],
    [4, 6, '4 bis 6 Jahre'],
    [0.25, 1.5, '3 Monate bis 18 Monate'],
    [0, 1, '0 bis 1 Jahr'],
    [18, null, 'ab 18 Jahren'],
    [null, 27, 'bis 27 Jahre'],
    [1.5, 4, '18 Monate bis 4 Jahre'],
  ])('ages from %s to %s are "%s"', (from, until, words) =>
    expect(agesInWords(from, until, 'de')).toBe(words),
  );

  test('any name of a language can be said', () => {
    expect(languageName('tr', 'de')).toBe('Türkisch');
    expect(languageName('de-x-simple', 'de')).toBe('Einfache Sprache');
    fc.assert(fc.property(fc.string(), (name) => typeof languageName(name, 'de') === 'string'));
    fc.assert(fc.property(fc.string(), (name) => !isLanguage(name) || /^[a-z]{2,3}(-|$)/.test(name)));
  });
});
