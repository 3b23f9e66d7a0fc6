import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { addDays, type Day } from '../../../platform/time/day.ts';
import { readView, type View } from '../data/confirmation-store.ts';
import { addBounced } from '../data/link-store.ts';
import { clubParts, mailsOf, makeClubs, switchOn, tokensIn } from '../testing.ts';
import { confirmByLink } from './confirm-entry.ts';
import { disown, proposeChange } from './propose-change.ts';
import { runDay } from './run-day.ts';

const database = await testDatabase();
const clubs = await makeClubs(database);
const first = '2026-01-05';
let alliances = 0;

/** An alliance of the test's own whose days pass as the test says. */
const world = () => {
  const slug = `tage-${++alliances}`;
  const clock = fixedClock(`${first}T07:17:00+01:00`);
  const on = <T>(day: Day, work: (scope: Scope) => Promise<T>): Promise<T> => {
    clock.set(`${day}T07:17:00+01:00`);
    return testScope(database, { slug, clock }, work);
  };
  const sent: string[] = [];
  let known = 0;
  const run = async (day: Day): Promise<void> => {
    let from: string | null = null;
    do from = await on(day, (scope) => runDay(scope, clubParts, from));
    while (from !== null);
    const mails = await mailsOf(database, slug);
    for (const mail of mails.slice(known))
      sent.push(`${day} ${mail.to} ${mail.subject.replace(/ \(.*/, '')}`);
    known = mails.length;
  };
  const runDays = async (from: Day, to: Day): Promise<void> => {
    for (let day = from; day <= to; day = addDays(day, 1)) await run(day);
  };
  const listed = (day: Day, view: View) =>
    on(day, async (scope) => {
      const rows = await readView(scope, view, null, 100);
      const entries = await clubs.kind.entries(
        scope,
        rows.map(({ thingId }) => thingId),
        'de',
      );
      return [...entries.values()].map(({ title }) => title).sort();
    });
  const lastMail = async (to: string) =>
    (await mailsOf(database, slug)).filter((mail) => mail.to === to).at(-1);
  return { slug, on, run, runDays, sent, listed, lastMail };
};
const ask = 'Stimmt Ihr Eintrag noch?';
const remind = 'Erinnerung: Stimmt Ihr Eintrag noch?';
const gone = 'Ihr Eintrag wird nicht mehr öffentlich gezeigt';
/** Due on the first day: last confirmed a year before. */
const aYearBefore = '2025-01-05';

test('eighteen months, day by day: who answers is asked once a year, who does not is reminded and leaves public view', async () => {
  const { on, runDays, sent, listed, lastMail } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'Antwortet', 'ja@verein.example', '2025-03-01');
    await clubs.add(scope, 'Schweigt', 'nein@verein.example', '2025-02-01');
    await clubs.add(scope, 'Ohne Adresse', null, '2027-05-01');
  });
  await runDays(first, '2026-03-01');
  const [token = ''] = tokensIn(await lastMail('ja@verein.example'));
  expect((await on('2026-03-03', (scope) => confirmByLink(scope, clubParts, token))).ok).toBe(true);
  await runDays('2026-03-02', '2026-04-29');
  expect(await listed('2026-04-29', 'withdrawn')).toEqual(['Schweigt']);
  expect(await on('2026-04-29', (scope) => clubs.read(scope, 'Schweigt'))).toMatchObject({
    is_public: false,
  });
  await runDays('2026-04-30', '2027-07-05');
  expect(sent).toEqual([
    `2026-02-01 nein@verein.example ${ask}`,
    `2026-02-15 nein@verein.example ${remind}`,
    `2026-03-01 ja@verein.example ${ask}`,
    `2026-03-01 nein@verein.example ${remind}`,
    `2026-04-14 nein@verein.example ${gone}`,
    `2027-03-03 ja@verein.example ${ask}`,
    `2027-03-17 ja@verein.example ${remind}`,
    `2027-03-31 ja@verein.example ${remind}`,
    `2027-05-14 ja@verein.example ${gone}`,
  ]);
  // The mail that says so has the link that leads back.
  const [back = ''] = tokensIn(await lastMail('ja@verein.example'));
  await on('2027-07-06', (scope) => confirmByLink(scope, clubParts, back));
  expect(await on('2027-07-06', (scope) => clubs.read(scope, 'Antwortet'))).toMatchObject({
    is_public: true,
    confirmed_on: '2027-07-06',
  });
}, 300_000);

test('marked as stale between the last reminder and leaving public view', async () => {
  const { on, runDays, listed } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'A', 'a@verein.example', aYearBefore);
  });
  await runDays(first, addDays(first, 41));
  expect(await listed(addDays(first, 41), 'stale')).toEqual([]);
  await runDays(addDays(first, 42), addDays(first, 43));
  expect(await listed(addDays(first, 43), 'stale')).toEqual(['A']);
  expect(await on(addDays(first, 43), (scope) => clubs.read(scope, 'A'))).toMatchObject({ is_public: true });
}, 60_000);

test('an address gets one mail for all of its entries, each with a link of its own', async () => {
  const { slug, on, run } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    for (const name of ['A', 'B', 'C']) await clubs.add(scope, name, 'alle@traeger.example', aYearBefore);
    await clubs.add(scope, 'D', 'd@verein.example', aYearBefore);
  });
  await run(first);
  await run(first);
  const mails = await mailsOf(database, slug);
  expect(mails.map(({ to }) => to).sort()).toEqual(['alle@traeger.example', 'd@verein.example']);
  const digest = mails.find(({ to }) => to === 'alle@traeger.example');
  expect(digest?.subject).toContain('Ihre 3 Einträge');
  expect(new Set(tokensIn(digest)).size).toBe(3);
});

test('after months without a run nobody gets several mails at once', async () => {
  const { on, run, runDays, sent } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'A', 'a@verein.example', aYearBefore);
  });
  await run(first);
  await runDays('2026-04-20', '2026-04-30');
  expect(sent).toEqual([
    `${first} a@verein.example ${ask}`,
    `2026-04-20 a@verein.example ${remind}`,
    `2026-04-27 a@verein.example ${remind}`,
  ]);
}, 60_000);

test('what is taken back halfway is done once when it runs again; two runs at once write once', async () => {
  const { slug, on, run } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    for (const name of ['A', 'B']) await clubs.add(scope, name, `${name}@verein.example`, aYearBefore);
  });
  const killed = on(first, async (scope) => {
    await runDay(scope, clubParts, null);
    throw new Error('killed');
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await mailsOf(database, slug)).toEqual([]);
  await Promise.all([run(first), run(first), run(first)]);
  expect((await mailsOf(database, slug)).map(({ to }) => to).sort()).toEqual([
    'A@verein.example',
    'B@verein.example',
  ]);
});

test('an address that refuses mail gets no more, and the entry stays in the list of the office', async () => {
  const { slug, on, run, runDays, sent, listed } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'Weg', 'weg@verein.example', aYearBefore);
    await clubs.add(scope, 'Zwei', 'weg@verein.example gut@verein.example', addDays(aYearBefore, 3));
    await clubs.add(scope, 'Voll', 'voll@verein.example', aYearBefore);
  });
  await run(first);
  const fail = (to: string, error: string) =>
    sql`update outgoing_mail set failed_at = ${new Date(`${first}T08:00:00+01:00`)}, error = ${error}
      where recipient = ${to} and alliance_id = (select id from alliance where slug = ${slug})`.execute(
      database.kysely,
    );
  await fail('weg@verein.example', 'SMTP 550');
  await fail('voll@verein.example', 'no server took it for three days');
  await runDays(addDays(first, 1), addDays(first, 20));
  expect(sent).toEqual([
    `${first} voll@verein.example ${ask}`,
    `${first} weg@verein.example ${ask}`,
    `${addDays(first, 3)} gut@verein.example ${ask}`,
    `${addDays(first, 14)} voll@verein.example ${remind}`,
    `${addDays(first, 17)} gut@verein.example ${remind}`,
  ]);
  expect(await listed(addDays(first, 1), 'bounced')).toEqual(['Weg']);
  // The day of the reminder has passed, on which nothing could be sent.
  expect(await listed(addDays(first, 20), 'bounced')).toEqual(['Weg']);
}, 60_000);

test('who answers from an address that failed is written to again', async () => {
  const { on, run, sent, lastMail } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'A', 'a@verein.example', aYearBefore);
  });
  await run(first);
  const [token = ''] = tokensIn(await lastMail('a@verein.example'));
  await on(first, (scope) => addBounced(scope, 'a@verein.example', '5.2.1', scope.clock.now()));
  await on(addDays(first, 2), (scope) => confirmByLink(scope, clubParts, token));
  await run('2027-01-07');
  expect(sent.at(-1)).toBe(`2027-01-07 a@verein.example ${ask}`);
});

test('who is not responsible is left alone; who has proposed a change has answered', async () => {
  const { slug, on, run, runDays, listed } = world();
  await on(first, async (scope) => {
    await switchOn(scope);
    await clubs.add(scope, 'Fremd', 'fremd@verein.example', aYearBefore);
    await clubs.add(scope, 'Neu', 'neu@verein.example', aYearBefore);
  });
  await run(first);
  const mails = await mailsOf(database, slug);
  const tokenOf = (to: string) => tokensIn(mails.find((mail) => mail.to === to))[0] ?? '';
  await on(first, (scope) =>
    disown(scope, clubParts, {
      token: tokenOf('fremd@verein.example'),
      id: '0198f000-0000-7000-8000-000000000001',
      remark: '',
    }),
  );
  await on(first, (scope) =>
    proposeChange(scope, clubParts, {
      token: tokenOf('neu@verein.example'),
      id: '0198f000-0000-7000-8000-000000000002',
      typed: { 'feld-phone': '030 2' },
    }),
  );
  await runDays(addDays(first, 1), addDays(first, 100));
  expect(await mailsOf(database, slug)).toHaveLength(2);
  const end = addDays(first, 100);
  expect(await listed(end, 'review')).toEqual(['Neu']);
  expect(await listed(end, 'bounced')).toEqual(['Fremd']);
  expect(await on(end, (scope) => clubs.read(scope, 'Neu'))).toMatchObject({ is_public: true });
}, 120_000);

test('nothing is sent before it is switched on, and nothing while an entry is to wait', async () => {
  const { on, runDays, sent } = world();
  await on(first, async (scope) => {
    await clubs.add(scope, 'A', 'a@verein.example', aYearBefore);
  });
  await runDays(first, addDays(first, 3));
  expect(sent).toEqual([]);
  await on(addDays(first, 4), async (scope) => {
    await switchOn(scope);
    await sql`update confirmation set paused_until = ${addDays(first, 8)}::date
      where alliance_id = ${scope.alliance.id}`.execute(scope.db);
  });
  await runDays(addDays(first, 4), addDays(first, 9));
  expect(sent).toEqual([`${addDays(first, 8)} a@verein.example ${ask}`]);
});
