import { sql } from 'kysely';
import { expect } from 'vitest';
import type { JsonRow } from '../../platform/events/tables.ts';
import type { Scope } from '../../platform/scope.ts';
import { newId, type RecordKind, type RecordRegistry } from '../records/contract.ts';
import { readRun } from './data/run-store.ts';
import type { ImportKind, ImportSession } from './import-kind.ts';
import { mayImport } from './permissions.ts';
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

const kind = 'organisation';

/** A small kind of import for tests: clubs with a number, a name and a short name. The database refuses names that are too long. */
export const clubs: ImportKind = {
  name: 'clubs',
  right: mayImport,
  words: () => ({ title: 'Vereine', hint: 'Nr, Name, Kurz', remarks: { noName: () => 'Der Name fehlt.' } }),
  fields: async () => [
    { name: 'key', label: 'Nummer', guesses: ['Nr'], required: true },
    { name: 'name', label: 'Name', guesses: ['Name'] },
    { name: 'short', label: 'Kurzname', guesses: ['Kurz'] },
  ],
  settings: async () => [],
  presets: [],
  check: async () => ({}),
  open: async (scope): Promise<ImportSession> => ({
    keyOf: (row) => row.cells.Nr ?? '',
    compare: async (rows, known) => {
      const ids = [...known.values()].map(({ id }) => id);
      const { rows: found } = await sql<JsonRow>`select * from organisation
        where alliance_id = current_alliance() and thing_id = any(${ids}::uuid[])`.execute(scope.db);
      const byId = new Map(found.map((row) => [String(row.thing_id), row]));
      return rows.map(({ number, cells }) => {
        const thing = known.get(cells.Nr ?? '');
        const row = thing ? byId.get(thing.id) : undefined;
        const current = (column: string) => (row ? ((row[column] as string | null) ?? null) : undefined);
        return {
          number,
          key: cells.Nr ?? '',
          label: cells.Name ?? '',
          thing: row && thing ? thing : null,
          fields: {
            name: { incoming: cells.Name ?? '', current: current('name') },
            short: { incoming: cells.Kurz || null, current: current('short_name') },
          },
          problems: cells.Name ? [] : [{ code: 'noName' }],
          remarks: [],
        };
      });
    },
    write: async (change, rows) => {
      const things = new Map<number, { kind: string; id: string }>();
      for (const { number, thing, take, fields } of rows) {
        change.part(String(number));
        const name = fields.name?.incoming;
        const short = fields.short?.incoming;
        const id = thing?.id ?? newId(scope.clock.now());
        things.set(number, { kind, id });
        if (!thing) {
          const more = { name, short_name: short, kind: 'other', sector: 'public', valid: '[2020-01-01,)' };
          await change.insert(kind, { kind, id }, { id, thing_id: id, ...more } as JsonRow);
        } else {
          const patch = {
            ...(take.includes('name') ? { name } : {}),
            ...(take.includes('short') ? { short_name: short } : {}),
          };
          await change.update(kind, thing, id, patch as JsonRow);
        }
      }
      return things;
    },
  }),
  close: async (change, things, day) => {
    for (const thing of things) await change.update(kind, thing, thing.id, { valid: `[2020-01-01,${day})` });
  },
};
