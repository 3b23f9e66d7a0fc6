import { fromBufferPromise } from 'yauzl';
import { UnreadableFile } from './unreadable-file.ts';

const mostEntries = 5_000;
/** Bytes that a spreadsheet may have when it is unpacked. */
const mostBytes = 400_000_000;

/**
 * Looks into a packed file before anything else unpacks it: which entries it has, and that they are no larger than a
 * spreadsheet can be. Each entry is really unpacked and counted, since the sizes that a file names may be a lie.
 *
 * @returns the names of the entries
 * @throws `UnreadableFile`: `zipBomb`, `lockedOrOld` (encrypted), `brokenSpreadsheet`
 */
export const checkZip = async (bytes: Buffer): Promise<ReadonlySet<string>> => {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > mostEntries) throw new UnreadableFile('zipBomb');
    const names = new Set<string>();
    let size = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableFile('lockedOrOld');
      size += entry.uncompressedSize;
      if (size > mostBytes) throw new UnreadableFile('zipBomb');
      names.add(entry.fileName);
      if (entry.fileName.endsWith('/')) continue;
      // The stream fails as soon as an entry is larger than it says.
      for await (const _ of await zip.openReadStreamPromise(entry));
    }
    return names;
  } catch (fault) {
    if (fault instanceof UnreadableFile) throw fault;
    throw new UnreadableFile('brokenSpreadsheet');
  }
};
