import { expect, test } from 'vitest';
import { linkTo } from './link-to.ts';

test('an alliance is linked to where it is read, the day left out', () => {
  const href = (path: string) => `${path}?stand=2026-01-01`;
  expect(linkTo({ href, origin: 'https://own.example' })('/angebote/7')).toBe(
    'https://own.example/angebote/7',
  );
});
