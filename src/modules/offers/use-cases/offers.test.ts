import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { attempt } from '../../../platform/db/transaction.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId, refusalOf } from '../../records/contract.ts';
import { offerThingKind } from '../data/cards.ts';
import { readOffer } from '../data/offer-views.ts';
import { readRegister } from '../data/register-views.ts';
import { schedulesOf } from '../data/schedule-views.ts';
import { offerKey } from '../kinds.ts';
import { readRegisterQuery } from '../register.ts';
import { carryForward } from './carry-forward.ts';
import { changeState } from './change-state.ts';
import { classifyOffer } from './classify-offer.ts';
import { confirmableOffer } from './confirm-offers.ts';
import { confirmText } from './confirm-text.ts';
import { createOffer } from './create-offer.ts';
import { addPicture, removePicture } from './keep-pictures.ts';
import { takeProposedTerms } from './take-proposed-terms.ts';

const database = await testDatabase();
const id = () => newId(new Date());
const mayAll = () => true;
const none = { terms: [], fields: [], goals: [], languages: [] };
const userOf = (...roles: string[]): Actor => ({
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(roles) as never,
});

const provider = async (scope: Scope, isPublic = true): Promise<string> => {
  const organisationId = id();
  const change = beginChange(scope, 'test');
  await change.insert(
    'organisation',
    { kind: 'organisation', id: organisationId },
    {
      id: organisationId,
      thing_id: organisationId,
      name: 'TSV Purzelbaum',
      kind: 'sport',
      sector: 'nonStatutory',
      valid: '[2010-01-01,)',
      is_public: isPublic,
    },
  );
  await change.record();
  return organisationId;
};

const essentials = (organisation: string) => ({
  organisation_id: organisation,
  name: 'Turnen für Kinder',
  summary: 'Klettern, springen, rollen.',
  audiences: 'children',
  age_from: '4',
  age_until: '6',
  delivery: 'onSite',
  cost: 'free',
  taking_part: 'open',
  'place.street': 'Am Ententeich',
  'place.house_number': '3',
  'place.disclosure': 'open',
  'contact.phone': '030 23125-500',
});

/** The times of a form as it sends them: every Monday, whole days. */
const weekly = {
  'times.0.rhythm': 'weekly',
  'times.0.weekdays': 'MO',
  'times.0.school_holidays': 'runs',
  'times.0.public_holidays': 'pauses',
};

const drafted = async (scope: Scope, more: Record<string, string> = {}): Promise<string> => {
  const made = await createOffer(scope, {
    id: id(),
    typed: { ...essentials(await provider(scope)), ...more },
  });
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.id;
};
const step = (
  scope: Scope,
  offerId: string,
  state: 'reviewed' | 'published' | 'paused' | 'ended' | 'draft',
  day = '22.11.2026',
) => changeState(scope, { id: offerId, newId: id(), state, day, reason: `darum ${state}` });
/** The same transaction, seen by everyone. */
const publicly = (scope: Scope): Scope => ({ ...scope, actor: anonymous });

describe('a new offer', () => {
  test('is a draft with its place, contact and terms, entered once however often the form is sent', () =>
    testScope(database, {}, async (scope) => {
      await takeProposedTerms(scope);
      const { rows: terms } = await sql<{
        id: string;
      }>`select thing_id::text as id from term limit 2`.execute(scope.db);
      const input = {
        id: id(),
        typed: {
          ...essentials(await provider(scope)),
          'terms.topic': terms.map((each) => each.id).join(','),
          languages: 'de,tr',
          'times.0.rhythm': 'weekly',
          'times.0.weekdays': 'WE',
          'times.0.opens': '16',
          'times.0.closes': '17.30',
          'times.0.school_holidays': 'pauses',
          'times.0.public_holidays': 'pauses',
          'times.1.rhythm': '',
          'times.1.school_holidays': 'runs',
        },
      };
      expect(await createOffer(scope, input)).toMatchObject({ ok: true });
      expect(await createOffer(scope, input)).toMatchObject({ ok: true, eventId: null });
      const view = await readOffer(scope, input.id);
      expect(view).toMatchObject({ state: 'draft', places: [{ street: 'Am Ententeich 3' }] });
      expect(view?.terms).toHaveLength(2);
      expect(view?.languages.map((row) => row.language)).toEqual(['de', 'tr']);
      expect(view?.contacts).toHaveLength(1);
      const times = (await schedulesOf(scope, [input.id])).get(input.id) ?? [];
      expect(times.map(({ schedule: { weekdays, opens, closes } }) => ({ weekdays, opens, closes }))).toEqual(
        [{ weekdays: ['WE'], opens: 960, closes: 1050 }],
      );
      expect(await readOffer(publicly(scope), input.id)).toBeNull();
    }));

  test.each([
    [{ age_from: '9', age_until: '6' }, 'age_until'],
    [{ fee_amount: '5' }, 'fee_amount'],
    [{ online_address: 'https://raum.example.org' }, 'online_address'],
    [{ capacity: '2,5' }, 'capacity'],
    [{ name: '' }, 'name'],
    [{ 'place.postal_code': '123' }, 'place.postal_code'],
    [{ 'place.disclosure': 'confidential' }, 'place.area_id'],
    [{ 'contact.mail': 'keine Adresse' }, 'contact.mail'],
    [{ delivery: '' }, 'delivery'],
    [{ ...weekly, 'times.0.weekdays': '' }, 'times.0.weekdays'],
    [{ ...weekly, 'times.0.closes': '17' }, 'times.0.opens'],
    [{ ...weekly, 'times.0.extra_days': '31.2.2026' }, 'times.0.extra_days'],
  ])('%j is refused beside %s, and nothing is written', (wrong, field) =>
    testScope(database, {}, async (scope) => {
      const input = { id: id(), typed: { ...essentials(await provider(scope)), ...wrong } };
      expect(await createOffer(scope, input)).toMatchObject({
        ok: false,
        errors: { [field]: expect.any(String) },
      });
      expect(await readOffer(scope, input.id)).toBeNull();
    }),
  );

  test('members propose only for organisations that they act for', () =>
    testScope(database, {}, async (scope) => {
      const typed = essentials(await provider(scope));
      const member = { ...scope, actor: userOf('organisationMember') };
      expect(await createOffer(member, { id: id(), typed })).toMatchObject({
        ok: false,
        reason: 'forbidden',
      });
      expect(await createOffer(publicly(scope), { id: id(), typed })).toMatchObject({ reason: 'forbidden' });
    }));
});

describe('steps', () => {
  test('from the draft to everyone within a day, each with its reason; undone one by one', () =>
    testScope(database, {}, async (scope) => {
      const offerId = await drafted(scope);
      expect(await step(scope, offerId, 'published')).toMatchObject({ ok: false, reason: 'not-permitted' });
      expect(await step(scope, offerId, 'reviewed')).toMatchObject({ ok: true });
      const published = await step(scope, offerId, 'published');
      if (!published.ok || !published.eventId) throw new Error(JSON.stringify(published));
      const view = await readOffer(publicly(scope), offerId);
      expect(view).toMatchObject({ state: 'published', stateRow: { via: ['draft', 'reviewed'] } });
      expect(await offerThingKind.cards(publicly(scope), [offerId])).toMatchObject([
        { state: 'veröffentlicht' },
      ]);
      expect(await undoEvent(scope, published.eventId, mayAll)).toMatchObject({ ok: true });
      expect(await readOffer(publicly(scope), offerId)).toBeNull();
      expect(await offerThingKind.cards(publicly(scope), [offerId])).toEqual([]);
    }));

  test('what families need to know is asked before anybody sees it', () =>
    testScope(database, {}, async (scope) => {
      const bare = {
        summary: '',
        audiences: '',
        cost: '',
        taking_part: '',
        'place.street': '',
        'place.house_number': '',
      };
      const offerId = await drafted(scope, bare);
      expect(await step(scope, offerId, 'reviewed')).toEqual({
        ok: false,
        reason: 'not-ready',
        missing: ['summary', 'audiences', 'cost', 'taking_part', 'place'],
      });
    }));

  test('no step without a reason, before a later one, or on a day without the offer', () =>
    testScope(database, {}, async (scope) => {
      const offerId = await drafted(scope, { from: '1.1.2026' });
      const take = (day: string, reason: string) =>
        changeState(scope, { id: offerId, newId: id(), state: 'reviewed', day, reason });
      expect(await take('1.2.2026', '  ')).toMatchObject({ field: 'reason' });
      expect(await take('1.2.2025', 'x')).toMatchObject({ field: 'day', fault: 'outside' });
      expect(await take('31.2.2026', 'x')).toMatchObject({ field: 'day', fault: 'not-a-day' });
      expect(await take('1.6.2026', 'x')).toMatchObject({ ok: true });
      expect(await step(scope, offerId, 'ended', '1.3.2026')).toMatchObject({ fault: 'later-state' });
    }));

  test('the past stays: on the day before it was published nobody outside sees it', () =>
    testScope(database, {}, async (scope) => {
      const offerId = await drafted(scope, { from: '1.1.2026' });
      await step(scope, offerId, 'reviewed', '1.2.2026');
      await step(scope, offerId, 'published', '1.3.2026');
      await step(scope, offerId, 'ended', '1.9.2026');
      const on = (asOf: string) => readOffer({ ...publicly(scope), asOf }, offerId);
      expect(await on('2026-02-28')).toBeNull();
      expect(await on('2026-03-01')).toMatchObject({ state: 'published' });
      expect(await on('2026-09-01')).toBeNull();
    }));

  test('a published offer of a provider that is not public stays unseen', () =>
    testScope(database, {}, async (scope) => {
      const typed = essentials(await provider(scope, false));
      const made = await createOffer(scope, { id: id(), typed });
      if (!made.ok) throw new Error('not made');
      await step(scope, made.id, 'reviewed');
      await step(scope, made.id, 'published');
      expect(await readOffer(publicly(scope), made.id)).toBeNull();
    }));
});

test('two offers under one external key: words beside the field, and the first one stays', () =>
  testScope(database, {}, async (scope) => {
    const keep = async (offerId: string) => {
      const keyId = id();
      const row = {
        id: keyId,
        thing_id: keyId,
        offer_id: offerId,
        system: 'HSDS',
        key: 'A-1',
        valid: '[2026-11-22,)',
      };
      return attempt<object>(
        scope.db,
        () => beginChange(scope, 'test').insert('offer_key', { kind: 'offerKey', id: keyId }, row),
        (fault) => refusalOf(scope, offerKey, fault),
      );
    };
    const [one, other] = [await drafted(scope), await drafted(scope)];
    await keep(one);
    expect(await keep(other)).toMatchObject({
      reason: 'invalid',
      errors: { key: expect.stringContaining('schon ein anderes Angebot') },
    });
    expect((await readOffer(scope, one))?.keys).toHaveLength(1);
  }));

test('carried forward: a new draft says the same, without confirmation and money, and replaces the old one', () =>
  testScope(database, {}, async (scope) => {
    const offerId = await drafted(scope, { from: '1.1.2025', secured_until: '31.12.2026', languages: 'de' });
    const input = { id: offerId, newId: id(), name: 'Turnen 2027', day: '1.1.2027' };
    expect(await carryForward(scope, input)).toMatchObject({ ok: true, leftOut: 0 });
    expect(await carryForward(scope, input)).toMatchObject({ ok: true, eventId: null });
    const view = await readOffer({ ...scope, asOf: '2027-01-01' }, input.newId);
    expect(view).toMatchObject({
      state: 'draft',
      row: { name: 'Turnen 2027', secured_until: null, age_from: 4, valid: '[2027-01-01,)' },
      places: [{ street: 'Am Ententeich 3' }],
    });
    expect(view?.languages).toHaveLength(1);
    expect(await readOffer(scope, offerId)).toMatchObject({ row: { name: 'Turnen für Kinder' } });
    expect(await carryForward(scope, { ...input, newId: id(), day: '30.2.2027' })).toMatchObject({
      field: 'day',
    });
    expect(await carryForward(scope, { ...input, newId: id(), day: '1.1.2001' })).toMatchObject({
      fault: 'not-there',
    });
  }));

test('classifying takes away only what was offered', () =>
  testScope(database, {}, async (scope) => {
    const offerId = await drafted(scope, { languages: 'de,tr' });
    const asked = { id: offerId, typed: { languages: 'uk' } };
    await classifyOffer(scope, { ...asked, offered: { ...none, languages: ['de'] } });
    const languages = async () => (await readOffer(scope, offerId))?.languages.map((row) => row.language);
    expect(await languages()).toEqual(['tr', 'uk']);
    expect(await classifyOffer(publicly(scope), { ...asked, offered: none })).toMatchObject({
      reason: 'forbidden',
    });
  }));

test('a translation is older once its original was reworded, until somebody says that it still fits', () =>
  testScope(database, {}, async (scope) => {
    const offerId = await drafted(scope, { from: '1.1.2026' });
    const textId = id();
    const change = beginChange(scope, 'test');
    await change.insert(
      'offer_text',
      { kind: 'offerText', id: textId },
      {
        id: textId,
        thing_id: textId,
        offer_id: offerId,
        language: 'tr',
        name: 'Jimnastik',
        valid: '[2026-01-01,)',
      },
    );
    await change.record();
    const isOlder = async () => (await readOffer(scope, offerId))?.translations[0]?.isOlder;
    expect(await isOlder()).toBe(false);
    const rewording = beginChange(scope, 'test');
    expect(
      await confirmableOffer.write(rewording, offerId, { summary: 'Balancieren und rollen.' }),
    ).toMatchObject({
      ok: true,
    });
    await rewording.record();
    expect(await isOlder()).toBe(true);
    const { count } = await readRegister(scope, readRegisterQuery({ uebersetzung: 'aelter' }));
    expect(count).toBe(1);
    const confirmed = await confirmText(scope, { offerId, id: textId });
    if (!confirmed.ok || !confirmed.eventId) throw new Error('not confirmed');
    expect(await isOlder()).toBe(false);
    await undoEvent(scope, confirmed.eventId, mayAll);
    expect(await isOlder()).toBe(true);
  }));

describe('confirming', () => {
  test('published offers take part; what the provider writes holds from today and is checked by the same rules', () =>
    testScope(database, {}, async (scope) => {
      const offerId = await drafted(scope, { from: '1.1.2026' });
      expect(await confirmableOffer.participants(scope, null, 10)).toEqual([]);
      await step(scope, offerId, 'reviewed', '1.2.2026');
      await step(scope, offerId, 'published', '1.2.2026');
      expect(await confirmableOffer.participants(scope, null, 10)).toEqual([offerId]);
      expect(confirmableOffer.check({ capacity: 'viele' }, 'de')).toHaveProperty('capacity');
      expect(confirmableOffer.check({ summary: 'Neu.' }, 'de')).toEqual({});
      const change = beginChange(scope, 'test');
      expect(await confirmableOffer.write(change, offerId, { age_until: '3' })).toMatchObject({ ok: false });
      expect(await confirmableOffer.write(change, offerId, { age_until: '8' })).toMatchObject({ ok: true });
      await change.record();
      expect(await readOffer(scope, offerId)).toMatchObject({
        row: { age_until: 8, valid: '[2026-11-22,)' },
      });
      const before = await readOffer({ ...scope, asOf: '2026-05-01' }, offerId);
      expect(before).toMatchObject({ row: { age_until: 6 } });
      const hiding = beginChange(scope, 'test');
      await confirmableOffer.show(hiding, offerId, false);
      await hiding.record();
      expect(await readOffer(publicly(scope), offerId)).toBeNull();
      await confirmableOffer.confirm(scope, offerId, { day: '2026-11-22', by: 'per Mail' });
      const entry = (await confirmableOffer.entries(scope, [offerId], 'de')).get(offerId);
      expect(entry).toMatchObject({ confirmedOn: '2026-11-22', isPublic: false });
    }));
});

describe('pictures', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  test('need words, are pictures, and go again', () =>
    testScope(database, {}, async (scope) => {
      const offerId = await drafted(scope);
      const add = (more: object) =>
        addPicture(scope, { id: id(), offerId, file: png, alt: 'Kinder turnen', credit: '', ...more });
      expect(await add({ alt: ' ' })).toMatchObject({ ok: false, alt: 'missing' });
      expect(await add({ file: Buffer.from('<svg/>') })).toMatchObject({ file: { reason: 'not-a-picture' } });
      expect(await add({ file: new Uint8Array(300_001) })).toMatchObject({ file: { reason: 'too-large' } });
      expect(await add({})).toMatchObject({ ok: true });
      const [picture] = (await readOffer(scope, offerId))?.pictures ?? [];
      expect(picture).toMatchObject({ alt: 'Kinder turnen', width: 1, height: 1 });
      const removed = await removePicture(scope, { id: picture?.id ?? '', offerId });
      if (!removed.ok || !removed.eventId) throw new Error('not removed');
      expect((await readOffer(scope, offerId))?.pictures).toEqual([]);
      await undoEvent(scope, removed.eventId, mayAll);
      expect((await readOffer(scope, offerId))?.pictures).toHaveLength(1);
    }));
});

test('proposed terms come once, and what is there stays as it is', () =>
  testScope(database, {}, async (scope) => {
    const first = await takeProposedTerms(scope);
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.added).toBeGreaterThan(40);
    expect(await takeProposedTerms(scope)).toMatchObject({ ok: true, added: 0, eventId: null });
    expect(await takeProposedTerms(publicly(scope))).toMatchObject({ ok: false });
  }));
