import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBad, paged, readPage, readServiceFilter } from './asked.ts';

test('a page has the bounds of the specification, whatever its number', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 20 }),
      (total, size, number) => {
        const from = (number - 1) * size;
        const contents = Array.from(
          { length: Math.max(0, Math.min(size, total - from)) },
          (_, i) => from + i,
        );
        const page = paged({ number, size }, total, contents);
        expect(page.size).toBe(contents.length);
        expect(page.empty).toBe(contents.length === 0);
        expect(page.first_page).toBe(number === 1);
        expect(page.total_pages).toBe(Math.max(1, Math.ceil(total / size)));
        if (page.last_page) expect(from + contents.length).toBeGreaterThanOrEqual(Math.min(total, from));
      },
    ),
  );
});

test.each([
  [{ page: '0' }, 'page'],
  [{ page: 'x' }, 'page'],
  [{ per_page: '5000' }, 'per_page'],
])('a page that cannot be is refused: %o', (query, name) => {
  expect(readPage(query)).toMatchObject({ name });
});

test.each([
  [{ taxonomy_term_id: 'x' }, 'taxonomy_term_id'],
  [{ modified_after: 'gestern' }, 'modified_after'],
  [{ modified_after: '2026-02-30' }, 'modified_after'],
  [{ age: '-1' }, 'age'],
  [{ age: '5.5' }, 'age'],
  [{ cost: 'cheap' }, 'cost'],
  [{ language: 'Deutsch' }, 'language'],
  [{ accessibility: 'ramp' }, 'accessibility'],
])('a filter that cannot be is named: %o', (query, name) => {
  const answer = readServiceFilter(query as Record<string, string>);
  expect(isBad(answer) && answer.name).toBe(name);
});

test('filters become wishes', () => {
  expect(
    readServiceFilter({ search: 'Turnen,  Kinder', age: '5', cost: 'free', accessibility: 'lift,quiet' }),
  ).toMatchObject({
    wishes: { words: ['Turnen,', 'Kinder'], age: 5, free: true, access: ['lift', 'quiet'] },
  });
});
