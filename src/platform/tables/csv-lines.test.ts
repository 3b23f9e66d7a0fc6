import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openTable } from './open-table.ts';
import { readWhole } from './testing.ts';

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
    expect((await readWhole('Name;Telefon;Telefon;Telefon (2)\nA;1;2;3\n')).shape.headings).toEqual([
      'Name',
      'Telefon',
      'Telefon (2)',
      'Telefon (2) (2)',
    ]);
  });

  test('a row has the number of the line on which it begins, whatever breaks the lines', async () => {
    const { shape, rows } = await readWhole('Name;Ort\r\n"A\r\nB";Bonn\nC;Ulm\r\n\rD;Jena\r"E\n\nF";Kiel\n');
    expect(shape.headingLine).toBe(1);
    expect(rows.map(({ number, cells }) => [number, cells.Name, cells.Ort])).toEqual([
      [2, 'A\nB', 'Bonn'],
      [4, 'C', 'Ulm'],
      [6, 'D', 'Jena'],
      [7, 'E\n\nF', 'Kiel'],
    ]);
  });

  test('a break of two characters that falls between two pieces of the file is one', async () => {
    const line = 'Name;Ort\r\n';
    const { rows } = await readWhole(line.repeat(30_000));
    expect(rows.at(-1)?.number).toBe(30_000);
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
