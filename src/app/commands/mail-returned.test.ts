import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/db/testing.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { runCommandLine } from './run-command.ts';

const database = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'verbund-returned-'));
afterAll(() => rm(folder, { recursive: true }));
const clock = fixedClock('2026-11-22T12:00:00+01:00');
for (const slug of ['nord', 'sued', 'ost'])
  await sql`insert into alliance (slug, name) values (${slug}, ${slug})`.execute(database.kysely);

/** A mail of ours on its way to an address, so many days ago; gives its id. */
const wrote = async (slug: string, to: string, daysAgo: number, purpose = 'confirmation') => {
  const at = new Date(clock.now().getTime() - daysAgo * 86_400_000);
  const { rows } = await sql<{ id: string }>`insert into outgoing_mail
      (alliance_id, recipient, subject, body_text, purpose, created_at)
    select id, ${to}, 'Stimmt das?', '', ${purpose}, ${at} from alliance where slug = ${slug}
    returning id::text as id`.execute(database.kysely);
  return rows[0]?.id ?? '';
};
const bounced = async () => {
  const { rows } = await sql<{ line: string }>`select a.slug || ' ' || b.mail || ' ' || b.reason as line
    from bounced_address b join alliance a on a.id = b.alliance_id where cleared_at is null order by 1`.execute(
    database.kysely,
  );
  return rows.map(({ line }) => line);
};
const run = async (...words: readonly string[]) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommandLine(['mail-returned', ...words], {
    environment: { LOG_LEVEL: 'silent', DATABASE_URL: database.url, DATA_DIR: folder },
    folder,
    clock,
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
};
const runOn = async (mail: string) => {
  const file = path.join(folder, 'returned.eml');
  await writeFile(file, mail.replaceAll('\n', '\r\n'));
  return run(file);
};

/** As Postfix writes it. */
const report = (address: string, action = 'failed', status = '5.1.1') => `Return-Path: <>
Received: by mx.bezirk.example (Postfix) id 4D1F; Sun, 22 Nov 2026 11:58:02 +0100 (CET)
From: MAILER-DAEMON@mx.bezirk.example (Mail Delivery System)
To: verbund@bezirk.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="4D1F.16/mx.bezirk.example"

This is a MIME-encapsulated message.

--4D1F.16/mx.bezirk.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

I'm sorry to have to inform you that your message could not be delivered to one or more recipients.

<${address}>: host mx.kita.example[192.0.2.7] said: ${status} unknown

--4D1F.16/mx.bezirk.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.bezirk.example
Arrival-Date: Sun, 22 Nov 2026 11:58:01 +0100 (CET)

Final-Recipient: rfc822; ${address}
Original-Recipient: rfc822;${address}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; 550 ${status} unknown

--4D1F.16/mx.bezirk.example--
`;

test('an address that is gone is noted in every alliance that asked there, and only there', async () => {
  await wrote('nord', 'Leitung@Kita.example', 3);
  await wrote('sued', 'leitung@kita.example', 39);
  await wrote('ost', 'leitung@kita.example', 41);
  expect(await runOn(report('leitung@kita.example'))).toMatchObject({
    code: 0,
    said: 'Vermerkt: 2 Adressen sind nicht erreichbar.',
  });
  expect(await bounced()).toEqual(['nord leitung@kita.example 5.1.1', 'sued leitung@kita.example 5.1.1']);
  // The same report again, and what it says stays as it is.
  await runOn(report('leitung@kita.example'));
  expect(await bounced()).toHaveLength(2);
});

test('a report about an address that nobody asked, or only for signing in, does nothing', async () => {
  const before = await bounced();
  await wrote('nord', 'anna@bezirk.example', 1, 'sign-in');
  for (const address of ['anna@bezirk.example', 'chefin@anderswo.example']) {
    const { code, said } = await runOn(report(address));
    expect({ code, said }).toEqual({
      code: 0,
      said: expect.stringContaining('nicht um Bestätigung gebeten'),
    });
  }
  expect(await bounced()).toEqual(before);
});

test('late mails, full mailboxes, answers of people and an empty file do nothing', async () => {
  const before = await bounced();
  await wrote('nord', 'voll@kita.example', 1);
  expect((await runOn(report('voll@kita.example', 'delayed', '4.4.1'))).said).toContain('nur verspätet');
  expect((await runOn(report('voll@kita.example', 'failed', '4.2.2'))).said).toContain('nur verspätet');
  const answer = 'From: voll@kita.example\nSubject: Re: Stimmt das?\n\nJa, 550 5.1.1 stimmt.\n';
  expect(await runOn(answer)).toMatchObject({ code: 0, said: expect.stringContaining('kein Bericht') });
  expect((await runOn('')).said).toContain('kein Bericht');
  expect(await bounced()).toEqual(before);
});

test('where the report names no address, the quoted mail of ours does', async () => {
  const id = await wrote('ost', 'alt@hort.example', 2);
  const mail = `Return-Path: <>
From: Mailer-Daemon@hort.example
Subject: failure notice
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Remote host said: 550 5.7.1 mailbox disabled

--b
Content-Type: text/rfc822-headers

Message-ID: <${id}@bezirk.example>

--b--
`;
  expect((await runOn(mail)).said).toBe('Vermerkt: Eine Adresse ist nicht erreichbar.');
  expect(await bounced()).toContain('ost alt@hort.example 5.7.1');
});

test('a report about a mail from before the address was cleared does not count; a later one does', async () => {
  await sql`update bounced_address set cleared_at = ${clock.now()} where mail = 'leitung@kita.example'`.execute(
    database.kysely,
  );
  await runOn(report('leitung@kita.example'));
  expect((await bounced()).filter((line) => line.includes('leitung@'))).toEqual([]);
  await wrote('nord', 'leitung@kita.example', -0.01);
  await runOn(report('leitung@kita.example'));
  expect((await bounced()).filter((line) => line.includes('leitung@'))).toEqual([
    'nord leitung@kita.example 5.1.1',
  ]);
});

test('a file that is not there is a fault in one sentence', async () => {
  const { code, complained } = await run(path.join(folder, 'fehlt.eml'));
  expect(code).toBe(1);
  expect(complained).toContain('lässt sich nicht lesen');
});
