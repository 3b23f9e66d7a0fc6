import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readReturnedMail } from './returned-mail.ts';

const read = (text: string) => readReturnedMail(Buffer.from(text, 'utf8'));

/** A report as Postfix writes them; only the machine's part and the quoted mail differ from case to case. */
const report = (
  status: string,
  quoted = 'Message-ID: <0198-abc@bund.example>\nTo: weg@kita.example',
) => `Return-Path: <>
From: MAILER-DAEMON@mx.example (Mail Delivery System)
To: bund@bund.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
Message-Id: <own@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="4D1.17/mx.example"

This is a MIME-encapsulated message.

--4D1.17/mx.example
Content-Description: Notification
Content-Type: text/plain; charset=us-ascii

<someone-else@kita.example>: host mx.kita.example said: 550 5.1.1 nobody here

--4D1.17/mx.example
Content-Description: Delivery report
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
X-Postfix-Queue-ID: 4D1
Arrival-Date: Mon, 23 Nov 2026 06:15:00 +0100 (CET)

${status}

--4D1.17/mx.example
Content-Type: text/rfc822-headers

${quoted}
Subject: Stimmt Ihr Eintrag noch?

--4D1.17/mx.example--
`;
const failed = `Final-Recipient: rfc822; Weg@Kita.Example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <weg@kita.example>: Recipient address
    rejected: User unknown`;

describe('delivery status notifications', () => {
  test('a refused recipient, with the mail that it was about', () => {
    expect(read(report(failed))).toEqual({
      messageId: '0198-abc@bund.example',
      recipients: [{ address: 'weg@kita.example', status: '5.1.1', isPermanent: true }],
    });
  });

  test('line ends of the net, of Unix, and both mixed', () => {
    const whole = report(failed);
    expect(read(whole.replaceAll('\n', '\r\n'))).toEqual(read(whole));
    expect(read(whole.replace('\n\n', '\r\n\n'))).toEqual(read(whole));
  });

  test.each([
    ['it is only late', 'Action: delayed\nStatus: 4.4.1', { status: '4.4.1', isPermanent: false }],
    [
      'given up for a fault that may pass',
      'Action: failed\nStatus: 4.2.2',
      { status: '4.2.2', isPermanent: false },
    ],
    ['no status at all', 'Action: failed', { status: null, isPermanent: true }],
    [
      'a comment after the status',
      'Action: FAILED\nStatus: 5.2.1 (mailbox disabled)',
      { status: '5.2.1', isPermanent: true },
    ],
  ])('%s', (_, fields, expected) => {
    const got = read(report(`Final-Recipient: rfc822;weg@kita.example\n${fields}`));
    expect(got?.recipients).toEqual([{ address: 'weg@kita.example', ...expected }]);
  });

  test('where mail was passed on, the address that we wrote to counts', () => {
    const moved = `Original-Recipient: rfc822;buero@kita.example\n${failed}`;
    expect(read(report(moved))?.recipients[0]?.address).toBe('buero@kita.example');
  });

  test('of several recipients each by itself; what arrived is left out', () => {
    const second = failed.replace('Weg@Kita.Example', '<auch-weg@kita.example>').replace('5.1.1', '5.7.1');
    const fine = 'Final-Recipient: rfc822; da@kita.example\nAction: relayed\nStatus: 2.0.0';
    expect(
      read(report(`${failed}\n\n${fine}\n\n${second}`))?.recipients.map(({ address }) => address),
    ).toEqual(['weg@kita.example', 'auch-weg@kita.example']);
  });

  test('addresses beyond ASCII (RFC 6533), and a part in Base64', () => {
    const fields = failed.replace('rfc822; Weg@Kita.Example', 'utf-8; büro@kita.example');
    const encoded = report(fields)
      .replace('message/delivery-status', 'message/global-delivery-status\nContent-Transfer-Encoding: base64')
      .replace(/Reporting-MTA[\s\S]*?(?=\n\n--4D1)/, (part) =>
        (
          Buffer.from(part)
            .toString('base64')
            .match(/.{1,76}/g) ?? []
        ).join('\n'),
      );
    expect(encoded).not.toContain('Reporting-MTA');
    expect(
      read(report(fields).replace('delivery-status\n\nRep', 'global-delivery-status\n\nRep'))?.recipients[0]
        ?.address,
    ).toBe('büro@kita.example');
    expect(read(encoded)?.recipients[0]?.address).toBe('büro@kita.example');
  });

  test('that a mail arrived is no return', () => {
    expect(
      read(report('Final-Recipient: rfc822; da@kita.example\nAction: delivered\nStatus: 2.1.5')),
    ).toBeNull();
  });
});

describe('reports without a machine’s part', () => {
  test('X-Failed-Recipients, as Exim and Gmail set it', () => {
    const got = read(`From: Mail Delivery System <Mailer-Daemon@host.example>
X-Failed-Recipients: weg@kita.example,
 auch-weg@kita.example
Subject: Mail delivery failed

A message that you sent could not be delivered.

------ This is a copy of your message. ------

Message-ID: <0198-def@bund.example>
`);
    expect(got?.messageId).toBe('0198-def@bund.example');
    expect(got?.recipients).toEqual([
      { address: 'weg@kita.example', status: null, isPermanent: true },
      { address: 'auch-weg@kita.example', status: null, isPermanent: true },
    ]);
  });

  test.each([
    ['<weg@kita.example>: 550 5.1.1 User unknown', '5.1.1', true],
    ['weg@kita.example\n  SMTP error: 550 No such user', null, true],
    ['weg@kita.example: 452 4.2.2 Mailbox full, will try again', '4.2.2', false],
  ])('the words of a mail daemon: %s', (words, status, isPermanent) => {
    const got = read(
      `From: postmaster@kita.example\nSubject: Rückläufer\n\nDie Nachricht kam nicht an:\n${words}\n`,
    );
    expect(got?.recipients).toEqual([{ address: 'weg@kita.example', status, isPermanent }]);
  });

  test('only the mail is named: its number is enough', () => {
    const got = read(
      'Return-Path: <>\nFrom: gateway@kita.example\n\nError 554 rejected.\n\n> Message-ID: <0198-ghi@bund.example>\n',
    );
    expect(got).toEqual({
      messageId: '0198-ghi@bund.example',
      recipients: [{ address: null, status: null, isPermanent: true }],
    });
  });
});

describe('what is no report', () => {
  test.each([
    [
      'an answer',
      'From: Kita <kita@kita.example>\nSubject: Re: Eintrag\n\nHausnummer 550 stimmt nicht mehr, ruf 5.1.1 an.\n',
    ],
    [
      'a holiday note',
      'Return-Path: <>\nFrom: postmaster@kita.example\nAuto-Submitted: auto-replied (vacation)\n\nBis 5.1.2027 im Urlaub, 550 Grüße\n',
    ],
    [
      'a daemon that quotes our own words',
      'From: mailer-daemon@x.example\n\nUnklar.\n\n--- Original message ---\n550 5.1.1 x@y.example\n',
    ],
    ['nothing', ''],
    ['a headless line', '\n'],
  ])('%s', (_, text) => expect(read(text)).toBeNull());
});

describe('whatever comes', () => {
  test('is read without a fault, also cut off anywhere', () => {
    const whole = report(failed);
    fc.assert(fc.property(fc.nat(whole.length), (end) => void read(whole.slice(0, end))));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => void readReturnedMail(bytes)));
  });

  test('parts within parts without end, and lines without end, are left alone', () => {
    const nested = 'Content-Type: multipart/mixed; boundary=x\n\n--x\n'.repeat(20_000);
    expect(read(nested)).toBeNull();
    expect(read(`From: mailer-daemon@x.example\n\n${'5.'.repeat(400_000)}`)).toBeNull();
    expect(read(`X-Failed-Recipients: ${'a@'.repeat(400_000)}\n\n`)).toBeNull();
    expect(read(`From: mailer-daemon@x.example\n\n${'-'.repeat(900_000)}`)).toBeNull();
    const spaces = `Content-Transfer-Encoding: quoted-printable\n\n${' '.repeat(900_000)}x`;
    expect(read(`From: mailer-daemon@x.example\n${spaces}`)).toBeNull();
  });
});
