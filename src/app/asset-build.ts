import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { kernClasses } from '../ui/theme/kern-classes.ts';
import { islandName } from './asset-inputs.ts';
import { kernParts } from './kern-parts.ts';

/** File names in the built folder, as `assets.json` keeps them. */
export type Manifest = {
  stylesheet: string;
  icon: string;
  fonts: readonly string[];
  scripts: Readonly<Record<string, string>>;
};

/** Fonts of ordinary text and headings; the others come when a page needs them. */
const preloaded = /fira-sans-latin-(400|700)-normal\b.*\.woff2$/;

/** Builds the stylesheet and the islands into `outDir` and says what is called what. Imports Vite, so load it lazily. */
export const buildInto = async (options: {
  outDir: string;
  theme: string;
  islands: readonly string[];
}): Promise<Manifest> => {
  const input = Object.fromEntries(options.islands.map((path) => [islandName(path), path]));
  if (Object.keys(input).length !== options.islands.length)
    throw new Error('Two islands have the same file name.');
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    base: '/assets/',
    root: dirname(options.theme),
    css: { postcss: { plugins: [kernParts(kernClasses) as never] } },
    build: {
      outDir: options.outDir,
      emptyOutDir: true,
      assetsDir: '',
      // The map is larger than usual, and loaded only where somebody asks for it.
      chunkSizeWarningLimit: 2_000,
      assetsInlineLimit: 0,
      target: 'es2022',
      cssTarget: ['chrome111', 'firefox113', 'safari16.4'],
      modulePreload: false,
      sourcemap: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: { ...input, verbund: options.theme },
        output: {
          entryFileNames: '[name].[hash].js',
          chunkFileNames: '[name].[hash].js',
          assetFileNames: '[name].[hash][extname]',
        },
      },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const names = outputs.map((output) => output.fileName);
  const stylesheet = names.find((name) => name.endsWith('.css'));
  if (!stylesheet) throw new Error('The theme gave no stylesheet.');
  const scripts: Record<string, string> = {};
  for (const output of outputs) {
    if (output.type === 'chunk' && output.isEntry && output.name in input)
      scripts[output.name] = output.fileName;
  }
  const icon = await readFile(join(dirname(options.theme), 'icon.svg'));
  const iconName = `icon.${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`;
  await writeFile(join(options.outDir, iconName), icon);
  return { stylesheet, icon: iconName, fonts: names.filter((name) => preloaded.test(name)), scripts };
};
