import type { TableFormat } from '../../platform/tables/table-file.ts';
import type { RowState } from './decide.ts';
import type { ImportPlan } from './import-kind.ts';

/**
 * How far a run over a file is. `read` → `checking` → `checked` → `applying` → `applied`; from each running step to
 * `cancelled` or `failed`, which can be checked again; from `applied` and a cancelled one to `undoing` → `undone`.
 */
export const runStates = [
  'read',
  'checking',
  'checked',
  'applying',
  'applied',
  'cancelled',
  'failed',
  'undoing',
  'undone',
] as const;
export type RunState = (typeof runStates)[number];

/** Steps that take a while and can be watched. */
export const runningStates: readonly RunState[] = ['checking', 'applying', 'undoing'];
export const isRunning = (state: RunState): boolean => runningStates.includes(state);

/** What may follow what; everything else is refused. */
export const mayFollow: Readonly<Record<RunState, readonly RunState[]>> = {
  read: ['checking'],
  checking: ['checked', 'cancelled', 'failed'],
  // Looked through again after it was taken over, it can still be taken back.
  checked: ['checking', 'applying', 'undoing'],
  applying: ['applied', 'cancelled', 'failed'],
  // After choosing what holds in a conflict: look again, then take over again.
  applied: ['checking', 'undoing'],
  // Cancelled or broken off in the middle: look again, or take back what was written.
  cancelled: ['checking', 'undoing'],
  failed: ['checking', 'undoing'],
  undoing: ['undone', 'failed', 'cancelled'],
  undone: ['checking'],
};

/** How many rows there are of each state; what a step found out besides. */
export type RunCounts = Partial<Record<RowState, number>> & {
  /** Entries of this source that the file does not name any more. */
  missing?: number;
  /** Rows that were written, and of an undone import those that were left since somebody changed them. */
  written?: number;
  left?: number;
};

export type Run = {
  id: string;
  sourceId: string;
  source: string;
  kind: string;
  userId: string | null;
  createdAt: Date;
  fileName: string;
  format: TableFormat;
  sheets: readonly string[];
  sheet: string | null;
  headings: readonly string[];
  headingLine: number | null;
  projection: string | null;
  mapping: Readonly<Record<string, string>>;
  settings: Readonly<Record<string, string>>;
  state: RunState;
  rowCount: number;
  progress: number;
  counts: RunCounts;
  events: readonly string[];
  finishedAt: Date | null;
};

export const planOf = (run: Run): ImportPlan => ({
  headings: run.headings,
  projection: run.projection,
  mapping: run.mapping,
  settings: run.settings,
});

/** Rows that are read, compared and written at once: bounded memory, whatever the file. */
export const rowsAtOnce = 500;
/** Up to so many rows a step is done while the person waits; more is done in the background. */
export const rowsWhileWaiting = 1_000;
/** Days after which a run and its rows are forgotten; what was taken over stays. */
export const keptDays = 30;
