import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { dataSetNames, loadDataSets } from '../../src/app/data-sets.ts';
import { agencyAlliances } from '../../src/modules/access/contract.ts';
import { readRollUps } from '../../src/modules/alliance/data/roll-up-views.ts';
import { testDatabase } from '../../src/platform/db/testing.ts';
import { inTransaction } from '../../src/platform/db/transaction.ts';
import type { PlatformScope } from '../../src/platform/scope.ts';
import { fixedClock } from '../../src/platform/time/clock.ts';

const clock = fixedClock('2026-11-22T12:00:00+01:00');
const database = await testDatabase();
await loadDataSets(database, clock, { names: dataSetNames, scale: 1 });

const asPerson = async <T>(email: string, work: (scope: PlatformScope) => Promise<T>): Promise<T> => {
  const { rows } = await sql<{ id: string }>`select id from auth_user where email = ${email}`.execute(
    database.kysely,
  );
  const userId = rows[0]?.id ?? '';
  return inTransaction(database, { allianceId: null, userId }, (db) =>
    work({
      db,
      actor: { kind: 'user', userId, name: '', email, roles: new Set() },
      clock,
      locale: 'de',
      requestId: 'test',
    }),
  );
};

describe('what a programme agency reads', () => {
  test('figures of the alliances that were opened to it, and of no other', () =>
    asPerson('agentur@musterbezirk.example', async (scope) => {
      const alliances = await agencyAlliances(scope);
      expect(alliances.map(({ slug }) => slug)).toEqual(['musterbezirk']);
      const [figures] = await readRollUps(scope, alliances);
      expect(figures).toMatchObject({ fields: expect.any(Number), late: expect.any(Number) });
      expect(figures?.actionGoals).toBeGreaterThan(10);
      // The seal is off again: nothing of any alliance is left in sight.
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from goal`.execute(
        scope.db,
      );
      expect(rows[0]?.count).toBe(0);
    }));

  test('nobody else has alliances to compare', () =>
    asPerson('steuerung@musterbezirk.example', async (scope) => {
      expect(await agencyAlliances(scope)).toEqual([]);
    }));
});
