import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import type { CaseState, Proposal } from '../case-state.ts';

export type CaseOffer = {
  id: string;
  name: string;
  organisationId: string | null;
  provider: string | null;
  ageFrom: number | null;
  ageUntil: number | null;
};
export type CaseStep = {
  state: CaseState;
  via: readonly CaseState[];
  reason: string;
  outcome: string | null;
  from: Day;
};
export type CaseView = {
  id: string;
  row: JsonRow;
  question: string;
  proposal: Proposal;
  reason: string;
  openedOn: Day;
  /** On the scope's day; null before it was opened. */
  state: CaseState | null;
  steps: readonly CaseStep[];
  offers: readonly CaseOffer[];
  body: { id: string; name: string } | null;
};

/** Cases in one list. */
export const casesShown = 300;

const caseColumns = (scope: Scope) => sql`
  t.thing_id::text as id, to_jsonb(t) as row, t.question, t.proposal, t.reason, t.opened_on::text as "openedOn",
  (select s.state from coordination_case_state s where s.alliance_id = t.alliance_id and s.case_id = t.thing_id
    and s.valid @> ${scope.asOf}::date limit 1) as state,
  (select coalesce(jsonb_agg(jsonb_build_object('state', s.state, 'via', s.via, 'reason', s.reason, 'outcome', s.outcome,
      'from', lower(s.valid)) order by s.valid), '[]') from coordination_case_state s
    where s.alliance_id = t.alliance_id and s.case_id = t.thing_id and lower(s.valid) <= ${scope.asOf}::date) as steps,
  (select coalesce(jsonb_agg(jsonb_build_object('id', c.offer_id, 'name', coalesce(o.name, '?'), 'organisationId',
      o.organisation_id, 'provider', g.name, 'ageFrom', o.age_from, 'ageUntil', o.age_until) order by o.name), '[]')
    from coordination_case_offer c
    left join lateral (select o.* from offer o where o.alliance_id = c.alliance_id and o.thing_id = c.offer_id
      order by (o.valid @> ${scope.asOf}::date) desc, o.valid desc limit 1) o on true
    left join lateral (select g.name from organisation g where g.alliance_id = c.alliance_id
      and g.thing_id = o.organisation_id order by (g.valid @> ${scope.asOf}::date) desc, g.valid desc limit 1) g on true
    where c.alliance_id = t.alliance_id and c.case_id = t.thing_id) as offers,
  (select jsonb_build_object('id', b.thing_id, 'name', b.name) from body b where b.alliance_id = t.alliance_id
    and b.thing_id = t.body_id order by (b.valid @> ${scope.asOf}::date) desc, b.valid desc limit 1) as body`;

/** Coordination cases of the scope's day: those that are open first, then the newest. */
export const readCases = async (scope: Scope): Promise<readonly CaseView[]> => {
  const { rows } = await sql<CaseView>`
    select * from (select ${caseColumns(scope)} from coordination_case t
      where t.alliance_id = current_alliance() and t.opened_on <= ${scope.asOf}::date
      order by t.opened_on desc, t.id desc limit ${casesShown}) c
    order by array_position(array['open', 'agreed', 'done', 'dropped'], state), "openedOn" desc, id desc`.execute(
    scope.db,
  );
  return rows;
};

export const readCase = async (scope: Scope, id: string): Promise<CaseView | null> => {
  if (!isUuid(id)) return null;
  const { rows } = await sql<CaseView>`
    select ${caseColumns(scope)} from coordination_case t
    where t.alliance_id = current_alliance() and t.thing_id = ${id}::uuid limit 1`.execute(scope.db);
  return rows[0] ?? null;
};

/** Offers by id as they are called on the scope's day; those that are gone are missing. */
export const readCaseOffers = async (scope: Scope, ids: readonly string[]): Promise<readonly CaseOffer[]> => {
  const wanted = [...new Set(ids)].filter(isUuid);
  if (wanted.length === 0) return [];
  const { rows } = await sql<CaseOffer>`
    select o.thing_id::text as id, o.name, o.organisation_id::text as "organisationId", g.name as provider,
      o.age_from::float8 as "ageFrom", o.age_until::float8 as "ageUntil"
    from offer o left join organisation g on g.alliance_id = o.alliance_id and g.thing_id = o.organisation_id
      and g.valid @> ${scope.asOf}::date
    where o.alliance_id = current_alliance() and o.thing_id = any(${wanted}::uuid[]) and o.valid @> ${scope.asOf}::date
    order by o.name collate "de-x-icu", o.thing_id limit 50`.execute(scope.db);
  return rows;
};

/** The newest case that both offers of a pair are in, by `offer|offer` (smaller id first). */
export const readCasesOfOffers = async (
  scope: Scope,
): Promise<ReadonlyMap<string, { id: string; state: CaseState; outcome: string | null }>> => {
  const { rows } = await sql<{ a: string; b: string; id: string; state: CaseState; outcome: string | null }>`
    select distinct on (a.offer_id, b.offer_id) a.offer_id::text as a, b.offer_id::text as b, a.case_id::text as id, s.state,
      s.outcome
    from coordination_case_offer a
    join coordination_case_offer b on b.alliance_id = a.alliance_id and b.case_id = a.case_id and b.offer_id > a.offer_id
    join coordination_case_state s on s.alliance_id = a.alliance_id and s.case_id = a.case_id
      and s.valid @> ${scope.asOf}::date
    where a.alliance_id = current_alliance() order by a.offer_id, b.offer_id, s.valid desc limit 20000`.execute(
    scope.db,
  );
  return new Map(rows.map(({ a, b, ...rest }) => [`${a}|${b}`, rest]));
};
