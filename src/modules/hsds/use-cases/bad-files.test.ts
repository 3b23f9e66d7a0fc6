import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testDatabase, testScope } from '../../../platform/db/testing.ts';
import type { Scope } from '../../../platform/scope.ts';
import { zipOf } from '../../../platform/tables/testing.ts';
import { actorsKinds } from '../../actors/kinds.ts';
import { partsOf, takeFile } from '../../imports/testing.ts';
import { importTexts } from '../../imports/texts/index.ts';
import { keepUpload } from '../../imports/use-cases/keep-upload.ts';
import { offersKinds } from '../../offers/kinds.ts';
import { importServices } from './import-services.ts';

const database = await testDatabase();
const parts = partsOf([importServices], [...actorsKinds, ...offersKinds]);
const organization = { id: 'o', name: 'TSV Purzelbaum' };
const service = (id: number, more: object = {}) => ({
  id: `s${id}`,
  name: `Angebot ${id}`,
  organization,
  ...more,
});
const forty = (bad: object) =>
  JSON.stringify({ contents: Array.from({ length: 40 }, (_, i) => service(i + 1, i === 16 ? bad : {})) });
const packed = (files: Record<string, string | Buffer>) =>
  zipOf(Object.entries(files).map(([name, text]) => [name, Buffer.from(text)]));

/** What a person reads when a file is refused; nothing of it may be left. */
const refusal = (content: string | Uint8Array<ArrayBuffer>): Promise<string> =>
  testScope(database, {}, async (scope) => {
    const file = new Blob([content]);
    const kept = await keepUpload(scope, { kind: importServices, source: 'x', file, fileName: 'angebote' });
    if (kept.ok || kept.reason !== 'unreadable') throw new Error(`not refused: ${JSON.stringify(kept)}`);
    for (const table of ['offer', 'import_row', 'organisation']) expect(await count(scope, table)).toBe(0);
    const faults = importTexts('de').faults as Readonly<Record<string, (detail: string) => string>>;
    return faults[kept.fault]?.(kept.detail ?? '') ?? '';
  });
const count = async (scope: Scope, from: string): Promise<number | undefined> =>
  (await sql<{ n: number }>`select count(*)::int as n from ${sql.raw(from)}`.execute(scope.db)).rows[0]?.n;

describe('files that cannot be', () => {
  test.each([
    [{ minimum_age: 'drei' }, 'Feld „contents[16].minimum_age“: Hier muss eine Zahl stehen.'],
    [{ name: 7 }, 'Feld „contents[16].name“: Hier muss ein Text stehen.'],
    [{ name: '' }, 'Feld „contents[16].name“: Hier fehlt eine Angabe'],
    [{ id: null }, 'Feld „contents[16].id“: Hier fehlt eine Angabe'],
    [{ languages: 'de' }, 'Feld „contents[16].languages“: Hier muss eine Liste stehen.'],
    [{ languages: [{ code: ['de'] }] }, 'Feld „contents[16].languages[0].code“: Hier muss ein Text stehen.'],
    [{ organization: 'TSV' }, 'Feld „contents[16].organization“: Hier muss ein Objekt mit Feldern stehen.'],
    [
      { schedules: [{ opens_at: 9 }] },
      'Feld „contents[16].schedules[0].opens_at“: Hier muss ein Text stehen.',
    ],
    [
      { service_at_locations: [{ location: { latitude: '52,5' } }] },
      'Feld „contents[16].service_at_locations[0].location.latitude“: Hier muss eine Zahl stehen.',
    ],
  ])('service 17 of 40 is wrong: %o', async (bad, words) => {
    const said = await refusal(forty(bad));
    expect(said).toContain('Angebot Nr. 17 der Datei, ');
    expect(said).toContain(words);
    expect(said).toContain('Nichts wurde übernommen');
  });

  test('a row of a table is wrong, or names what is not there', async () => {
    const rows = (bad: string) => `id,name,minimum_age,organization_id\ns1,A,3,o\ns2,B,${bad}\ns3,C,5,o\n`;
    const organizations = { 'organization.csv': 'id,name\no,TSV\n' };
    expect(await refusal(packed({ ...organizations, 'service.csv': rows('drei,o') }))).toContain(
      'service.csv, Zeile 3, Feld „minimum_age“: Hier muss eine Zahl stehen.',
    );
    expect(await refusal(packed({ ...organizations, 'service.csv': rows('4,p') }))).toContain(
      'service.csv, Zeile 3, Feld „organization_id“: Diese Kennung gibt es in der Tabelle, auf die sie verweist, nicht.',
    );
    expect(await refusal(packed({ ...organizations, 'service.csv': rows('4,"o\n') }))).toMatch(
      /Zeile \d+ \(service\.csv\)/,
    );
  });

  test('what is cut off, empty, encoded otherwise, too large or a bomb is said so', async () => {
    expect(await refusal(forty({}).slice(0, -9))).toMatch(/kein gültiges JSON/);
    expect(await refusal('{"contents": []}')).toMatch(/steht nichts/);
    expect(await refusal('{"contents": {"a": 1}}')).toMatch(/keine Angebote nach HSDS/);
    expect(await refusal(packed({ 'datapackage.json': '{}' }))).toMatch(/keine Angebote nach HSDS/);
    expect(await refusal(packed({ 'datapackage.json': '{"resources": [' }))).toMatch(/kein gültiges JSON/);
    const wide = Buffer.from([...forty({})].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0]));
    expect(await refusal(new Uint8Array(wide))).toMatch(/keinen? (lesbarer )?Text|Text/);
    expect(await refusal(forty({ description: 'x'.repeat(31_000_000) }))).toMatch(/größer als 30 MB/);
    const bomb = packed({ 'service.csv': Buffer.alloc(310_000_000, 'a') });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refusal(bomb)).toMatch(/viel größer/);
  }, 60_000);

  test('deep nesting is read or refused, and never brings the software down', async () => {
    const deep = `[{"id":"a","name":"A","languages":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`;
    expect(await refusal(deep)).toMatch(/Objekt mit Feldern|kein gültiges JSON/);
  });

  test('two services under one id are refused, and told apart by their rows; the others come in', () =>
    testScope(database, {}, async (scope) => {
      const file = JSON.stringify([service(1), service(2), service(1, { name: 'Anders' })]);
      const { run, counts } = await takeFile(scope, parts, importServices, new Blob([file]));
      expect(counts).toEqual({ new: 1, invalid: 2, missing: 0 });
      const { rows } = await sql<{ problems: { code: string; detail: string }[] }>`
        select problems from import_row where run_id = ${run.id} and state = 'invalid' order by position`.execute(
        scope.db,
      );
      const words = importServices.words('de').remarks;
      expect(rows.flatMap(({ problems }) => problems.map((each) => words[each.code]?.(each)))).toEqual([
        expect.stringContaining('Dieselbe Kennung steht auch in Zeile 3.'),
        expect.stringContaining('Dieselbe Kennung steht auch in Zeile 1.'),
      ]);
      expect(await count(scope, 'offer')).toBe(1);
    }));

  test('numbers, days and texts that cannot be are said in the row, and the row comes in without them', () =>
    testScope(database, {}, async (scope) => {
      const odd = service(1, {
        alert: 'x'.repeat(400),
        languages: [{ code: 'Deutsch!' }],
        phones: [{ number: 'auf Anfrage' }],
        contacts: [{ name: 'Kim Muster', email: 'kim@' }],
        schedules: [
          { freq: 'WEEKLY', byday: 'XX', description: 'ab und zu' },
          { freq: 'WEEKLY', byday: 'MO', dtstart: '2026-02-30', opens_at: '25:99' },
        ],
        service_at_locations: [
          {
            location: {
              latitude: 500,
              longitude: 13,
              addresses: [{ address_1: 'Weg 1', postal_code: 'AB1' }],
            },
          },
        ],
      });
      const { run } = await takeFile(scope, parts, importServices, new Blob([JSON.stringify([odd])]));
      const { rows } = await sql<{ remarks: { code: string; detail: string }[] }>`
        select remarks from import_row where run_id = ${run.id}`.execute(scope.db);
      expect(rows[0]?.remarks.map(({ code, detail }) => `${code}: ${detail}`)).toEqual([
        'cut: Hinweis',
        'leftOut: Deutsch!',
        'leftOut: auf Anfrage',
        'noPersons: ',
        'leftOut: kim@',
        'newProvider: TSV Purzelbaum',
        'leftOut: 500 13',
        'leftOut: AB1',
        'noSchedule: ab und zu, freq WEEKLY, byday XX',
        'leftOut: opens_at 25:99',
        'leftOut: dtstart 2026-02-30',
      ]);
      expect(await count(scope, 'offer_schedule')).toBe(1);
      expect(await count(scope, "offer_place where street = 'Weg' and lat is null")).toBe(1);
    }));
});
