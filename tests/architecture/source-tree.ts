import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Source files below `src`, as paths with forward slashes; tests are left out unless asked for. */
export const sourceFiles = (options: { tests?: boolean } = {}): readonly string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => options.tests || !/\.test\.tsx?$/.test(file))
    .sort();

/** What a file imports of ours: paths from the root. Types count: they tie as well. */
export const importsOf = (file: string): readonly string[] => {
  const text = readFileSync(path.join(root, file), 'utf8');
  const found = [
    ...text.matchAll(/(?:from|import\()\s*'(\.{1,2}\/[^']+)'/g),
    ...text.matchAll(/^import '(\.[^']+)'/gm),
  ];
  return found.map(([, target = '']) =>
    path.posix.normalize(path.posix.join(path.posix.dirname(file), target)),
  );
};
