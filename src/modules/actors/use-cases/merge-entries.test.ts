import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId, type RecordKind, type RecordRegistry } from '../../records/contract.ts';
import { createRecord } from '../../records/use-cases/create-record.ts';
import { readSuggestions } from '../data/duplicate-views.ts';
import { readOrganisation } from '../data/organisation-views.ts';
import { readRegister } from '../data/register-views.ts';
import { actorsKinds, contactPoint, externalKey, facility, office, organisation } from '../kinds.ts';
import { readRegisterQuery } from '../register.ts';
import { dismissDuplicate } from './dismiss-duplicate.ts';
import { mergeEntries } from './merge-entries.ts';

const database = await testDatabase();
const records: RecordRegistry = {
  all: () => actorsKinds,
  kind: (name) => actorsKinds.find((kind) => kind.kind === name),
};

const create = async (scope: Scope, kind: RecordKind, typed: Record<string, string>): Promise<string> => {
  const id = newId(scope.clock.now());
  const made = await createRecord(scope, kind, { id, typed: { isPublic: 'yes', ...typed } });
  expect(made).toMatchObject({ ok: true });
  return id;
};
const club = { name: 'TSV Purzelbaum e. V.', kind: 'sport', sector: 'nonStatutory' };

/** Two entries of one club: the second was entered later, with a facility and the same number written differently. */
const twoEntries = async (scope: Scope) => {
  const a = await create(scope, organisation, { ...club, from: '2015' });
  const b = await create(scope, organisation, {
    ...club,
    name: 'TSV Purzelbaum',
    from: '2012',
    until: '2024',
  });
  const number = { kind: 'phone', from: '2016' };
  await create(scope, contactPoint, { ...number, organisation_id: a, value: '030 4711-23' });
  await create(scope, contactPoint, {
    ...number,
    organisation_id: b,
    value: '+49 (30) 471123',
    until: '2020',
  });
  const hall = await create(scope, facility, {
    organisation_id: b,
    name: 'Halle',
    kind: 'sportsVenue',
    from: '2012',
    until: '2024',
  });
  await create(scope, office, {
    organisation_id: b,
    name: 'Vorsitz',
    nature: 'function',
    from: '2013',
    until: '2024',
  });
  await create(scope, externalKey, {
    organisation_id: b,
    system: 'Vereinsnummer',
    key: '007',
    from: '2013',
    until: '2024',
  });
  return { a, b, hall };
};

const namesIn = async (scope: Scope): Promise<readonly unknown[]> => {
  const page = await readRegister(scope, 'organisations', readRegisterQuery('organisations', {}), null);
  return page.rows.map((row) => row.name);
};

describe('merging', () => {
  test('what belonged to the one belongs to the other, both histories stay, and it is undone as one', () =>
    testScope(database, {}, async (scope) => {
      const { a, b } = await twoEntries(scope);
      const merged = await mergeEntries(scope, records, {
        kind: 'organisation',
        survivorId: a,
        mergedId: b,
        note: 'derselbe Verein',
      });
      if (!merged.ok || !merged.eventId) throw new Error('not merged');
      expect(await namesIn(scope)).toEqual(['TSV Purzelbaum e. V.']);
      const survivor = await readOrganisation(scope, a);
      expect(survivor?.row.valid).toBe('[2012-01-01,)');
      expect(survivor?.merged.map((row) => row.name)).toEqual(['TSV Purzelbaum']);
      const before = await readOrganisation({ ...scope, asOf: '2014-03-01' }, a);
      expect(before?.facilities.map((row) => row.name)).toEqual(['Halle']);
      expect(before?.offices.map(({ row }) => row.name)).toEqual(['Vorsitz']);
      expect(before?.keys).toHaveLength(1);
      expect((await readOrganisation(scope, b))?.mergedInto?.id).toBe(a);
      const { rows: links } = await sql`select from thread_link where meaning = 'replaces' and from_id = ${a}
        and to_id = ${b}`.execute(scope.db);
      expect(links).toHaveLength(1);

      expect(await undoEvent(scope, merged.eventId, () => true)).toMatchObject({ ok: true });
      const again = await readOrganisation({ ...scope, asOf: '2014-03-01' }, b);
      expect(again?.mergedInto).toBeNull();
      expect(again?.facilities.map((row) => row.name)).toEqual(['Halle']);
      expect((await readOrganisation(scope, a))?.row.valid).toBe('[2015-01-01,)');
    }));

  test('is refused twice, with itself, without the right, and where times do not fit', () =>
    testScope(database, {}, async (scope) => {
      const { a, b } = await twoEntries(scope);
      const merge = (survivorId: string, mergedId: string, by: Scope = scope) =>
        mergeEntries(by, records, { kind: 'organisation', survivorId, mergedId, note: null });
      expect(await merge(a, a)).toMatchObject({ reason: 'unknown' });
      expect(await merge(a, newId(new Date()))).toMatchObject({ reason: 'unknown' });
      expect(await merge(a, b, { ...scope, actor: anonymous })).toMatchObject({ reason: 'forbidden' });
      expect(await merge(a, b)).toMatchObject({ ok: true });
      expect(await merge(a, b)).toMatchObject({ reason: 'already-merged' });
    }));

  test('an organisation that provides itself after the merge loses that relation', () =>
    testScope(database, {}, async (scope) => {
      const { a, b } = await twoEntries(scope);
      const providerRelation = records.kind('providerRelation') as RecordKind;
      await create(scope, providerRelation, {
        provider_id: a,
        organisation_id: b,
        from: '2016',
        until: '2018',
      });
      expect(
        await mergeEntries(scope, records, { kind: 'organisation', survivorId: a, mergedId: b, note: null }),
      ).toMatchObject({ ok: true });
      const { rows } = await sql`select from provider_relation`.execute(scope.db);
      expect(rows).toHaveLength(0);
    }));
});

describe('finding', () => {
  test('says why, and what was said to be different is not suggested again', () =>
    testScope(database, {}, async (scope) => {
      const { a, b } = await twoEntries(scope);
      const list = await readSuggestions(scope);
      expect(list).toHaveLength(1);
      expect(list[0]?.reasons).toContain('phone');
      const dismissed = await dismissDuplicate(scope, { kind: 'organisation', ids: [b, a] });
      expect(dismissed).toMatchObject({ ok: true, eventId: expect.any(String) });
      expect(await dismissDuplicate(scope, { kind: 'organisation', ids: [a, b] })).toEqual({
        ok: true,
        eventId: null,
      });
      expect(await readSuggestions(scope)).toEqual([]);
    }));
});
