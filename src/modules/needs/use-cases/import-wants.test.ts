import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { beginStep } from '../../imports/use-cases/take-step.ts';
import { needsKinds } from '../kinds.ts';
import { importWants } from './import-wants.ts';

const database = await testDatabase();
const parts = partsOf([importWants], needsKinds);
const csv = (...lines: readonly string[]) =>
  new Blob([['Nr;Anliegen;Wer;Datum;Anzahl;Gebiet', ...lines].join('\n')]);
const take = (scope: Scope, blob: Blob) =>
  takeFile(scope, parts, importWants, blob, {
    settings: { origin: 'Stadtteilforum', day: '', way: 'forum' },
  });
const wants = async (scope: Scope) =>
  (
    await sql<
      Record<string, unknown>
    >`select words, voice, way, origin, day::text, people, is_public from want
      order by words`.execute(scope.db)
  ).rows;

test('a list is read, recognised the second time, and taken back as a whole', () =>
  testScope(database, {}, async (scope) => {
    const lines = [
      '1;Ein Spielplatz mit Schatten;Eltern;3.5.2026;12;',
      '2;Ich will klettern;Kinder;2026-05-03;;',
    ];
    const first = await take(scope, csv(...lines));
    expect(first.counts).toEqual({ missing: 0, new: 2 });
    expect(await wants(scope)).toEqual([
      {
        words: 'Ein Spielplatz mit Schatten',
        voice: 'parents',
        way: 'forum',
        origin: 'Stadtteilforum',
        day: '2026-05-03',
        people: 12,
        is_public: false,
      },
      {
        words: 'Ich will klettern',
        voice: 'children',
        way: 'forum',
        origin: 'Stadtteilforum',
        day: '2026-05-03',
        people: 1,
        is_public: false,
      },
    ]);
    expect((await take(scope, csv(...lines))).counts).toEqual({ missing: 0, unchanged: 2 });
    const undone = await beginStep(scope, parts, { runId: first.run.id, step: 'undoing' });
    expect(undone).toMatchObject({ ok: true });
    expect(await wants(scope)).toEqual([]);
  }));

test('what nobody said, has no day, or names somebody by mail is left out; the rest is taken', () =>
  testScope(database, {}, async (scope) => {
    const { counts } = await take(
      scope,
      csv(
        '1;;Eltern;3.5.2026;;',
        '2;Mehr Bänke;Eltern;irgendwann;;',
        '3;Bitte an anna@example.org antworten;Eltern;3.5.2026;;',
        '4;Weniger Autos;Nachbarn;3.5.2026;viele;',
        '5;Mehr Bäume;Nachbarn;3.5.2026;3;Nirgendwo',
      ),
    );
    expect(counts).toMatchObject({ new: 1, invalid: 4 });
    expect(await wants(scope)).toMatchObject([{ words: 'Mehr Bäume', voice: 'unknown', people: 3 }]);
  }));
