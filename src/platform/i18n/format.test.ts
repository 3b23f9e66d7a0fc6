import { expect, test } from 'vitest';
import { longDay } from './format.ts';
import { languages } from './locale.ts';

test.each(languages)('a day in %s can end a sentence', (language) => {
  expect(longDay('2026-11-22', language)).toMatch(/^[^.]*(\. [^.]*)?[^.\s]$/);
  expect(longDay('2026-11-22', language)).toContain('2026');
});
