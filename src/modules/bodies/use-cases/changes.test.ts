import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { organisation } from '../../actors/contract.ts';
import { field } from '../../alliance/contract.ts';
import { loadRecords } from '../../records/contract.ts';
import { createRecord } from '../../records/use-cases/create-record.ts';
import { endRecord } from '../../records/use-cases/end-record.ts';
import { readBodies, readBody } from '../data/body-views.ts';
import { readComments, readJudgements } from '../data/finding-store.ts';
import { readLocalAlliance } from '../data/local-alliance-views.ts';
import {
  body,
  bodyLead,
  bodyPause,
  localAlliance,
  localAllianceMembership,
  localAllianceStage,
  membership,
  reportingLine,
} from '../kinds.ts';
import { changeStage } from './change-stage.ts';
import { endThing } from './end-thing.ts';
import { commentFinding, judgeFinding } from './judge-finding.ts';
import { readOverlaps } from './read-overlaps.ts';

const database = await testDatabase();
const always = '[2010-01-01,)';
const ids = Object.fromEntries(
  ['a', 'b', 'c', 'school', 'club', 'field', 'network', 'other', 'stage'].map((name) => [name, randomUUID()]),
) as Record<'a' | 'b' | 'c' | 'school' | 'club' | 'field' | 'network' | 'other' | 'stage', string>;

/** Three bodies that report upwards, two organisations in the first, and two local alliances. */
const seed = async (scope: Scope) => {
  const row = { valid: always };
  await loadRecords(scope, field, [{ ...row, id: ids.field, name: 'Schule', mark: 'school' }]);
  const kind = { kind: 'other', sector: 'public' };
  await loadRecords(scope, organisation, [
    { ...row, ...kind, id: ids.school, name: 'Schule' },
    { ...row, ...kind, id: ids.club, name: 'Verein' },
  ]);
  await loadRecords(
    scope,
    body,
    (['a', 'b', 'c'] as const).map((name) => ({
      ...row,
      id: ids[name],
      name: `Gremium ${name}`,
      kind: 'other',
    })),
  );
  await loadRecords(scope, reportingLine, [
    { ...row, id: randomUUID(), body_id: ids.a, reports_to_id: ids.b },
    { ...row, id: randomUUID(), body_id: ids.b, reports_to_id: ids.c },
  ]);
  await loadRecords(scope, membership, [
    { ...row, id: randomUUID(), body_id: ids.a, organisation_id: ids.school },
    { id: randomUUID(), body_id: ids.a, organisation_id: ids.club, valid: '[2031-01-01,)' },
    { ...row, id: randomUUID(), body_id: ids.b, organisation_id: ids.school },
  ]);
  await loadRecords(scope, localAlliance, [
    { ...row, id: ids.network, name: 'Verbund 1' },
    { ...row, id: ids.other, name: 'Verbund 2' },
  ]);
  await loadRecords(scope, localAllianceMembership, [
    { ...row, id: randomUUID(), local_alliance_id: ids.network, organisation_id: ids.club },
  ]);
};
const seeded = (work: (scope: Scope) => Promise<void>) =>
  testScope(database, {}, async (scope) => {
    await seed(scope);
    await work(scope);
  });
const count = async (scope: Scope, table: string, condition = 'true') => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}
    where ${sql.raw(condition)}`.execute(scope.db);
  return rows[0]?.n;
};

describe('the forms of records', () => {
  test('a circle of reporting lines is a sentence beside the field', () =>
    seeded(async (scope) => {
      const line = (from: string, until: string) =>
        createRecord(scope, reportingLine, {
          id: randomUUID(),
          typed: { body_id: ids.c, reports_to_id: ids.a, from, until, isPublic: 'yes' },
        });
      expect(await line('2015', '')).toMatchObject({
        ok: false,
        reason: 'invalid',
        errors: { reports_to_id: expect.stringContaining('Kreis') },
      });
    }));

  test('nobody sits in a body that is not there yet, nor leads without speaking for a field', () =>
    seeded(async (scope) => {
      const member = {
        body_id: ids.a,
        organisation_id: ids.club,
        vote: 'voting',
        from: '2005',
        until: '2006',
      };
      expect(await createRecord(scope, membership, { id: randomUUID(), typed: member })).toMatchObject({
        errors: { from: expect.stringContaining('Gremium besteht') },
      });
      const lead = { body_id: ids.a, organisation_id: ids.club, role: 'lead', from: '2015' };
      expect(await createRecord(scope, bodyLead, { id: randomUUID(), typed: lead })).toMatchObject({
        errors: { field_id: expect.any(String) },
      });
      expect(
        await createRecord(scope, bodyLead, {
          id: randomUUID(),
          typed: { ...lead, field_id: ids.field, organisation_id: '' },
        }),
      ).toMatchObject({ errors: { organisation_id: expect.any(String) } });
    }));

  test('an end needs its reason and its day; a body that others sit in does not end by itself', () =>
    seeded(async (scope) => {
      const typed = { name: 'X', kind: 'other', from: '2010', until: '2020' };
      const make = (more: Record<string, string>) =>
        createRecord(scope, body, { id: randomUUID(), typed: { ...typed, ...more } });
      expect(await make({ ending: 'dissolved' })).toMatchObject({
        errors: { ending_reason: expect.any(String) },
      });
      expect(await make({ ending: 'merged', ending_reason: 'x' })).toMatchObject({
        errors: { into_id: expect.any(String) },
      });
      expect(await make({ ending: 'dissolved', ending_reason: 'x', until: '' })).toMatchObject({
        errors: { until: expect.any(String) },
      });
      expect(await make({ ending: 'dissolved', ending_reason: 'x' })).toMatchObject({ ok: true });
      expect(
        await endRecord(scope, body, { id: ids.a, version: 1, typed: { lastDay: '2020-12-31' } }),
      ).toMatchObject({ ok: false, reason: 'invalid' });
    }));
});

describe('ending a body', () => {
  const merge = {
    id: ids.a,
    ending: 'merged' as const,
    lastDay: '31.7.2026',
    reason: ' Doppelt. ',
    intoId: ids.b,
  };

  test('ends what belongs to it, says why and in what it goes on, and can be taken back as one', () =>
    seeded(async (scope) => {
      await loadRecords(scope, bodyPause, [
        { id: randomUUID(), body_id: ids.a, reason: 'Urlaub', valid: '[2026-06-01,2026-09-01)' },
      ]);
      const ended = await endThing(scope, body, merge);
      expect(ended).toMatchObject({ ok: true });
      expect((await readBodies(scope)).map(({ id }) => id).toSorted()).toEqual([ids.b, ids.c].toSorted());
      const view = await readBody(scope, ids.a);
      expect(view?.row).toMatchObject({ ending: 'merged', ending_reason: 'Doppelt.', into_id: ids.b });
      expect(view?.names.get(ids.b)).toBe('Gremium b');
      expect((await readBody(scope, ids.b))?.merged).toHaveLength(1);
      expect(await count(scope, 'membership', `body_id = '${ids.a}'`)).toBe(1);
      expect(await count(scope, 'membership', `upper(valid) = '2026-08-01'`)).toBe(1);
      expect(await count(scope, 'thread_link', `meaning = 'replaces'`)).toBe(1);
      expect(await endThing(scope, body, merge)).toMatchObject({ ok: true, eventId: null });
      expect(await endThing(scope, body, { ...merge, reason: 'anders' })).toMatchObject({
        reason: 'already-ended',
      });
      const eventId = ended.ok ? (ended.eventId ?? '') : '';
      expect(await undoEvent(scope, eventId, () => true)).toMatchObject({ ok: true });
      expect((await readBodies(scope)).length).toBe(3);
      expect(await count(scope, 'membership', `body_id = '${ids.a}'`)).toBe(2);
      expect(await count(scope, 'thread_link')).toBe(0);
    }));

  test.each([
    [{ reason: ' ' }, { field: 'reason', fault: 'missing' }],
    [{ lastDay: '' }, { field: 'lastDay', fault: 'missing' }],
    [{ lastDay: 'bald' }, { field: 'lastDay', fault: 'not-a-day' }],
    [{ lastDay: '2009' }, { field: 'lastDay', fault: 'outside' }],
    [{ intoId: null }, { field: 'intoId', fault: 'missing' }],
    [{ intoId: ids.a }, { field: 'intoId', fault: 'not-there' }],
    [{ intoId: ids.network }, { field: 'intoId', fault: 'not-there' }],
    [{ reason: 'x'.repeat(1001) }, { field: 'reason', fault: 'too-long' }],
  ])('refuses %j', (more, refusal) =>
    seeded(async (scope) => {
      expect(await endThing(scope, body, { ...merge, ...more })).toEqual({
        ok: false,
        reason: 'invalid',
        ...refusal,
      });
    }),
  );

  test('waits for local alliances that report to it; the public may not', () =>
    seeded(async (scope) => {
      await loadRecords(scope, localAlliance, [
        { id: randomUUID(), name: 'Verbund 3', structure_id: ids.a, valid: always },
      ]);
      expect(await endThing(scope, body, merge)).toMatchObject({ reason: 'local-alliances-report' });
      expect(await endThing({ ...scope, actor: anonymous }, body, merge)).toMatchObject({
        reason: 'forbidden',
      });
      expect((await readBodies(scope)).length).toBe(3);
    }));
});

describe('the stage of a local alliance', () => {
  const step = (stage: string, day: string, more = {}) => ({
    id: ids.network,
    newId: randomUUID(),
    stage: stage as never,
    day,
    reason: 'Weil es so ist.',
    intoId: null,
    ...more,
  });

  test('goes on step by step, each with its reason; sent twice, it goes once', () =>
    seeded(async (scope) => {
      const first = step('building', '2018');
      expect(await changeStage(scope, first)).toMatchObject({ ok: true, eventId: expect.any(String) });
      expect(await changeStage(scope, first)).toEqual({ ok: true, eventId: null });
      expect(await changeStage(scope, step('working', '2020-08'))).toMatchObject({ ok: true });
      const view = await readLocalAlliance(scope, ids.network);
      expect(view?.stage).toBe('working');
      expect(view?.stages.map(({ stage, valid }) => [stage, valid])).toEqual([
        ['working', '[2020-08-01,)'],
        ['building', '[2018-01-01,2020-08-01)'],
      ]);
    }));

  test.each([
    ['a step that cannot follow', step('consolidated', '2021'), { reason: 'not-permitted' }],
    ['a step before a later one', step('working', '2017'), { field: 'lastDay', fault: 'later-stage' }],
    ['a step on the same day', step('working', '2018'), { field: 'lastDay', fault: 'same-day' }],
    ['no reason', step('working', '2021', { reason: '\n ' }), { field: 'reason', fault: 'missing' }],
    ['no day', step('working', ''), { field: 'lastDay', fault: 'missing' }],
    ['merging into nothing', step('merged', '2021'), { field: 'intoId', fault: 'missing' }],
    ['merging into itself', step('merged', '2021', { intoId: ids.network }), { fault: 'not-there' }],
    ['a day before it was there', step('working', '2009'), { field: 'lastDay' }],
  ])('refuses %s', (_, input, refusal) =>
    seeded(async (scope) => {
      await changeStage(scope, step('building', '2018'));
      expect(await changeStage(scope, input)).toMatchObject({ ok: false, ...refusal });
      expect(await count(scope, 'local_alliance_stage')).toBe(1);
    }),
  );

  test('ends by merging: members leave with it, and the reason stays', () =>
    seeded(async (scope) => {
      await changeStage(scope, step('building', '2018'));
      const merged = await changeStage(scope, step('merged', '2026-06', { intoId: ids.other }));
      expect(merged).toMatchObject({ ok: true });
      const view = await readLocalAlliance(scope, ids.network);
      expect(view).toMatchObject({
        holdsOnDay: false,
        stage: 'merged',
        into: { name: 'Verbund 2' },
        members: [],
      });
      expect(await changeStage(scope, step('working', '2026-09'))).toMatchObject({ ok: false });
      const eventId = merged.ok ? (merged.eventId ?? '') : '';
      expect(await undoEvent(scope, eventId, () => true)).toMatchObject({ ok: true });
      expect((await readLocalAlliance(scope, ids.network))?.members).toHaveLength(1);
    }));

  test('the database refuses a stage out of turn, however it comes', () =>
    seeded(async (scope) => {
      await changeStage(scope, step('building', '2018'));
      await endRecord(scope, localAllianceStage, {
        id: String((await readLocalAlliance(scope, ids.network))?.stages[0]?.id),
        version: 1,
        typed: { lastDay: '2019-12-31' },
      });
      const typed = { local_alliance_id: ids.network, stage: 'consolidated', reason: 'x', from: '2020' };
      expect(await createRecord(scope, localAllianceStage, { id: randomUUID(), typed })).toMatchObject({
        errors: { stage: expect.any(String) },
      });
    }));
});

describe('findings', () => {
  const key = `one-lead.${ids.a}`;

  test('are settled with a reason, commented, and opened again; all of it can be taken back', () =>
    seeded(async (scope) => {
      const before = await readOverlaps(scope);
      expect(before.open.map((each) => each.key)).toContain(key);
      expect(before.nowhereCount).toBe(0);
      const settled = await judgeFinding(scope, { key, state: 'settled', reason: ' Ist verabredet. ' });
      expect(settled).toMatchObject({ ok: true });
      const after = await readOverlaps(scope);
      expect(after.open.map((each) => each.key)).not.toContain(key);
      expect(after.settled.map((each) => each.key)).toEqual([key]);
      expect(after.openCount).toBe(before.openCount - 1);
      expect(await judgeFinding(scope, { key, state: 'settled', reason: 'Ist verabredet.' })).toEqual({
        ok: true,
        eventId: null,
      });
      const id = randomUUID();
      expect(await commentFinding(scope, { key, id, text: 'Nachgefragt.' })).toMatchObject({ ok: true });
      expect(await commentFinding(scope, { key, id, text: 'Nachgefragt.' })).toMatchObject({ eventId: null });
      const known = (await readJudgements(scope, key)).get(key);
      expect(known).toMatchObject({ state: 'settled', reason: 'Ist verabredet.', comments: 1 });
      expect(await readComments(scope, known?.id ?? '')).toMatchObject([{ text: 'Nachgefragt.' }]);
      const again = await judgeFinding(scope, { key, state: 'open', reason: 'Doch nicht.' });
      expect((await readOverlaps(scope)).openCount).toBe(before.openCount);
      expect(await undoEvent(scope, again.ok ? (again.eventId ?? '') : '', () => true)).toMatchObject({
        ok: true,
      });
      expect((await readJudgements(scope, key)).get(key)?.state).toBe('settled');
    }));

  test('an organisation that sits nowhere counts until that is settled', () =>
    seeded(async (scope) => {
      await sql`delete from local_alliance_membership`.execute(scope.db);
      expect((await readOverlaps(scope)).nowhereCount).toBe(1);
      const lost = { key: `nowhere.${ids.club}`, state: 'settled' as const, reason: 'Zu klein.' };
      expect(await judgeFinding(scope, lost)).toMatchObject({ ok: true });
      const after = await readOverlaps(scope);
      expect(after.nowhereCount).toBe(0);
      expect(after.settled.map(({ names }) => names)).toEqual([['Verein']]);
    }));

  test.each([
    [{ key, reason: '  ' }, 'no-text'],
    [{ key, reason: 'x'.repeat(1001) }, 'too-long'],
    [{ key: `one-lead.${randomUUID()}`, reason: 'x' }, 'unknown'],
    [{ key: 'one-lead.x', reason: 'x' }, 'unknown'],
  ])('refuses %j', (input, reason) =>
    seeded(async (scope) => {
      expect(await judgeFinding(scope, { ...input, state: 'settled' })).toEqual({ ok: false, reason });
    }),
  );
});
