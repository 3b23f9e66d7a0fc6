import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RegisterName, RegisterQuery } from '../register.ts';
import { isUuid } from './ids.ts';
import {
  facilitySource,
  organisationSource,
  peopleSource,
  type RegisterSource,
} from './register-conditions.ts';
import { extrasOf } from './register-extras.ts';

/** Entries on one page of a register. */
export const entriesAtOnce = 50;
/** Beyond this a count says "more than". */
export const countUpTo = 10_000;

export type RegisterPage = {
  rows: readonly JsonRow[];
  /** Where the next page begins; null on the last one. */
  next: string | null;
  /** How many there are in all, at most `countUpTo` + 1. */
  count: number;
  /** Nothing was found as it was typed: these are similar. */
  isForgiving: boolean;
};

export const sourceOf = (scope: Scope, register: RegisterName, query: RegisterQuery): RegisterSource =>
  ({ organisations: organisationSource, facilities: facilitySource, people: peopleSource })[register](
    scope,
    query,
  );

/** Rows of `t` in which all words occur. The search runs as the owner, since row-level security bars the indexes. */
export const found = (table: string, words: readonly string[], isForgiving: boolean): RawBuilder<unknown> =>
  words.length === 0
    ? sql`true`
    : sql`t.id in (select search_register(${table}, ${[...words]}::text[], ${isForgiving}::boolean))`;

/** One page of a register; two queries, four when nothing was found as typed. `from`: the id of the last row before. */
export const readRegister = async (
  scope: Scope,
  register: RegisterName,
  query: RegisterQuery,
  from: string | null,
  atOnce = entriesAtOnce,
): Promise<RegisterPage> => {
  const source = sourceOf(scope, register, query);
  let isForgiving = false;
  let count = await countFound(scope, source, query.words, isForgiving);
  if (count === 0 && query.words.length > 0) {
    isForgiving = true;
    count = await countFound(scope, source, query.words, isForgiving);
  }
  const rows =
    count === 0 ? [] : await readEntries(scope, register, source, query, isForgiving, from, atOnce + 1);
  const shown = rows.slice(0, atOnce);
  return {
    rows: shown,
    next: rows.length > shown.length ? String(shown.at(-1)?.id) : null,
    count,
    isForgiving,
  };
};

const countFound = async (
  scope: Scope,
  source: RegisterSource,
  words: readonly string[],
  isForgiving: boolean,
): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (select from ${sql.table(source.table)} t
      where ${source.condition} and ${found(source.table, words, isForgiving)} limit ${countUpTo + 1}) counted`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

const readEntries = async (
  scope: Scope,
  register: RegisterName,
  source: RegisterSource,
  query: RegisterQuery,
  isForgiving: boolean,
  from: string | null,
  limit: number,
): Promise<readonly JsonRow[]> => {
  const after =
    from !== null && isUuid(from)
      ? sql`(${source.order}, t.id) > (${source.orderOf(from)}, ${from}::uuid)`
      : sql`true`;
  const { rows } = await sql<{ row: JsonRow }>`
    select (to_jsonb(entry) - 'search') || ${extrasOf(scope, register)} as row from (
      select t.*, row_number() over (order by ${source.order}, t.id) as place from ${sql.table(source.table)} t
      where ${source.condition} and ${found(source.table, query.words, isForgiving)} and ${after}
      order by ${source.order}, t.id limit ${limit}) entry
    order by entry.place`.execute(scope.db);
  return rows.map(({ row }) => row);
};
