import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pictures } from '../docs/guide/pictures.ts';

const root = path.resolve(import.meta.dirname, '..');
const documents = globSync(['*.md', 'docs/**/*.md', 'src/**/*.md', 'data-sets/**/*.md'], { cwd: root });
const linksOf = (file: string): readonly string[] =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(
    ([, link = '']) => link,
  );

test('no link of the documents is dead', () => {
  const dead = documents.flatMap((file) =>
    linksOf(file)
      .filter((link) => !/^[a-z]+:/.test(link))
      .filter((link) => !existsSync(path.join(root, path.dirname(file), link)))
      .map((link) => `${file} → ${link}`),
  );
  expect(dead).toEqual([]);
});

test('the guides show every picture that is taken, and no other', () => {
  const shown = documents
    .filter((file) => file.startsWith(path.join('docs', 'guide')))
    .flatMap(linksOf)
    .filter((link) => link.startsWith('bilder/'))
    .map((link) => path.basename(link, '.png'));
  expect([...new Set(shown)].sort()).toEqual(pictures.map(({ name }) => name).sort());
});
