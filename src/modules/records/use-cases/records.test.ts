import { describe, expect, test } from 'vitest';
import { anonymous } from '../../../platform/auth/actor.ts';
import { rightOf } from '../../../platform/auth/right.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { historyOf } from '../data/history-views.ts';
import { loadRecords } from '../data/load-records.ts';
import { newId } from '../data/new-id.ts';
import { findRecord, findVersions } from '../data/record-store.ts';
import type { RecordKind } from '../record-kind.ts';
import { changeRecordFrom } from './change-record-from.ts';
import { correctRecord } from './correct-record.ts';
import { createRecord } from './create-record.ts';
import { endRecord } from './end-record.ts';
import { removeRecord } from './remove-record.ts';

const database = await testDatabase();
const staff = rightOf('officeStaff');
const words = () => ({ one: '', many: '', create: '', correct: '', fields: {} });
const base = {
  write: staff,
  seeInternal: staff,
  words,
  title: (row: Record<string, unknown>) => String(row.title ?? row.name),
  path: () => '/',
};

/** Two kinds of the real tables: titles follow one another, fields keep their identity through new words. */
const title: RecordKind = {
  ...base,
  kind: 'title',
  table: 'alliance_title',
  series: 'oneAtATime',
  mayBeUndated: true,
  fields: [{ name: 'title', type: 'text', maxLength: 300, required: true }],
};
const field: RecordKind = {
  ...base,
  kind: 'field',
  table: 'alliance_field',
  series: 'versions',
  fields: [{ name: 'name', type: 'text', maxLength: 120, required: true }],
};

const id = () => newId(new Date());
const titled = (text: string, from = '', until = '') => ({ title: text, from, until, isPublic: 'yes' });
const mayAll = () => true;

describe('creating', () => {
  test('a form sent twice enters one record', () =>
    testScope(database, {}, async (scope) => {
      const input = { id: id(), typed: titled('Bündnis für Bildung', '2014') };
      expect(await createRecord(scope, title, input)).toMatchObject({ ok: true, already: false });
      expect(await createRecord(scope, title, input)).toMatchObject({
        ok: true,
        already: true,
        eventId: null,
      });
      expect(await historyOf(scope, { kind: 'title', id: input.id }, null)).toHaveLength(1);
    }));

  test('the database keeps two titles from holding at one time, and says so beside the day', () =>
    testScope(database, {}, async (scope) => {
      await createRecord(scope, title, { id: id(), typed: titled('Erster', '2012') });
      const second = await createRecord(scope, title, { id: id(), typed: titled('Zweiter', '1.6.2015') });
      expect(second).toMatchObject({
        ok: false,
        reason: 'invalid',
        errors: { from: expect.stringContaining('überschneiden') },
      });
      // The refusal leaves the transaction usable.
      expect(
        await createRecord(scope, title, { id: id(), typed: titled('Davor', '2010', '2011') }),
      ).toMatchObject({ ok: true });
    }));

  test('a wording whose time is not recorded stands beside dated ones', () =>
    testScope(database, {}, async (scope) => {
      await createRecord(scope, title, { id: id(), typed: titled('Ab 2014', '2014') });
      const undated = { id: id(), typed: { ...titled('Undatiert'), undated: 'yes' } };
      expect(await createRecord(scope, title, undated)).toMatchObject({ ok: true });
      expect((await findRecord(scope, title, undated.id))?.valid).toBeNull();
    }));

  test.each([
    ['an end before the start', titled('T', '2015', '2014'), 'until'],
    ['a day that does not exist', titled('T', '31.2.2015'), 'from'],
    ['no title', titled('  '), 'title'],
    ['an over-long title', titled('x'.repeat(301)), 'title'],
    ['a null character', titled('a\u0000b'), 'title'],
    ['half a character', titled('a\ud800b'), 'title'],
  ])('%s is refused beside its field', (_, typed, name) =>
    testScope(database, {}, async (scope) => {
      const result = await createRecord(scope, title, { id: id(), typed });
      expect(result).toMatchObject({ ok: false, reason: 'invalid', errors: { [name]: expect.any(String) } });
    }),
  );

  test('who lacks the right is refused', () =>
    testScope(database, { actor: anonymous }, async (scope) => {
      expect(await createRecord(scope, title, { id: id(), typed: titled('T') })).toEqual({
        ok: false,
        reason: 'forbidden',
      });
    }));
});

describe('changing', () => {
  test('from a day on: a title is replaced by another, a field is the same in new words', () =>
    testScope(database, {}, async (scope) => {
      const [first, next] = [id(), id()];
      await createRecord(scope, title, { id: first, typed: titled('Alt', '2012') });
      const changed = await changeRecordFrom(scope, title, {
        id: first,
        newId: next,
        version: 1,
        typed: titled('Neu', '1.3.2014'),
      });
      expect(changed).toMatchObject({ ok: true, already: false });
      expect(await findRecord(scope, title, first)).toMatchObject({
        valid: '[2012-01-01,2014-03-01)',
        title: 'Alt',
      });
      expect(await findRecord(scope, title, next)).toMatchObject({ valid: '[2014-03-01,)', thing_id: next });

      const [sport, renamed] = [id(), id()];
      await createRecord(scope, field, { id: sport, typed: { name: 'Sport', from: '2012' } });
      await changeRecordFrom(scope, field, {
        id: sport,
        newId: renamed,
        version: 1,
        typed: { name: 'Sport und Spiel', from: '2020' },
      });
      const versions = await findVersions(scope, field, sport);
      expect(versions.map((row) => [row.name, row.valid])).toEqual([
        ['Sport', '[2012-01-01,2020-01-01)'],
        ['Sport und Spiel', '[2020-01-01,)'],
      ]);
    }));

  test('sent twice changes once; a day outside is refused', () =>
    testScope(database, {}, async (scope) => {
      const [first, next] = [id(), id()];
      await createRecord(scope, title, { id: first, typed: titled('Alt', '2012') });
      const input = { id: first, newId: next, version: 1, typed: titled('Neu', '2014') };
      await changeRecordFrom(scope, title, input);
      expect(await changeRecordFrom(scope, title, input)).toMatchObject({ ok: true, already: true });
      const outside = await changeRecordFrom(scope, title, {
        id: next,
        newId: id(),
        version: 1,
        typed: titled('X', '2011'),
      });
      expect(outside).toMatchObject({ ok: false, reason: 'invalid', errors: { from: expect.any(String) } });
    }));

  test('the second of two editors is shown what stands now, and the same words twice are no conflict', () =>
    testScope(database, {}, async (scope) => {
      const one = id();
      await createRecord(scope, title, { id: one, typed: titled('Alt', '2012') });
      expect(
        await correctRecord(scope, title, { id: one, version: 1, typed: titled('Von Anna', '2012') }),
      ).toMatchObject({ ok: true });
      const second = await correctRecord(scope, title, {
        id: one,
        version: 1,
        typed: titled('Von Ben', '2012'),
      });
      expect(second).toMatchObject({
        ok: false,
        reason: 'changed-meanwhile',
        current: { title: 'Von Anna', version: 2 },
      });
      const same = await correctRecord(scope, title, {
        id: one,
        version: 1,
        typed: titled('Von Anna', '2012'),
      });
      expect(same).toMatchObject({ ok: true, eventId: null });
      const decided = await correctRecord(scope, title, {
        id: one,
        version: 2,
        typed: titled('Von Ben', '2012'),
      });
      expect(decided).toMatchObject({ ok: true, row: { title: 'Von Ben', version: 3 } });
    }));

  test('ending keeps the time before', () =>
    testScope(database, {}, async (scope) => {
      const one = id();
      await createRecord(scope, title, { id: one, typed: titled('T', '2012') });
      expect(
        await endRecord(scope, title, { id: one, version: 1, typed: { lastDay: '2011' } }),
      ).toMatchObject({ ok: false, errors: { lastDay: expect.any(String) } });
      await endRecord(scope, title, { id: one, version: 1, typed: { lastDay: '31.12.2015' } });
      expect(await findRecord(scope, title, one)).toMatchObject({ valid: '[2012-01-01,2016-01-01)' });
    }));
});

describe('taking back', () => {
  test('every change leads back to what was before, and the history keeps both', () =>
    testScope(database, {}, async (scope) => {
      const [first, next] = [id(), id()];
      await createRecord(scope, title, { id: first, typed: titled('Alt', '2012') });
      const before = await findRecord(scope, title, first);
      const changed = await changeRecordFrom(scope, title, {
        id: first,
        newId: next,
        version: 1,
        typed: titled('Neu', '2014'),
      });
      if (!changed.ok || !changed.eventId) throw new Error('not changed');
      expect(await undoEvent(scope, changed.eventId, mayAll)).toMatchObject({ ok: true });
      expect(await findRecord(scope, title, next)).toBeNull();
      expect(await findRecord(scope, title, first)).toEqual({ ...before, version: 3 });
      expect(await undoEvent(scope, changed.eventId, mayAll)).toEqual({
        ok: false,
        reason: 'already-undone',
      });
      expect(await historyOf(scope, { kind: 'title', id: first }, null)).toHaveLength(3);
    }));

  test('a removed record comes back', () =>
    testScope(database, {}, async (scope) => {
      const one = id();
      await createRecord(scope, title, { id: one, typed: titled('T', '2012') });
      const removed = await removeRecord(scope, title, { id: one, version: 1, note: null });
      if (!removed.ok || !removed.eventId) throw new Error('not removed');
      expect(await findRecord(scope, title, one)).toBeNull();
      await undoEvent(scope, removed.eventId, mayAll);
      expect(await findRecord(scope, title, one)).toMatchObject({ title: 'T' });
    }));

  test('not when it was changed since, not without the right, not after 30 days', async () => {
    const clock = fixedClock('2026-11-01T12:00:00Z');
    await testScope(database, { clock, slug: 'spaeter' }, async (scope) => {
      const one = id();
      const made = await createRecord(scope, title, { id: one, typed: titled('Alt', '2012') });
      const fixed = await correctRecord(scope, title, { id: one, version: 1, typed: titled('Neu', '2012') });
      if (!made.ok || !made.eventId || !fixed.ok || !fixed.eventId) throw new Error('not written');
      expect(await undoEvent(scope, made.eventId, mayAll)).toEqual({ ok: false, reason: 'changed-since' });
      expect(await undoEvent(scope, fixed.eventId, () => false)).toEqual({ ok: false, reason: 'forbidden' });
      expect(await undoEvent({ ...scope, today: '2026-12-15' }, fixed.eventId, mayAll)).toEqual({
        ok: false,
        reason: 'too-old',
      });
    });
  });

  test('not a data set at once', () =>
    testScope(database, {}, async (scope) => {
      const one = id();
      await loadRecords(scope, title, [{ id: one, title: 'Geladen', valid: '[2012-01-01,)' }]);
      const [event] = await historyOf(scope, { kind: 'title', id: one }, null);
      expect(await undoEvent(scope, event?.id ?? '', mayAll)).toEqual({ ok: false, reason: 'loaded' });
      expect(await findRecord(scope, title, one)).not.toBeNull();
    }));
});
