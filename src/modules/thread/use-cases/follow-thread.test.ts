import { describe, expect, it } from 'vitest';
import { type Actor, anonymous } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { ThingCard, ThingRegistry } from '../thing.ts';
import { followThread } from './follow-thread.ts';
import { loadLinks } from './load-links.ts';
import { nearThread } from './near-thread.ts';
import { tieThings } from './tie-things.ts';
import { readKnot, untieThings } from './untie-things.ts';

const database = await testDatabase();
const idOf = (n: number) => `0198a8c0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const ref = (n: number) => ({ kind: 'thing', id: idOf(n) });

const coordinator: Actor = {
  kind: 'user',
  userId: 'u1',
  name: 'Ada',
  email: 'ada@example.org',
  roles: new Set(['coordinator']),
};

/** Things 1 to 9999, dated by their number within 2014; the public does not see odd ones from 100 on. */
const counted: { asked: number } = { asked: 0 };
const registry: ThingRegistry = (() => {
  const kind = {
    kind: 'thing',
    label: () => 'Ding',
    cards: async (scope: { actor: Actor }, ids: readonly string[]) => {
      counted.asked += 1;
      return ids.flatMap((id): ThingCard[] => {
        const n = Number(id.slice(-12));
        if (!(n > 0) || (scope.actor.kind === 'anonymous' && n >= 100 && n % 2 === 1)) return [];
        const day = n < 90 ? `20${10 + n}-01-01` : null;
        return [{ ...ref(n), title: `Ding ${n}`, path: `/dinge/${id}`, state: null, day, precision: 'year' }];
      });
    },
  };
  return { kind: (name) => (name === 'thing' ? kind : undefined), all: () => [kind] };
})();

const chain = (...numbers: number[]) =>
  numbers.slice(1).map((n, at) => ({ from: ref(numbers[at] ?? 0), meaning: 'causes' as const, to: ref(n) }));
const numbers = (thread: Awaited<ReturnType<typeof followThread>>) =>
  thread?.items.map((item) => Number(item.card.id.slice(-12)));

describe('followThread', () => {
  it('walks both ways, in order of days, with one question per level and kind', () =>
    testScope(database, {}, async (scope) => {
      await loadLinks(scope, chain(1, 2, 3, 4, 5));
      counted.asked = 0;
      const thread = await followThread(scope, registry, ref(3));
      expect(numbers(thread)).toEqual([1, 2, 3, 4, 5]);
      expect(thread?.isCut).toBe(false);
      expect(counted.asked).toBe(3);
    }));

  it('is null for what is unknown or withheld', () =>
    testScope(database, { actor: anonymous }, async (scope) => {
      expect(await followThread(scope, registry, ref(101))).toBeNull();
      expect(await followThread(scope, registry, { kind: 'other', id: idOf(1) })).toBeNull();
    }));

  it('shows the public nothing of what is withheld, nor what hangs behind it', async () => {
    const slug = 'thread-withheld';
    const links = [...chain(1, 101, 2), ...chain(1, 3)];
    await testScope(database, { slug }, (scope) => loadLinks(scope, links));
    const seenBy = (actor: Actor) =>
      testScope(database, { slug, actor }, async (scope) =>
        numbers(await followThread(scope, registry, ref(1))),
      );
    expect(await seenBy(anonymous)).toEqual([1, 3]);
    expect(await seenBy(coordinator)).toEqual([1, 101, 2, 3]);
  });

  it('stops after six steps and after two hundred things, and says so', () =>
    testScope(database, {}, async (scope) => {
      await loadLinks(scope, chain(1, 2, 3, 4, 5, 6, 7, 8));
      expect(await followThread(scope, registry, ref(1))).toMatchObject({ isCut: true });
      expect(numbers(await followThread(scope, registry, ref(1)))).toHaveLength(7);
      expect(await followThread(scope, registry, ref(2))).toMatchObject({ isCut: false });
      const many = Array.from({ length: 300 }, (_, n) => chain(50, 1000 + n)).flat();
      await loadLinks(scope, many);
      const thread = await followThread(scope, registry, ref(50));
      expect(thread?.items).toHaveLength(200);
      expect(thread?.isCut).toBe(true);
    }));

  it('shows on a past day only what had happened', () =>
    testScope(database, { asOf: '2013-06-01' }, async (scope) => {
      await loadLinks(scope, chain(1, 2, 3, 4, 5));
      expect(numbers(await followThread(scope, registry, ref(2)))).toEqual([1, 2, 3]);
    }));
});

describe('nearThread', () => {
  it('gives direct neighbours with the relation in the right direction', () =>
    testScope(database, {}, async (scope) => {
      await loadLinks(scope, [
        { from: ref(2), meaning: 'decidedBy', to: ref(1) },
        { from: ref(3), meaning: 'replaces', to: ref(2) },
        ...chain(3, 4),
      ]);
      const near = await nearThread(scope, registry, ref(2));
      expect(near.map(({ relation, card }) => [relation, card.title])).toEqual([
        ['entschieden durch', 'Ding 1'],
        ['wurde ersetzt durch', 'Ding 3'],
      ]);
    }));
});

describe('tieThings and untieThings', () => {
  const tie = { thing: ref(1), meaning: 'decidedBy' as const, direction: 'backwards' as const, note: null };
  const chosen = (n: number) => ({ chosen: ref(n), address: '' });
  const pasted = (address: string) => ({ chosen: null, address });

  it('ties by choice and by pasted address, and unties', () =>
    testScope(database, { actor: coordinator }, async (scope) => {
      expect(await tieThings(scope, registry, { ...tie, other: chosen(2) })).toMatchObject({ ok: true });
      const address = `https://example.org/en/musterbezirk/dinge/${idOf(3)}?stand=2015-01-01`;
      expect(await tieThings(scope, registry, { ...tie, other: pasted(address) })).toMatchObject({
        ok: true,
      });
      const thread = await followThread(scope, registry, ref(1));
      expect(numbers(thread)).toEqual([1, 2, 3]);
      const relation = thread?.items[1]?.relations[0];
      expect(relation).toMatchObject({ meaning: 'decidedBy', direction: 'backwards' });

      const linkId = relation?.linkId ?? '';
      expect(await readKnot(scope, registry, ref(9), linkId)).toEqual({ ok: false, reason: 'unknown' });
      expect(await untieThings(scope, registry, ref(2), linkId, null)).toMatchObject({ ok: true });
      expect(await untieThings(scope, registry, ref(2), linkId, null)).toEqual({
        ok: false,
        reason: 'unknown',
      });
      expect(numbers(await followThread(scope, registry, ref(1)))).toEqual([1, 3]);
    }));

  it('refuses with a reason', () =>
    testScope(database, { actor: coordinator }, async (scope) => {
      const reasonOf = async (other: { chosen: { kind: string; id: string } | null; address: string }) => {
        const result = await tieThings(scope, registry, { ...tie, other });
        return result.ok ? 'ok' : result.reason;
      };
      expect(await reasonOf({ chosen: null, address: '' })).toBe('nothing-chosen');
      expect(await reasonOf({ chosen: { kind: 'other', id: 'x' }, address: '' })).toBe('unknown-choice');
      expect(await reasonOf(pasted('https://example.org/'))).toBe('unknown-address');
      expect(await reasonOf(chosen(1))).toBe('itself');
      expect(await reasonOf(chosen(2))).toBe('ok');
      expect(await reasonOf(chosen(2))).toBe('already-tied');
      const gone = await tieThings(scope, registry, { ...tie, thing: ref(0), other: chosen(2) });
      expect(gone).toEqual({ ok: false, reason: 'unknown-thing' });
    }));

  it('is for the office alone', () =>
    testScope(database, { actor: anonymous }, async (scope) => {
      expect(await tieThings(scope, registry, { ...tie, other: chosen(2) })).toEqual({
        ok: false,
        reason: 'forbidden',
      });
      expect(await untieThings(scope, registry, ref(1), idOf(1), null)).toEqual({
        ok: false,
        reason: 'forbidden',
      });
    }));
});
