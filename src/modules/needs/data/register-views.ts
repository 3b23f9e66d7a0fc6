import { type RawBuilder, sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { visibleRow } from '../../records/contract.ts';
import { need } from '../kinds.ts';
import { maySeeInternal, maySeeWants } from '../permissions.ts';
import type { RegisterQuery } from '../register.ts';
import { answers } from './answers.ts';

/** Entries on one page of the register. */
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

const day = (scope: Scope): RawBuilder<unknown> => sql`${scope.asOf}::date`;
/** Most urgent first. */
export const urgencyRank = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`array_position(array['urgent', 'high', 'medium', 'low'], ${column})`;

/** Whether the reader may see the row that is called `alias`. */
export const isTold = (scope: Scope, alias: string): RawBuilder<unknown> =>
  sql`(${sql.ref(`${alias}.is_public`)} or ${maySeeInternal(scope.actor)}::boolean)`;

/** Whether what belongs to the need `t` says this on the scope's day. */
const hasPart = (scope: Scope, table: string, where: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from ${sql.table(table)} p where p.alliance_id = current_alliance() and p.need_id = t.thing_id
    and ${where} and p.valid @> ${day(scope)})`;

/** All but the search; expects the need as `t`. A need without an area is one of the whole district. */
const registerCondition = (scope: Scope, query: RegisterQuery): RawBuilder<unknown> => {
  const conditions: (RawBuilder<unknown> | false)[] = [
    visibleRow(scope, need),
    sql`coalesce(t.valid @> ${day(scope)}, false)`,
    query.state !== null && hasPart(scope, 'need_state', sql`p.state = ${query.state}`),
    query.urgency !== null && sql`t.urgency = ${query.urgency}`,
    query.areaId !== null &&
      hasPart(scope, 'need_area', sql`p.area_id = ${query.areaId}::uuid and ${isTold(scope, 'p')}`),
    query.termId !== null &&
      hasPart(scope, 'need_term', sql`p.term_id = ${query.termId}::uuid and ${isTold(scope, 'p')}`),
    query.fieldId !== null &&
      hasPart(scope, 'need_field', sql`p.field_id = ${query.fieldId}::uuid and ${isTold(scope, 'p')}`),
    query.goalId !== null &&
      hasPart(scope, 'need_goal', sql`p.goal_id = ${query.goalId}::uuid and ${isTold(scope, 'p')}`),
    query.age !== null &&
      sql`coalesce(t.age_from, 0) <= ${query.age}::numeric and coalesce(t.age_until, 999) >= ${query.age}::numeric`,
    query.isUnanswered && sql`not ${hasPart(scope, 'need_offer', answers(scope, 'p'))}`,
  ];
  return sql.join(
    conditions.filter((each): each is RawBuilder<unknown> => each !== false),
    sql` and `,
  );
};

const orders = {
  urgency: { first: urgencyRank(sql`urgency`), second: sql`title collate "de-x-icu"` },
  title: { first: sql`0`, second: sql`title collate "de-x-icu"` },
} as const;

/** One page of the register; one query, two when nothing was found as typed. `from`: the id of the last row before. */
export const readRegister = async (
  scope: Scope,
  query: RegisterQuery,
  options: { from?: string | null; atOnce?: number } = {},
): Promise<RegisterPage> => {
  const exact = await readOnce(scope, query, options, false);
  if (exact.count > 0 || query.words.length === 0) return exact;
  return readOnce(scope, query, options, true);
};

const readOnce = async (
  scope: Scope,
  query: RegisterQuery,
  { from = null, atOnce = entriesAtOnce }: { from?: string | null; atOnce?: number },
  isForgiving: boolean,
): Promise<RegisterPage> => {
  const searches = query.words.length > 0;
  const hits = searches
    ? sql`with hits as materialized (select search_needs('need', ${[...query.words]}::text[], ${isForgiving}::boolean) as id)`
    : sql`with hits as (select null::uuid as id)`;
  const condition = sql`${registerCondition(scope, query)} and ${searches ? sql`t.id in (select id from hits)` : sql`true`}`;
  const { first, second } = orders[query.sort];
  const after =
    from !== null && isUuid(from)
      ? sql`(${first}, ${second}, t.id) > (select ${first}, ${second}, id from need
          where alliance_id = current_alliance() and id = ${from}::uuid)`
      : sql`true`;
  const { rows: answers } = await sql<{ count: number; rows: readonly JsonRow[] }>`
    ${hits}
    select
      (select count(*)::int from (select from need t where ${condition} limit ${countUpTo + 1}) counted) as count,
      (select coalesce(jsonb_agg(page.row order by page.place), '[]') from (
        select (to_jsonb(entry) - 'search' - 'place' - 'description') || ${extras(scope)} as row, entry.place from (
          select t.*, row_number() over (order by ${first}, ${second}, t.id) as place from need t
          where ${condition} and ${after} order by ${first}, ${second}, t.id limit ${atOnce + 1}) entry) page) as rows`.execute(
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

/** What the register shows of a need besides its own columns; only of the rows of one page. */
const extras = (scope: Scope): RawBuilder<unknown> => sql`jsonb_build_object(
  'state', (select s.state from need_state s where s.alliance_id = current_alliance()
    and s.need_id = entry.thing_id and s.valid @> ${day(scope)}),
  'since', (select lower(s.valid) from need_state s where s.alliance_id = current_alliance()
    and s.need_id = entry.thing_id and s.valid @> ${day(scope)}),
  'areas', (select coalesce(jsonb_agg(a.name order by a.name), '[]') from need_area x
    join area a on a.alliance_id = x.alliance_id and a.thing_id = x.area_id and a.valid @> ${day(scope)}
    where x.alliance_id = current_alliance() and x.need_id = entry.thing_id and x.valid @> ${day(scope)}
      and ${isTold(scope, 'x')} and ${isTold(scope, 'a')}),
  'terms', (select coalesce(jsonb_agg(m.name order by m.position), '[]') from need_term x
    join term m on m.alliance_id = x.alliance_id and m.thing_id = x.term_id and m.valid @> ${day(scope)}
    where x.alliance_id = current_alliance() and x.need_id = entry.thing_id and x.valid @> ${day(scope)}
      and ${isTold(scope, 'x')} and ${isTold(scope, 'm')}),
  'wants', (select count(*) from need_want x join want w on w.alliance_id = x.alliance_id and w.thing_id = x.want_id
    where x.alliance_id = current_alliance() and x.need_id = entry.thing_id
      and (w.is_public or ${maySeeWants(scope.actor)}::boolean)),
  'offers', (select count(*) from need_offer x where x.alliance_id = current_alliance() and x.need_id = entry.thing_id
    and ${answers(scope, 'x')}))`;
