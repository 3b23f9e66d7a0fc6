import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { beginChange } from '../../../platform/events/change.ts';
import type { EventTables } from '../../../platform/events/tables.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { loadLinks } from '../use-cases/load-links.ts';
import { linkThings, unlinkThings } from './link-repository.ts';
import { findLink, linksAt } from './link-views.ts';

const database = await testDatabase();
const goal = { kind: 'goal', id: 'g1' };
const decision = { kind: 'milestone', id: 'm1' };

const events = (scope: Scope, thing: { kind: string; id: string }) =>
  scope.db
    .withTables<EventTables>()
    .selectFrom('event')
    .select(['id', 'type'])
    .where(sql<boolean>`${`${thing.kind}:${thing.id}`} = any(things)`)
    .orderBy('id')
    .execute();

describe('linkThings', () => {
  it('stores a link once, in the history of both ends, and it is undone with the change', () =>
    testScope(database, {}, async (scope) => {
      const change = beginChange(scope, 'test.changed');
      const first = await linkThings(change, goal, 'decidedBy', decision, 'Protokoll, TOP 4');
      expect(first.isNew).toBe(true);
      expect(await linkThings(change, goal, 'decidedBy', decision)).toEqual({ ...first, isNew: false });
      const eventId = await change.record();
      expect(await linksAt(scope.db, [decision], 10)).toEqual([
        { id: first.linkId, from: goal, meaning: 'decidedBy', to: decision, note: 'Protokoll, TOP 4' },
      ]);
      expect(await events(scope, goal)).toHaveLength(1);
      expect(await events(scope, decision)).toHaveLength(1);

      const undone = await undoEvent(scope, eventId ?? '', () => true);
      expect(undone.ok).toBe(true);
      expect(await linksAt(scope.db, [goal, decision], 10)).toEqual([]);
      expect((await events(scope, goal)).map(({ type }) => type)).toEqual(['test.changed', 'records.undone']);
      expect(await events(scope, decision)).toHaveLength(2);
    }));

  it('takes a link away and gives it back', () =>
    testScope(database, {}, async (scope) => {
      const tie = beginChange(scope, 'test.changed');
      const { linkId } = await linkThings(tie, goal, 'decidedBy', decision);
      await tie.record();
      const untie = beginChange(scope, 'test.changed');
      expect(await unlinkThings(untie, goal, 'causes', decision)).toBe(false);
      expect(await unlinkThings(untie, goal, 'decidedBy', decision)).toBe(true);
      const eventId = await untie.record();
      expect(await findLink(scope.db, linkId)).toBeNull();
      expect(await events(scope, decision)).toHaveLength(2);
      expect((await undoEvent(scope, eventId ?? '', () => true)).ok).toBe(true);
      expect(await findLink(scope.db, linkId)).toMatchObject({ from: goal, to: decision });
    }));

  it('is stored once when two people tie the same things at once', async () => {
    const slug = 'thread-at-once';
    const tie = () =>
      testScope(database, { slug }, async (scope) => {
        const change = beginChange(scope, 'test.changed');
        const { isNew } = await linkThings(change, goal, 'decidedBy', decision);
        await change.record();
        return isNew;
      });
    await testScope(database, { slug }, async () => undefined);
    expect((await Promise.all([tie(), tie(), tie()])).filter(Boolean)).toHaveLength(1);
  });

  it('refuses a link of a thing to itself', async () => {
    const tied = testScope(database, {}, (scope) =>
      linkThings(beginChange(scope, 'test.changed'), goal, 'causes', goal),
    );
    await expect(tied).rejects.toMatchObject({ constraint: 'thread_link_not_to_itself' });
  });

  it('stays within its alliance', async () => {
    await testScope(database, {}, (scope) =>
      linkThings(beginChange(scope, 'test.changed'), goal, 'causes', decision),
    );
    await testScope(database, {}, async (scope) => {
      expect(await linksAt(scope.db, [goal, decision], 10)).toEqual([]);
    });
  });
});

describe('linksAt', () => {
  it('gives a link between two of the asked things once, and stops at its limit', () =>
    testScope(database, {}, async (scope) => {
      const others = [1, 2, 3].map((n) => ({ kind: 'goal', id: `o${n}` }));
      await loadLinks(
        scope,
        [decision, ...others].map((to) => ({ from: goal, meaning: 'causes', to })),
      );
      expect(await linksAt(scope.db, [goal, decision], 10)).toHaveLength(4);
      expect(await linksAt(scope.db, [goal, decision], 2)).toHaveLength(2);
      expect(await linksAt(scope.db, [], 10)).toEqual([]);
      expect(await findLink(scope.db, "no id'")).toBeNull();
    }));
});

describe('loadLinks', () => {
  it('writes in bulk, keeps what stands, and is in the history', () =>
    testScope(database, {}, async (scope) => {
      const links = Array.from({ length: 1200 }, (_, n) => ({
        from: goal,
        meaning: 'partOf' as const,
        to: { kind: 'goal', id: `part${n}` },
      }));
      await loadLinks(scope, links);
      await loadLinks(scope, links);
      expect(await linksAt(scope.db, [goal], 5000)).toHaveLength(1200);
      expect(await events(scope, { kind: 'goal', id: 'part1199' })).toHaveLength(1);
    }));
});
