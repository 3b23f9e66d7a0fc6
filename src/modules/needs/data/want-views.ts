import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';

export const wantsAtOnce = 50;
export const wantsCountTo = 1_000;

export type WantsQuery = {
  search: string;
  words: readonly string[];
  areaId: string | null;
  /** Also those that stand in a need already. */
  isAll: boolean;
};
/** A want with its area and the needs that it stands in. */
export type WantRow = { row: JsonRow; area: string | null; needs: readonly { id: string; title: string }[] };
export type WantsPage = {
  rows: readonly WantRow[];
  next: string | null;
  count: number;
  isForgiving: boolean;
};

/** One page of wants, newest first; whoever asks may see wants. `from`: the last row before. */
export const readWants = async (scope: Scope, query: WantsQuery, from: string | null): Promise<WantsPage> => {
  const exact = await readOnce(scope, query, from, false);
  if (exact.count > 0 || query.words.length === 0) return exact;
  return readOnce(scope, query, from, true);
};

const readOnce = async (
  scope: Scope,
  query: WantsQuery,
  from: string | null,
  isForgiving: boolean,
): Promise<WantsPage> => {
  const searches = query.words.length > 0;
  const hits = searches
    ? sql`with hits as materialized (select search_needs('want', ${[...query.words]}::text[], ${isForgiving}::boolean) as id)`
    : sql`with hits as (select null::uuid as id)`;
  const condition = sql`t.alliance_id = current_alliance()
    and ${searches ? sql`t.id in (select id from hits)` : sql`true`}
    and ${query.areaId ? sql`t.area_id = ${query.areaId}::uuid` : sql`true`}
    and ${
      query.isAll
        ? sql`true`
        : sql`not exists (select from need_want x where x.alliance_id = current_alliance() and x.want_id = t.thing_id)`
    }`;
  const after =
    from !== null && isUuid(from)
      ? sql`(t.day, t.id) < (select day, id from want where alliance_id = current_alliance() and id = ${from}::uuid)`
      : sql`true`;
  const { rows: answers } = await sql<{ count: number; rows: readonly WantRow[] }>`
    ${hits}
    select (select count(*)::int from (select from want t where ${condition} limit ${wantsCountTo + 1}) c) as count,
      (select coalesce(jsonb_agg(jsonb_build_object('row', to_jsonb(w) - 'search',
          'area', (select a.name from area a where a.alliance_id = current_alliance() and a.thing_id = w.area_id
            order by (a.valid @> ${scope.asOf}::date) desc, a.valid desc limit 1),
          'needs', (select coalesce(jsonb_agg(jsonb_build_object('id', n.thing_id, 'title', n.title)), '[]')
            from need_want x join lateral (select n.thing_id, n.title from need n where n.alliance_id = current_alliance()
              and n.thing_id = x.need_id order by n.valid desc limit 1) n on true
            where x.alliance_id = current_alliance() and x.want_id = w.thing_id)) order by w.day desc, w.id desc), '[]')
        from (select t.* from want t where ${condition} and ${after} order by t.day desc, t.id desc limit ${wantsAtOnce + 1}) w
      ) as rows`.execute(scope.db);
  const { count = 0, rows = [] } = answers[0] ?? {};
  const shown = rows.slice(0, wantsAtOnce);
  return {
    rows: shown,
    next: rows.length > shown.length ? String(shown.at(-1)?.row.id) : null,
    count,
    isForgiving,
  };
};

/** How many wants stand in no need yet, at most `wantsCountTo` + 1. */
export const countOpenWants = async (scope: Scope): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (select from want t
    where t.alliance_id = current_alliance() and not exists (select from need_want x
      where x.alliance_id = current_alliance() and x.want_id = t.thing_id) limit ${wantsCountTo + 1}) c`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

/** Needs to choose from when wants are gathered, open ones first; at most 500. */
export const needChoices = async (scope: Scope): Promise<readonly { value: string; label: string }[]> => {
  const { rows } = await sql<{ value: string; label: string }>`
    select n.thing_id::text as value, n.title as label from need n
    where n.alliance_id = current_alliance() and n.valid @> ${scope.today}::date
    order by n.title collate "de-x-icu", n.id limit 500`.execute(scope.db);
  return rows;
};
