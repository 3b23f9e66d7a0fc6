import { deflateRawSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { faultOf, readWhole, zipOf } from './testing.ts';

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

describe('days and times', () => {
  const sheet = (day: number, date1904: boolean) => {
    const book = utils.book_new();
    const time = { t: 'n', v: 0.5729166666, z: 'hh:mm' };
    const rows = [
      ['Name', 'Tag', 'Zeit', 'Beides'],
      ['A', { t: 'n', v: day, z: 'dd.mm.yyyy' }, time, { t: 'n', v: day + time.v, z: 'dd.mm.yyyy hh:mm' }],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Liste');
    book.Workbook = { WBProps: { date1904 } };
    return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  };

  test.each([
    [42217, false],
    [40755, true],
  ])('day %i, counted from 1904: %s', async (day, date1904) => {
    expect(await cellsOf(sheet(day, date1904))).toEqual([['A', '2015-08-01', '13:45', '2015-08-01 13:45']]);
  });
});

describe('OpenDocument as others write it', () => {
  const ods = (rows: string, type = 'spreadsheet', manifest = '') =>
    zipOf([
      ['mimetype', Buffer.from(`application/vnd.oasis.opendocument.${type}`)],
      ['META-INF/manifest.xml', Buffer.from(`<manifest>${manifest}</manifest>`)],
      [
        'content.xml',
        Buffer.from(
          `<office:document-content><office:body><office:spreadsheet><table:table table:name="T">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
        ),
      ],
    ]);
  const cell = (text: string, times = 1) =>
    `<table:table-cell table:number-columns-repeated="${times}" office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
  const head = `<table:table-row>${cell('Name')}${cell('Ort')}</table:table-row>`;

  test('without styles; empty rows to the end of the sheet weigh nothing; repeated ones are several', async () => {
    const { rows } = await readWhole(
      ods(
        `${head}<table:table-row table:number-rows-repeated="3">${cell('A', 2)}</table:table-row><table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`,
      ),
    );
    expect(rows.map(({ number, cells }) => [number, cells.Ort])).toEqual([
      [2, 'A'],
      [3, 'A'],
      [4, 'A'],
    ]);
  });

  test.each([
    ['rows beyond all measure', '<table:table-row table:number-rows-repeated="1000000">', 1000],
    ['columns beyond all measure', '<table:table-row>', 2_000_000_000],
  ])('%s in a few bytes', async (_, row, times) => {
    expect(await faultOf(readWhole(ods(`${head}${row}${cell('x', times)}</table:table-row>`)))).toBe(
      'tooManyCells',
    );
  });

  test('a letter, and a locked list', async () => {
    expect(await faultOf(readWhole(ods(head, 'text')))).toBe('unknownFormat');
    const locked = '<manifest:encryption-data manifest:checksum="x"/>';
    expect(await faultOf(readWhole(ods(head, 'spreadsheet', locked)))).toBe('lockedOrOld');
  });
});

test('whoever has seen enough of a spreadsheet closes it, twice if need be', async () => {
  const lines = Array.from({ length: 30_000 }, (_, index) => [`Organisation ${index}`, 'Ulm']);
  const table = await openTable(new Blob([spreadsheet({ Liste: [['Name', 'Ort'], ...lines] })]));
  for await (const { number } of table.rows()) if (number > 100) break;
  await table.close();
  await table.close();
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
    expect(await faultOf(readWhole(zipOf([['xl/workbook.xml', Buffer.alloc(10), packed]])))).toBe('zipBomb');
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
  // In thousandths of the file: doubles would nearly all be at its very beginning.
  const at = fc.integer({ min: 0, max: 999 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...good),
      fc.constantFrom('flip', 'cut', 'fill'),
      at,
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      async (file, way, where, noise) => {
        const index = Math.floor((where * file.length) / 1000);
        const before = file.subarray(0, index);
        const after = file.subarray(way === 'flip' ? index + 1 : index);
        const content = {
          flip: [before, noise.subarray(0, 1), after],
          cut: [before],
          fill: [before, noise, after],
        }[way];
        // Refused or read; any other fault fails the test.
        await faultOf(readWhole(new Uint8Array(Buffer.concat(content))));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
