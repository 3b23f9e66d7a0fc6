import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase, testScope } from '../db/testing.ts';
import { systemClock } from '../time/clock.ts';
import { type Mail, sendMail } from './mail.ts';
import { type MailObserver, mailJobs } from './mail-jobs.ts';
import { folderTransport, type MailTransport, smtpTransport } from './transport.ts';

const database = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'verbund-mail-'));
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => database.reset());

const mail: Mail = {
  to: 'jördis@example.de',
  subject: 'Anmelden bei Verbund – Grüße',
  text: 'Guten Tag,\n\nhier geht es weiter: http://localhost/anmelden/geheim\n',
  purpose: 'sign-in',
};
const post = () => testScope(database, {}, (scope) => sendMail(scope.db, mail));

/** Runs one job of the mail module as the worker would. */
const runJob = async (transport: MailTransport, name: string, data: object = {}) => {
  const told: string[] = [];
  const observer: MailObserver = {
    sent: ({ purpose }) => void told.push(`sent ${purpose}`),
    failed: ({ final, responseCode }) => void told.push(`failed ${final} ${responseCode}`),
  };
  const job = mailJobs(transport, observer).find((each) => each.name === name);
  await job?.run({ database, clock: systemClock }, data);
  return told;
};

const row = async () => {
  const { rows } = await sql<Record<string, unknown>>`
    select id, sent_at is not null as sent, failed_at is not null as failed, attempts, body_text, next_attempt_at > now() as later
    from outgoing_mail`.execute(database.kysely);
  return rows[0];
};

test('without a server a mail becomes a file that mail programs open', async () => {
  await post();
  const mailId = (await row())?.id;
  expect(
    await runJob(folderTransport(folder, 'Verbund <verbund@example.de>'), 'send-mail', { mailId }),
  ).toEqual(['sent sign-in']);
  const [file = ''] = await readdir(folder);
  expect(file).toMatch(/^\d{4}-\d\d-\d\dT[\d-]+Z_j_rdis@example\.de_[0-9a-f]{8}\.eml$/);
  const text = await readFile(path.join(folder, file), 'utf8');
  expect(text).toContain(`Message-ID: <${mailId}@example.de>`);
  expect(text).toContain('Auto-Submitted: auto-generated');
  expect(text).toMatch(/^Subject: =\?UTF-8\?/m);
  expect(text).toContain('\r\n');
  expect(await row()).toMatchObject({ sent: true, attempts: 1, body_text: '' });
});

test('a mail is not sent twice, whichever job comes first', async () => {
  await post();
  const mailId = (await row())?.id;
  const transport = folderTransport(folder, 'verbund@example.de');
  expect(await runJob(transport, 'sweep-mail')).toEqual(['sent sign-in']);
  expect(await runJob(transport, 'send-mail', { mailId })).toEqual([]);
  expect(await runJob(transport, 'sweep-mail')).toEqual([]);
});

test('nothing is sent when the change is rolled back', async () => {
  const broken = testScope(database, {}, async (scope) => {
    await sendMail(scope.db, mail);
    throw new Error('no');
  });
  await expect(broken).rejects.toThrow('no');
  expect(await row()).toBeUndefined();
});

test('requests cannot read mails', async () => {
  await post();
  const reading = testScope(database, {}, (scope) => sql`select * from outgoing_mail`.execute(scope.db));
  await expect(reading).rejects.toThrow(/permission denied/);
});

/** A mail server on loopback that answers each recipient as told. */
const mailServer = async (answer: () => number | null) => {
  const taken: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, callback) => {
      const code = answer();
      callback(code === null ? null : Object.assign(new Error('no'), { responseCode: code }));
    },
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        taken.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((done) => server.close(() => done())),
  };
};

test('a mail server that is busy is asked again later, one that refuses for good is not', async () => {
  let code: number | null = 450;
  const server = await mailServer(() => code);
  const transport = smtpTransport(server.url, 'Verbund <verbund@example.de>');
  await transport.verify();
  await testScope(database, {}, (scope) => sendMail(scope.db, { ...mail, to: 'a@example.de' }));
  expect(await runJob(transport, 'sweep-mail')).toEqual(['failed false 450']);
  expect(await row()).toMatchObject({ sent: false, failed: false, attempts: 1, later: true });

  await sql`update outgoing_mail set next_attempt_at = now()`.execute(database.kysely);
  code = null;
  expect(await runJob(transport, 'sweep-mail')).toEqual(['sent sign-in']);
  expect(server.taken[0]).toContain('To: a@example.de');

  code = 550;
  await testScope(database, {}, (scope) => sendMail(scope.db, { ...mail, to: 'b@example.de' }));
  expect(await runJob(transport, 'sweep-mail')).toEqual(['failed true 550']);
  expect(await runJob(transport, 'sweep-mail')).toEqual([]);
  transport.close();
  await server.close();
});
