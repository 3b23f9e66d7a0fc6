import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Actor } from '../../../platform/auth/actor.ts';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { fixedClock } from '../../../platform/time/clock.ts';
import { addUser, memberActor } from '../../access/contract.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { newId } from '../../records/contract.ts';
import { readRun } from '../data/run-store.ts';
import type { ImportKind } from '../import-kind.ts';
import { mayImport } from '../permissions.ts';
import type { Run } from '../run.ts';
import { partsOf } from '../testing.ts';
import { keepUpload } from '../use-cases/keep-upload.ts';
import { beginStep, cancelStep, continueRun } from '../use-cases/take-step.ts';
import { stepJobOf } from './run-step.ts';

const database = await testDatabase();
const clock = fixedClock('2026-11-22T12:00:00+01:00');
const thingKind = 'organisation';

/** What happens between two batches: called before the batch that begins with this row is written. */
let onWrite: (firstRow: number) => Promise<void> = async () => {};

/** Names in a list, each an organisation. The key is the name, and nothing is ever changed. */
const names: ImportKind = {
  name: 'names',
  right: mayImport,
  words: () => ({ title: 'Namen', hint: 'Name', remarks: {} }),
  fields: async () => [{ name: 'key', label: 'Name', guesses: ['Name'] }],
  settings: async () => [],
  presets: [],
  check: async () => ({}),
  open: async (scope) => ({
    keyOf: ({ cells }) => cells.Name ?? '',
    compare: async (rows, known) =>
      rows.map(({ number, cells }) => {
        const key = cells.Name ?? '';
        const thing = known.get(key) ?? null;
        const fields = { name: { incoming: key, current: thing ? key : undefined } };
        return { number, key, label: key, thing, fields, problems: [], remarks: [] };
      }),
    write: async (change, rows) => {
      await onWrite(rows[0]?.number ?? 0);
      const things = new Map(
        rows.map(({ number }) => [number, { kind: thingKind, id: newId(scope.clock.now()) }]),
      );
      const more = { kind: 'other', sector: 'public', valid: '[2020-01-01,)', version: 1 };
      await change.insertMany(
        thingKind,
        rows.map(({ number, label }) => {
          const thing = things.get(number) ?? { kind: thingKind, id: '' };
          const row = { id: thing.id, thing_id: thing.id, name: label, ...more } as JsonRow & { id: string };
          return { thing, part: String(number), row };
        }),
      );
      return things;
    },
  }),
};
const parts = partsOf([names], actorsKinds);
const rowCount = 1_200;
const list = new Blob([
  `Name;Ort\n${Array.from({ length: rowCount }, (_, n) => `Verein ${n};X\n`).join('')}`,
]);

/** A file of three batches that was read and looked through by a coordinator, and whose taking over was begun. */
const begun = async () => {
  onWrite = async () => {};
  const slug = `lauf-${randomBytes(4).toString('hex')}`;
  const inScope = <T>(work: (scope: Scope) => Promise<T>, actor?: Actor) =>
    testScope(database, { slug, clock, ...(actor ? { actor } : {}) }, work);
  const person = await inScope(async (scope) => {
    const added = await addUser(scope, {
      email: `${slug}@example.de`,
      name: 'Kim',
      role: 'coordinator',
    });
    const actor = added.ok ? await memberActor(scope, added.userId) : null;
    if (!actor) throw new Error('nobody');
    return actor;
  });
  const kept = await inScope(
    (scope) => keepUpload(scope, { kind: names, source: 'Liste', file: list, fileName: 'l.csv' }),
    person,
  );
  if (!kept.ok) throw new Error(kept.reason);
  const { runId } = kept;
  const begin = (step: 'checking' | 'applying' | 'undoing') =>
    inScope((scope) => beginStep(scope, parts, { runId, step }), person);
  const allianceId = await inScope(async ({ alliance }) => alliance.id);
  const job = () => stepJobOf(parts).run({ database, clock }, { allianceId, runId });
  await begin('checking');
  await job();
  expect(await begin('applying')).toMatchObject({ ok: true, run: { state: 'applying', progress: 0 } });
  return {
    runId,
    person,
    inScope,
    begin,
    job,
    run: (): Promise<Run | null> => inScope((scope) => readRun(scope, runId)),
    entered: () =>
      inScope(async ({ db }) => {
        const { rows } = await sql<{ n: number; different: number }>`
          select count(*)::int as n, count(distinct name)::int as different from organisation`.execute(db);
        return rows[0];
      }),
  };
};
const whole = { n: rowCount, different: rowCount };

test('a process that dies between two batches leaves a run that goes on where it was', async () => {
  const { runId, person, inScope, job, run, entered } = await begun();
  await inScope((scope) => continueRun(scope, parts, runId), person);
  // The process is gone; its run stands where the last whole batch left it.
  expect(await run()).toMatchObject({ state: 'applying', progress: 500 });
  await job();
  expect(await run()).toMatchObject({ state: 'applied', counts: { new: rowCount, written: rowCount } });
  expect(await entered()).toEqual(whole);
  // The job is called twice for one piece of work: nothing is left to do.
  await job();
  expect(await run()).toMatchObject({ state: 'applied' });
  expect(await entered()).toEqual(whole);
});

test('in the middle of a batch: nothing of the batch is there, and the next time it is', async () => {
  const { runId, person, inScope, job, run, entered } = await begun();
  await inScope((scope) => continueRun(scope, parts, runId), person);
  const dies = inScope(async (scope) => {
    await continueRun(scope, parts, runId);
    throw new Error('the power is gone');
  }, person);
  await expect(dies).rejects.toThrow('the power is gone');
  expect(await run()).toMatchObject({ state: 'applying', progress: 500 });
  expect(await entered()).toEqual({ n: 500, different: 500 });
  await job();
  expect(await entered()).toEqual(whole);
});

test('a fault of ours ends the run as broken off; looked through again it goes on, or is taken back', async () => {
  const { begin, job, run, entered } = await begun();
  onWrite = async (first) => {
    if (first > 600) throw new Error('ours');
  };
  await expect(job()).rejects.toThrow('ours');
  expect(await run()).toMatchObject({ state: 'failed' });
  expect(await entered()).toEqual({ n: 1_000, different: 1_000 });
  onWrite = async () => {};
  await begin('checking');
  await job();
  expect(await run()).toMatchObject({ state: 'checked', counts: { new: 200, unchanged: 1_000 } });
  await begin('applying');
  await job();
  expect(await entered()).toEqual(whole);
});

test('stopped between two batches, it writes nothing more', async () => {
  const { runId, person, inScope, job, run, entered } = await begun();
  await inScope((scope) => continueRun(scope, parts, runId), person);
  expect(await inScope((scope) => cancelStep(scope, parts, runId), person)).toMatchObject({ ok: true });
  await job();
  expect(await run()).toMatchObject({ state: 'cancelled' });
  expect(await entered()).toEqual({ n: 500, different: 500 });
});

test('who lost the role in between cannot go on, and the run says that it broke off', async () => {
  const { runId, person, inScope, job, run, entered } = await begun();
  await inScope((scope) => continueRun(scope, parts, runId), person);
  await sql`update role_holding set revoked_at = now() where user_id = ${person.kind === 'user' ? person.userId : ''}`.execute(
    database.kysely,
  );
  await job();
  expect(await run()).toMatchObject({ state: 'failed' });
  expect(await entered()).toEqual({ n: 500, different: 500 });
});
