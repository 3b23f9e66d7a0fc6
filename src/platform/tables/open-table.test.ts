import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { faultOf, readWhole } from './testing.ts';

type Cell = string | number | boolean | Date | null;
const spreadsheet = (
  sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>,
  bookType: 'xlsx' | 'ods' = 'xlsx',
  adjust: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => {},
): Uint8Array<ArrayBuffer> => {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = utils.aoa_to_sheet(rows as Cell[][], { UTC: true });
    adjust(sheet);
    utils.book_append_sheet(book, sheet, name);
  }
  return new Uint8Array(write(book, { type: 'buffer', bookType, compression: true }) as Buffer);
};
const cellsOf = async (content: string | Uint8Array<ArrayBuffer>) =>
  (await readWhole(content)).rows.map(({ cells }) => Object.values(cells));

describe('CSV', () => {
  test('whatever the separator, quotes and encoding: the cells that were written', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ';', ',', '\t', '\n', ' ', '1', 'ß') });
    const row = fc.tuple(fc.constantFrom('x', 'Käthe'), cell, cell);
    const encode = (text: string, encoding: string) => {
      if (encoding === 'windows-1252') return new Uint8Array(Buffer.from(text, 'latin1'));
      if (encoding === 'utf-16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
      return new Uint8Array(Buffer.from(encoding === 'bom' ? `\ufeff${text}` : text));
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 40 }),
        fc.constantFrom(';', ',', '\t', '|'),
        fc.constantFrom('utf-8', 'bom', 'windows-1252', 'utf-16le'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, separator, encoding, end) => {
          const text = [['Name', 'Straße', 'Ort'], ...rows]
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator))
            .join(end);
          const read = await readWhole(encode(text, encoding));
          expect(read.shape.headings).toEqual(['Name', 'Straße', 'Ort']);
          expect(read.rows.map(({ cells }) => Object.values(cells))).toEqual(
            rows.map((cells) => cells.map((each) => each.trim())),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('titles above the headings are passed over; rows keep the numbers of their lines', async () => {
    const { shape, rows } = await readWhole(
      'Adressliste Stand 01.08.2015;;\n\nName;Ort;PLZ\nA;Bonn;53111\n\nB;Ulm;89073\n',
    );
    expect(shape).toMatchObject({ headings: ['Name', 'Ort', 'PLZ'], headingLine: 3 });
    expect(rows.map(({ number }) => number)).toEqual([4, 6]);
  });

  test('without headings, columns are called by their letters', async () => {
    const { shape, rows } = await readWhole('Kita;10115;1\nHort;10117;2\n');
    expect(shape).toMatchObject({ headings: ['A', 'B', 'C'], headingLine: null });
    expect(rows).toHaveLength(2);
  });

  test('repeated and missing headings get names of their own; Excel may say its separator', async () => {
    expect((await readWhole('sep=,\nName,Telefon,Telefon,\nA,1,2,3\n')).shape.headings).toEqual([
      'Name',
      'Telefon',
      'Telefon (2)',
      'D',
    ]);
  });

  test('100,000 rows pass by without standing in memory', async () => {
    const line = `${'Organisation mit einem längeren Namen;'.repeat(8)}\n`;
    const headings = Array.from({ length: 8 }, (_, index) => `Spalte ${index}`).join(';');
    const file = new Blob([`${headings};\n`, line.repeat(100_000)]);
    const table = await openTable(file);
    let count = 0;
    let most = 0;
    for await (const _ of table.rows()) {
      count += 1;
      if (count % 20_000 === 0) {
        globalThis.gc?.();
        most = Math.max(most, process.memoryUsage().heapUsed);
      }
    }
    expect(count).toBe(100_000);
    expect(most).toBeLessThan(400_000_000);
  });
});

describe.each(['xlsx', 'ods'] as const)('%s', (bookType) => {
  test('words, numbers, days, truth and formulas as their last result', async () => {
    const file = spreadsheet(
      {
        Liste: [
          ['Name', 'Zahl', 'Tag', 'Ja'],
          ['A', 0.1 + 0.2, new Date(Date.UTC(2015, 7, 1)), true],
        ],
      },
      bookType,
      (sheet) => {
        sheet.E1 = { t: 's', v: 'Summe' };
        sheet.E2 = { t: 'n', v: 42, f: 'SUM(B2:B2)' };
        sheet['!ref'] = 'A1:E2';
      },
    );
    expect((await cellsOf(file))[0]).toEqual(['A', '0.3', '2015-08-01', 'true', '42']);
  });

  test('what is merged stands in every cell that it covers', async () => {
    const file = spreadsheet(
      {
        Liste: [
          ['Träger', 'Name'],
          ['Verein', 'A'],
          [null, 'B'],
        ],
      },
      bookType,
      (sheet) => {
        sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
      },
    );
    expect(await cellsOf(file)).toEqual([
      ['Verein', 'A'],
      ['Verein', 'B'],
    ]);
  });

  test('of several sheets the first that holds anything is read, or the one that is asked for', async () => {
    const file = spreadsheet(
      {
        Leer: [],
        Eins: [
          ['Name', 'Ort'],
          ['A', 'B'],
        ],
        Zwei: [
          ['Kita', 'Platz'],
          ['C', 'D'],
        ],
      },
      bookType,
    );
    expect((await readWhole(file)).shape).toMatchObject({
      sheets: ['Eins', 'Zwei'],
      sheet: 'Eins',
      format: bookType,
    });
    expect((await readWhole(file, { sheet: 'Zwei' })).shape.headings).toEqual(['Kita', 'Platz']);
    expect(await faultOf(readWhole(file, { sheet: 'Drei' }))).toBe('unknownSheet');
  });

  test('an empty one, and one of headings alone, are refused', async () => {
    expect(await faultOf(readWhole(spreadsheet({ Leer: [] }, bookType)))).toBe('noRows');
    expect(await faultOf(readWhole(spreadsheet({ Liste: [['Name', 'Ort']] }, bookType)))).toBe('noRows');
  });
});

describe('what is no list', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['one column', 'Name\nA\nB\n', 'noColumns'],
    ['a quotation mark that is never closed', 'a;b\n"1;2\n3;4', 'brokenCsv'],
    ['a document', '%PDF-1.7 …', 'unknownFormat'],
    ['an old or locked spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4]), 'lockedOrOld'],
    ['a packed file of something else', zipOf([['a.txt', Buffer.from('a')]]), 'unknownFormat'],
    ['bytes', new Uint8Array([1, 0, 2, 0, 3, 0]), 'notText'],
    [
      'an unknown projection',
      '{"type":"FeatureCollection","crs":{"properties":{"name":"EPSG:3068"}},"features":[{"properties":{"a":1}}]}',
      'unknownProjection',
    ],
    ['no features', '{"type":"FeatureCollection","features":[]}', 'noFeatures'],
  ] as const)('%s', async (_, content, fault) => {
    expect(await faultOf(readWhole(content as string))).toBe(fault);
  });

  test('a bomb: small when packed, beyond all measure when not; also when it lies about its size', async () => {
    const zeros = Buffer.alloc(50_000_000);
    const packed = deflateRawSync(zeros);
    const many = Array.from({ length: 9 }, (_, index) => [`xl/${index}.xml`, zeros, packed] as const);
    expect(await faultOf(readWhole(zipOf(many)))).toBe('zipBomb');
    expect(await faultOf(readWhole(zipOf([['xl/workbook.xml', Buffer.alloc(10), packed]])))).toBe(
      'brokenSpreadsheet',
    );
  });
});

test('whatever a file is made of, it is read or refused', async () => {
  const good = [
    Buffer.from('Name;Ort\nA;B\n'),
    Buffer.from(
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"a":"b"},"geometry":null}]}',
    ),
    Buffer.from(
      spreadsheet({
        Liste: [
          ['Name', 'Ort'],
          ['A', 'B'],
        ],
      }),
    ),
    Buffer.from(
      spreadsheet(
        {
          Liste: [
            ['Name', 'Ort'],
            ['A', 'B'],
          ],
        },
        'ods',
      ),
    ),
  ];
  for (let round = 0; round < 60; round++) {
    const bytes = Buffer.from(good[round % good.length] ?? Buffer.alloc(0));
    const way = round % 3;
    if (way === 0) bytes[Math.floor(Math.random() * bytes.length)] = Math.floor(Math.random() * 256);
    const broken = way === 1 ? bytes.subarray(0, Math.floor(Math.random() * bytes.length)) : bytes;
    const content =
      way === 2 ? Buffer.concat([broken.subarray(0, 12), randomBytes(200), broken.subarray(12)]) : broken;
    // Refused or read; any other fault fails the test.
    await faultOf(readWhole(new Uint8Array(content)));
  }
}, 120_000);

/** A packed file; `packed` may be other than what is said of it. */
function zipOf(entries: readonly (readonly [string, Buffer, Buffer?])[]): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, content, packed = deflateRawSync(content)] of entries) {
    const fixed = Buffer.alloc(26);
    fixed.writeUInt16LE(20, 0);
    fixed.writeUInt16LE(8, 4);
    fixed.writeUInt32LE(packed.length, 14);
    fixed.writeUInt32LE(content.length, 18);
    fixed.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fixed, Buffer.from(name), packed]);
    const tail = Buffer.alloc(16);
    tail.writeUInt32LE(at, 12);
    const head = Buffer.concat([
      Buffer.from('504b01021400', 'hex'),
      fixed,
      tail.subarray(2),
      Buffer.from(name),
    ]);
    central.push(head);
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}
