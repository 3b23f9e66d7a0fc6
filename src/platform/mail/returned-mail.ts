import { type MimePart, mimeParts, readHeaders } from './mime-parts.ts';

/** What a mail server says of one recipient of a mail that came back. */
export type ReturnedRecipient = {
  /** In small letters; null where only the mail itself is named. */
  address: string | null;
  /** Nobody can be reached there (5.x.x); false: it is late, or may yet work (4.x.x). */
  isPermanent: boolean;
  /** The status by RFC 3463, e.g. `5.1.1`; null where the server gave none. */
  status: string | null;
};

/** A mail that came back: about which of ours, as far as it says so, and what became of its recipients. */
export type ReturnedMail = {
  /** Without angle brackets; null when the report does not quote it. */
  messageId: string | null;
  recipients: readonly ReturnedRecipient[];
};

/** Reports are short; what they quote may be long and is not looked at. */
const largest = 1_000_000;
const mostRecipients = 100;

/**
 * Reads a mail that a mail server sent back: a delivery status notification (RFC 3464, and 6533 for addresses beyond ASCII),
 * else the header `X-Failed-Recipients` (Exim, Gmail), else the words of a mail daemon around a status or an answer of SMTP.
 * Null when it is no such report: an answer of a person, a holiday note, a confirmation of reading.
 *
 * What it says is a claim: anybody can write such a mail. Who acts on it checks that a mail of ours went to that address.
 */
export const readReturnedMail = (bytes: Uint8Array): ReturnedMail | null => {
  const parts = mimeParts(Buffer.from(bytes.subarray(0, largest)).toString('latin1'));
  const [outer] = parts;
  if (!outer) return null;
  const recipients = fromStatus(parts) ?? fromHeader(outer) ?? fromWords(outer, parts);
  if (!recipients || recipients.length === 0) return null;
  return { messageId: quotedMessageId(outer, parts), recipients: recipients.slice(0, mostRecipients) };
};

const statusTypes = ['message/delivery-status', 'message/global-delivery-status'];

/** The machine's own part: a block of fields about the message, then one for each recipient. */
const fromStatus = (parts: readonly MimePart[]): readonly ReturnedRecipient[] | null => {
  const blocks = parts
    .filter(({ type }) => statusTypes.includes(type))
    .flatMap(({ body }) => body.split(/\n[ \t]*\n/))
    .map((block) => readHeaders(block.trimStart()));
  const recipients = blocks.flatMap((fields) => {
    const address = addressIn(fields.get('original-recipient')) ?? addressIn(fields.get('final-recipient'));
    const action = (fields.get('action') ?? '').trim().toLowerCase();
    const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(fields.get('status') ?? '')?.[1] ?? null;
    if (!address || !['failed', 'delayed'].includes(action)) return [];
    // "failed" alone does not say for how long: a full mailbox (4.2.2) may be empty next time.
    return [{ address, status, isPermanent: action === 'failed' && !status?.startsWith('4') }];
  });
  return parts.some(({ type }) => statusTypes.includes(type)) ? recipients : null;
};

const fromHeader = ({ headers }: MimePart): readonly ReturnedRecipient[] | null => {
  const addresses = (headers.get('x-failed-recipients') ?? '')
    .split(',')
    .flatMap((each) => plainAddress(each.trim()) ?? []);
  return addresses.length === 0
    ? null
    : addresses.map((address) => ({ address, status: null, isPermanent: true }));
};

/** Reports of old or home-made servers: sent by a mail daemon or by nobody, with a status or an answer of SMTP in words. */
const fromWords = (outer: MimePart, parts: readonly MimePart[]): readonly ReturnedRecipient[] | null => {
  const { headers } = outer;
  const isByDaemon =
    headers.get('return-path')?.trim() === '<>' ||
    /\b(mailer-daemon|postmaster)@/i.test(headers.get('from') ?? '');
  // A holiday note also comes from nobody, and may quote anything.
  const isNote = /^auto-replied/i.test(headers.get('auto-submitted') ?? '');
  const words = parts.find(({ type, body }) => type === 'text/plain' && body.trim() !== '')?.body;
  if (!isByDaemon || isNote || !words) return null;
  const lines = words.split('\n', 400).map((line) => line.slice(0, 1000));
  for (const [index, line] of lines.entries()) {
    // What follows is the mail that was sent: its words say nothing of what became of it.
    if (/^-{2,}.*(original|copy of|returned) message/i.test(line)) break;
    const status = /(?:^|[\s(#])([45]\.\d{1,3}\.\d{1,3})(?!\.?\d)/.exec(line)?.[1] ?? null;
    const answer = /(?:^|[\s:(])([45]\d{2})[\s-]/.exec(line)?.[1] ?? null;
    if (status === null && answer === null) continue;
    const near = lines.slice(Math.max(0, index - 3), index + 1).toReversed();
    const address = near.flatMap((each) => addressesIn(each))[0] ?? null;
    return [{ address, status, isPermanent: (status ?? answer ?? '').startsWith('5') }];
  }
  return null;
};

/** The Message-ID of the mail that came back: from its quoted headers, wherever they stand. */
const quotedMessageId = (outer: MimePart, parts: readonly MimePart[]): string | null => {
  const own = bare(outer.headers.get('message-id'));
  for (const { type, body } of parts)
    if (
      ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'].includes(type)
    ) {
      const id = bare(readHeaders(body.split('\n\n', 1)[0] ?? '').get('message-id'));
      if (id) return id;
    }
  for (const { type, body } of parts)
    if (type === 'text/plain')
      for (const line of body.split('\n')) {
        const id = /^[>\s]*message-id:/i.test(line) ? bare(line.slice(line.indexOf(':') + 1)) : null;
        if (id && id !== own) return id;
      }
  const answered = bare(outer.headers.get('in-reply-to'));
  return answered && answered !== own ? answered : null;
};

const bare = (text: string | undefined): string | null =>
  /<([^<>\s]{3,250})>/.exec((text ?? '').slice(0, 1000))?.[1] ?? null;

/** `rfc822; a@b.example` → `a@b.example`. */
const addressIn = (field: string | undefined): string | null => {
  const text = field ?? '';
  const at = text.indexOf(';');
  return plainAddress(at < 0 ? text : text.slice(at + 1));
};

/** In small letters, without comments and brackets; null when it is none. */
const plainAddress = (text: string): string | null => {
  const [first] = addressesIn(text.slice(0, 400));
  return first ?? null;
};

const addressesIn = (line: string): readonly string[] =>
  line
    .slice(0, 1000)
    .split(/[\s<>()[\]",;:]+/)
    .map((word) => word.replace(/[.'’]+$/, '').toLowerCase())
    .filter((word) => word.length <= 320 && /^[^@]+@[^@]+\.[^@]+$/.test(word));
