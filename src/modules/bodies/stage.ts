import { done, type Result, refuse } from '../../platform/result.ts';
import { type Ending, endings } from './options.ts';

/** How far a living local alliance has come. Dormant: it rests and can wake up. */
export const livingStages = [
  'initiation',
  'building',
  'working',
  'stabilising',
  'consolidated',
  'dormant',
] as const;
export type LivingStage = (typeof livingStages)[number];
/** All stages; the last two end it. */
export const stages = [...livingStages, ...endings] as const;
export type Stage = LivingStage | Ending;

export const isStage = (value: unknown): value is Stage => stages.some((stage) => stage === value);
export const isEnding = (stage: Stage | null): stage is Ending => endings.some((ending) => ending === stage);

/** One step on or back, into rest, or awake again; from everywhere into an end. */
const following: Readonly<Record<LivingStage, readonly LivingStage[]>> = {
  initiation: ['building', 'dormant'],
  building: ['working', 'initiation', 'dormant'],
  working: ['stabilising', 'building', 'dormant'],
  stabilising: ['consolidated', 'working', 'dormant'],
  consolidated: ['stabilising', 'dormant'],
  dormant: ['initiation', 'building', 'working'],
};

/** What can come after a stage; null: no stage was recorded so far, so any may be the first to be known. */
export const followingStages = (stage: Stage | null): readonly Stage[] => {
  if (stage === null) return stages;
  return isEnding(stage) ? [] : [...following[stage], ...endings];
};

export const mayFollow = (earlier: Stage | null, later: Stage): boolean =>
  followingStages(earlier).includes(later);

/** A step from stage to stage. It cannot be made without a reason, and merging not without the one that goes on. */
export type Step = { stage: Stage; reason: string; intoId: string | null };
export type StepRefusal = { reason: 'no-reason' | 'not-permitted' | 'no-other' | 'other-needless' };

/**
 * Judges a step from the present stage (null: none recorded). The state machine of local alliances, without database.
 *
 * @returns the step as it is to be kept: the reason trimmed
 */
export const takeStep = (present: Stage | null, step: Step): Result<{ step: Step }, StepRefusal> => {
  const reason = step.reason.trim();
  if (reason === '') return refuse('no-reason');
  if (!mayFollow(present, step.stage)) return refuse('not-permitted');
  if (step.stage === 'merged' && !step.intoId) return refuse('no-other');
  if (step.stage !== 'merged' && step.intoId) return refuse('other-needless');
  return done({ step: { ...step, reason } });
};
