import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, type Pack, pack } from 'tar-stream';
import { BackupFault } from './fault.ts';
import { type Manifest, manifestFile, parseManifest, type SavedTable } from './manifest.ts';

type Chunks = AsyncIterable<Buffer>;
type ArchiveEntry = Chunks & { header: { name: string; size: number } };

/** Larger manifests are not ours. */
const largestManifest = 16_000_000;

/**
 * Writes an archive to an open file: the manifest first, so that who reads it knows what must follow, then each table.
 * Only some chunks at a time are in memory. Gives the number of bytes written.
 */
export const writeArchive = async (
  file: FileHandle,
  manifest: Manifest,
  rowsOf: (table: SavedTable) => Chunks,
): Promise<number> => {
  const archive = pack();
  const output = file.createWriteStream({ flush: true });
  const written = pipeline(archive, createGzip(), output);
  const put = async () => {
    const mtime = new Date(manifest.createdAt);
    const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
    await putEntry(archive, written, { name: manifestFile, size: text.length, mtime }, [text]);
    for (const table of manifest.tables)
      await putEntry(archive, written, { name: table.file, size: table.bytes, mtime }, rowsOf(table));
    archive.finalize();
  };
  const failed = (fault: unknown) => {
    archive.destroy(fault as Error);
    throw fault;
  };
  await Promise.all([put().catch(failed), written]);
  return output.bytesWritten;
};

const putEntry = async (
  archive: Pack,
  written: Promise<void>,
  header: { name: string; size: number; mtime: Date },
  chunks: Chunks | Iterable<Buffer>,
): Promise<void> => {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const entry = archive.entry({ ...header, mode: 0o600 }, (fault) => (fault ? reject(fault) : resolve()));
  promise.catch(() => undefined); // awaited below; until then the file itself may fail first
  entry.on('error', reject);
  // A full disk ends `written`, and then nobody drains any more.
  for await (const chunk of chunks)
    if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), written]);
  entry.end(null);
  await Promise.race([promise, written]);
};

/** What is done with an archive while it is read. */
export type ArchiveVisitor = {
  /** Must read all rows. */
  table(table: SavedTable, rows: Chunks): Promise<void>;
};

/**
 * Reads an archive from start to end, and checks that it is whole: every table of the manifest, each with its size and
 * checksum, and nothing else. Gives the manifest.
 * @throws BackupFault `not-readable`, `unknown-format`, `newer` or `damaged`; and what the visitor throws
 */
export const readArchive = async (file: string, visitor: ArchiveVisitor): Promise<Manifest> => {
  await refuseUnreadable(file);
  const archive = extract();
  const stop = new AbortController();
  const fed = pipeline(createReadStream(file), createGunzip(), archive, { signal: stop.signal });
  fed.catch(() => undefined); // the same fault ends the loop below
  try {
    return await visitEntries(archive as AsyncIterable<ArchiveEntry>, visitor);
  } catch (fault) {
    if (fault instanceof VisitorFault) throw fault.cause;
    if (fault instanceof BackupFault) throw fault;
    throw new BackupFault('damaged', fault instanceof Error ? fault.message : '', fault);
  } finally {
    stop.abort();
  }
};

/** Marks what the visitor threw: it is no fault of the file. */
class VisitorFault extends Error {}

const visitEntries = async (
  entries: AsyncIterable<ArchiveEntry>,
  visitor: ArchiveVisitor,
): Promise<Manifest> => {
  let manifest: Manifest | null = null;
  let place = 0;
  for await (const entry of entries) {
    const { name } = entry.header;
    if (!manifest) {
      if (name !== manifestFile) throw new BackupFault('unknown-format');
      manifest = parseManifest(await readText(entry));
      continue;
    }
    const table = manifest.tables[place++];
    if (!table || table.file !== name) throw new BackupFault('damaged', name);
    await visitTable(table, entry, visitor);
  }
  if (!manifest) throw new BackupFault('unknown-format');
  const missing = manifest.tables[place];
  if (missing) throw new BackupFault('damaged', missing.file);
  return manifest;
};

const visitTable = async (table: SavedTable, entry: Chunks, visitor: ArchiveVisitor): Promise<void> => {
  const hash = createHash('sha256');
  let bytes = 0;
  let fileFault: unknown = null;
  const counted = async function* () {
    try {
      for await (const chunk of entry) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    } catch (fault) {
      fileFault = fault;
      throw fault;
    }
  };
  try {
    await visitor.table(table, counted());
  } catch (fault) {
    throw fileFault ?? new VisitorFault('', { cause: fault });
  }
  if (bytes !== table.bytes || hash.digest('hex') !== table.sha256)
    throw new BackupFault('damaged', table.file);
};

const readText = async (entry: ArchiveEntry): Promise<string> => {
  if (entry.header.size > largestManifest) throw new BackupFault('unknown-format');
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

/** Says the plain cases in plain words: no such file, no right to read it, something that is no archive at all. */
const refuseUnreadable = async (file: string): Promise<void> => {
  const handle = await open(file, 'r').catch((fault: NodeJS.ErrnoException) => {
    throw new BackupFault('not-readable', `${file}: ${fault.code}`, fault);
  });
  try {
    if (!(await handle.stat()).isFile()) throw new BackupFault('not-readable', file);
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    const isGzip = bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    if (!isGzip) throw new BackupFault('unknown-format', file);
  } finally {
    await handle.close();
  }
};
