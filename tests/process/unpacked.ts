import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, pack } from 'tar-stream';
import type { Manifest } from '../../src/platform/backup/manifest.ts';

/** A backup as a person finds it who unpacks it by hand. */
export type Unpacked = { manifest: Manifest; files: Map<string, string> };

export const unpack = async (file: string): Promise<Unpacked> => {
  const archive = extract();
  const files = new Map<string, string>();
  const fed = pipeline(createReadStream(file), createGunzip(), archive);
  for await (const entry of archive) {
    const chunks: Buffer[] = [];
    for await (const chunk of entry as AsyncIterable<Buffer>) chunks.push(chunk);
    files.set(entry.header.name, Buffer.concat(chunks).toString());
  }
  await fed;
  const manifest: Manifest = JSON.parse(files.get('manifest.json') ?? '');
  files.delete('manifest.json');
  return { manifest, files };
};

/** Packs it again, with sizes and checksums that fit: for backups that are wrong in some other way. */
export const repack = async (file: string, { manifest, files }: Unpacked): Promise<void> => {
  const tables = manifest.tables.map((table) => {
    const content = files.get(table.file) ?? '';
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { ...table, bytes: Buffer.byteLength(content), sha256 };
  });
  const archive = pack();
  archive.entry({ name: 'manifest.json' }, JSON.stringify({ ...manifest, tables }));
  for (const [name, content] of files) archive.entry({ name }, content);
  archive.finalize();
  await pipeline(archive, createGzip(), createWriteStream(file));
};
