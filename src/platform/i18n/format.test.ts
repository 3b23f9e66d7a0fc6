import { expect, test } from 'vitest';
import { dayAndMonth, longDay } from './format.ts';
import { languages } from './locale.ts';

test.each(languages)('a day in %s can end a sentence', (language) => {
  expect(longDay('2026-11-22', language)).toMatch(/^[^.]*(\. [^.]*)?[^.\s]$/);
  expect(longDay('2026-11-22', language)).toContain('2026');
});

test('a day beside others of its year is short, as each language writes it', () => {
  expect(languages.map((language) => dayAndMonth('2026-11-25', language))).toEqual([
    '25.11.',
    '25.11.',
    '25 Nov',
    '25 Kas',
    '25 نوفمبر',
    '25.11',
  ]);
  expect(dayAndMonth('2027-12-05', 'de', true)).toBe('5.12.2027');
});
