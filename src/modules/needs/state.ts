import { done, type Result, refuse } from '../../platform/result.ts';

/** How far a need has come. */
export const states = ['voiced', 'examined', 'agreed', 'beingMet', 'met', 'notPursued'] as const;
export type State = (typeof states)[number];
export const isState = (value: unknown): value is State => states.some((state) => state === value);

/** States in which a need still waits for something to be done. */
export const openStates = ['voiced', 'examined', 'agreed', 'beingMet'] as const satisfies readonly State[];

/** Nothing is agreed that nobody has examined; what is not pursued can be taken up again. */
const following: Readonly<Record<State, readonly State[]>> = {
  voiced: ['examined', 'notPursued'],
  examined: ['agreed', 'voiced', 'notPursued'],
  agreed: ['beingMet', 'examined', 'notPursued'],
  beingMet: ['met', 'agreed', 'notPursued'],
  met: ['agreed', 'beingMet'],
  notPursued: ['voiced', 'examined'],
};

/** What can come after a state; null: none was recorded so far, so any may be the first to be known. */
export const followingStates = (state: State | null): readonly State[] =>
  state === null ? states : following[state];

export const mayFollow = (earlier: State | null, later: State): boolean =>
  followingStates(earlier).includes(later);

/**
 * A step from state to state. It cannot be made without a reason, least of all the one to `notPursued`.
 *
 * `isProven`: whether some evidence or a want stands beside the need; nothing else can be agreed. `isAnswered`: whether an offer
 * answers it, or did; nothing else can be met, so that saying so is no way around answering.
 */
export type Step = { state: State; reason: string; isProven: boolean; isAnswered: boolean };
export type StepRefusal = { reason: 'no-reason' | 'not-permitted' | 'not-proven' | 'not-answered' };

/**
 * Judges a step from the present state (null: none recorded). The state machine of needs, without database.
 *
 * @returns the reason as it is to be kept, trimmed
 */
export const takeStep = (present: State | null, step: Step): Result<{ reason: string }, StepRefusal> => {
  const reason = step.reason.trim();
  if (!mayFollow(present, step.state)) return refuse('not-permitted');
  if (reason === '') return refuse('no-reason');
  if (step.state === 'agreed' && !step.isProven) return refuse('not-proven');
  if (step.state === 'met' && !step.isAnswered) return refuse('not-answered');
  return done({ reason });
};
