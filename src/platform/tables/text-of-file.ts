import { UnreadableFile } from './unreadable-file.ts';

/**
 * The text of a file, piece by piece: UTF-8 with or without its mark, UTF-16 with its mark, or else Windows-1252, as
 * older spreadsheets write. Throws `UnreadableFile` for an empty file and for one that is no text.
 */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  if (file.size === 0) throw new UnreadableFile('empty');
  const encoding = await encodingOf(file);
  for await (const text of decoded(file, encoding, false)) {
    if (text.includes('\u0000')) throw new UnreadableFile('notText');
    yield text;
  }
}

const encodingOf = async (file: Blob): Promise<string> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
};

const isUtf8 = async (file: Blob): Promise<boolean> => {
  try {
    for await (const _ of decoded(file, 'utf-8', true));
    return true;
  } catch (fault) {
    if (fault instanceof TypeError) return false;
    throw fault;
  }
};

async function* decoded(file: Blob, encoding: string, fatal: boolean): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal });
  for await (const bytes of file.stream()) {
    const text = decoder.decode(bytes, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}
