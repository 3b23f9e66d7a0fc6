import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import {
  bearOtherNumbers,
  type Evidence,
  likenessOf,
  nearMetres,
  type Reason,
  suggestedFrom,
} from '../duplicate.ts';

/** Two entries that are perhaps the same, and why. */
export type Suggestion = {
  kind: 'organisation' | 'facility';
  first: { id: string; name: string };
  second: { id: string; name: string };
  score: number;
  reasons: readonly Reason[];
};

/** Of facilities, the newest are looked at for others at the same place. */
const placesCompared = 5_000;
const leastLikeness = 0.4;
const most = 500;
/** Nobody decides on more at a time; the rest comes up when these are settled. */
const shownAtMost = 200;

type Pair = { first: string; second: string } & Partial<Evidence>;

/** What looks like a duplicate and was not said to be none, the likeliest first; about eight queries. */
export const readSuggestions = async (scope: Scope): Promise<readonly Suggestion[]> => {
  const list: Suggestion[] = [];
  for (const kind of ['organisation', 'facility'] as const) {
    const pairs = [
      ...(await byName(scope, kind)),
      ...(await byContact(scope, kind)),
      ...(kind === 'facility' ? await byPlace(scope) : await byDomain(scope)),
    ];
    list.push(...(await suggest(scope, kind, pairs)));
  }
  return list
    .toSorted((a, b) => b.score - a.score || a.first.name.localeCompare(b.first.name, 'de'))
    .slice(0, shownAtMost);
};

/** Whether a register is small enough to be searched for duplicates on the way. */
export const isLargerThan = async (
  scope: Scope,
  kind: Suggestion['kind'],
  limit: number,
): Promise<boolean> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from (
    select from ${sql.table(kind)} where alliance_id = current_alliance() limit ${limit + 1}) counted`.execute(
    scope.db,
  );
  return (rows[0]?.count ?? 0) > limit;
};

const byName = async (scope: Scope, kind: Suggestion['kind']): Promise<readonly Pair[]> => {
  const { rows } = await sql<{ first: string; second: string; name: number }>`
    select first_id as first, second_id as second, likeness as name
    from similar_names(${kind}, ${leastLikeness}::real)`.execute(scope.db);
  return rows;
};

/** The same number or mail address, however it is written. What more than five share is a switchboard. */
const byContact = async (scope: Scope, kind: Suggestion['kind']): Promise<readonly Pair[]> => {
  const owner = sql.ref(`${kind}_id`);
  const { rows } = await sql<{ first: string; second: string; samePhone: boolean; sameMail: boolean }>`
    with shared as (
      select c.kind, c.search, array_agg(distinct c.${owner}) as owners from contact_point c
      where c.alliance_id = current_alliance() and c.kind in ('phone', 'mail') and c.${owner} is not null
        and c.search <> ''
      group by c.kind, c.search having count(distinct c.${owner}) between 2 and 5 limit ${most})
    select a as first, b as second, bool_or(kind = 'phone') as "samePhone", bool_or(kind = 'mail') as "sameMail"
    from shared, unnest(owners) a, unnest(owners) b where a < b group by a, b`.execute(scope.db);
  return rows;
};

const byDomain = async (scope: Scope): Promise<readonly Pair[]> => {
  const { rows } = await sql<{ first: string; second: string; sameDomain: boolean }>`
    with shared as (
      select array_agg(distinct thing_id) as owners from organisation
      where alliance_id = current_alliance() and website is not null and merged_into is null
      group by lower(regexp_replace(regexp_replace(website, '^https?://(www\\.)?', '', 'i'), '[/?#].*$', ''))
      having count(distinct thing_id) between 2 and 5 limit ${most})
    select a as first, b as second, true as "sameDomain" from shared, unnest(owners) a, unnest(owners) b
    where a < b`.execute(scope.db);
  return rows;
};

/** Metres per degree of latitude; of longitude it is as much less as the parallel is shorter. */
const metresPerDegree = 111_320;

const byPlace = async (scope: Scope): Promise<readonly Pair[]> => {
  const degrees = nearMetres / metresPerDegree;
  const newest = sql`select id from facility where alliance_id = current_alliance() order by id desc limit ${placesCompared}`;
  const both = sql`b.alliance_id = a.alliance_id and a.thing_id <> b.thing_id and b.merged_into is null`;
  const of = sql`a.alliance_id = current_alliance() and a.merged_into is null and a.id in (${newest})`;
  // Address and distance are looked for apart from each other: each has an index, an "or" of both would have none.
  const { rows } = await sql<{
    first: string;
    second: string;
    sameAddress: boolean;
    distance: number | null;
  }>`
    select least(x, y) as first, greatest(x, y) as second, bool_or("sameAddress") as "sameAddress", min(distance) as distance
    from (
      (select a.thing_id as x, b.thing_id as y, true as "sameAddress", null::float8 as distance
      from facility a join facility b on ${both} and a.postal_code = b.postal_code and a.street = b.street
        and a.house_number = b.house_number
      where ${of} limit ${most * 4})
      union all
      (select a.thing_id, b.thing_id, false,
        ${metresPerDegree}::float8 * sqrt((a.lat - b.lat) ^ 2 + ((a.lon - b.lon) * cos(radians(a.lat))) ^ 2)
      from facility a join facility b on ${both}
        and b.lat between a.lat - ${degrees}::float8 and a.lat + ${degrees}::float8
        and b.lon between a.lon - 3 * ${degrees}::float8 and a.lon + 3 * ${degrees}::float8
      where ${of} limit ${most * 4})) found
    group by 1, 2 limit ${most * 2}`.execute(scope.db);
  return rows;
};

/** Puts the evidence of each pair together, asks for names, and keeps what is likely. */
const suggest = async (
  scope: Scope,
  kind: Suggestion['kind'],
  pairs: readonly Pair[],
): Promise<readonly Suggestion[]> => {
  const byKey = new Map<string, Pair>();
  for (const pair of pairs) {
    const key = `${pair.first}/${pair.second}`;
    byKey.set(key, { ...byKey.get(key), ...pair });
  }
  if (byKey.size === 0) return [];
  const all = [...byKey.values()];
  const { rows } = await sql<{
    first: string;
    second: string;
    a: string;
    b: string;
    sameKind: boolean;
    likeness: number;
  }>`
    select p.first, p.second, a.name as a, b.name as b, a.kind = b.kind as "sameKind", similarity(fold(a.name), fold(b.name)) as likeness
    from unnest(${all.map((pair) => pair.first)}::uuid[], ${all.map((pair) => pair.second)}::uuid[]) as p(first, second)
    join lateral (select name, kind from ${sql.table(kind)} t where t.alliance_id = current_alliance()
      and t.thing_id = p.first and t.merged_into is null order by t.valid desc limit 1) a on true
    join lateral (select name, kind from ${sql.table(kind)} t where t.alliance_id = current_alliance()
      and t.thing_id = p.second and t.merged_into is null order by t.valid desc limit 1) b on true
    where not exists (select from not_duplicate n where n.alliance_id = current_alliance()
      and n.first_id = p.first and n.second_id = p.second)`.execute(scope.db);
  return rows.flatMap((row) => {
    const pair = byKey.get(`${row.first}/${row.second}`);
    const { score, reasons } = likenessOf({
      name: row.likeness,
      samePhone: pair?.samePhone ?? false,
      sameMail: pair?.sameMail ?? false,
      sameDomain: pair?.sameDomain ?? false,
      sameAddress: pair?.sameAddress ?? false,
      distance: pair?.distance ?? null,
      sameKind: row.sameKind,
      otherNumbers: bearOtherNumbers(row.a, row.b),
    });
    return score < suggestedFrom
      ? []
      : [
          {
            kind,
            first: { id: row.first, name: row.a },
            second: { id: row.second, name: row.b },
            score,
            reasons,
          },
        ];
  });
};
