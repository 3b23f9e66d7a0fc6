import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../platform/db/testing.ts';
import { fixedClock } from '../../platform/time/clock.ts';
import { runCommandLine } from './run-command.ts';

const database = await testDatabase();
const folder = await mkdtemp(path.join(tmpdir(), 'verbund-import-'));
afterAll(() => rm(folder, { recursive: true }));
await database.kysely
  .insertInto('alliance')
  .values([
    { slug: 'leer', name: 'Steglitz-Zehlendorf' },
    { slug: 'anders', name: 'Anderer Bezirk' },
  ])
  .execute();

const run = async (...args: readonly string[]) => {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommandLine(['import', ...args], {
    environment: { LOG_LEVEL: 'silent', DATABASE_URL: database.url, DATA_DIR: folder },
    folder,
    clock: fixedClock('2026-11-22T12:00:00+01:00'),
    say: (text) => said.push(text),
    complain: (text) => complained.push(text),
  });
  return { code, said: said.join('\n'), complained: complained.join('\n') };
};
const here = ['--alliance', 'leer'];
const count = async (from: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(
    database.kysely,
  );
  return rows[0]?.n ?? 0;
};
const write = async (name: string, content: string): Promise<string> => {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
};

const real = path.join(fileURLToPath(new URL('../../..', import.meta.url)), '../shared/data/berlin');
if (!existsSync(real)) test.skip(`the real files are not there: ${real}`, () => {});

describe.skipIf(!existsSync(real))('the files of Berlin', () => {
  const files = [
    ['lor-district-regions', 'lor-bezirksregionen-2021-bezirk-06.geojson', 'neu 8'],
    ['lor-planning-areas', 'lor-planungsraeume-2021-bezirk-06.geojson', 'neu 44'],
    ['mss-2021', 'mss-2021.csv', 'neu 44, nicht von hier 498'],
    ['berlin-schools', 'schulen-berlin-epsg25833.geojson', 'neu 77, nicht von hier 825'],
  ] as const;

  test.each(files)(
    '%s: looked through, taken over, and nothing is left to do',
    async (source, name, found) => {
      const file = path.join(real, name);
      const looked = await run(source, file, ...here);
      expect(looked).toMatchObject({ code: 0, complained: '' });
      expect(looked.said).toContain(`Ergebnis: ${found}`);
      expect(looked.said).toContain('Geschrieben ist nichts.');
      const taken = await run(source, file, ...here, '--apply');
      expect(taken).toMatchObject({ code: 0, complained: '' });
      expect(taken.said).toMatch(/Übernommen: \d+ Zeilen geschrieben/);
      const events = await count('event');
      expect((await run(source, file, ...here, '--apply')).said).toContain('Es gibt nichts zu übernehmen.');
      expect(await count('event')).toBe(events);
    },
  );

  test('a large step goes on batch by batch and says how far it is', async () => {
    const file = path.join(real, 'schulen-berlin-epsg25833.geojson');
    const all = await run('berlin-schools', file, '--alliance', 'anders', '--set', 'district=');
    expect(all).toMatchObject({ code: 0, complained: '' });
    expect(all.said).toContain('500 von 902 Zeilen …');
    expect(all.said).toContain('Ergebnis: neu 902');
  });

  test('what was taken over can be taken back, once', async () => {
    const before = await count('area');
    const file = path.join(real, 'lor-planungsraeume-2021-bezirk-06.geojson');
    const taken = await run('lor-planning-areas', file, '--alliance', 'anders', '--apply');
    expect(await count('area')).toBe(before + 44);
    const id = /--undo (\S+)/.exec(taken.said)?.[1] ?? '';
    expect((await run('--undo', id, '--alliance', 'anders')).said).toContain('Zurückgenommen.');
    expect(await count('area')).toBe(before);
    expect(await run('--undo', id, '--alliance', 'anders')).toMatchObject({
      code: 1,
      complained: 'Das geht jetzt nicht; der Lauf ist: zurückgenommen.',
    });
  });
});

describe('an own list', () => {
  test('is mapped by its headings, by what was typed, and by the last time', async () => {
    const file = await write('liste.csv', 'Name;Zuruf\nVerein A;030 1234\n;030 5\n');
    const first = await run(
      'organisations',
      file,
      ...here,
      '--name',
      'Vereine',
      '--map',
      'Zuruf=phone',
      '--apply',
    );
    expect(first.complained).toBe('');
    expect(first.said).toContain('Ergebnis: neu 1, nicht brauchbar 1');
    expect(first.said).toMatch(/Zeile 3: \S.*\./);
    const again = await run('Vereine', file, ...here, '--apply');
    expect(again.said).toContain('Zuruf → ');
    expect(again.said).toContain('Es gibt nichts zu übernehmen.');
    expect((await run('areas', file, ...here, '--name', 'Vereine')).complained).toContain(
      'schon etwas anderes',
    );
  });

  test.each([
    [['organisations'], 2, 'Es fehlt eine Angabe: QUELLE DATEI'],
    [['xyz', 'LISTE', ...here], 2, 'Die Quelle "xyz" gibt es nicht. Möglich sind: '],
    [['organisations', 'LISTE'], 1, 'Welches Bündnis ist gemeint?'],
    [['organisations', 'LISTE', '--alliance', 'nirgends'], 1, 'Das Bündnis "nirgends" gibt es nicht.'],
    [['organisations', '/gibt/es/nicht', ...here], 1, 'kann nicht geöffnet werden'],
    [['organisations', 'LEER', ...here], 1, 'Die Datei ist leer (0 Bytes).'],
    [['organisations', 'LISTE', ...here, '--map', 'Name'], 2, '--map "Name": Erwartet wird NAME=WERT.'],
    [['organisations', 'LISTE', ...here, '--map', 'Nix=name'], 1, 'Sie hat: Name, Zuruf'],
    [['organisations', 'LISTE', ...here, '--map', 'Zuruf=nix'], 1, 'Möglich sind: '],
    [['organisations', 'LISTE', ...here, '--map', 'Zuruf=name'], 1, '.'],
    [['organisations', 'LISTE', ...here, '--map', 'Name='], 1, 'So geht es nicht:\n    name: '],
    [['organisations', 'LISTE', ...here, '--set', 'farbe=rot'], 1, '"farbe" wird hier nicht gebraucht'],
    [['organisations', 'LISTE', ...here, '--set', 'kind=rot'], 1, '--set kind=rot: Möglich sind: '],
    [['mss-2021', 'LISTE', ...here, '--name', 'A'], 2, '--name gilt nur'],
    [['--undo', 'x', '--apply'], 2, 'Mit --undo wird keine Datei gelesen'],
    [['--undo', 'x', ...here], 1, 'Den Lauf x gibt es in diesem Bündnis nicht'],
  ] as const)('%s ends with %i and a sentence', async (args, code, sentence) => {
    const files = {
      LISTE: await write('liste.csv', 'Name;Zuruf\nVerein A;030 1234\n'),
      LEER: await write('leer.csv', ''),
    };
    const before = await count('event');
    const result = await run(
      ...args.map((word) => (word in files ? files[word as keyof typeof files] : word)),
    );
    expect(result.complained).toContain(sentence);
    expect(result.code).toBe(code);
    expect(await count('event')).toBe(before);
  });
});
