import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseLocale, languages } from '../../platform/i18n/locale.ts';
import { publicPath, readAddress, withQuery } from './address.ts';

const hosts = new Map([['bildung.example.de', 'steglitz-zehlendorf']]);
const read = (address: string) => readAddress(new URL(address, 'http://platform.example'), hosts);

describe('where a request goes', () => {
  test.each([
    ['/', { language: 'de', locale: 'de', slug: null, path: '/', base: '' }],
    ['/en', { language: 'en', locale: 'en', slug: null, path: '/', base: '' }],
    ['/anmelden', { language: 'de', locale: 'de', slug: null, path: '/anmelden', base: '' }],
    ['/en/anmelden', { language: 'en', locale: 'en', slug: null, path: '/anmelden', base: '' }],
    [
      '/musterbezirk',
      { language: 'de', locale: 'de', slug: 'musterbezirk', path: '/', base: '/musterbezirk' },
    ],
    [
      '/musterbezirk/',
      { language: 'de', locale: 'de', slug: 'musterbezirk', path: '/', base: '/musterbezirk' },
    ],
    [
      '/musterbezirk/ziele/1',
      { language: 'de', locale: 'de', slug: 'musterbezirk', path: '/ziele/1', base: '/musterbezirk' },
    ],
    [
      '/en/musterbezirk/ziele',
      { language: 'en', locale: 'en', slug: 'musterbezirk', path: '/ziele', base: '/musterbezirk' },
    ],
    [
      '/einfach/musterbezirk/finden',
      { language: 'de-x-simple', locale: 'de', slug: 'musterbezirk', path: '/finden', base: '/musterbezirk' },
    ],
    [
      '/ar/musterbezirk',
      { language: 'ar', locale: 'de', slug: 'musterbezirk', path: '/', base: '/musterbezirk' },
    ],
    // German has no prefix, so `/de` is no page and no alliance.
    ['/de/musterbezirk', { language: 'de', locale: 'de', slug: null, path: '/de/musterbezirk', base: '' }],
    [
      'http://bildung.example.de/ziele',
      { language: 'de', locale: 'de', slug: 'steglitz-zehlendorf', path: '/ziele', base: '' },
    ],
    [
      'http://bildung.example.de/',
      { language: 'de', locale: 'de', slug: 'steglitz-zehlendorf', path: '/', base: '' },
    ],
    [
      'http://bildung.example.de/en/ziele',
      { language: 'en', locale: 'en', slug: 'steglitz-zehlendorf', path: '/ziele', base: '' },
    ],
    [
      'http://bildung.example.de/konto',
      { language: 'de', locale: 'de', slug: null, path: '/konto', base: '' },
    ],
  ])('%s', (address, expected) => expect(read(address)).toEqual(expected));

  test('the public path leads back to the same address, in every language', () => {
    const slug = fc
      .stringMatching(/^[a-z0-9]{3,12}(-[a-z0-9]{1,8})?$/)
      .filter((text) => read(`/${text}`).slug === text);
    const path = fc.constantFrom('/', '/ziele', '/ziele/abc', '/eintrag/goal/neu');
    fc.assert(
      fc.property(slug, path, fc.constantFrom(...languages), (name, rest, language) => {
        expect(read(publicPath(language, `/${name}`, rest))).toEqual({
          language,
          locale: baseLocale[language],
          slug: name,
          path: rest,
          base: `/${name}`,
        });
      }),
    );
  });
});

describe('the query of a link', () => {
  test('adds, replaces and takes away; keeps the rest and the place on the page', () => {
    expect(withQuery('/ziele?a=1#x', { stand: '2015-06-01' })).toBe('/ziele?a=1&stand=2015-06-01#x');
    expect(withQuery('/ziele?stand=2014-01-01', { stand: '2015-06-01' })).toBe('/ziele?stand=2015-06-01');
    expect(withQuery('/ziele?stand=2014-01-01', { stand: undefined })).toBe('/ziele');
    expect(withQuery('/ziele', { suche: 'ä & b' })).toBe('/ziele?suche=%C3%A4+%26+b');
  });
});
