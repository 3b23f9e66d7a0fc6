import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/db/testing.ts';
import { followingStages, isEnding, livingStages, mayFollow, type Stage, stages, takeStep } from './stage.ts';

const database = await testDatabase();
const stage = fc.constantFrom(...stages);
const present = fc.option(stage, { nil: null });
const step = fc.record({
  stage,
  reason: fc.string(),
  intoId: fc.option(fc.uuid(), { nil: null }),
});

describe('the stages of a local alliance', () => {
  test('no step without a reason, whatever the stages', () => {
    fc.assert(
      fc.property(present, step, fc.stringMatching(/^\s*$/), (from, to, blank) => {
        expect(takeStep(from, { ...to, reason: blank })).toEqual({ ok: false, reason: 'no-reason' });
      }),
    );
  });

  test('a step that is taken was permitted, has its reason, and names another one exactly when it merges', () => {
    fc.assert(
      fc.property(present, step, (from, to) => {
        const taken = takeStep(from, to);
        if (!taken.ok) return;
        expect(mayFollow(from, to.stage)).toBe(true);
        expect(taken.step.reason).not.toBe('');
        expect(taken.step.intoId !== null).toBe(to.stage === 'merged');
      }),
    );
  });

  test('whatever steps are taken: after an end comes nothing, and until then every stage can still be reached', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now: Stage | null = null;
        for (const each of steps) {
          const taken = takeStep(now, each);
          if (isEnding(now)) expect(taken.ok).toBe(false);
          if (taken.ok) now = taken.step.stage;
        }
        const reachable = reachableFrom(now);
        if (isEnding(now)) expect(reachable.size).toBe(0);
        else for (const goal of stages) expect(reachable.has(goal) || goal === now).toBe(true);
      }),
    );
  });

  test('no stage follows itself, and from every living one it can end', () => {
    for (const from of livingStages) {
      expect(followingStages(from)).not.toContain(from);
      expect(followingStages(from)).toEqual(expect.arrayContaining(['merged', 'dissolved']));
    }
  });

  test('the database permits the same', async () => {
    for (const from of livingStages)
      for (const to of livingStages) {
        const { rows } = await sql<{ yes: boolean }>`
          select local_alliance_stage_may_follow(${from}, ${to}) as yes`.execute(database.kysely);
        expect([from, to, rows[0]?.yes]).toEqual([from, to, mayFollow(from, to)]);
      }
  });
});

const reachableFrom = (from: Stage | null): ReadonlySet<Stage> => {
  const seen = new Set<Stage>();
  const open = [...followingStages(from)];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...followingStages(next));
  }
  return seen;
};
