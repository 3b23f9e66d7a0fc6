import { type RawBuilder, sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { contactPoint, office } from '../kinds.ts';
import { maySeeInternal } from '../permissions.ts';
import type { RegisterQuery } from '../register.ts';
import { type Holder, holdersOf } from './holders.ts';
import { isUuid } from './ids.ts';
import { organisationSource } from './register-conditions.ts';
import { holderIsNamed } from './visible-people.ts';
import { readRows } from './visible-rows.ts';

/** Organisations on one page of the who-is-who. */
export const organisationsAtOnce = 20;
const countUpTo = 1_000;
/** Organisations that one document may hold, and how many are read at a time for it. */
export const mostInDocument = 5_000;
const readAtOnce = 1_000;
/** Contacts shown of each; their pages have all. */
const contactsShown = 4;
/** Organisations whose parts are read together, and how many offices and contacts each may have of them on average. */
const togetherAtMost = 100;
const partsOfOne = 50;

export type WhoIsWhoEntry = {
  row: JsonRow;
  offices: readonly { row: JsonRow; holders: readonly Holder[] }[];
  contacts: readonly JsonRow[];
};
export type WhoIsWho = {
  entries: readonly WhoIsWhoEntry[];
  next: string | null;
  /** At most 1,001. */
  count: number;
  isForgiving: boolean;
};

/**
 * Organisations with their offices and who holds them, as of the scope's day. Every word must occur in the name of the
 * organisation, of one of its facilities or offices, or of a holder whose name the reader may see.
 */
export const readWhoIsWho = async (
  scope: Scope,
  query: RegisterQuery,
  from: string | null,
  atOnce = organisationsAtOnce,
): Promise<WhoIsWho> => {
  const exact = await readOnce(scope, query, from, atOnce, false);
  const found =
    exact.count > 0 || query.words.length === 0 ? exact : await readOnce(scope, query, from, atOnce, true);
  const shown = found.rows.slice(0, atOnce);
  return {
    entries: await entriesOf(scope, shown),
    next: found.rows.length > shown.length ? String(shown.at(-1)?.id) : null,
    count: found.count,
    isForgiving: found.isForgiving,
  };
};

/** All pages of the who-is-who together, for a document; refuses what no document can hold. */
export const readWholeWhoIsWho = async (
  scope: Scope,
  query: RegisterQuery,
  most = mostInDocument,
): Promise<
  Result<{ entries: readonly WhoIsWhoEntry[]; isForgiving: boolean }, { reason: 'too-many'; most: number }>
> => {
  const entries: WhoIsWhoEntry[] = [];
  let from: string | null = null;
  let isForgiving = false;
  do {
    const page: WhoIsWho = await readWhoIsWho(scope, query, from, readAtOnce);
    entries.push(...page.entries);
    if (entries.length > most) return refuse('too-many', { most });
    isForgiving = page.isForgiving;
    from = page.next;
  } while (from !== null);
  return done({ entries, isForgiving });
};

const readOnce = async (
  scope: Scope,
  query: RegisterQuery,
  from: string | null,
  atOnce: number,
  isForgiving: boolean,
) => {
  const source = organisationSource(scope, query);
  const after =
    from !== null && isUuid(from)
      ? sql`(${source.order}, t.id) > (${source.orderOf(from)}, ${from}::uuid)`
      : sql`true`;
  const condition =
    query.words.length === 0
      ? source.condition
      : sql`${source.condition} and t.thing_id in (select thing_id from hits)`;
  const { rows: answers } = await sql<{ count: number; rows: readonly JsonRow[] }>`
    ${hits(scope, query.words, isForgiving)}
    select
      (select count(*)::int from (select from organisation t where ${condition} limit ${countUpTo + 1}) counted) as count,
      (select coalesce(jsonb_agg(page.row order by page.place), '[]') from (
        select to_jsonb(t) - 'search' as row, row_number() over (order by ${source.order}, t.id) as place
        from organisation t where ${condition} and ${after}
        order by ${source.order}, t.id limit ${atOnce + 1}) page) as rows`.execute(scope.db);
  return { count: answers[0]?.count ?? 0, rows: answers[0]?.rows ?? [], isForgiving };
};

/** Organisations that all words lead to: what each leads to is a set, and the sets are cut with each other. */
const hits = (scope: Scope, words: readonly string[], isForgiving: boolean): RawBuilder<unknown> => {
  if (words.length === 0) return sql`with hits as (select null::uuid as thing_id)`;
  const day = sql`${scope.asOf}::date`;
  const sets = words.map(
    (word) => sql`(
      select organisations_by_word(${word}, ${isForgiving}::boolean, ${day}, ${maySeeInternal(scope.actor)}::boolean)
        as thing_id
      union all select o.organisation_id from person p
        join office_holding h on h.alliance_id = p.alliance_id and h.person_id = p.thing_id and h.valid @> ${day}
        join office o on o.alliance_id = h.alliance_id and o.thing_id = h.office_id and o.valid @> ${day}
        where p.alliance_id = current_alliance() and ${holderIsNamed(scope)}
          and p.id in (select search_register('person', ${[word]}::text[], ${isForgiving}::boolean)))`,
  );
  return sql`with hits as materialized (${sql.join(sets, sql` intersect `)})`;
};

const entriesOf = async (scope: Scope, rows: readonly JsonRow[]): Promise<readonly WhoIsWhoEntry[]> => {
  const entries: WhoIsWhoEntry[] = [];
  for (let from = 0; from < rows.length; from += togetherAtMost)
    entries.push(...(await withPeople(scope, rows.slice(from, from + togetherAtMost))));
  return entries;
};

const withPeople = async (scope: Scope, rows: readonly JsonRow[]): Promise<readonly WhoIsWhoEntry[]> => {
  const ids = rows.map((row) => String(row.thing_id));
  const ofThem = {
    day: scope.asOf,
    where: sql`t.organisation_id = any(${ids}::uuid[])`,
    limit: togetherAtMost * partsOfOne,
  };
  const offices = await readRows(scope, office, {
    ...ofThem,
    order: sql`t.position, t.name collate "de-x-icu", t.id`,
  });
  const holders = await holdersOf(
    scope,
    offices.map((row) => String(row.thing_id)),
  );
  const contacts = await readRows(scope, contactPoint, {
    ...ofThem,
    order: sql`t.position, t.kind desc, t.id`,
  });
  const officesOf = Map.groupBy(offices, (each) => each.organisation_id);
  const contactsOf = Map.groupBy(contacts, (each) => each.organisation_id);
  return rows.map((row) => ({
    row,
    offices: (officesOf.get(row.thing_id) ?? []).map((each) => ({
      row: each,
      holders: holders.get(String(each.thing_id)) ?? [],
    })),
    contacts: (contactsOf.get(row.thing_id) ?? []).slice(0, contactsShown),
  }));
};
