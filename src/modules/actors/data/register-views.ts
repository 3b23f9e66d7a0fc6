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
export const countUpTo = 1_000;

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

/**
 * The rows in which all words occur, as a common table `hits`; expects `t.id in (select id from hits)` where it is used. The
 * search runs as the owner, since row-level security bars the indexes, and so that it runs once it is kept.
 */
export const hits = (table: string, words: readonly string[], isForgiving: boolean): RawBuilder<unknown> =>
  words.length === 0
    ? sql`with hits as (select null::uuid as id)`
    : sql`with hits as materialized (
        select search_register(${table}, ${[...words]}::text[], ${isForgiving}::boolean) as id)`;

/** Whether a row `t` is among the hits. */
export const isHit = (words: readonly string[]): RawBuilder<unknown> =>
  words.length === 0 ? sql`true` : sql`t.id in (select id from hits)`;

/** One page of a register; one query, two when nothing was found as typed. `from`: the id of the last row before. */
export const readRegister = async (
  scope: Scope,
  register: RegisterName,
  query: RegisterQuery,
  from: string | null,
  atOnce = entriesAtOnce,
): Promise<RegisterPage> => {
  const exact = await readOnce(scope, register, query, { from, atOnce, isForgiving: false });
  if (exact.count > 0 || query.words.length === 0) return exact;
  return readOnce(scope, register, query, { from, atOnce, isForgiving: true });
};

const readOnce = async (
  scope: Scope,
  register: RegisterName,
  query: RegisterQuery,
  options: { from: string | null; atOnce: number; isForgiving: boolean },
): Promise<RegisterPage> => {
  const { from, atOnce, isForgiving } = options;
  const source = sourceOf(scope, register, query);
  const condition = sql`${source.condition} and ${isHit(query.words)}`;
  const after =
    from !== null && isUuid(from)
      ? sql`(${source.order}, t.id) > (${source.orderOf(from)}, ${from}::uuid)`
      : sql`true`;
  const { rows: answers } = await sql<{ count: number; rows: readonly JsonRow[] }>`
    ${hits(source.table, query.words, isForgiving)}
    select
      (select count(*)::int from (select from ${sql.table(source.table)} t where ${condition} limit ${countUpTo + 1}) counted)
        as count,
      (select coalesce(jsonb_agg(page.row order by page.place), '[]') from (
        select (to_jsonb(entry) - 'search' - 'place') || ${extrasOf(scope, register)} as row, entry.place from (
          select t.*, row_number() over (order by ${source.order}, t.id) as place from ${sql.table(source.table)} t
          where ${condition} and ${after} order by ${source.order}, t.id limit ${atOnce + 1}) entry) page) as rows`.execute(
    scope.db,
  );
  const { count = 0, rows = [] } = answers[0] ?? {};
  const shown = rows.slice(0, atOnce);
  return {
    rows: shown,
    next: rows.length > shown.length ? String(shown.at(-1)?.id) : null,
    count,
    isForgiving,
  };
};
