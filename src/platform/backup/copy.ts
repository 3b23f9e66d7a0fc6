import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { type CopyToStreamQuery, from, to } from 'pg-copy-streams';
import type { Share } from './belonging.ts';
import type { CatalogTable } from './catalog.ts';

/** How values are written as text must not depend on the server that writes or reads them. */
const textSettings = `
  set local datestyle = 'ISO, MDY'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local extra_float_digits = 3; set local bytea_output = 'hex'; set local client_encoding = 'UTF8';
  set local search_path = public, pg_catalog;
  set local statement_timeout = 0; set local lock_timeout = 0; set local transaction_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/**
 * Begins a transaction for copying. `row_security = off` makes the server refuse, rather than leave out rows, should
 * our role not be allowed to see all of them.
 */
export const beginCopying = async (client: PoolClient, mode: 'save' | 'load'): Promise<void> => {
  await client.query(mode === 'save' ? 'begin isolation level repeatable read read only' : 'begin');
  await client.query(`${textSettings}; set local row_security = off`);
};

/** A table's share as CSV with a header, sorted by its key: equal rows give equal bytes. */
export const copyOut = (client: PoolClient, table: CatalogTable, share: Share): CopyToStreamQuery => {
  const columns = table.columns.map((column) => {
    const instead = share.instead?.[column];
    return instead ? `${instead} as "${column}"` : `t."${column}"`;
  });
  const where = share.where ? `where ${share.where}` : '';
  const query = `select ${columns.join(', ')} from public."${table.name}" t ${where} order by ${table.order}`;
  return client.query(to(`copy (${query}) to stdout with (format csv, header)`));
};

/** What a table's copy comes to. */
export type Measure = { rows: number; bytes: number; sha256: string };

/** Reads a table's share once, keeping nothing of it. */
export const measure = async (client: PoolClient, table: CatalogTable, share: Share): Promise<Measure> => {
  const copy = copyOut(client, table, share);
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  // The number of rows comes after the last of them; an answer to the next question proves that it is there.
  await client.query('select');
  return { rows: copy.rowCount, bytes, sha256: hash.digest('hex') };
};

/** Loads what `copyOut` wrote. The header must name these columns. Throws what the server says of a row. */
export const copyIn = async (
  client: PoolClient,
  table: { name: string; columns: readonly string[] },
  rows: AsyncIterable<Buffer>,
): Promise<void> => {
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const command = `copy public."${table.name}" (${columns}) from stdin with (format csv, header match)`;
  await pipeline(rows, client.query(from(command)));
};
