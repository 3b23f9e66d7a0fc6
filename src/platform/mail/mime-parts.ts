/** One part of a message: its headers by name in small letters, and its body as text. */
export type MimePart = { headers: ReadonlyMap<string, string>; type: string; body: string };

/** More than any honest report has; what is deeper or longer is not looked at. */
const deepest = 6;
const mostParts = 40;

/**
 * The parts of a mail that hold something themselves, the outermost first (RFC 2045, 2046). The first one always carries the
 * headers of the message. What is broken is read as far as it goes; nothing throws.
 *
 * @param message one character per byte (`latin1`), line ends of any kind
 */
export const mimeParts = (message: string): readonly MimePart[] => {
  const found: MimePart[] = [];
  collect(message.replace(/\r\n?/g, '\n'), 0, found);
  return found;
};

const collect = (entity: string, depth: number, found: MimePart[]): void => {
  if (depth > deepest || found.length >= mostParts) return;
  const end = entity.startsWith('\n') ? 0 : entity.indexOf('\n\n');
  const headers = readHeaders(end < 0 ? entity : entity.slice(0, end));
  const rest = end < 0 ? '' : entity.slice(end === 0 ? 1 : end + 2);
  const field = headers.get('content-type') ?? 'text/plain';
  const type = (field.split(';')[0] ?? '').trim().toLowerCase();
  const boundary = type.startsWith('multipart/') ? parameter(field, 'boundary') : null;
  if (boundary === null) {
    found.push({ headers, type, body: decoded(rest, headers.get('content-transfer-encoding')) });
    return;
  }
  found.push({ headers, type, body: '' });
  for (const part of between(rest, boundary)) collect(part, depth + 1, found);
};

/** What stands between the lines of a boundary. */
const between = (body: string, boundary: string): readonly string[] => {
  const parts: string[][] = [];
  let current: string[] | null = null;
  for (const line of body.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed === `--${boundary}--`) break;
    if (trimmed === `--${boundary}`) {
      current = [];
      parts.push(current);
    } else current?.push(line);
  }
  return parts.slice(0, mostParts).map((lines) => lines.join('\n'));
};

/** Header lines, unfolded, by name in small letters; of several of one name the first counts. */
export const readHeaders = (text: string): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  let name = '';
  for (const line of text.split('\n')) {
    if (/^[ \t]/.test(line)) {
      const known = headers.get(name);
      if (known !== undefined) headers.set(name, `${known} ${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    const found = colon > 0 ? line.slice(0, colon).trim().toLowerCase() : '';
    // A second header of the same name is left out, with the lines that continue it.
    name = found === '' || headers.has(found) ? '' : found;
    if (name !== '') headers.set(name, line.slice(colon + 1).trim());
  }
  return headers;
};

/** A parameter of a structured header: `boundary="…"` or `boundary=…`. */
const parameter = (field: string, name: string): string | null => {
  for (const piece of field.split(';').slice(1)) {
    const equals = piece.indexOf('=');
    if (equals < 0 || piece.slice(0, equals).trim().toLowerCase() !== name) continue;
    return piece
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
  }
  return null;
};

const decoded = (body: string, encoding: string | undefined): string => {
  switch (encoding?.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64').toString('utf8').replace(/\r\n?/g, '\n');
    case 'quoted-printable':
      return Buffer.from(
        body
          .split('\n')
          .map((line) => line.trimEnd())
          .join('\n')
          .replace(/=\n/g, '')
          .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
    default:
      return Buffer.from(body, 'latin1').toString('utf8');
  }
};
