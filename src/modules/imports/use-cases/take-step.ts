import { enqueue } from '../../../platform/jobs/enqueue.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordRegistry } from '../../records/contract.ts';
import { readRun, updateRun } from '../data/run-store.ts';
import { rememberPlan } from '../data/source-store.ts';
import type { ImportKind } from '../import-kind.ts';
import { mayImport } from '../permissions.ts';
import { isRunning, mayFollow, planOf, type Run, type RunState, rowsWhileWaiting } from '../run.ts';
import { undoRows } from './undo-run.ts';
import { walkRun } from './walk-run.ts';

/** The kinds of import of the house, by name; filled once every module has brought its own. */
export type ImportKinds = () => readonly ImportKind[];
/** What the steps of a run need of the house. */
export type ImportParts = { kinds: ImportKinds; records: RecordRegistry };

export type StepRefusal =
  | { reason: 'forbidden' | 'unknown' }
  /** The run is not in a state from which this can be done; somebody else was faster, perhaps. */
  | { reason: 'notNow'; state: RunState }
  | { reason: 'invalid'; errors: Readonly<Record<string, string>> };

/** The job that carries a run's step to its end. */
export const stepJob = { name: 'imports-step' } as const;
export type StepJobData = { allianceId: string; runId: string };

export type Step = 'checking' | 'applying' | 'undoing';

/**
 * Begins a step of a run. Small files are done while the person waits; for larger ones the step is put down as a job.
 *
 * @param input.plan for checking: how the file is to be read; it is checked, and remembered for the source
 * @param input.carriedOn the caller carries it to its end with `continueRun` itself, in transactions of its own
 */
export const beginStep = async (
  scope: Scope,
  parts: ImportParts,
  input: { runId: string; step: Step; plan?: Pick<Run, 'mapping' | 'settings'>; carriedOn?: boolean },
): Promise<Result<{ run: Run }, StepRefusal>> => {
  const opened = await openRun(scope, parts, input.runId);
  if (!opened.ok) return opened;
  const { kind } = opened;
  let { run } = opened;
  if (!mayFollow[run.state].includes(input.step)) return refuse('notNow', { state: run.state });
  if (input.plan) run = { ...run, ...input.plan };
  if (input.step !== 'undoing') {
    const errors = await kind.check(scope, planOf(run));
    if (Object.keys(errors).length > 0) return refuse('invalid', { errors });
  }
  run = { ...run, state: input.step, progress: 0, finishedAt: null };
  const { state, mapping, settings } = run;
  await updateRun(scope, run.id, { state, mapping, settings, progress: 0, finishedAt: null });
  if (input.step === 'checking') await rememberPlan(scope, run.sourceId, { mapping, settings });
  if (input.carriedOn) return done({ run });
  if (run.rowCount <= rowsWhileWaiting) {
    while (isRunning(run.state)) run = await goOn(scope, parts, kind, run);
    return done({ run });
  }
  await enqueue<StepJobData>(scope.db, stepJob, { allianceId: scope.alliance.id, runId: run.id });
  return done({ run });
};

/** The next batch of a running step, in the transaction of the scope. Gives null when nothing runs (any more). */
export const continueRun = async (scope: Scope, parts: ImportParts, runId: string): Promise<Run | null> => {
  const opened = await openRun(scope, parts, runId);
  if (!opened.ok || !isRunning(opened.run.state)) return null;
  return goOn(scope, parts, opened.kind, opened.run);
};

const goOn = (scope: Scope, parts: ImportParts, kind: ImportKind, run: Run): Promise<Run> =>
  run.state === 'undoing' ? undoRows(scope, parts.records, run) : walkRun(scope, kind, run);

/** Stops a running step between two batches. What it wrote stays, and can be taken back. */
export const cancelStep = async (
  scope: Scope,
  parts: ImportParts,
  runId: string,
): Promise<Result<{ run: Run }, StepRefusal>> => {
  const opened = await openRun(scope, parts, runId);
  if (!opened.ok) return opened;
  const { run } = opened;
  if (!isRunning(run.state)) return refuse('notNow', { state: run.state });
  const ended: Run = { ...run, state: 'cancelled', finishedAt: scope.clock.now() };
  await updateRun(scope, run.id, { state: ended.state, finishedAt: ended.finishedAt });
  return done({ run: ended });
};

/** The run, locked until the transaction ends, with its kind, for those who may write what the kind writes. */
const openRun = async (
  scope: Scope,
  parts: ImportParts,
  runId: string,
): Promise<Result<{ run: Run; kind: ImportKind }, StepRefusal>> => {
  if (!mayImport(scope.actor)) return refuse('forbidden');
  const run = await readRun(scope, runId, { lock: true });
  const kind = run && parts.kinds().find(({ name }) => name === run.kind);
  if (!run || !kind) return refuse('unknown');
  return kind.right(scope.actor) ? done({ run, kind }) : refuse('forbidden');
};
