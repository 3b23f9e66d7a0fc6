import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { childLevel, goalLevels, goalProblems, type Lead, leadFinding, parentLevel } from './goal.ts';

const action = {
  level: 'action',
  parent_id: 'p',
  indicator: 'Schulen mit Vereinbarung',
  base_value: 2,
  base_day: '2024-01-01',
  target_value: 8,
  target_day: '2026-12-31',
};
const fieldsOf = (row: object) => goalProblems({ ...action, ...row }, 'de').map(({ field }) => field);

describe('goalProblems', () => {
  it('an action goal is SMART: indicator, base, target and day', () => {
    expect(fieldsOf({})).toEqual([]);
    expect(fieldsOf({ indicator: null, base_value: null, target_value: null, target_day: null })).toEqual([
      'indicator',
      'base_value',
      'target_value',
      'target_day',
    ]);
    expect(fieldsOf({ base_value: 0 })).toEqual([]);
    expect(fieldsOf({ level: 'intermediate', indicator: null, target_day: null })).toEqual([]);
  });

  it('days and values lead forward', () => {
    expect(fieldsOf({ base_day: '2027-01-01' })).toEqual(['target_day']);
    expect(fieldsOf({ base_day: '2026-12-31' })).toEqual([]);
    expect(fieldsOf({ target_value: 2 })).toEqual(['target_value']);
  });

  it('only a guiding goal stands without a parent', () => {
    expect(fieldsOf({ level: 'guiding' })).toEqual(['parent_id']);
    expect(fieldsOf({ level: 'guiding', parent_id: null })).toEqual([]);
    expect(fieldsOf({ parent_id: null })).toEqual(['parent_id']);
  });

  it('levels stand above each other', () => {
    for (const level of goalLevels) {
      const below = childLevel(level);
      if (below) expect(parentLevel(below)).toBe(level);
    }
    expect(parentLevel('guiding')).toBeNull();
    expect(childLevel('action')).toBeNull();
  });
});

describe('leadFinding', () => {
  const lead = (role: Lead['role'], fieldId: string): Lead => ({ role, fieldId });
  it('asks for two roles from two fields', () => {
    expect(leadFinding([])).toBe('no-lead');
    expect(leadFinding([lead('lead', 'a')])).toBe('only-one');
    expect(leadFinding([lead('coLead', 'a')])).toBe('only-one');
    expect(leadFinding([lead('lead', 'a'), lead('coLead', 'a')])).toBe('same-field');
    expect(leadFinding([lead('lead', 'a'), lead('coLead', 'b')])).toBeNull();
  });

  const leads = fc.array(
    fc.record({
      role: fc.constantFrom<Lead['role']>('lead', 'coLead'),
      fieldId: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 5 },
  );
  it('finds nothing exactly where both roles and two fields are there, in whatever order', () => {
    fc.assert(
      fc.property(leads, (given) => {
        const isShared =
          new Set(given.map(({ role }) => role)).size === 2 &&
          new Set(given.map(({ fieldId }) => fieldId)).size > 1;
        expect(leadFinding(given) === null).toBe(isShared);
        expect(leadFinding(given.toReversed())).toBe(leadFinding(given));
      }),
    );
  });
});
