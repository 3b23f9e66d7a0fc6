import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '../..');

/** All `*.island.ts` below a folder (the project's `src` unless told otherwise), as absolute paths in a fixed order. */
export const findIslands = async (root = join(home, 'src')): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const path of glob('**/*.island.ts', { cwd: root })) found.push(join(root, path));
  return found.sort();
};

/** The name by which pages ask for an island: `src/ui/page.island.ts` is `page`. */
export const islandName = (path: string): string => path.replace(/^.*[\\/]/, '').replace(/\.island\.ts$/, '');

/** A file and all that it imports from our own code. */
const withImports = async (path: string, seen: Map<string, string>): Promise<void> => {
  if (seen.has(path) || !existsSync(path)) return;
  const text = await readFile(path, 'utf8');
  seen.set(path, text);
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
    await withImports(resolve(dirname(path), match[1] ?? ''), seen);
  }
};

/**
 * A digest of everything that the built files depend on: the theme's folder, the islands with what they import, this
 * build step, and the versions of all packages. Equal digests mean equal output.
 */
export const digestOf = async (options: { theme: string; islands: readonly string[] }): Promise<string> => {
  const files = new Map<string, string>();
  const folder = dirname(options.theme);
  const paths: string[] = [];
  for await (const path of glob('**/*.{css,svg,ts}', { cwd: folder })) paths.push(join(folder, path));
  const own = ['assets.ts', 'asset-inputs.ts', 'asset-build.ts', 'kern-parts.ts'];
  const fixed = [join(home, 'package-lock.json'), ...own.map((name) => join(import.meta.dirname, name))];
  for (const path of [...paths, ...fixed]) {
    if (existsSync(path)) files.set(path, await readFile(path, 'utf8'));
  }
  for (const island of options.islands) await withImports(island, files);
  const hash = createHash('sha256');
  for (const path of [...files.keys()].sort()) {
    hash.update(`${relative(home, path)}\0${files.get(path) ?? ''}\0`);
  }
  return hash.digest('hex').slice(0, 20);
};
