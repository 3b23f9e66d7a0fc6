import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/db/testing.ts';
import { followingStates, mayFollow, type State, states, takeStep } from './state.ts';

const database = await testDatabase();
const state = fc.constantFrom(...states);
const present = fc.option(state, { nil: null });
const step = fc.record({ state, reason: fc.string(), isReady: fc.boolean() });

describe('the states of an offer', () => {
  test('no step without a reason', () => {
    fc.assert(
      fc.property(present, step, fc.stringMatching(/^\s*$/), (from, to, blank) => {
        expect(takeStep(from, { ...to, reason: blank }).ok).toBe(false);
      }),
    );
  });

  test('whatever steps are taken: nothing is published that was not reviewed and ready', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now: State = 'draft';
        let wasReviewed = false;
        for (const each of steps) {
          if (!takeStep(now, each).ok) continue;
          if (each.state === 'published' && now !== 'paused') {
            expect(wasReviewed).toBe(true);
            expect(each.isReady).toBe(true);
          }
          if (each.state === 'reviewed') wasReviewed = true;
          if (each.state === 'draft') wasReviewed = false;
          now = each.state;
        }
      }),
    );
  });

  test('every state but the draft leads back to the draft, all to the end, none to itself', () => {
    for (const from of states) {
      expect(followingStates(from)).not.toContain(from);
      if (from !== 'draft') expect(followingStates(from)).toContain('draft');
      if (from !== 'ended') expect(followingStates(from)).toContain('ended');
    }
  });

  test('the database permits the same', async () => {
    for (const from of states)
      for (const to of states) {
        const { rows } = await sql<{
          yes: boolean;
        }>`select offer_state_may_follow(${from}, ${to}) as yes`.execute(database.kysely);
        expect([from, to, rows[0]?.yes]).toEqual([from, to, mayFollow(from, to)]);
      }
  });
});
