import { expect } from 'vitest';
import type { Scope } from '../../platform/scope.ts';
import type { RecordKind, RecordRegistry } from '../records/contract.ts';
import { readRun } from './data/run-store.ts';
import type { ImportKind } from './import-kind.ts';
import type { Run, RunCounts } from './run.ts';
import { keepUpload } from './use-cases/keep-upload.ts';
import { beginStep, type ImportParts } from './use-cases/take-step.ts';

/** What the steps of a run need, made of the kinds of one module. */
export const partsOf = (kinds: readonly ImportKind[], records: readonly RecordKind[]): ImportParts => ({
  kinds: () => kinds,
  records: {
    all: () => records,
    kind: (name) => records.find(({ kind }) => kind === name),
  } satisfies RecordRegistry,
});

type Taken = { run: Run; counts: RunCounts; foreseen: RunCounts };

/**
 * Reads a small file in as the pages would propose it, checks it and takes it over; expects that what the dry run foresaw
 * is what happens.
 *
 * @param more.settings, more.mapping what is chosen differently
 * @param more.dry only looks
 */
export const takeFile = async (
  scope: Scope,
  parts: ImportParts,
  kind: ImportKind,
  file: Blob,
  more: {
    source?: string;
    settings?: Readonly<Record<string, string>>;
    mapping?: Readonly<Record<string, string>>;
    dry?: boolean;
  } = {},
): Promise<Taken> => {
  const kept = await keepUpload(scope, { kind, source: more.source ?? 'Liste', file, fileName: 'datei' });
  if (!kept.ok) throw new Error(JSON.stringify(kept));
  const run = await readRunOf(scope, kept.runId);
  const plan = { mapping: more.mapping ?? run.mapping, settings: { ...run.settings, ...more.settings } };
  const checked = await beginStep(scope, parts, { runId: run.id, step: 'checking', plan });
  if (!checked.ok) throw new Error(JSON.stringify(checked));
  const { written: _before, ...foreseen } = checked.run.counts;
  if (more.dry) return { run: checked.run, counts: foreseen, foreseen };
  const applied = await beginStep(scope, parts, { runId: run.id, step: 'applying' });
  if (!applied.ok) throw new Error(JSON.stringify(applied));
  const { written: _, ...counts } = applied.run.counts;
  expect(counts).toEqual(foreseen);
  return { run: applied.run, counts, foreseen };
};

const readRunOf = async (scope: Scope, id: string): Promise<Run> => {
  const run = await readRun(scope, id);
  if (!run) throw new Error('no run');
  return run;
};
