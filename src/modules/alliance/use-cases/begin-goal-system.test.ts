import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import { attempt } from '../../../platform/db/transaction.ts';
import { undoEvent } from '../../../platform/events/undo.ts';
import type { Scope } from '../../../platform/scope.ts';
import { loadRecords } from '../../records/contract.ts';
import { field, goal, goalLead, goalSystem, title } from '../kinds.ts';
import { beginGoalSystem } from './begin-goal-system.ts';

const database = await testDatabase();
const ids = { system: randomUUID(), goal: randomUUID(), field: randomUUID() };

const seed = async (scope: Scope) => {
  await loadRecords(scope, field, [{ id: ids.field, name: 'Schule', mark: 'school', valid: '(,)' }]);
  await loadRecords(scope, goalSystem, [{ id: ids.system, name: 'Alt', valid: '[2020-01-01,)' }]);
  await loadRecords(scope, goal, [
    { id: ids.goal, system_id: ids.system, level: 'guiding', title: 'Teilhabe', valid: '[2020-01-01,)' },
  ]);
  await loadRecords(scope, goalLead, [
    {
      id: randomUUID(),
      goal_id: ids.goal,
      role: 'lead',
      holder: 'A',
      field_id: ids.field,
      valid: '[2021-01-01,)',
    },
  ]);
};
const input = {
  id: randomUUID(),
  name: 'Neu',
  from: '2027',
  decisionNote: 'Steuerungsgruppe',
  isPublic: true,
};
const periods = async (scope: Scope) => {
  const { rows } = await sql<{ period: string }>`
    select valid::text as period from goal_system where name = 'Alt' union all
    select valid::text from goal union all select valid::text from goal_lead`.execute(scope.db);
  return rows.map((row) => row.period);
};

describe('beginGoalSystem', () => {
  it('ends the old system with its goals and leads in one change, which can be taken back', () =>
    testScope(database, {}, async (scope) => {
      await seed(scope);
      const begun = await beginGoalSystem(scope, input);
      expect(begun).toMatchObject({ ok: true, from: '2027-01-01' });
      expect(await periods(scope)).toEqual([
        '[2020-01-01,2027-01-01)',
        '[2020-01-01,2027-01-01)',
        '[2021-01-01,2027-01-01)',
      ]);
      expect(await beginGoalSystem(scope, input)).toMatchObject({ ok: true, eventId: null });
      const eventId = begun.ok ? begun.eventId : null;
      expect(await undoEvent(scope, eventId ?? '', () => true)).toMatchObject({ ok: true });
      expect(await periods(scope)).toEqual(['[2020-01-01,)', '[2020-01-01,)', '[2021-01-01,)']);
    }));

  it('refuses days that do not fit, and says which', () =>
    testScope(database, {}, async (scope) => {
      expect(await beginGoalSystem(scope, input)).toMatchObject({ reason: 'no-system' });
      await seed(scope);
      const refused = (more: object) => beginGoalSystem(scope, { ...input, id: randomUUID(), ...more });
      expect(await refused({ from: '2019' })).toMatchObject({ from: 'outside' });
      expect(await refused({ from: '2020-06' })).toMatchObject({ from: 'later-goals' });
      expect(await refused({ from: '', name: ' ' })).toMatchObject({ from: 'missing', name: 'missing' });
      expect(await refused({ from: '31.2.2027' })).toMatchObject({ from: 'not-a-day' });
    }));
});

describe('what the database guards', () => {
  const fault = (scope: Scope, work: () => Promise<void>) =>
    attempt<string | undefined>(
      scope.db,
      async () => {
        await work();
        return 'taken';
      },
      ({ constraint, code }) => constraint ?? code,
    );

  it('one title at a time', () =>
    testScope(database, {}, async (scope) => {
      const rows = [
        { id: randomUUID(), title: 'A', valid: '[2014-01-01,2016-01-01)' },
        { id: randomUUID(), title: 'B', valid: '[2015-12-31,)' },
      ];
      expect(await fault(scope, () => loadRecords(scope, title, rows))).toBe('alliance_title_one_at_a_time');
      const undated = [1, 2].map((n) => ({ id: randomUUID(), title: `ohne Zeit ${n}`, valid: null }));
      expect(await fault(scope, () => loadRecords(scope, title, undated))).toBe('taken');
    }));

  it('a goal stands below one of the level above, in the same system, and no longer than it', () =>
    testScope(database, {}, async (scope) => {
      await seed(scope);
      const below = (more: object) =>
        fault(scope, () =>
          loadRecords(scope, goal, [
            {
              id: randomUUID(),
              system_id: ids.system,
              parent_id: ids.goal,
              level: 'intermediate',
              title: 'Weg',
              valid: '[2021-01-01,)',
              ...more,
            },
          ]),
        );
      const smart = { indicator: 'i', base_value: 1, target_value: 2, target_day: '2027-01-01' };
      expect(await below({ level: 'action', ...smart })).toBe('goal_place');
      expect(await below({ valid: '[2019-01-01,)' })).toMatch(/goal_within/);
      expect(await below({})).toBe('taken');
    }));
});
