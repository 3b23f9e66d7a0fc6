import { done, type Result, refuse } from '../../platform/result.ts';

/** How far an offer has come. */
export const states = ['draft', 'reviewed', 'published', 'paused', 'ended'] as const;
export type State = (typeof states)[number];
export const isState = (value: unknown): value is State => states.some((state) => state === value);

/** States in which everyone sees the offer; a paused one with a note that it rests. */
export const openStates = ['published', 'paused'] as const satisfies readonly State[];
export const isOpenState = (state: State | null): boolean => openStates.some((open) => open === state);

/** Nothing is published that nobody has reviewed; what is public comes back to be reworked only through the draft. */
const following: Readonly<Record<State, readonly State[]>> = {
  draft: ['reviewed', 'ended'],
  reviewed: ['published', 'draft', 'ended'],
  published: ['paused', 'draft', 'ended'],
  paused: ['published', 'draft', 'ended'],
  ended: ['draft'],
};

/** What can come after a state; null: none was recorded so far, so any may be the first to be known. */
export const followingStates = (state: State | null): readonly State[] =>
  state === null ? states : following[state];

export const mayFollow = (earlier: State | null, later: State): boolean =>
  followingStates(earlier).includes(later);

/**
 * A step from state to state. It cannot be made without a reason.
 *
 * `isReady`: whether the offer says all that families need; nothing else can be reviewed or published.
 */
export type Step = { state: State; reason: string; isReady: boolean };
export type StepRefusal = { reason: 'no-reason' | 'not-permitted' | 'not-ready' };

/**
 * Judges a step from the present state (null: none recorded). The state machine of offers, without database.
 *
 * @returns the reason as it is to be kept, trimmed
 */
export const takeStep = (present: State | null, step: Step): Result<{ reason: string }, StepRefusal> => {
  const reason = step.reason.trim();
  if (!mayFollow(present, step.state)) return refuse('not-permitted');
  if ((step.state === 'reviewed' || step.state === 'published') && !step.isReady) return refuse('not-ready');
  if (reason === '') return refuse('no-reason');
  return done({ reason: reason });
};
