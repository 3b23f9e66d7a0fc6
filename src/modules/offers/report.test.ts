import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matters, reportFaults } from './report.ts';

test('a report needs to say what is wrong, and words where that is something else', () => {
  expect(reportFaults({ matter: '', words: '', replyTo: '' })).toEqual({ matter: 'matter' });
  expect(reportFaults({ matter: 'other', words: ' ', replyTo: '' })).toEqual({ words: 'words' });
  expect(reportFaults({ matter: 'times', words: '', replyTo: '' })).toEqual({});
  expect(reportFaults({ matter: 'times', words: 'x'.repeat(1001), replyTo: '' })).toEqual({
    words: 'tooLong',
  });
});

test('an address for the answer may be left out, but not be wrong', () => {
  const wrong = fc.constantFrom(
    'ada',
    'ada@',
    '@example.org',
    'a b@example.org',
    'a@b',
    'a@b.c,d@e.f',
    '<a@b.c>',
  );
  fc.assert(
    fc.property(fc.constantFrom(...matters), wrong, (matter, replyTo) => {
      expect(reportFaults({ matter, words: 'x', replyTo }).replyTo).toBe('mail');
    }),
  );
  expect(reportFaults({ matter: 'times', words: '', replyTo: ' ada@example.org ' })).toEqual({});
});
