import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Settings } from '../config/settings.ts';

/** A mail as it leaves the house. The same `id` always gives the same Message-ID, so that a repetition is known as one. */
export type Message = {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string | null;
  date: Date;
};

/** The way out for mails. `deliver` throws when the mail was not taken; see `isPermanent`. */
export type MailTransport = {
  deliver(message: Message): Promise<void>;
  /** Throws when the way out is not open (server, name or password wrong). */
  verify(): Promise<void>;
  close(): void;
};

/** SMTP when there is a server, otherwise files in `DATA_DIR/outbox`. */
export const mailTransport = (settings: Pick<Settings, 'smtpUrl' | 'mailFrom' | 'dataDir'>): MailTransport =>
  settings.smtpUrl
    ? smtpTransport(settings.smtpUrl, settings.mailFrom)
    : folderTransport(path.join(settings.dataDir, 'outbox'), settings.mailFrom);

export const smtpTransport = (url: string, from: string): MailTransport => {
  const separator = url.includes('?') ? '&' : '?';
  // A server that does not answer must not hold the worker for ever.
  const limits = 'connectionTimeout=10000&greetingTimeout=10000&socketTimeout=30000';
  const transport = createTransport(`${url}${separator}pool=true&maxConnections=2&${limits}`, { from });
  return {
    deliver: async (message) => void (await transport.sendMail(envelope(message, from))),
    verify: async () => void (await transport.verify()),
    close: () => transport.close(),
  };
};

/** Writes each mail as a file that mail programs open (RFC 5322), named by time and recipient. */
export const folderTransport = (folder: string, from: string): MailTransport => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' }, { from });
  return {
    deliver: async (message) => {
      const { message: bytes } = await transport.sendMail(envelope(message, from));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const file = path.join(folder, fileName(message));
      await writeFile(`${file}.part`, bytes as Buffer, { mode: 0o600 });
      await rename(`${file}.part`, file);
    },
    verify: () => mkdir(folder, { recursive: true, mode: 0o700 }).then(() => undefined),
    close: () => undefined,
  };
};

const envelope = (message: Message, from: string) => ({
  messageId: `<${message.id}@${domainOf(from)}>`,
  date: message.date,
  to: { name: '', address: message.to },
  subject: message.subject,
  text: message.text,
  ...(message.html === null ? {} : { html: message.html }),
  // Holiday notes of mail programs stay away (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
});

const domainOf = (from: string): string => /@([^>\s]+)/.exec(from)?.[1] ?? 'localhost';

const fileName = ({ id, to, date }: Message): string => {
  const time = date.toISOString().replace(/[:.]/g, '-');
  const recipient = to.replace(/[^a-z0-9@._+-]/gi, '_').slice(0, 80);
  return `${time}_${recipient}_${id.slice(0, 8)}.eml`;
};

/** Whether the server said that this mail will never be taken (SMTP 5xx), e.g. because nobody has that address. */
export const isPermanent = (fault: unknown): boolean => {
  const code = responseCode(fault);
  return code !== null && code >= 500 && code < 600 && code !== 530 && code !== 535;
};

/** The answer of the mail server as a number, e.g. 550. Its words may hold the address, so they are not logged. */
export const responseCode = (fault: unknown): number | null =>
  fault instanceof Error && 'responseCode' in fault && typeof fault.responseCode === 'number'
    ? fault.responseCode
    : null;
