import { expect, test } from 'vitest';
import { nameWithProvider, plainName, sharedName } from './offer-name.ts';

const own = { name: 'Offener Treff – Lernwege gGmbH', provider: 'Lernwege gGmbH' };
const bare = { name: 'Offener Treff', provider: 'Rückenwind e. V.' };

test('the provider stands beside a name that does not say it', () => {
  expect(nameWithProvider(own)).toBe('Offener Treff – Lernwege gGmbH');
  expect(nameWithProvider(bare)).toBe('Offener Treff (Rückenwind e. V.)');
  expect(nameWithProvider({ name: 'Offener Treff', provider: null })).toBe('Offener Treff');
});

test('offers of different providers can share a name; a name that is nothing but the provider stays', () => {
  expect(sharedName([own, bare])).toBe('Offener Treff');
  expect(sharedName([own, { name: 'Vorlesen', provider: null }])).toBeNull();
  expect(sharedName([])).toBeNull();
  expect(plainName({ name: 'Lernwege gGmbH', provider: 'Lernwege gGmbH' })).toBe('Lernwege gGmbH');
});
