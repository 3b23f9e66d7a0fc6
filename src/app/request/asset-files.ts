import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Hono } from 'hono';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/**
 * Serves the built files of the browser from memory. Their names carry a hash of their content, so browsers may keep
 * them for ever; text is compressed once. Only files that stood in `directory` at the start are served.
 */
export const assetFiles = (directory: string): Hono => {
  const files = loadFiles(directory);
  return new Hono().get('/:name{.+}', async (c) => {
    const file = (await files).get(c.req.param('name'));
    if (!file) return c.notFound();
    const zipped = file.gzip !== null && (c.req.header('accept-encoding') ?? '').includes('gzip');
    return c.body(zipped ? new Uint8Array(file.gzip ?? file.bytes) : new Uint8Array(file.bytes), 200, {
      'content-type': file.type,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'Accept-Encoding',
      ...(zipped ? { 'content-encoding': 'gzip' } : {}),
    });
  });
};

type AssetFile = { type: string; bytes: Buffer; gzip: Buffer | null };

const loadFiles = async (directory: string): Promise<ReadonlyMap<string, AssetFile>> => {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = new Map<string, AssetFile>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const type = types[path.extname(entry.name)];
    if (!type) continue;
    const bytes = await readFile(file);
    const isText = /^(text|image\/svg)/.test(type);
    files.set(path.relative(directory, file).split(path.sep).join('/'), {
      type,
      bytes,
      gzip: isText ? gzipSync(bytes, { level: 9 }) : null,
    });
  }
  return files;
};
