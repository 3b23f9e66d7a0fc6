import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Manifest } from './asset-build.ts';
import { digestOf } from './asset-inputs.ts';

export { findIslands } from './asset-inputs.ts';

/** The theme of the house. */
export const themePath = resolve(import.meta.dirname, '../ui/theme/theme.css');

/** What pages need to know of the built files. Addresses begin with `/assets/`; every name carries its content's hash. */
export type Assets = {
  stylesheet: string;
  icon: string;
  /** Fonts to preload. */
  fonts: readonly string[];
  /** The address of `NAME.island.ts`. Throws for an island that was not built. */
  script(island: string): string;
  /** The folder that `/assets/` shows. */
  directory: string;
};

const manifestName = 'assets.json';
/** Folders of earlier builds that stay, because another process may still serve them. */
const kept = 5;

const readManifest = async (directory: string): Promise<Manifest | null> => {
  try {
    return JSON.parse(await readFile(join(directory, manifestName), 'utf8')) as Manifest;
  } catch {
    return null;
  }
};

const assetsOf = (manifest: Manifest, directory: string): Assets => ({
  stylesheet: `/assets/${manifest.stylesheet}`,
  icon: `/assets/${manifest.icon}`,
  fonts: manifest.fonts.map((name) => `/assets/${name}`),
  script: (island) => {
    const name = manifest.scripts[island];
    if (!name) throw new Error(`There is no island "${island}" (expected a file ${island}.island.ts).`);
    return `/assets/${name}`;
  },
  directory,
});

const prune = async (outDir: string, current: string): Promise<void> => {
  const names = (await readdir(outDir)).filter((name) => /^[0-9a-f]{20}$/.test(name) && name !== current);
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(join(outDir, name))).mtimeMs })),
  );
  const old = aged.sort((a, b) => b.at - a.at).slice(kept - 1);
  await Promise.all(old.map(({ name }) => rm(join(outDir, name), { recursive: true, force: true })));
};

/**
 * Gives the built stylesheet, fonts, icon and islands, building them only when something changed since the last time.
 * Each build stands in a folder named after its inputs, and appears there in one step, so any number of processes may
 * build at once: the first one wins and the others use its folder. Throws when a source does not build.
 */
export const buildAssets = async (options: {
  outDir: string;
  /** Absolute paths of `*.island.ts`, see `findIslands`. */
  islands: readonly string[];
  /** Absolute path of the theme's entry stylesheet; `icon.svg` stands beside it. */
  theme: string;
}): Promise<Assets> => {
  const digest = await digestOf(options);
  const directory = join(resolve(options.outDir), digest);
  const ready = await readManifest(directory);
  if (ready) return assetsOf(ready, directory);

  await mkdir(options.outDir, { recursive: true });
  const workshop = join(resolve(options.outDir), `building-${randomUUID()}`);
  try {
    // Vite is only loaded when there is something to build: later starts must not pay for it.
    const { buildInto } = await import('./asset-build.ts');
    const manifest = await buildInto({ ...options, outDir: workshop });
    await writeFile(join(workshop, manifestName), JSON.stringify(manifest));
    await rename(workshop, directory).catch(async (fault: unknown) => {
      if (!(await readManifest(directory))) throw fault;
    });
    await prune(options.outDir, digest);
    return assetsOf((await readManifest(directory)) ?? manifest, directory);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
};
