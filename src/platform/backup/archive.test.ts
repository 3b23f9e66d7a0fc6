import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { writeArchive } from './archive.ts';
import type { Manifest } from './manifest.ts';

const size = 1_000_000;
const manifest = (bytes: number): Manifest => ({
  format: 'verbund-backup',
  formatVersion: 1,
  software: '0',
  migration: '0001_platform',
  createdAt: '2026-11-22T11:00:00Z',
  scope: { kind: 'platform' },
  secretMark: '',
  tables: [1, 2].map((n) => ({
    name: `t${n}`,
    file: `tables/t${n}.csv`,
    columns: ['id'],
    rows: 1,
    bytes,
    sha256: '0'.repeat(64),
  })),
});

/** A file on a disk that is full after `room` bytes. */
const fileWith = (room: number): FileHandle => {
  let written = 0;
  const stream = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written += chunk.length;
      done(written > room ? Object.assign(new Error('no space'), { code: 'ENOSPC' }) : null);
    },
  });
  return { createWriteStream: () => stream } as unknown as FileHandle;
};

async function* rows(): AsyncGenerator<Buffer> {
  for (let sent = 0; sent < size; sent += 50_000) yield randomBytes(50_000);
}

test.each([0, 100_000, 1_200_000])(
  'a disk that is full after %i bytes ends it with that fault',
  async (room) => {
    const written = writeArchive(fileWith(room), manifest(size), rows);
    await expect(written).rejects.toMatchObject({ code: 'ENOSPC' });
  },
);

test('a table that breaks off, or has another size than was said, is a fault', async () => {
  const broken = async function* () {
    yield randomBytes(10);
    throw new Error('connection lost');
  };
  await expect(writeArchive(fileWith(1e9), manifest(size), broken)).rejects.toThrow('connection lost');
  await expect(writeArchive(fileWith(1e9), manifest(size - 1), rows)).rejects.toThrow(/size/i);
  await expect(writeArchive(fileWith(1e9), manifest(size + 1), rows)).rejects.toThrow(/size/i);
});
