import { fromBufferPromise } from 'yauzl';
import { UnreadableFile } from './unreadable-file.ts';

const mostEntries = 5_000;
/** Bytes that the parts of a spreadsheet may have when they are unpacked. */
const mostBytes = 300_000_000;
/** What rows are made from; pictures, fonts and macros stay packed. */
const needed = /\.(xml|rels)$|^mimetype$/;

/**
 * Unpacks the parts of a spreadsheet from which its rows are made, and counts while it does: what is larger than a
 * spreadsheet can be, or larger than it says itself, is refused before it stands in memory.
 *
 * @param wanted the names of the parts that are unpacked; those of spreadsheets when left out
 * @returns the parts by their names
 * @throws `UnreadableFile`: `zipBomb`, `lockedOrOld` (encrypted), `brokenSpreadsheet`
 */
export const unpackZip = async (
  bytes: Buffer,
  wanted: RegExp = needed,
): Promise<ReadonlyMap<string, Buffer>> => {
  try {
    const zip = await fromBufferPromise(bytes, {
      lazyEntries: true,
      autoClose: false,
      // Sizes are counted here, so that a file that lies is told from one that is broken.
      validateEntrySizes: false,
    });
    if (zip.entryCount > mostEntries) throw new UnreadableFile('zipBomb');
    const parts = new Map<string, Buffer>();
    let left = mostBytes;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new UnreadableFile('lockedOrOld');
      if (!wanted.test(entry.fileName)) continue;
      if (entry.uncompressedSize > left) throw new UnreadableFile('zipBomb');
      const pieces: Buffer[] = [];
      let size = 0;
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        size += (piece as Buffer).length;
        if (size > entry.uncompressedSize) throw new UnreadableFile('zipBomb');
        pieces.push(piece as Buffer);
      }
      left -= size;
      parts.set(entry.fileName, Buffer.concat(pieces, size));
    }
    return parts;
  } catch (fault) {
    if (fault instanceof UnreadableFile) throw fault;
    throw new UnreadableFile('brokenSpreadsheet');
  }
};
