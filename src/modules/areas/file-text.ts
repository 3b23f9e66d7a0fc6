/** Why a file could not be read at all; nothing of it is kept. */
export type FileFault =
  | 'empty'
  | 'notText'
  | 'notJson'
  | 'notFeatures'
  | 'noFeatures'
  | 'featureTooLarge'
  | 'unknownProjection'
  | 'brokenCsv'
  | 'noColumns'
  | 'noRows';

/** Thrown by the readers in the middle of a stream; the use case turns it into a refusal. */
export class UnreadableFile extends Error {
  readonly fault: FileFault;
  /** What the message should name, e.g. the projection or the line. */
  readonly detail: string | null;
  constructor(fault: FileFault, detail: string | null = null) {
    super(detail ? `${fault}: ${detail}` : fault);
    this.fault = fault;
    this.detail = detail;
  }
}

/**
 * The text of an uploaded file, piece by piece: UTF-8 with or without its mark, or else Windows-1252, as older
 * spreadsheets write. Throws `UnreadableFile` for an empty file and for one that is no text.
 */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  if (file.size === 0) throw new UnreadableFile('empty');
  const encoding = (await isUtf8(file)) ? 'utf-8' : 'windows-1252';
  for await (const text of decoded(file, encoding, false)) {
    if (text.includes('\u0000')) throw new UnreadableFile('notText');
    yield text;
  }
}

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
