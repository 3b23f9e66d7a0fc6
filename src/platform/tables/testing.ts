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
