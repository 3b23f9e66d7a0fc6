import type { Db } from '../db/database.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { MailTables } from './tables.ts';

/** A mail to one person. */
export type Mail = {
  to: string;
  subject: string;
  /** The whole message as plain text; every mail can be read without HTML. */
  text: string;
  html?: string;
  /** What it is for, in a word for logs and figures, e.g. `sign-in`. */
  purpose: string;
  allianceId?: string | null;
};

/** The job's name is known here alone, so that whoever sends a mail need not load what delivers it. */
export const sendMailJob = 'send-mail';

/**
 * Hands a mail over in the running transaction: it goes out when the transaction commits, and never when it does not.
 * Throws when the address or the subject cannot be one (check input before).
 */
export const sendMail = async (db: Db, mail: Mail): Promise<void> => {
  const id = crypto.randomUUID();
  await db
    .withTables<MailTables>()
    .insertInto('outgoing_mail')
    .values({
      id,
      alliance_id: mail.allianceId ?? null,
      recipient: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html ?? null,
      purpose: mail.purpose,
    })
    .execute();
  await enqueue(db, { name: sendMailJob }, { mailId: id });
};
