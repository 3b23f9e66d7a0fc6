import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordFault } from './password-rule.ts';

const person = { name: 'Miriam Sommerfeld-Kaya', email: 'm.kaya@jugendamt-beispiel.de' };

test.each([
  ['kurz', 'too-short'],
  ['elf Zeichen', 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['aaaaaaaaaaaa', 'too-common'],
  ['abababababab', 'too-common'],
  ['123456789012', 'too-common'],
  ['987654321098', 'too-common'],
  ['passwort1234', 'too-common'],
  ['P4ssw0rt!2024', 'too-common'],
  ['Willkommen2024!', 'too-common'],
  ['qwertzuiopü123', 'too-common'],
  ['Sommer2024Sommer', 'too-common'],
  ['Berlin-Steglitz-12', 'too-common'],
  ['miriamkaya2024', 'too-personal'],
  ['Sommerfeld!12345', 'too-personal'],
  ['jugendamtbeispiel1', 'too-personal'],
  ['kayapasswort2024', 'too-personal'],
])('%s is refused as %s', (password, fault) => {
  expect(passwordFault(password, person)).toBe(fault);
});

test.each([
  'grüne Wolken tragen Hüte',
  'Zwiebel7Kutsche',
  'correct horse battery staple',
  '鳥は空を飛んでいるよね今日も',
])('%s is taken', (password) => {
  expect(passwordFault(password, person)).toBeNull();
});

test('random words of length are taken, and no text breaks the rule', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (password) => {
      const fault = passwordFault(password, person);
      if ([...password].length < 12) expect(fault).toBe('too-short');
    }),
  );
});
