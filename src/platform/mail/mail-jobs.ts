import { sql } from 'kysely';
import type { DatabaseHandle } from '../db/database.ts';
import type { JobDefinition } from '../jobs/job.ts';
import { sendMailJob } from './mail.ts';
import type { MailTables } from './tables.ts';
import { isPermanent, type MailTransport, responseCode } from './transport.ts';

/** What a process is told of mails: their id and purpose, never their words or their recipient. */
export type MailObserver = {
  sent(mail: { id: string; purpose: string }): void;
  failed(mail: {
    id: string;
    purpose: string;
    attempts: number;
    final: boolean;
    responseCode: number | null;
  }): void;
};

/** How many mails a sweep sends at most, so that it ends before the next one. */
const sweepSize = 200;
/** After this long without success a mail is given up. */
const giveUpAfterDays = 3;
/** Sent mails are forgotten after this long; their text already when they are sent. */
const keepDays = 30;

/**
 * The jobs that send mail. A mail is sent at least once: it is marked as taken before, and as sent after it was handed
 * over; when the process dies in between, it is sent again ten minutes later, with the same Message-ID. A repeated
 * mail is a nuisance, a lost sign-in link shuts somebody out.
 */
export const mailJobs = (transport: MailTransport, observer: MailObserver): readonly JobDefinition[] => {
  const send: JobDefinition<{ mailId: string }> = {
    name: sendMailJob,
    run: async ({ database }, { mailId }) => void (await attemptOne(database, transport, observer, mailId)),
  };
  const sweep: JobDefinition = {
    name: 'sweep-mail',
    schedule: '* * * * *',
    run: async ({ database }) => {
      for (let sent = 0; sent < sweepSize; sent++)
        if (!(await attemptOne(database, transport, observer, null))) break;
      await forget(database);
    },
  };
  return [send, sweep] as readonly JobDefinition[];
};

/** Sends the mail with this id, or the longest-waiting one, if it is due. Says whether there was one. */
const attemptOne = async (
  database: DatabaseHandle,
  transport: MailTransport,
  observer: MailObserver,
  mailId: string | null,
): Promise<boolean> => {
  const mail = await take(database, mailId);
  if (!mail) return false;
  const { id, purpose, attempts } = mail;
  try {
    await transport.deliver({
      id,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.body_text,
      html: mail.body_html,
      date: mail.created_at,
    });
  } catch (fault) {
    const final = isPermanent(fault) || mail.too_old;
    await noteFailure(database, id, attempts, final, fault);
    observer.failed({ id, purpose, attempts, final, responseCode: responseCode(fault) });
    return true;
  }
  await sql`update outgoing_mail set sent_at = now(), error = null, body_text = '', body_html = null
    where id = ${id}`.execute(database.kysely);
  observer.sent({ id, purpose });
  return true;
};

type TakenMail = {
  id: string;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string | null;
  purpose: string;
  created_at: Date;
  attempts: number;
  too_old: boolean;
};

const take = async (database: DatabaseHandle, mailId: string | null): Promise<TakenMail | null> => {
  const only = mailId === null ? sql`true` : sql`id = ${mailId}`;
  const { rows } = await sql<TakenMail>`
    update outgoing_mail set next_attempt_at = now() + interval '10 minutes', attempts = attempts + 1
    where id = (
      select id from outgoing_mail
      where sent_at is null and failed_at is null and next_attempt_at <= now() and ${only}
      order by next_attempt_at limit 1 for update skip locked
    )
    returning *, created_at < now() - ${giveUpAfterDays} * interval '1 day' as too_old`.execute(
    database.kysely,
  );
  return rows[0] ?? null;
};

/** The next attempt comes after 1, 2, 4 … minutes, hourly at most. */
const noteFailure = async (
  database: DatabaseHandle,
  id: string,
  attempts: number,
  final: boolean,
  fault: unknown,
): Promise<void> => {
  const minutes = Math.min(60, 2 ** (attempts - 1));
  await database.kysely
    .withTables<MailTables>()
    .updateTable('outgoing_mail')
    .set({
      error: (fault instanceof Error ? fault.message : String(fault)).slice(0, 500),
      next_attempt_at: sql`now() + ${minutes} * interval '1 minute'`,
      ...(final ? { failed_at: sql`now()`, body_text: '', body_html: null } : {}),
    })
    .where('id', '=', id)
    .execute();
};

const forget = async (database: DatabaseHandle): Promise<void> => {
  await sql`delete from outgoing_mail where created_at < now() - ${keepDays} * interval '1 day'`.execute(
    database.kysely,
  );
};
