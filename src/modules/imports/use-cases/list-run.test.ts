import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { openTable } from '../../../platform/tables/open-table.ts';
import type { TableRow } from '../../../platform/tables/table-file.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { newId } from '../../records/contract.ts';
import { provenanceOf } from '../data/entry-store.ts';
import { readShownRows } from '../data/row-store.ts';
import { clubs, partsOf, takeFile } from '../testing.ts';
import { closeMissing } from './close-missing.ts';
import { keepUpload } from './keep-upload.ts';
import { rejectedRows } from './rejected-rows.ts';
import { settleRow } from './settle-conflicts.ts';
import { beginStep } from './take-step.ts';

const database = await testDatabase();
const parts = partsOf([clubs], actorsKinds);
const csv = (...rows: readonly string[]) => new Blob([`Nr;Name;Kurz\n${rows.join('\n')}\n`]);
const take = (scope: Scope, ...rows: readonly string[]) => takeFile(scope, parts, clubs, csv(...rows));
const names = async (scope: Scope): Promise<string[]> =>
  (
    await sql<{ name: string }>`select concat_ws(' / ', name, short_name) as name from organisation
      order by name`.execute(scope.db)
  ).rows.map(({ name }) => name);

const many = (count: number, nameOf: (n: number) => string) =>
  Array.from({ length: count }, (_, index) => `${index + 1};${nameOf(index + 1)};`);

describe('one wrong row in a thousand', () => {
  test('all others are taken; the wrong one comes back as a file with the reason beside it', () =>
    testScope(database, {}, async (scope) => {
      const rows = many(1000, (n) => (n === 700 ? '' : `Verein ${n}`)).with(699, '700;;"=1+1; KG"');
      const { run, counts } = await takeFile(scope, parts, clubs, csv(...rows));
      expect(counts).toEqual({ new: 999, invalid: 1, missing: 0 });
      for (const format of ['csv', 'xlsx', 'ods'] as const) {
        const file = await rejectedRows(scope, run, format, ({ code }) => `Grund: ${code}`);
        const table = await openTable(new Blob([file]));
        const read: TableRow['cells'][] = [];
        for await (const { cells } of table.rows()) read.push(cells);
        expect(table.shape.headings).toEqual(['Nr', 'Name', 'Kurz', 'Grund']);
        expect(read).toEqual([
          // What a spreadsheet would take for a formula is text.
          { Nr: '700', Name: '', Kurz: expect.stringMatching(/^'=1\+1; KG$/), Grund: 'Grund: noName' },
        ]);
      }
    }));

  test('what the database refuses takes nobody with it', () =>
    testScope(database, {}, async (scope) => {
      const { run } = await takeFile(scope, parts, clubs, csv('1;A;', `2;${'x'.repeat(300)};`, '3;C;'), {
        dry: true,
      });
      const applied = await beginStep(scope, parts, { runId: run.id, step: 'applying' });
      expect(applied).toMatchObject({ ok: true, run: { counts: { new: 2, invalid: 1, written: 2 } } });
      expect(await names(scope)).toEqual(['A', 'C']);
      const [refused] = await readShownRows(scope, run.id, 'invalid', 0, 5);
      expect(refused).toMatchObject({ number: 3, problems: [{ code: 'refusedByDatabase' }] });
    }));

  test('a key that comes again, also hundreds of rows later, is said with the line of the first', () =>
    testScope(database, {}, async (scope) => {
      const rows = [...many(600, (n) => `Verein ${n}`), '7;Noch einer;'];
      const { run, counts } = await takeFile(scope, parts, clubs, csv(...rows), { dry: true });
      expect(counts).toMatchObject({ new: 600, invalid: 1 });
      const [again] = await readShownRows(scope, run.id, 'invalid', 0, 5);
      expect(again).toMatchObject({ number: 602, problems: [{ code: 'duplicateKey', detail: '8' }] });
    }));
});

describe('a source that is read again', () => {
  test('nothing changed: nothing is written and nothing is recorded', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, '1;A;', '2;B;b');
      const before = await sql`select count(*) as n, max(xmin::text) as x from event`.execute(scope.db);
      expect((await take(scope, '1;A;', '2;B;b')).counts).toEqual({ unchanged: 2, missing: 0 });
      const after = await sql`select count(*) as n, max(xmin::text) as x from event`.execute(scope.db);
      expect(after.rows).toEqual(before.rows);
    }));

  test('field by field: what was edited here stays, what was not follows', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, '1;A;alt');
      await sql`update organisation set name = 'Von Hand'`.execute(scope.db);
      const { run, counts } = await take(scope, '1;Neu;kurz');
      expect(counts).toEqual({ conflict: 1, missing: 0 });
      expect(await names(scope)).toEqual(['Von Hand / kurz']);

      const settle = (choice: 'file' | 'ours') =>
        settleRow(scope, { runId: run.id, position: 1, choices: { name: choice } });
      expect(await settle('ours')).toEqual({ ok: true });
      for (const step of ['checking', 'applying'] as const)
        await beginStep(scope, parts, { runId: run.id, step });
      expect(await names(scope)).toEqual(['Von Hand / kurz']);
      // It is settled until the source says something else.
      expect((await take(scope, '1;Neu;kurz')).counts).toEqual({ unchanged: 1, missing: 0 });
      const other = await take(scope, '1;Ganz neu;kurz');
      expect(other.counts).toEqual({ conflict: 1, missing: 0 });
      await settleRow(scope, { runId: other.run.id, position: 1, choices: { name: 'file' } });
      for (const step of ['checking', 'applying'] as const)
        await beginStep(scope, parts, { runId: other.run.id, step });
      expect(await names(scope)).toEqual(['Ganz neu / kurz']);
    }));

  test('it is known which source named which field, and when', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, '1;A;');
      const [row] = await readShownRows(scope, (await take(scope, '1;A;a')).run.id, 'changed', 0, 1);
      const said = await provenanceOf(
        scope,
        row?.thing ?? { kind: 'organisation', id: newId(scope.clock.now()) },
      );
      const day = '2026-11-22';
      expect(said).toEqual([
        { source: 'Liste', field: 'name', day },
        { source: 'Liste', field: 'short', day },
      ]);
    }));

  test('what it no longer names is proposed, ended when somebody says so, and proposed no more', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, '1;A;', '2;B;', '3;C;');
      const { run, counts } = await take(scope, '2;B;');
      expect(counts).toEqual({ unchanged: 1, missing: 2 });
      const close = (keys: readonly string[], lastDay: string) =>
        closeMissing(scope, parts, { runId: run.id, keys, lastDay });
      expect(await close(['2'], '1.8.2026')).toEqual({ ok: false, reason: 'noneChosen' });
      expect(await close(['1'], '31.2.2026')).toEqual({ ok: false, reason: 'noDay' });
      expect(await close(['1'], '1.8.2019')).toEqual({ ok: false, reason: 'doesNotFit' });
      expect(await close(['1'], '1.8.2026')).toMatchObject({ ok: true, count: 1 });
      expect(await close(['1'], '1.8.2026')).toEqual({ ok: false, reason: 'noneChosen' });
      expect((await take(scope, '2;B;')).counts).toEqual({ unchanged: 1, missing: 1 });
    }));
});

describe('taking it back', () => {
  test('everything, but for what somebody changed since', () =>
    testScope(database, {}, async (scope) => {
      await take(scope, '1;A;', '2;B;');
      const { run } = await take(scope, '1;A2;', '2;B2;', ...many(150, (n) => `Verein ${n}`).slice(2));
      await sql`update organisation set short_name = 'neu' where name = 'B2'`.execute(scope.db);
      const undone = await beginStep(scope, parts, { runId: run.id, step: 'undoing' });
      expect(undone).toMatchObject({ ok: true, run: { state: 'undone', counts: { left: 1 } } });
      expect(await names(scope)).toEqual(['A', 'B2 / neu']);
      // What the source is known to have said went back too, so the same file is read as it was the first time.
      const { counts } = await takeFile(scope, parts, clubs, csv('1;A2;', '2;B2;'), { dry: true });
      expect(counts).toEqual({ changed: 1, unchanged: 1, missing: 0 });
    }));

  test('cannot be begun twice, nor taken over again without looking', () =>
    testScope(database, {}, async (scope) => {
      const { run } = await take(scope, '1;A;');
      await beginStep(scope, parts, { runId: run.id, step: 'undoing' });
      for (const step of ['undoing', 'applying'] as const)
        expect(await beginStep(scope, parts, { runId: run.id, step })).toEqual({
          ok: false,
          reason: 'notNow',
          state: 'undone',
        });
    }));
});

describe('what is refused keeps nothing', () => {
  const keep = (scope: Scope, file: Blob, source = 'Liste') =>
    keepUpload(scope, { kind: clubs, source, file, fileName: 'liste.csv' });

  test('files that cannot be read, names that are none, and sources that are something else', () =>
    testScope(database, {}, async (scope) => {
      expect(await keep(scope, new Blob([]))).toMatchObject({ reason: 'unreadable', fault: 'empty' });
      expect(await keep(scope, new Blob(['Nr;Name\n']))).toMatchObject({ fault: 'noRows' });
      expect(await keep(scope, csv('1;A;'), ' \u0000 ')).toEqual({ ok: false, reason: 'nameless' });
      await take(scope, '1;A;');
      const other = { ...clubs, name: 'others' };
      const result = await keepUpload(scope, {
        kind: other,
        source: 'Liste',
        file: csv('1;A;'),
        fileName: 'a',
      });
      expect(result).toEqual({ ok: false, reason: 'otherKind', kind: 'clubs' });
    }));

  test('who may not write it may not read it in', () =>
    testScope(database, { actor: { kind: 'anonymous' } }, async (scope) => {
      expect(await keep(scope, csv('1;A;'))).toEqual({ ok: false, reason: 'forbidden' });
    }));
});
