import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { BackupFault } from './fault.ts';

/** Raised when an older program could no longer read what a newer one writes. */
export const formatVersion = 1;

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const count = z.number().int().nonnegative();

const savedTable = z.strictObject({
  name,
  /** Where its rows stand in the archive: CSV with a header, sorted by its primary key. */
  file: z.string().regex(/^tables\/[a-z0-9_]+\.csv$/),
  columns: z.array(name).min(1),
  rows: count,
  bytes: count,
  /** Of the file as it stands in the archive, and of what the database gives once it is loaded. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const manifestSchema = z.strictObject({
  format: z.literal('verbund-backup'),
  formatVersion: z.literal(formatVersion),
  /** The version of the software that made it. */
  software: z.string(),
  /** The last migration that the database had seen: the rows fit the tables of that day. */
  migration: z.string().min(1),
  createdAt: z.iso.datetime(),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('platform') }),
    z.strictObject({ kind: z.literal('alliance'), slug: z.string() }),
  ]),
  /** Tells whether two installations have the same secret, without telling the secret. */
  secretMark: z.string(),
  tables: z.array(savedTable),
});

/** One table in a backup. */
export type SavedTable = z.infer<typeof savedTable>;
/** What a backup says of itself; the first file of its archive. */
export type Manifest = z.infer<typeof manifestSchema>;
export type BackupScope = Manifest['scope'];

/** The name of the manifest in the archive. */
export const manifestFile = 'manifest.json';

/**
 * Reads a manifest.
 * @throws BackupFault `unknown-format` when it is none of ours, `newer`, or `damaged`
 */
export const parseManifest = (text: string): Manifest => {
  const head = z.object({ format: z.literal('verbund-backup'), formatVersion: z.number() });
  const parsed = parseJson(text);
  const known = head.safeParse(parsed);
  if (!known.success) throw new BackupFault('unknown-format');
  if (known.data.formatVersion > formatVersion)
    throw new BackupFault('newer', `format ${known.data.formatVersion}`);
  const manifest = manifestSchema.safeParse(parsed);
  if (!manifest.success) throw new BackupFault('damaged', manifestFile);
  return manifest.data;
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

/** 32 bits, so that nobody can try out guesses of the secret with it. */
export const secretMark = (secret: string): string =>
  createHmac('sha256', secret).update('verbund backup').digest('hex').slice(0, 8);
