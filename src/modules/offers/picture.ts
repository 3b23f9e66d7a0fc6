import { done, type Result, refuse } from '../../platform/result.ts';

export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp';
/** The largest picture, in bytes, and its longest side in pixels. */
export const largestPicture = 300_000;
export const longestSide = 4_000;

export type Picture = { type: PictureType; width: number; height: number; bytes: Uint8Array };
export type PictureFault =
  | { reason: 'too-large'; kB: number }
  | { reason: 'not-a-picture' }
  | { reason: 'too-many-pixels' };

/**
 * What kind of picture a file is, by its content, whatever its name says, and how large it is. The parts are taken out in
 * which cameras and programs write down when, where and by whom it was taken.
 */
export const readPicture = (file: Uint8Array): Result<{ picture: Picture }, PictureFault> => {
  if (file.length > largestPicture) return refuse('too-large', { kB: Math.ceil(file.length / 1000) });
  const picture = readPng(file) ?? readJpeg(file) ?? readWebp(file);
  if (!picture || picture.width < 1 || picture.height < 1) return refuse('not-a-picture');
  if (picture.width > longestSide || picture.height > longestSide) return refuse('too-many-pixels');
  return done({ picture });
};

const startsWith = (file: Uint8Array, bytes: readonly number[], at = 0): boolean =>
  bytes.every((byte, index) => file[at + index] === byte);
const view = (file: Uint8Array): DataView => new DataView(file.buffer, file.byteOffset, file.byteLength);
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

const readPng = (file: Uint8Array): Picture | null => {
  if (file.length < 24 || !startsWith(file, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return null;
  const data = view(file);
  const kept: Uint8Array[] = [file.subarray(0, 8)];
  for (let at = 8; at < file.length; ) {
    // Length, name, body, checksum.
    const next = at + 8 <= file.length ? at + 12 + data.getUint32(at) : file.length;
    if (!talkativeChunks.has(nameAt(file, at + 4))) kept.push(file.subarray(at, next));
    at = next;
  }
  const [width, height] = [data.getUint32(16), data.getUint32(20)];
  return { type: 'image/png', width, height, bytes: Buffer.concat(kept) };
};

/** Chunks of a PNG or WebP that say nothing of how it looks: Exif, XMP, texts, the time. */
const talkativeChunks = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'EXIF', 'XMP ']);
const nameAt = (file: Uint8Array, at: number): string => String.fromCharCode(...file.subarray(at, at + 4));

/** Segments of a JPEG that say nothing of how it looks: Exif and XMP (APP1), IPTC (APP13), comments. */
const talkative = new Set([0xe1, 0xed, 0xfe]);
/** Markers of a frame, which says width and height; C4, C8 and CC between them are something else. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** How Exif says that a picture stands: 1 is upright, from 5 on it lies on its side. */
const upright = 1;
const orientationTag = 0x0112;

/** The orientation in an Exif segment (EXIF 2.3, 4.6.2); null where it says nothing of it. */
const orientationOf = (segment: Uint8Array): number | null => {
  if (segment.length < 16 || !startsWith(segment, [...ascii('Exif'), 0, 0])) return null;
  const tiff = new DataView(segment.buffer, segment.byteOffset + 6, segment.length - 6);
  const isLittle = tiff.getUint16(0) === 0x4949;
  const first = tiff.getUint32(4, isLittle);
  if (first + 2 > tiff.byteLength) return null;
  const count = tiff.getUint16(first, isLittle);
  for (let entry = 0; entry < count; entry++) {
    const at = first + 2 + entry * 12;
    if (at + 12 > tiff.byteLength) return null;
    if (tiff.getUint16(at, isLittle) !== orientationTag) continue;
    const turn = tiff.getUint16(at + 8, isLittle);
    return turn >= 1 && turn <= 8 ? turn : null;
  }
  return null;
};

/** An Exif segment that says how the picture stands and nothing else. */
const exifOf = (turn: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0, 34, ...ascii('Exif'), 0, 0],
    ...[0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
    ...[orientationTag >> 8, orientationTag & 0xff, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
    ...[0, 0, 0, 0],
  ]);

const readJpeg = (file: Uint8Array): Picture | null => {
  if (file.length < 4 || !startsWith(file, [0xff, 0xd8, 0xff])) return null;
  const data = view(file);
  const kept: Uint8Array[] = [file.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let turn = upright;
  for (let at = 2; at + 4 <= file.length; ) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff || marker === 0xff || marker < 0xc0) return null;
    // From here on come the pixels.
    if (marker === 0xda) {
      if (!size) return null;
      kept.push(file.subarray(at));
      if (turn !== upright) kept.splice(1, 0, exifOf(turn));
      const { width, height } = size;
      const shown = turn > 4 ? { width: height, height: width } : size;
      return { type: 'image/jpeg', width: shown.width, height: shown.height, bytes: Buffer.concat(kept) };
    }
    const length = data.getUint16(at + 2);
    if (length < 2 || at + 2 + length > file.length) return null;
    if (isFrame(marker) && length >= 8)
      size = { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    if (!talkative.has(marker)) kept.push(file.subarray(at, at + 2 + length));
    else if (marker === 0xe1) turn = orientationOf(file.subarray(at + 4, at + 2 + length)) ?? turn;
    at += 2 + length;
  }
  return null;
};

const readWebp = (file: Uint8Array): Picture | null => {
  if (file.length < 30 || !startsWith(file, ascii('RIFF')) || !startsWith(file, ascii('WEBP'), 8))
    return null;
  const data = view(file);
  const of = (width: number, height: number): Picture => ({ type: 'image/webp', width, height, bytes: file });
  if (startsWith(file, ascii('VP8 '), 12))
    return of(data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff);
  if (startsWith(file, ascii('VP8L'), 12)) {
    const bits = data.getUint32(21, true);
    return of((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
  }
  if (!startsWith(file, ascii('VP8X'), 12) || data.getUint32(16, true) < 10) return null;
  const three = (at: number): number => data.getUint16(at, true) + ((file[at + 2] ?? 0) << 16);
  return { ...of(three(24) + 1, three(27) + 1), bytes: silentWebp(file, data) };
};

/** A WebP of several chunks without those that are talkative, and without the marks that say that they are there. */
const silentWebp = (file: Uint8Array, data: DataView): Uint8Array => {
  const kept: Uint8Array[] = [file.subarray(0, 12)];
  for (let at = 12; at < file.length; ) {
    // Name, length, body, filled up to an even number.
    const length = at + 8 <= file.length ? data.getUint32(at + 4, true) : file.length;
    const next = at + 8 + length + (length % 2);
    if (!talkativeChunks.has(nameAt(file, at))) kept.push(file.subarray(at, next));
    at = next;
  }
  const bytes = Buffer.concat(kept);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.writeUInt8(bytes.readUInt8(20) & ~0b1100, 20);
  return bytes;
};
