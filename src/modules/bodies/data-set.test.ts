import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDataSets } from '../../app/data-sets.ts';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import type { Scope } from '../../platform/scope.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { readBodies } from './data/body-views.ts';
import { readLocalAlliances } from './data/local-alliance-views.ts';
import { readEnded } from './data/visible-rows.ts';
import { bodiesDataSet } from './data-set.ts';
import { bodiesKinds, body, localAlliance } from './kinds.ts';
import { readOverlaps } from './use-cases/read-overlaps.ts';

const database = await testDatabase();
beforeAll(() =>
  loadDataSets(database, fixedClock('2026-11-22T12:00:00+01:00'), {
    names: ['musterbezirk', 'steglitz-zehlendorf'],
    scale: 3,
  }),
);
const here = <T>(work: (scope: Scope) => Promise<T>, asOf?: string) =>
  testScope(database, { slug: 'musterbezirk', ...(asOf ? { asOf } : {}) }, work);
const there = <T>(work: (scope: Scope) => Promise<T>, asOf?: string) =>
  testScope(database, { slug: 'steglitz-zehlendorf', ...(asOf ? { asOf } : {}) }, work);

describe('Steglitz-Zehlendorf', () => {
  test('has what the document says: forums since 2013, the alliance structure since 2015; nobody is named', async () => {
    const names = (day: string) =>
      there(async (scope) => (await readBodies(scope)).map(({ name }) => name), day);
    expect(await names('2012-12-31')).toEqual([]);
    expect(await names('2013-01-01')).toEqual(['Lokale Bildungsforen']);
    expect(await names('2015-06-01')).toEqual(['Lokale Bildungsforen', 'Regionale Verbundstruktur']);
    await there(async (scope) => {
      for (const each of await readBodies(scope)) {
        expect(each).toMatchObject({ level: null, leads: [], memberCount: 0, pause: null });
        expect(each.row.source_id).not.toBeNull();
        expect(each.row.is_public).toBe(true);
      }
      expect(await readLocalAlliances(scope)).toEqual([]);
    });
  });
});

describe('the example district', () => {
  test('has rows of every kind', () =>
    here(async (scope) => {
      for (const { table, kind } of bodiesKinds) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(
          scope.db,
        );
        expect(rows[0]?.n, kind).toBeGreaterThan(0);
      }
    }));

  test('has bodies on three levels, one that rests, one merged and one dissolved', () =>
    here(async (scope) => {
      const bodies = await readBodies(scope);
      expect(bodies.length).toBeGreaterThanOrEqual(14);
      expect(new Set(bodies.map(({ level }) => level))).toEqual(
        new Set(['political', 'strategic', 'operational']),
      );
      expect(bodies.filter(({ pause }) => pause).map(({ name }) => name)).toEqual([
        'Runde Kulturelle Bildung',
      ]);
      const ended = await readEnded(scope, body);
      expect(ended.map(({ name, ending }) => [name, ending])).toEqual([
        ['Runder Tisch Ausbildung', 'dissolved'],
        ['AG Von der Kita in die Schule', 'merged'],
      ]);
    }));

  test('differs between days', async () => {
    const parents = (day: string) =>
      here(async (scope) => {
        const bodies = await readBodies(scope);
        const forum = bodies.find(({ name }) => name === 'Lokale Bildungsforen');
        return bodies.filter(({ id }) => forum?.reportsTo.includes(id)).map(({ name }) => name);
      }, day);
    expect(await parents('2014-03-01')).toEqual(['Steuerungsgruppe']);
    expect(await parents('2016-03-01')).toEqual(['Regionale Verbundstruktur']);
  });

  test('has local alliances at several stages, with speakers', () =>
    here(async (scope) => {
      const list = await readLocalAlliances(scope);
      expect(list.map(({ stage }) => stage)).toEqual(['consolidated', 'working', 'building', 'initiation']);
      expect(list.every(({ speakers }) => speakers.length === 1)).toBe(true);
      expect((await readEnded(scope, localAlliance)).map(({ ending }) => ending)).toEqual([
        'merged',
        'dissolved',
      ]);
    }));

  test('has findings of every rule', () =>
    here(async (scope) => {
      const { open } = await readOverlaps(scope);
      const names = (rule: string) => open.filter((each) => each.rule === rule).map((each) => each.names);
      expect(names('same-members')).toContainEqual(
        expect.arrayContaining(['AG Bewegte Kindheit', 'Arbeitspaket Gesundheit und Bewegung']),
      );
      expect(names('same-mandate')).toContainEqual(
        expect.arrayContaining(['AG Bewegte Kindheit', 'Arbeitspaket Gesundheit und Bewegung']),
      );
      expect(names('one-field-lead')).toContainEqual(['Lenkungsgruppe Ganztag und Übergänge']);
      expect(names('one-lead')).toContainEqual(['Lokale Bildungsforen']);
      expect(names('field-without-body')).toEqual([['Kultur']]);
      expect(names('area-without-body')).toContainEqual(['Obstwiesen']);
      expect(names('area-without-body')).toHaveLength(5);
      expect(names('nowhere').length).toBeGreaterThan(5);
    }));

  test('grows with its scale', () => {
    const count = (scale: number, kind: string) =>
      [...bodiesDataSet.invent(Math.random, scale, '2026-11-22')]
        .map((piece) => Object.keys((piece as Record<string, object>)[kind] ?? {}).length)
        .reduce((sum, each) => sum + each, 0);
    expect(count(1000, 'body') - count(1, 'body')).toBe(200);
    expect(count(1000, 'membership') - count(1, 'membership')).toBe(4995);
  });
});
