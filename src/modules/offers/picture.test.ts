import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestPicture, readPicture } from './picture.ts';

const segment = (marker: number, body: readonly number[]): number[] => [
  0xff,
  marker,
  (body.length + 2) >> 8,
  (body.length + 2) & 0xff,
  ...body,
];
const place = [...Buffer.from('Exif GPS 52.4N 13.3E')];
const frame = segment(0xc0, [8, 0, 60, 0, 80, 1, 1, 0x11, 0]);
const pixels = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xff, 0xd9];
const number = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const png = (...chunks: [name: string, body: readonly number[]][]) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunks.flatMap(([name, body]) => [...number(body.length), ...Buffer.from(name), ...body, 1, 2, 3, 4]),
  ]);
const webp = (flags: number, ...chunks: [name: string, body: readonly number[]][]) => {
  const head: [string, number[]] = ['VP8X', [flags, 0, 0, 0, 79, 0, 0, 59, 0, 0]];
  const body = [head, ...chunks].flatMap(([name, each]) => [
    ...Buffer.from(name),
    ...number(each.length).toReversed(),
    ...each,
    ...(each.length % 2 ? [0] : []),
  ]);
  return Uint8Array.from([
    ...Buffer.from('RIFF'),
    ...number(body.length + 4).toReversed(),
    ...Buffer.from('WEBP'),
    ...body,
  ]);
};
const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat(), ...pixels]);

describe('pictures', () => {
  test('a JPEG says how large it is, and tells nobody any more where it was taken', () => {
    const table = segment(0xdb, [1, 2, 3]);
    const read = readPicture(jpeg(segment(0xe1, place), table, segment(0xfe, place), frame));
    if (!read.ok) throw new Error(read.reason);
    expect(read.picture).toMatchObject({ type: 'image/jpeg', width: 80, height: 60 });
    expect(Buffer.from(read.picture.bytes).includes('GPS')).toBe(false);
    expect([...read.picture.bytes]).toEqual([...jpeg(table, frame)]);
  });

  test.each(['II', 'MM'])('a photo taken upright stays upright, and keeps nothing else (%s)', (order) => {
    const isLittle = order === 'II';
    const short = (value: number) => (isLittle ? [value & 255, value >> 8] : [value >> 8, value & 255]);
    const long = (value: number) => (isLittle ? number(value).toReversed() : number(value));
    const make = [...short(0x010f), ...short(2), ...long(4), ...Buffer.from('Cam\0')];
    const turned = [...short(0x0112), ...short(3), ...long(1), ...short(6), 0, 0];
    const exif = [
      ...[...Buffer.from('Exif'), 0, 0, ...Buffer.from(order), ...short(42), ...long(8)],
      ...[...short(2), ...make, ...turned, ...long(0)],
    ];
    const read = readPicture(jpeg(segment(0xe1, exif), frame));
    if (!read.ok) throw new Error(read.reason);
    expect(read.picture).toMatchObject({ width: 60, height: 80 });
    expect(Buffer.from(read.picture.bytes).includes('Cam')).toBe(false);
    const again = readPicture(read.picture.bytes);
    expect(again.ok && again.picture).toEqual(read.picture);
  });

  test('nor does a PNG or a WebP, which looks as before', () => {
    const size: [string, number[]] = ['IHDR', [...number(80), ...number(60), 8, 2, 0, 0, 0]];
    const told = png(size, ['eXIf', place], ['IDAT', [1, 2, 3]], ['tEXt', place], ['IEND', []]);
    const silent = png(size, ['IDAT', [1, 2, 3]], ['IEND', []]);
    const colours: [string, number[]] = ['ICCP', [9]];
    const look: [string, number[]] = ['VP8 ', [1, 2, 3]];
    for (const [file, type, bytes] of [
      [told, 'image/png', silent],
      [webp(0x2c, colours, look, ['EXIF', place], ['XMP ', place]), 'image/webp', webp(0x20, colours, look)],
      [silent, 'image/png', silent],
    ] as const) {
      const read = readPicture(file);
      if (!read.ok) throw new Error(read.reason);
      expect(read.picture).toMatchObject({ type, width: 80, height: 60 });
      expect([...read.picture.bytes]).toEqual([...bytes]);
    }
  });

  test.each([
    ['an SVG', Buffer.from('<svg onload="alert(1)"/>')],
    ['nothing', new Uint8Array()],
    ['a WebP without a head', Buffer.from('RIFF0000WEBPVP8X\0\0\0\0EXIF\xff\0\0\0......', 'latin1')],
    ['a JPEG that ends before its pixels', jpeg(frame).slice(0, 12)],
    ['a JPEG without a size', jpeg()],
    ['a segment that claims more than there is', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff, 1])],
  ])('%s is no picture', (_, bytes) => {
    expect(readPicture(bytes)).toEqual({ ok: false, reason: 'not-a-picture' });
  });

  test('too many bytes, and too many points, are said apart', () => {
    expect(readPicture(new Uint8Array(largestPicture + 1))).toMatchObject({ reason: 'too-large', kB: 301 });
    const wide = segment(0xc0, [8, 0, 60, 0x40, 0, 1, 1, 0x11, 0]);
    expect(readPicture(jpeg(wide))).toEqual({ ok: false, reason: 'too-many-pixels' });
  });

  test('whatever bytes come, it answers', () => {
    const heads = [
      [0xff, 0xd8, 0xff],
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
      [...Buffer.from('RIFF0000WEBPVP8X')],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 400 }), (head, rest) => {
        const read = readPicture(Uint8Array.from([...head, ...rest]));
        if (read.ok) expect(read.picture.width * read.picture.height).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
