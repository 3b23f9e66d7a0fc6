import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { inventAlliance } from '../modules/alliance/example.ts';
import { allianceKinds } from '../modules/alliance/kinds.ts';
import { contentReader } from '../modules/records/data-set-schema.ts';
import { testDatabase } from '../platform/db/testing.ts';
import { fixedClock } from '../platform/time/clock.ts';
import { addDays } from '../platform/time/day.ts';
import { dataSetNames, dataSetParts, loadDataSets } from './data-sets.ts';
import { seededRandom } from './seeded-random.ts';

const clock = fixedClock('2026-11-22T12:00:00+01:00');
const today = '2026-11-22';
const database = await testDatabase();

const invented = (seed: string, scale: number, day = today) => [
  ...inventAlliance(seededRandom(seed), scale, day),
];
const count = async (statement: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`${sql.raw(`select count(*) as n from ${statement}`)}`.execute(
    database.kysely,
  );
  return rows[0]?.n ?? 0;
};

describe('loading', () => {
  test('every module that brings a part is in the list, in the order of modules', async () => {
    const { moduleNames } = await import('../modules/order.ts');
    const withPart = moduleNames.filter((name) =>
      existsSync(new URL(`../modules/${name}/data-set.ts`, import.meta.url)),
    );
    expect(dataSetParts.map((part) => part.name)).toEqual(withPart);
  });

  test('loads both districts, once', async () => {
    const lines: string[] = [];
    const options = { names: dataSetNames, scale: 1, log: (line: string) => void lines.push(line) };
    expect(await loadDataSets(database, clock, options)).toEqual([
      { slug: 'steglitz-zehlendorf', name: 'Steglitz-Zehlendorf', isNew: true },
      { slug: 'musterbezirk', name: 'Musterbezirk', isNew: true },
    ]);
    const rows = await count('milestone');
    expect((await loadDataSets(database, clock, options)).map((set) => set.isNew)).toEqual([false, false]);
    expect(await count('milestone')).toBe(rows);
    expect(lines.at(-1)).toBe('Musterbezirk: schon da, bleibt unverändert');
    expect(await count('alliance where is_example')).toBe(1);
  });

  test('every loaded fact has a history that names the command', async () => {
    for (const kind of allianceKinds) {
      expect(
        await count(`${kind.table} t where not exists (select 1 from event e
          where e.alliance_id = t.alliance_id and e.system_name = 'seed' and e.things @> array['${kind.kind}:' || t.thing_id])`),
      ).toBe(0);
    }
  });

  test('every role can be tried', async () => {
    expect(await count('(select distinct role from role_holding) r')).toBe(5);
    expect(await count('platform_role_holding')).toBe(2);
    expect(await count('programme_agency_alliance')).toBe(1);
    expect(await count(`auth_user where email not like '%.example'`)).toBe(0);
  });

  test('an unknown name is a fault', async () => {
    await expect(loadDataSets(database, clock, { names: ['atlantis'], scale: 1 })).rejects.toThrow(
      'atlantis',
    );
  });
});

describe('the example district', () => {
  test('the same stream, scale and day make the same district', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 3 }), (seed, scale) => {
        expect(invented(seed, scale)).toEqual(invented(seed, scale));
      }),
      { numRuns: 10 },
    );
  });

  test('whatever the stream and the day: right by its kinds, and no key twice', () => {
    const read = contentReader(allianceKinds);
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2025-06-01', days));
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 25 }), day, (seed, scale, on) => {
        const pieces = invented(seed, scale, on).map(read);
        const names = pieces.flatMap(({ facts }) => facts.map(({ kind, key }) => `${kind.kind}:${key}`));
        expect(new Set(names).size).toBe(names.length);
        const all = new Set(names);
        for (const { links } of pieces)
          for (const { from, to } of links) expect([all.has(from), all.has(to)]).toEqual([true, true]);
      }),
      { numRuns: 25 },
    );
  });

  test('has titles, systems, fields and milestones through the years', async () => {
    const here = `alliance_id = (select id from alliance where slug = 'musterbezirk')`;
    const on = (table: string, day: string) => count(`${table} where ${here} and valid @> '${day}'::date`);
    expect(await count(`alliance_title where ${here}`)).toBe(4);
    expect(await on('alliance_field', '2011-12-31')).toBe(2);
    expect(await on('alliance_field', '2017-01-01')).toBe(8);
    expect(await on('alliance_field', today)).toBe(7);
    expect(await count(`goal_system where ${here}`)).toBe(3);
    expect(await count(`milestone where ${here}`)).toBeGreaterThan(40);
    expect(await count(`milestone where ${here} and day > '${today}'`)).toBe(0);
  });

  test('goals are late, due this week and ahead; some are not led by two fields', async () => {
    const action = `goal where level = 'action' and valid @> '${today}'::date and target_day`;
    expect(await count(`${action} < '${today}'`)).toBeGreaterThanOrEqual(2);
    expect(await count(`${action} between '${today}' and '${addDays(today, 7)}'`)).toBeGreaterThanOrEqual(3);
    expect(await count(`${action} > '${addDays(today, 7)}'`)).toBeGreaterThan(10);
    const leads = `(select goal_id, count(distinct role) roles, count(distinct field_id) fields from goal_lead
      where valid @> '${today}'::date group by goal_id) l`;
    expect(await count(`${leads} where roles = 1`)).toBeGreaterThan(0);
    expect(await count(`${leads} where roles = 2 and fields = 1`)).toBeGreaterThan(0);
    expect(await count(`${leads} where roles = 2 and fields = 2`)).toBeGreaterThan(20);
  });

  test.each([7, 23])(
    'loads at scale %i on any day of the coming years',
    { timeout: 120_000 },
    async (scale) => {
      // With statistics that know other alliances and not this one: the planner then expects hardly a row of it.
      await sql`analyze`.execute(database.kysely);
      await database.reset();
      const later = fixedClock(scale === 7 ? '2027-02-28T12:00:00+01:00' : '2030-08-01T12:00:00+02:00');
      await loadDataSets(database, later, { names: ['musterbezirk'], scale });
      expect(await count('goal')).toBeGreaterThan(50 * scale);
    },
  );
});
