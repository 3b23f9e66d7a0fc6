import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalSignOf, readCsv, readNumber } from './csv-reader.ts';
import { textOf, UnreadableFile } from './file-text.ts';
import { readGeoJson } from './geojson-reader.ts';

/** A text in pieces of any size, as it arrives. */
async function* pieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}
const all = async <T>(stream: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const each of stream) found.push(each);
  return found;
};
const faultOf = async (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (fault) => (fault instanceof UnreadableFile ? fault.fault : Promise.reject(fault)),
  );

describe('GeoJSON', () => {
  const collection = (features: readonly unknown[], more: object = {}) => ({
    type: 'FeatureCollection',
    name: 'features: [',
    ...more,
    features,
    bbox: [1, 2],
  });

  test('yields what JSON.parse would, however it is cut', async () => {
    const feature = fc.record({
      type: fc.constant('Feature'),
      properties: fc.dictionary(fc.string(), fc.jsonValue()),
      geometry: fc.jsonValue(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(feature),
        fc.integer({ min: 1, max: 40 }),
        fc.boolean(),
        async (features, size, pretty) => {
          const whole = collection(features);
          const parts = await all(readGeoJson(pieces(JSON.stringify(whole, null, pretty ? 2 : 0), size)));
          const asJson = JSON.parse(JSON.stringify(whole));
          expect(parts.filter((part) => part.kind === 'feature').map((part) => part.value)).toEqual(
            asJson.features,
          );
          expect(parts.at(-1)).toEqual({ kind: 'rest', value: { ...asJson, features: [] } });
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ['no JSON', 'Das ist keine Karte', 'notJson'],
    ['half a file', JSON.stringify(collection([{ a: 1 }, { b: 2 }])).slice(0, -30), 'notJson'],
    ['a single feature', '{"type":"Feature","geometry":null}', 'notFeatures'],
    ['a list', '[]', 'notFeatures'],
    ['a broken feature', '{"type":"FeatureCollection","features":[{"a":}]}', 'notJson'],
  ])('%s is refused', async (_, text, fault) => {
    expect(await faultOf(all(readGeoJson(pieces(text, 7))))).toBe(fault);
  });

  test('whatever arrives, it is read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'{}[]",:\\ftn1features ') }), async (text) => {
        const fault = await faultOf(all(readGeoJson(pieces(`{"features":${text}`, 3))));
        expect(fault === null || ['notJson', 'notFeatures'].includes(fault)).toBe(true);
      }),
    );
  });
});

describe('CSV', () => {
  test('yields the cells that were written, however it is cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ö', '"', ';', ',', '\n', ' ', '1') });
    const row = fc
      .array(cell, { minLength: 3, maxLength: 3 })
      .filter((cells) => cells.some((each) => each.trim() !== ''));
    await fc.assert(
      fc.asyncProperty(fc.array(row), fc.integer({ min: 1, max: 20 }), async (rows, size) => {
        const written = [['x', 'y', 'z'], ...rows]
          .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n');
        expect(await all(readCsv(pieces(written, size)))).toEqual([['x', 'y', 'z'], ...rows]);
      }),
    );
  });

  test('knows its separator, leaves empty lines out, takes a last line without an end', async () => {
    expect(await all(readCsv(pieces('a,b\n\n1,2\n\n3,4', 2)))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(await all(readCsv(pieces('a\tb;c\n', 5)))).toEqual([['a', 'b;c']].map(() => ['a\tb', 'c']));
    expect(await all(readCsv(pieces('a;b', 1)))).toEqual([['a', 'b']]);
    expect(await faultOf(all(readCsv(pieces('a;b\n"1;2\n3;4', 3))))).toBe('brokenCsv');
  });

  test.each([
    ['4.22594', '.', 4.22594],
    ['1,234.5', '.', 1234.5],
    ['4,225', ',', 4.225],
    ['1.234,5', ',', 1234.5],
    ['-0.71', '.', -0.71],
    ['12 %', '.', 12],
    ['', '.', null],
    ['NA', '.', null],
    ['–', ',', null],
    ['k. A.', ',', null],
    ['0', ',', 0],
    ['mittel', '.', undefined],
    ['1.2.3', '.', undefined],
    ['=1+1', '.', undefined],
  ] as const)('%j with %j is %j', (text, decimal, value) => expect(readNumber(text, decimal)).toBe(value));

  test('decimal signs are guessed from the cells', () => {
    expect(decimalSignOf(['4.2', 'Name', '3', '1.5'])).toBe('.');
    expect(decimalSignOf(['4,2', 'Name', '3', '1.5', '2,2'])).toBe(',');
  });
});

describe('text of a file', () => {
  const read = async (bytes: Uint8Array<ArrayBuffer>) => (await all(textOf(new Blob([bytes])))).join('');
  test('UTF-8 with and without its mark, and Windows-1252', async () => {
    const utf8 = new TextEncoder().encode('Düppel');
    expect(await read(utf8)).toBe('Düppel');
    expect(await read(new Uint8Array([0xef, 0xbb, 0xbf, ...utf8]))).toBe('Düppel');
    expect(await read(new Uint8Array([0x44, 0xfc, 0x80]))).toBe('Dü€');
  });
  test('nothing, and what is no text, is refused', async () => {
    expect(await faultOf(read(new Uint8Array()))).toBe('empty');
    expect(await faultOf(read(new Uint8Array([0x50, 0x4b, 0, 0])))).toBe('notText');
  });
});
