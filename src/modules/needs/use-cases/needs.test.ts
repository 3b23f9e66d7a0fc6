import { type RawBuilder, sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { readNeed } from '../data/need-views.ts';
import { needsOnDay } from '../data/needs-on-day.ts';
import { readUnanswered } from '../data/unanswered-views.ts';
import { openStates, type State } from '../state.ts';
import { answerNeed, withdrawAnswer } from './answer-need.ts';
import { changeState } from './change-state.ts';
import { createNeed } from './create-need.ts';
import { gatherWants, releaseWant } from './gather-wants.ts';

const database = await testDatabase();
const id = () => newId(new Date());
const mayAll = () => true;
const member: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['organisationMember']) as never,
};
const as = (scope: Scope, actor: Actor): Scope => ({ ...scope, actor });
const essentials = { title: 'Ein Platz zum Spielen', urgency: 'high', from: '1.2.2026' };

const insert = async (
  scope: Scope,
  table: string,
  kind: string,
  row: Record<string, unknown>,
): Promise<string> => {
  const thing = id();
  const change = beginChange(scope, 'test');
  await change.insert(table, { kind, id: thing }, { ...row, id: thing, thing_id: thing });
  await change.record();
  return thing;
};
const want = (scope: Scope, words = 'Wir wissen nicht, wohin.') =>
  insert(scope, 'want', 'want', { words, voice: 'children', way: 'forum', day: '2026-05-03', people: 1 });
const offer = async (scope: Scope): Promise<string> => {
  const organisation = await insert(scope, 'organisation', 'organisation', {
    name: 'TSV',
    kind: 'sport',
    sector: 'nonStatutory',
    valid: '[2010-01-01,)',
    is_public: true,
  });
  const made = await insert(scope, 'offer', 'offer', {
    organisation_id: organisation,
    name: 'Spielen',
    delivery: ['onSite'],
    valid: '[2020-01-01,)',
    is_public: true,
  });
  await insert(scope, 'offer_state', 'offerState', {
    offer_id: made,
    state: 'published',
    reason: 'Test',
    valid: '[2020-01-01,)',
    is_public: true,
  });
  return made;
};
const entered = async (scope: Scope, more: Record<string, string> = {}): Promise<string> => {
  const made = await createNeed(scope, { id: id(), typed: { ...essentials, ...more } });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.id;
};
const step = (scope: Scope, needId: string, state: State, reason = 'darum', day = '1.3.2026') =>
  changeState(scope, { id: needId, newId: id(), state, day, reason, bodyId: '' });
const links = async (scope: Scope, needId: string) =>
  (
    await sql<{
      x: string;
    }>`select from_kind || ' ' || meaning as x from thread_link where to_id = ${needId}
      order by 1`.execute(scope.db)
  ).rows.map(({ x }) => x);

describe('a need', () => {
  test('is entered as voiced, once however often the form is sent, with the wants that speak for it', () =>
    testScope(database, {}, async (scope) => {
      const wants = `${await want(scope)},${await want(scope, 'Ein Dach wäre gut.')}`;
      const input = { id: id(), typed: { ...essentials, wants } };
      expect(await createNeed(scope, input)).toMatchObject({ ok: true });
      expect(await createNeed(scope, input)).toMatchObject({ ok: true, eventId: null });
      const view = await readNeed(scope, input.id);
      expect(view?.state).toBe('voiced');
      expect(view?.wants).toHaveLength(2);
      expect(await links(scope, input.id)).toEqual(['want causes', 'want causes']);
      expect(await readNeed(as(scope, anonymous), input.id)).toBeNull();
      expect(await createNeed(as(scope, member), input)).toMatchObject({ ok: false, reason: 'forbidden' });
    }));

  test('published, it is seen by everyone, but not what was said', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope, { publish: 'yes', wants: await want(scope) });
      expect(await readNeed(as(scope, anonymous), needId)).toMatchObject({ wants: [] });
    }));

  test('is agreed only when something proves it, and dropped only with a reason', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope);
      expect(await step(scope, needId, 'agreed')).toMatchObject({ ok: false, reason: 'not-permitted' });
      expect(await step(scope, needId, 'examined')).toMatchObject({ ok: true });
      expect(await step(scope, needId, 'agreed')).toMatchObject({ ok: false, reason: 'not-proven' });
      await gatherWants(scope, { needId, wants: [await want(scope)] });
      expect(await step(scope, needId, 'agreed')).toMatchObject({ ok: true });
      for (const reason of ['', ' \n'])
        expect(await step(scope, needId, 'notPursued', reason)).toMatchObject({ ok: false, field: 'reason' });
      expect(await step(scope, needId, 'notPursued')).toMatchObject({ ok: true });
      expect((await readNeed(scope, needId))?.state).toBe('notPursued');
    }));

  test('an agreement cannot be undone behind its back; a step before it can', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope, { wants: await want(scope) });
      const examined = await step(scope, needId, 'examined', 'angesehen', '1.4.2026');
      const agreed = await step(scope, needId, 'agreed', 'beschlossen', '1.5.2026');
      if (!examined.ok || !agreed.ok) throw new Error('steps');
      expect(await undoEvent(scope, agreed.eventId ?? '', mayAll)).toMatchObject({
        ok: false,
        reason: 'in-use',
      });
      expect((await readNeed(scope, needId))?.state).toBe('agreed');
      const other = await entered(scope);
      const only = await step(scope, other, 'examined', 'angesehen', '1.4.2026');
      if (!only.ok) throw new Error('step');
      expect(await undoEvent(scope, only.eventId ?? '', mayAll)).toMatchObject({ ok: true });
      expect((await readNeed(scope, other))?.state).toBe('voiced');
    }));
});

describe('an answer', () => {
  test('takes a need off the list, is on the thread, and withdrawn puts it back', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope, { wants: await want(scope) });
      await step(scope, needId, 'examined');
      await step(scope, needId, 'agreed');
      const waits = async () => (await readUnanswered(scope)).rows.map((row) => row.id);
      expect(await waits()).toEqual([needId]);
      expect(await needsOnDay(scope, openStates)).toMatchObject([{ id: needId, answered: null }]);

      const offerId = await offer(scope);
      const input = { needId, offers: [offerId], extent: 'partly', reason: 'zu wenig Plätze' };
      expect(await answerNeed(scope, { ...input, extent: '' })).toMatchObject({ ok: false, field: 'extent' });
      expect(await answerNeed(scope, { ...input, offers: [] })).toMatchObject({ ok: false, field: 'offers' });
      expect(await answerNeed(scope, input)).toMatchObject({ ok: true, count: 1 });
      expect(await answerNeed(scope, input)).toMatchObject({ ok: true, count: 0, eventId: null });
      expect(await waits()).toEqual([]);
      expect(await needsOnDay(scope, openStates)).toMatchObject([{ answered: 'partly' }]);
      expect(await links(scope, needId)).toEqual(['offer answers', 'want causes']);

      const [answer] = (await readNeed(scope, needId))?.answers ?? [];
      const rowId = String(answer?.row.id);
      expect(await withdrawAnswer(as(scope, member), { needId, rowId })).toMatchObject({
        reason: 'forbidden',
      });
      expect(await withdrawAnswer(scope, { needId, rowId })).toMatchObject({ ok: true });
      expect(await waits()).toEqual([needId]);
      expect(await links(scope, needId)).toEqual(['want causes']);
    }));

  test('what was only voiced joins the list when it has waited long', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope, { from: '1.2.2026' });
      const on = async (asOf: string) => (await readUnanswered({ ...scope, asOf })).rows.map((row) => row.id);
      expect(await on('2026-05-01')).toEqual([]);
      expect(await on('2026-09-01')).toEqual([needId]);
    }));
});

test('a want can speak for several needs, and stays when it is taken out of one', () =>
  testScope(database, {}, async (scope) => {
    const wantId = await want(scope);
    const first = await entered(scope, { wants: wantId });
    const second = await entered(scope);
    expect(await gatherWants(scope, { needId: second, wants: [wantId] })).toMatchObject({
      ok: true,
      count: 1,
    });
    expect(await gatherWants(scope, { needId: second, wants: [wantId] })).toMatchObject({
      ok: true,
      count: 0,
    });
    const [tied] = (await readNeed(scope, first))?.wants ?? [];
    expect(await releaseWant(scope, { needId: first, tieId: String(tied?.tie.id) })).toMatchObject({
      ok: true,
    });
    expect((await readNeed(scope, first))?.wants).toHaveLength(0);
    expect((await readNeed(scope, second))?.wants).toHaveLength(1);
  }));

describe('nobody takes a need off the list by a back door', () => {
  const waits = async (scope: Scope) => (await readUnanswered(scope, { most: 200 })).rows.map(({ id }) => id);
  /** Entered long ago, too: what was entered a moment ago can be taken back. */
  const voicedLongAgo = async (scope: Scope): Promise<string> => {
    const made = await entered(scope, { from: '1.2.2025' });
    await sql`update need_state set id = ${newId(new Date('2025-02-01'))}::uuid where need_id = ${made}::uuid`.execute(
      scope.db,
    );
    return made;
  };
  /** What the database says to a change; the change is taken back. */
  const faultOf = (scope: Scope, change: RawBuilder<unknown>) =>
    attempt<string | null>(
      scope.db,
      async () => {
        await change.execute(scope.db);
        await sql`set constraints all immediate`.execute(scope.db);
        return null;
      },
      (fault) => fault.constraint ?? fault.code,
    );

  test('a step back does not begin the waiting anew', () =>
    testScope(database, {}, async (scope) => {
      const needId = await voicedLongAgo(scope);
      await gatherWants(scope, { needId, wants: [await want(scope)] });
      for (const [state, day] of [
        ['examined', '1.3.2026'],
        ['agreed', '2.3.2026'],
        ['examined', '20.11.2026'],
        ['voiced', '21.11.2026'],
      ] as const)
        expect(await step(scope, needId, state, 'darum', day)).toMatchObject({ ok: true });
      expect(await waits({ ...scope, asOf: '2026-11-22' })).toEqual([needId]);
      expect((await readUnanswered({ ...scope, asOf: '2026-11-22' })).rows[0]?.since).toBe('2026-03-02');
    }));

  test('not pursued with a reason answers; taken up again, it waits from that day', () =>
    testScope(database, {}, async (scope) => {
      const needId = await voicedLongAgo(scope);
      await step(scope, needId, 'notPursued', 'Dafür gibt es kein Geld.', '1.3.2026');
      expect(await waits({ ...scope, asOf: '2026-11-22' })).toEqual([]);
      await step(scope, needId, 'voiced', 'Es gibt wieder Geld.', '1.11.2026');
      expect(await waits({ ...scope, asOf: '2026-11-22' })).toEqual([]);
      expect(await waits({ ...scope, asOf: '2027-06-01' })).toEqual([needId]);
    }));

  test('what has waited long is neither deleted nor moved to another day; what was entered a moment ago can go', () =>
    testScope(database, {}, async (scope) => {
      const old = await voicedLongAgo(scope);
      expect(await faultOf(scope, sql`delete from need where thing_id = ${old}::uuid`)).toBe(
        'need_agreed_stays',
      );
      expect(await faultOf(scope, sql`delete from need_state where need_id = ${old}::uuid`)).toBe(
        'need_state_stays',
      );
      const later = sql`daterange(current_date, null)`;
      expect(
        await faultOf(scope, sql`update need_state set valid = ${later} where need_id = ${old}::uuid`),
      ).toBe('need_state_day_stays');
      expect(await faultOf(scope, sql`update need set valid = ${later} where thing_id = ${old}::uuid`)).toBe(
        'need_state_within_need',
      );
      const earlier = sql`daterange('2025-02-03', null)`;
      expect(
        await faultOf(scope, sql`update need_state set valid = ${earlier} where need_id = ${old}::uuid`),
      ).toBeNull();

      const { rows } = await sql<{ day: string }>`select current_date::text as day`.execute(scope.db);
      const [year, month, day] = (rows[0]?.day ?? '').split('-');
      const young = await entered(scope, { from: `${Number(day)}.${Number(month)}.${year}` });
      expect(
        await faultOf(
          scope,
          sql`with gone as (delete from need_state where need_id = ${young}::uuid)
            delete from need where thing_id = ${young}::uuid`,
        ),
      ).toBeNull();
    }));

  test('nothing is called met to which no offer was assigned', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope, { wants: await want(scope), from: '1.2.2026' });
      for (const [state, day] of [
        ['examined', '1.3.2026'],
        ['agreed', '2.3.2026'],
        ['beingMet', '3.3.2026'],
      ] as const)
        expect(await step(scope, needId, state, 'darum', day)).toMatchObject({ ok: true });
      expect(await step(scope, needId, 'met', 'Ist erledigt.', '4.3.2026')).toMatchObject({
        ok: false,
        reason: 'not-answered',
      });
      expect(await waits(scope)).toEqual([needId]);
    }));

  test('an agreed state does not move into the future', () =>
    testScope(database, {}, async (scope) => {
      const needId = await entered(scope, { wants: await want(scope), from: '1.2.2026' });
      await step(scope, needId, 'examined', 'angesehen', '1.3.2026');
      await step(scope, needId, 'agreed', 'beschlossen', '2.3.2026');
      expect(
        await faultOf(
          scope,
          sql`update need_state set valid = '[2099-01-01,)' where need_id = ${needId}::uuid and state = 'agreed'`,
        ),
      ).toBe('need_state_day_stays');
      expect(await waits(scope)).toEqual([needId]);
    }));
});
