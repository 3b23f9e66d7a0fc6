import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadDataSets } from '../../app/data-sets.ts';
import { seededRandom } from '../../app/seeded-random.ts';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import { attempt } from '../../platform/db/transaction.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { readUnanswered } from './data/unanswered-views.ts';
import { needsDataSet } from './data-set.ts';
import { needsKinds } from './kinds.ts';
import { states } from './state.ts';

const database = await testDatabase();
const today = '2026-11-22';
type Piece = Record<string, Record<string, { from: string; until?: string }>>;

describe('the example district', () => {
  test('is the same each time', () => {
    const once = () => JSON.stringify([...needsDataSet.invent(seededRandom('needs'), 3, today)]);
    expect(once()).toBe(once());
  });

  test('ends nothing before it begins, whatever the chance', () => {
    for (let seed = 0; seed < 60; seed++)
      for (const piece of needsDataSet.invent(seededRandom(`seed-${seed}`), 2, today))
        for (const section of Object.values(piece as Piece))
          for (const [key, { from, until }] of Object.entries(section))
            if (until && from) expect([key, until >= from]).toEqual([key, true]);
  });

  test('grows with its scale by five needs a step, in pieces', () => {
    const pieces = [...needsDataSet.invent(Math.random, 42, today)] as Piece[];
    expect(pieces.map((piece) => Object.keys(piece.need ?? {}).length)).toEqual([56, 100, 100, 5]);
  });

  test('loads with all kinds and states, and a good dozen that nobody has answered', async () => {
    await loadDataSets(database, fixedClock(`${today}T12:00:00+01:00`), {
      names: ['musterbezirk'],
      scale: 2,
    });
    await testScope(database, { slug: 'musterbezirk' }, async (scope) => {
      const count = async (table: string, where = sql`true`): Promise<number> => {
        const { rows } = await sql<{ n: number }>`
          select count(*)::int as n from ${sql.table(table)} where ${where}`.execute(scope.db);
        return rows[0]?.n ?? 0;
      };
      for (const kind of needsKinds) expect(await count(kind.table), kind.kind).toBeGreaterThan(0);
      for (const state of states)
        expect(await count('need_state', sql`state = ${state} and upper_inf(valid)`), state).toBeGreaterThan(
          2,
        );
      expect(await count('want')).toBeGreaterThanOrEqual(200);
      expect(
        await count('want', sql`not exists (select from need_want where want_id = want.thing_id)`),
      ).toBeGreaterThan(40);
      expect((await readUnanswered(scope)).count).toBeGreaterThan(12);
      expect(await count('thread_link', sql`meaning = 'answers' and to_kind = 'need'`)).toBe(
        await count('need_offer'),
      );
    });
  });

  test('what was agreed goes neither by deleting the need nor by deleting or rewording its state', () =>
    testScope(database, { slug: 'musterbezirk' }, async ({ db }) => {
      const of = (state: string) =>
        sql`(select need_id from need_state where state = ${state} and upper_inf(valid))`;
      const tried = (statement: ReturnType<typeof sql>) =>
        attempt(
          db,
          async () => {
            await statement.execute(db);
            return null;
          },
          (fault) => fault.constraint ?? 'other',
        );
      for (const state of ['agreed', 'notPursued']) {
        expect(await tried(sql`delete from need where thing_id in ${of(state)}`)).toBe('need_agreed_stays');
        expect(await tried(sql`delete from need_state where state = ${state}`)).toBe('need_state_stays');
        expect(await tried(sql`update need_state set state = 'voiced' where state = ${state}`)).toBe(
          'need_state_stays',
        );
      }
      // Nobody has agreed to what was only voiced; and a step of the same day keeps what it passed through.
      expect(
        await tried(sql`update need_state set state = 'notPursued', via = array_append(via, 'agreed') where state = 'agreed'
          and upper_inf(valid)`),
      ).toBeNull();
    }));

  test('nobody drops a need without saying why', () =>
    testScope(database, { slug: 'musterbezirk' }, async ({ db }) => {
      for (const reason of ['', '  ']) {
        const fault = await attempt(
          db,
          async () => {
            await sql`update need_state set reason = ${reason} where state = 'notPursued'`.execute(db);
            return null;
          },
          (each) => each.code ?? 'other',
        );
        expect(fault).toBe('23514');
      }
    }));
});
