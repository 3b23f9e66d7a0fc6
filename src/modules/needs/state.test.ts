import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../platform/db/testing.ts';
import { followingStates, mayFollow, openStates, states, takeStep } from './state.ts';

const database = await testDatabase();
const anyState = fc.constantFrom(...states);

describe('the states of a need', () => {
  test('no step without a reason, whichever it is', () => {
    fc.assert(
      fc.property(
        anyState,
        anyState,
        fc.constantFrom('', ' ', '\n\t'),
        fc.boolean(),
        (present, state, reason, isProven) => {
          expect(takeStep(present, { state, reason, isProven, isAnswered: true }).ok).toBe(false);
        },
      ),
    );
  });

  test('what is taken can follow, is reasoned, and is proven where it is agreed and answered where it is met', () => {
    fc.assert(
      fc.property(
        fc.option(anyState),
        anyState,
        fc.string(),
        fc.boolean(),
        fc.boolean(),
        (present, state, reason, isProven, isAnswered) => {
          const taken = takeStep(present, { state, reason, isProven, isAnswered });
          const may =
            mayFollow(present, state) &&
            reason.trim() !== '' &&
            (state !== 'agreed' || isProven) &&
            (state !== 'met' || isAnswered);
          expect(taken.ok).toBe(may);
          if (taken.ok) expect(taken.reason).toBe(reason.trim());
        },
      ),
    );
  });

  test('no state is a dead end, and nothing is met that was never agreed', () => {
    for (const state of states) {
      expect(followingStates(state).length).toBeGreaterThan(0);
      expect(followingStates(state)).not.toContain(state);
    }
    const leadingTo = (state: (typeof states)[number]) => states.filter((each) => mayFollow(each, state));
    expect(leadingTo('met')).toEqual(['beingMet']);
    expect(leadingTo('beingMet')).toEqual(['agreed', 'met']);
    for (const state of openStates) expect(mayFollow(state, 'notPursued')).toBe(true);
  });

  test('the database permits the same steps', async () => {
    await testScope(database, {}, async ({ db }) => {
      for (const earlier of states)
        for (const later of states) {
          const { rows } = await sql<{ may: boolean }>`
            select need_state_may_follow(${earlier}, ${later}) as may`.execute(db);
          expect([earlier, later, rows[0]?.may]).toEqual([earlier, later, mayFollow(earlier, later)]);
        }
    });
  });
});
