import fc from 'fast-check';
import { expect, test } from 'vitest';
import { platformHref, returnAddress } from './addresses.ts';

test.each([
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/..//elsewhere.example',
  '/./\\elsewhere.example',
  '/\t/elsewhere.example',
  'javascript:alert(1)',
  'konto',
  '',
  '/anmelden',
  '/anmelden?weiter=/anmelden',
  '/en/anmelden/link?code=x',
  '/abmelden',
])('does not go on to %j', (wanted) => {
  expect(returnAddress(wanted)).toBeNull();
});

test.each(['/', '/konto', '/musterbezirk/ziele?stand=2015-06-01', '/en/musterbezirk#a', '/anmeldung-kurse'])(
  'goes on to %j',
  (wanted) => {
    expect(returnAddress(wanted)).toBe(wanted);
  },
);

test('whatever is asked for, the browser stays on this site', () => {
  const sign = fc.constantFrom('/', '\\', '.', ':', '?', '#', '@', 'a', '%2f', '%5c', '\t', ' ', 'e.de');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const address = returnAddress(`/${signs.join('')}`);
      if (address !== null)
        expect(new URL(address, 'https://own.example').origin).toBe('https://own.example');
    }),
  );
});

test('the query leaves out what is empty', () => {
  expect(platformHref('en', '/anmelden', { weiter: null, error: 'x' })).toBe('/en/anmelden?error=x');
});
