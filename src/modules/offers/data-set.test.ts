import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { loadDataSets } from '../../app/data-sets.ts';
import { seededRandom } from '../../app/seeded-random.ts';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { offersDataSet } from './data-set.ts';
import { offersKinds } from './kinds.ts';

const database = await testDatabase();

describe('the example district', () => {
  test('is the same each time', () => {
    const once = () => JSON.stringify([...offersDataSet.invent(seededRandom('offers'), 3, '2026-11-22')]);
    expect(once()).toBe(once());
  });

  test('ends nothing before it begins, whatever the chance', () => {
    for (let seed = 0; seed < 60; seed++)
      for (const piece of offersDataSet.invent(seededRandom(`seed-${seed}`), 2, '2026-11-22'))
        for (const section of Object.values(
          piece as Record<string, Record<string, { from: string; until?: string }>>,
        ))
          for (const [key, { from, until }] of Object.entries(section))
            if (until && from) expect([key, until >= from]).toEqual([key, true]);
  });

  test('grows with its scale, in pieces', () => {
    const pieces = [...offersDataSet.invent(Math.random, 12, '2026-11-22')] as Record<string, object>[];
    const further = pieces.slice(2).map((piece) => Object.keys(piece.offer ?? {}).length);
    expect(further).toEqual([500, 500, 100]);
  });

  test('loads with everything that the pages want to show, terms and offers of past days among it', async () => {
    await loadDataSets(database, fixedClock('2026-11-22T12:00:00+01:00'), {
      names: ['musterbezirk'],
      scale: 2,
    });
    await testScope(database, { slug: 'musterbezirk' }, async ({ db }) => {
      for (const kind of offersKinds) {
        const { rows } = await sql<{
          n: number;
        }>`select count(*)::int as n from ${sql.table(kind.table)}`.execute(db);
        expect(rows[0]?.n, kind.kind).toBeGreaterThan(0);
      }
      const { rows: states } = await sql<{
        state: string;
        n: number;
      }>`select state, count(*)::int as n from offer_state
        where valid @> date '2026-11-22' group by state`.execute(db);
      const count = Object.fromEntries(states.map(({ state, n }) => [state, n]));
      expect(count.published).toBeGreaterThan(180);
      for (const state of ['draft', 'reviewed', 'paused', 'ended'])
        expect(count[state], state).toBeGreaterThan(1);
      const { rows: growth } = await sql<{ n: number }>`
        select count(distinct o.thing_id)::int as n from (values (date '2016-12-31'), ('2020-12-31'), ('2024-12-31')) d(day)
        left join offer o on 'movement' = any(o.marks) and o.valid @> d.day group by d.day order by d.day`.execute(
        db,
      );
      const numbers = growth.map(({ n }) => n);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      const { rows: old } = await sql<{ n: number }>`select count(*)::int as n from offer_text t
        join offer o on o.alliance_id = t.alliance_id and o.thing_id = t.offer_id and o.valid @> date '2026-11-22'
        where t.original <> offer_wording(o.name, o.summary, o.description, o.taking_part_note)`.execute(db);
      expect(old[0]?.n).toBeGreaterThan(2);
    });
  });
});
