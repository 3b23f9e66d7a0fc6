import { type RawBuilder, sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';
import { visibleRow } from '../../records/contract.ts';
import { offer } from '../kinds.ts';
import { staleAfterDays } from '../options.ts';
import { maySeeInternal } from '../permissions.ts';
import { type RegisterQuery, soonDays } from '../register.ts';
import type { State } from '../state.ts';

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
/** `@>` under row-level security is taken for very rare, which leads away from reading in order; of `coalesce` a half. */
const holds = (scope: Scope): RawBuilder<unknown> => sql`coalesce(t.valid @> ${day(scope)}, false)`;

/** Whether what belongs to the offer `t` says this on the scope's day. */
const hasPart = (scope: Scope, table: string, where: RawBuilder<unknown>): RawBuilder<unknown> => sql`exists (
  select from ${sql.table(table)} p where p.alliance_id = current_alliance() and p.offer_id = t.thing_id
    and ${where} and p.valid @> ${day(scope)})`;

/** An offer without any state is a draft. */
const inState = (scope: Scope, state: State): RawBuilder<unknown> => {
  const is = hasPart(scope, 'offer_state', sql`p.state = ${state}`);
  return state === 'draft' ? sql`(${is} or not ${hasPart(scope, 'offer_state', sql`true`)})` : is;
};

const fundingOf = (scope: Scope, funding: NonNullable<RegisterQuery['funding']>): RawBuilder<unknown> => {
  if (funding === 'unknown') return sql`t.secured_until is null`;
  const until = sql`coalesce(t.secured_until, '9999-12-31'::date)`;
  return funding === 'over'
    ? sql`${until} < ${day(scope)}`
    : sql`${until} between ${day(scope)} and ${addDays(scope.asOf, soonDays)}::date`;
};

/** All but the search; expects the offer as `t`. `own`: only offers of these providers. */
export const registerCondition = (
  scope: Scope,
  query: RegisterQuery,
  own: readonly string[] | null,
): RawBuilder<unknown> => {
  const conditions: (RawBuilder<unknown> | false)[] = [
    visibleRow(scope, offer),
    holds(scope),
    own !== null && sql`t.organisation_id = any(${[...own]}::uuid[])`,
    query.state !== null && inState(scope, query.state),
    query.providerId !== null && sql`t.organisation_id = ${query.providerId}::uuid`,
    query.fieldId !== null && hasPart(scope, 'offer_field', sql`p.field_id = ${query.fieldId}::uuid`),
    query.termId !== null &&
      hasPart(
        scope,
        'offer_term',
        sql`(p.term_id = ${query.termId}::uuid or p.term_id in (select c.thing_id from term c
          where c.alliance_id = current_alliance() and c.parent_id = ${query.termId}::uuid and c.valid @> ${day(scope)}))`,
      ),
    query.age !== null &&
      sql`coalesce(t.age_from, 0) <= ${query.age}::numeric and coalesce(t.age_until, 999) >= ${query.age}::numeric`,
    query.cost !== null && sql`t.cost = ${query.cost}`,
    query.language !== null && hasPart(scope, 'offer_language', sql`p.language = ${query.language}`),
    query.mark !== null && sql`${query.mark} = any(t.marks)`,
    query.funding !== null && fundingOf(scope, query.funding),
    query.isStale &&
      sql`coalesce(t.confirmed_on, '0001-01-01'::date) < ${addDays(scope.today, -staleAfterDays)}::date`,
    query.hasOldText &&
      hasPart(
        scope,
        'offer_text',
        sql`p.original <> offer_wording(t.name, t.summary, t.description, t.taking_part_note)`,
      ),
  ];
  return sql.join(
    conditions.filter((each): each is RawBuilder<unknown> => each !== false),
    sql` and `,
  );
};

const orderBy = (sort: RegisterQuery['sort']): RawBuilder<unknown> =>
  ({
    name: sql`name collate "de-x-icu"`,
    confirmed: sql`coalesce(confirmed_on, '0001-01-01'::date)`,
    funding: sql`coalesce(secured_until, '9999-12-31'::date)`,
  })[sort];

/** One page of the register; one query, two when nothing was found as typed. `from`: the id of the last row before. */
export const readRegister = async (
  scope: Scope,
  query: RegisterQuery,
  options: { from?: string | null; atOnce?: number; own?: readonly string[] | null } = {},
): Promise<RegisterPage> => {
  const exact = await readOnce(scope, query, options, false);
  if (exact.count > 0 || query.words.length === 0) return exact;
  return readOnce(scope, query, options, true);
};

const readOnce = async (
  scope: Scope,
  query: RegisterQuery,
  { from = null, atOnce = entriesAtOnce, own = null }: Parameters<typeof readRegister>[2] & object,
  isForgiving: boolean,
): Promise<RegisterPage> => {
  const hits =
    query.words.length === 0
      ? sql`with hits as (select null::uuid as id)`
      : sql`with hits as materialized (select search_offers(${[...query.words]}::text[], ${isForgiving}::boolean,
          ${day(scope)}, ${maySeeInternal(scope.actor)}::boolean) as id)`;
  const isHit = query.words.length === 0 ? sql`true` : sql`t.thing_id in (select id from hits)`;
  const condition = sql`${registerCondition(scope, query, own)} and ${isHit}`;
  const order = orderBy(query.sort);
  const after =
    from !== null && isUuid(from)
      ? sql`(${order}, t.id) > ((select ${order} from offer where alliance_id = current_alliance()
          and id = ${from}::uuid), ${from}::uuid)`
      : sql`true`;
  const { rows: answers } = await sql<{ count: number; rows: readonly JsonRow[] }>`
    ${hits}
    select
      (select count(*)::int from (select from offer t where ${condition} limit ${countUpTo + 1}) counted) as count,
      (select coalesce(jsonb_agg(page.row order by page.place), '[]') from (
        select (to_jsonb(entry) - 'search' - 'place' - 'description') || ${extras(scope)} as row, entry.place from (
          select t.*, row_number() over (order by ${order}, t.id) as place from offer t
          where ${condition} and ${after} order by ${order}, t.id limit ${atOnce + 1}) entry) page) as rows`.execute(
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

/** What the register shows of an offer besides its own columns; only of the rows of one page. */
const extras = (scope: Scope): RawBuilder<unknown> => sql`jsonb_build_object(
  'state', coalesce((select s.state from offer_state s where s.alliance_id = current_alliance()
    and s.offer_id = entry.thing_id and s.valid @> ${day(scope)}), 'draft'),
  'provider', (select g.name from organisation g where g.alliance_id = current_alliance()
    and g.thing_id = entry.organisation_id and g.valid @> ${day(scope)}),
  'topics', (select coalesce(jsonb_agg(m.name order by m.position), '[]') from offer_term x
    join term m on m.alliance_id = x.alliance_id and m.thing_id = x.term_id and m.valid @> ${day(scope)}
    where x.alliance_id = current_alliance() and x.offer_id = entry.thing_id and x.valid @> ${day(scope)}
      and m.vocabulary = 'topic'),
  'languages', (select coalesce(jsonb_agg(l.language order by l.language), '[]') from offer_language l
    where l.alliance_id = current_alliance() and l.offer_id = entry.thing_id and l.valid @> ${day(scope)}))`;

/** How many offers are in each state on the scope's day, the other filters kept; one query. */
export const countStates = async (
  scope: Scope,
  query: RegisterQuery,
  own: readonly string[] | null,
): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ state: string; count: number }>`
    select coalesce(s.state, 'draft') as state, count(*)::int as count from offer t
    left join offer_state s on s.alliance_id = t.alliance_id and s.offer_id = t.thing_id and s.valid @> ${day(scope)}
    where ${registerCondition(scope, { ...query, state: null }, own)} group by 1`.execute(scope.db);
  return new Map(rows.map(({ state, count }) => [state, count]));
};
