import { deflateRawSync } from 'node:zlib';
import { openTable } from './open-table.ts';
import type { TableRow, TableShape } from './table-file.ts';
import { type FileFault, UnreadableFile } from './unreadable-file.ts';

/** A text in pieces of any size, as it arrives. */
export async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

export const all = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const each of stream) found.push(each);
  return found;
};

/** Why reading was refused; null when it was not. Faults of ours are thrown. */
export const faultOf = async (work: Promise<unknown>): Promise<FileFault | null> =>
  work.then(
    () => null,
    (fault) => (fault instanceof UnreadableFile ? fault.fault : Promise.reject(fault)),
  );

/** A whole file, read. */
export const readWhole = async (
  content: string | Uint8Array<ArrayBuffer>,
  options: { sheet?: string } = {},
): Promise<{ shape: TableShape; rows: TableRow[] }> => {
  const table = await openTable(new Blob([content]), options);
  try {
    return { shape: table.shape, rows: await all(table.rows()) };
  } finally {
    await table.close();
  }
};

/** A packed file; `packed` may be other than what is said of it. */
export const zipOf = (entries: readonly (readonly [string, Buffer, Buffer?])[]): Uint8Array<ArrayBuffer> => {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content, packed = deflateRawSync(content)] of entries) {
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(8, 4);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(content.length, 18);
    fixed.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fixed, Buffer.from(name), packed]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    const head = Buffer.concat([
      Buffer.from('504b01021400', 'hex'),
      fixed,
      tail.subarray(2),
      Buffer.from(name),
    ]);
    central.push(head);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
};
