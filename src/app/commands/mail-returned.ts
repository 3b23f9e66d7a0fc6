import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { type Command, exitCodes } from './command.ts';
import { CannotGoOn, refusePending } from './pending.ts';
import { mailReturnedTexts } from './texts/mail-returned.ts';

/** Reports stand at the beginning of a mail; what is quoted behind may be long. */
const largest = 1_000_000;

export const mailReturnedCommand: Command = {
  name: 'mail-returned',
  words: '[DATEI|-]',
  summary: { de: 'Eine zurückgekommene E-Mail auswerten', en: 'Read a mail that came back' },
  details: { de: mailReturnedTexts('de').details, en: mailReturnedTexts('en').details },
  options: {},
  wordCount: { least: 0, most: 1 },
  run: async ({ settings, locale, clock, words, say }) => {
    const texts = mailReturnedTexts(locale);
    const [file = '-'] = words;
    const bytes = await readStart(file === '-' ? process.stdin : createReadStream(file)).catch(() => {
      throw new CannotGoOn(texts.unreadable(file));
    });
    const { readReturnedMail } = await import('../../platform/mail/returned-mail.ts');
    const returned = readReturnedMail(bytes);
    // A mail server sends mails back to their senders when a program that it hands them to fails: these are no faults.
    if (!returned?.recipients.some(({ isPermanent }) => isPermanent)) {
      say(returned ? texts.notPermanent : texts.noReport);
      return exitCodes.ok;
    }
    const { openProcessDatabase } = await import('../process/process-database.ts');
    const { noteReturnedMail } = await import('../../modules/confirmations/contract.ts');
    const opened = await openProcessDatabase(settings);
    try {
      await refusePending(opened.database, locale);
      const count = await noteReturnedMail(opened.database, clock, returned);
      say(count > 0 ? texts.noted(count) : texts.notAsked);
      return exitCodes.ok;
    } finally {
      await opened.close();
    }
  },
};

/** The first megabyte; the rest is read and dropped, so that a mail server's pipe does not break. */
const readStart = async (stream: Readable): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    if (size < largest) chunks.push(bytes);
    size += bytes.length;
  }
  return Buffer.concat(chunks);
};
