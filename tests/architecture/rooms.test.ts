import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { moduleNames } from '../../src/modules/order.ts';
import { root, sourceFiles } from './source-tree.ts';

/** What may stand in a room (docs/architecture.md). Rules of the domain are files of their own at its top. */
const folders = ['use-cases', 'data', 'web', 'rest', 'texts', 'mail', 'jobs', 'documents'];
const islandsOnlyIn = ['web'];

/** What is wrong with the place of a file in a room; null when nothing is. */
const wrongPlace = (file: string): string | null => {
  const [, , room = '', ...rest] = file.split('/');
  if (rest.length === 0) return null;
  if (rest.length === 1) return null;
  if (rest.length > 2)
    return `${room}: rooms have one level of folders; find the file a place in one of ${folders.join(', ')}`;
  const [folder = '', name = ''] = rest;
  if (!folders.includes(folder))
    return `${room}: the folder "${folder}" is not of the vocabulary: ${folders.join(', ')}`;
  if (name.endsWith('.island.ts') && !islandsOnlyIn.includes(folder)) return `${room}: islands stand in web/`;
  if (folder === 'use-cases' && name.endsWith('.tsx'))
    return `${room}: a use case draws nothing; the page belongs in web/`;
  return null;
};

describe('rooms', () => {
  test('every file of a module has a place of the vocabulary', () => {
    const wrong = sourceFiles({ tests: true })
      .filter((file) => file.startsWith('src/modules/'))
      .flatMap((file) => wrongPlace(file) ?? []);
    expect(wrong).toEqual([]);
  });

  test('the rule itself says no', () => {
    expect(wrongPlace('src/modules/thread/helpers/x.ts')).toContain('vocabulary');
    expect(wrongPlace('src/modules/thread/use-cases/page.tsx')).toContain('web/');
    expect(wrongPlace('src/modules/thread/web/parts/x.tsx')).toContain('one level');
    expect(wrongPlace('src/modules/thread/web/page.tsx')).toBeNull();
  });

  test.each(moduleNames)('%s has its doors, its rights and its README', (name) => {
    for (const file of ['README.md', 'module.ts', 'permissions.ts'])
      expect(existsSync(path.join(root, 'src/modules', name, file)), `${name}/${file}`).toBe(true);
  });

  test('one thing per file: none over 300 lines but tables of data and texts', () => {
    const long = sourceFiles()
      .filter((file) => !/\/texts\/|\/example|common-passwords|word-lists/.test(file))
      .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file} has ${lines} lines: is it still one thing?`);
    expect(long).toEqual([]);
  });

  test('nothing reads the clock but through a Clock', () => {
    const readers = sourceFiles()
      .filter(
        (file) =>
          !/platform\/time\/clock|platform\/log\/|app\/commands\/|app\/process\/|\.island\.ts$|src\/main\.ts/.test(
            file,
          ),
      )
      .filter((file) => /\bDate\.now\(\)|new Date\(\)/.test(readFileSync(path.join(root, file), 'utf8')));
    expect(readers).toEqual([]);
  });

  test('no style in the markup: the content security policy would drop it', () => {
    const styled = sourceFiles().filter(
      (file) => file.endsWith('.tsx') && /\sstyle=/.test(readFileSync(path.join(root, file), 'utf8')),
    );
    expect(styled).toEqual([]);
  });
});
