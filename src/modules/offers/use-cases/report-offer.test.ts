import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadDataSets } from '../../../app/data-sets.ts';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { findOffers } from '../data/index-views.ts';
import { readOpenReports, readReports } from '../data/report-store.ts';
import { answerReport, mostADay, reportOffer } from './report-offer.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
await loadDataSets(database, clock, { names: ['musterbezirk'], scale: 1 });
const office: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['coordinator']) as never,
};
const as = <T>(actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> =>
  testScope(database, { slug: 'musterbezirk', clock, actor }, work);
const anOffer = (scope: Scope) =>
  findOffers(scope, {}, { order: 'name', most: 1 }).then(({ hits }) => hits[0]?.id ?? '');
const id = () => crypto.randomUUID();

describe('something is wrong here', () => {
  test('anybody can say so; the office answers, and an address for the answer is forgotten with it', async () => {
    const report = id();
    const offerId = await as(anonymous, async (scope) => {
      const offer = await anOffer(scope);
      const typed = { matter: 'times', words: 'Mittwochs fällt es aus.', replyTo: 'eltern@example.org' };
      expect(await reportOffer(scope, { offerId: offer, id: report, typed })).toMatchObject({ ok: true });
      expect(await reportOffer(scope, { offerId: offer, id: report, typed })).toMatchObject({ ok: true });
      return offer;
    });
    await as(office, async (scope) => {
      expect((await readOpenReports(scope, 5, null)).map((each) => each.id)).toEqual([report]);
      expect(
        await answerReport(scope, { offerId, id: report, outcome: 'mended', answer: ' ' }),
      ).toMatchObject({
        reason: 'invalid',
        field: 'answer',
      });
      const answer = { offerId, id: report, outcome: 'mended', answer: 'Jetzt steht es richtig da.' };
      expect(await answerReport(scope, answer)).toMatchObject({ ok: true, isMailed: true });
      expect(await answerReport(scope, answer)).toMatchObject({ reason: 'unknown' });
      expect(await readReports(scope, offerId)).toMatchObject([
        { outcome: 'mended', hasReply: false, closedBy: 'Ada' },
      ]);
    });
    const { rows } = await sql<{
      recipient: string;
      text: string;
    }>`select recipient, body_text as text from outgoing_mail
      where purpose = 'offer-report'`.execute(database.kysely);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ recipient: 'eltern@example.org' });
    expect(rows[0]?.text).toContain('Jetzt steht es richtig da.');
  });

  test('nobody without an account answers, and drafts cannot be reported', async () => {
    const report = id();
    const offerId = await as(anonymous, async (scope) => {
      const offer = await anOffer(scope);
      await reportOffer(scope, {
        offerId: offer,
        id: report,
        typed: { matter: 'full', words: '', replyTo: '' },
      });
      return offer;
    });
    await as(anonymous, async (scope) => {
      const answer = { offerId, id: report, outcome: 'other', answer: 'Ja.' };
      expect(await answerReport(scope, answer)).toMatchObject({ reason: 'forbidden' });
      const { rows } = await sql<{ id: string }>`select offer_id::text as id from offer_state
        where state = 'draft' and upper_inf(valid) limit 1`.execute(scope.db);
      const typed = { matter: 'times', words: '', replyTo: '' };
      expect(await reportOffer(scope, { offerId: rows[0]?.id ?? '', id: id(), typed })).toMatchObject({
        reason: 'unknown',
      });
    });
  });

  test('a flood is stopped', async () => {
    await as(anonymous, async (scope) => {
      const offerId = await anOffer(scope);
      const typed = { matter: 'other', words: 'Kaufen Sie!', replyTo: '' };
      let taken = 0;
      for (let round = 0; round < 80; round++)
        if ((await reportOffer(scope, { offerId, id: id(), typed })).ok) taken++;
      expect(taken).toBeLessThanOrEqual(60);
      expect(await reportOffer(scope, { offerId, id: id(), typed })).toMatchObject({ reason: 'too-many' });
    });
  });

  test('a flood that takes its time is stopped for the day, whatever was answered; the next day they come again', async () => {
    const slow = fixedClock('2026-11-25T00:00:00+01:00');
    await testScope(database, { slug: 'musterbezirk', clock: slow, actor: anonymous }, async (scope) => {
      const offerId = await anOffer(scope);
      const typed = { matter: 'other', words: 'Kaufen Sie!', replyTo: '' };
      const send = () => reportOffer(scope, { offerId, id: id(), typed });
      await sql`insert into offer_report (alliance_id, id, offer_id, matter, locale, came_at)
        select current_alliance(), gen_random_uuid(), ${offerId}::uuid, 'other', 'de',
          timestamptz '2026-11-25T00:00:00+01:00' + n * interval '100 seconds'
        from generate_series(1, ${mostADay - 1}::int) as n`.execute(scope.db);
      slow.set('2026-11-25T08:00:00+01:00');
      expect(await send()).toMatchObject({ ok: true });
      expect(await send()).toMatchObject({ reason: 'too-many-today' });
      slow.set('2026-11-26T06:00:00+01:00');
      expect(await send()).toMatchObject({ ok: true });
    });
  });
});
