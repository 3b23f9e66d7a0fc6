import { expect, test } from 'vitest';
import { linkTo } from './link-to.ts';

const site = { publicUrl: 'https://platform.example' };

test('an alliance with a host of its own is linked to there, the day left out', () => {
  const href = (path: string) => `${path}?stand=2026-01-01`;
  expect(linkTo({ href, origin: 'https://own.example' }, site)('/angebote/7')).toBe(
    'https://own.example/angebote/7',
  );
});

test('else it is linked to on the platform', () => {
  const href = (path: string) => `/musterbezirk${path}`;
  expect(linkTo({ href }, site)('/api')).toBe('https://platform.example/musterbezirk/api');
});
