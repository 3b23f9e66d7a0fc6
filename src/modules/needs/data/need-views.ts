import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { holdsOn, parseRange } from '../../../platform/time/period.ts';
import { isShown } from '../../offers/contract.ts';
import { readRows } from '../../records/contract.ts';
import {
  need,
  needArea,
  needEvidence,
  needField,
  needGoal,
  needOffer,
  needState,
  needTerm,
  needWant,
  want,
} from '../kinds.ts';
import { maySeeInternal } from '../permissions.ts';
import { isState, type State } from '../state.ts';
import { type EvidenceValue, readEvidenceValues } from './evidence-values.ts';

/** A named thing beside the need, with the row that ties it. */
export type Tied = { row: JsonRow; id: string; name: string };
export type Answer = Tied & { extent: 'fully' | 'partly'; reason: string | null };
export type Evidence = {
  row: JsonRow;
  indicator: Tied | null;
  area: string | null;
  body: string | null;
  /** What the indicator says of the area; null where nothing is measured. */
  value: EvidenceValue | null;
};

/** All that the page of a need tells, as of the scope's day. */
export type NeedView = {
  row: JsonRow;
  holdsOnDay: boolean;
  state: State | null;
  states: readonly { row: JsonRow; body: string | null }[];
  areas: readonly Tied[];
  terms: readonly (Tied & { vocabulary: string })[];
  fields: readonly Tied[];
  goals: readonly Tied[];
  evidence: readonly Evidence[];
  wants: readonly { row: JsonRow; tie: JsonRow; area: string | null }[];
  answers: readonly Answer[];
};

/** Parts of one sort at most. */
const most = 200;

/** Null when there is no need of this id that the reader may see. */
export const readNeed = async (scope: Scope, id: string): Promise<NeedView | null> => {
  if (!isUuid(id)) return null;
  const wordings = await readRows(scope, need, { day: null, where: sql`t.thing_id = ${id}::uuid` });
  const row =
    wordings.find((each) => holdsOn(parseRange(String(each.valid)), scope.asOf)) ??
    wordings.find((each) => (parseRange(String(each.valid)).from ?? '') <= scope.asOf) ??
    wordings.at(-1);
  if (!row) return null;
  const mine = sql`t.need_id = ${id}::uuid`;
  const day = { day: scope.asOf, where: mine, limit: most };
  const states = await readRows(scope, needState, { day: null, where: mine, limit: most });
  const present = states.find((each) => holdsOn(parseRange(String(each.valid)), scope.asOf));
  const bodies = await namesIn(
    scope,
    'body',
    states.map((each) => each.body_id),
  );
  return {
    row,
    holdsOnDay: holdsOn(parseRange(String(row.valid)), scope.asOf),
    state: isState(present?.state) ? present.state : null,
    states: states.map((each) => ({ row: each, body: bodies.get(String(each.body_id)) ?? null })),
    areas: await tied(scope, 'area', 'area_id', await readRows(scope, needArea, day)),
    terms: await readTerms(scope, await readRows(scope, needTerm, day)),
    fields: await tied(scope, 'alliance_field', 'field_id', await readRows(scope, needField, day)),
    goals: await tied(scope, 'goal', 'goal_id', await readRows(scope, needGoal, day)),
    evidence: await readEvidence(scope, id),
    wants: await readWants(scope, id),
    answers: await readAnswers(scope, id),
  };
};

/** How each table calls its rows. */
const nameColumns = {
  area: 'name',
  alliance_field: 'name',
  goal: 'title',
  body: 'name',
  indicator: 'name',
} as const;

/** Names of things that the reader may see, as they are called on the scope's day, or else last. */
const namesIn = async (
  scope: Scope,
  table: keyof typeof nameColumns,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids.map(String))].filter(isUuid);
  if (wanted.length === 0) return new Map();
  const latest = table === 'indicator' ? sql`t.id` : sql`(t.valid @> ${scope.asOf}::date) desc, t.valid desc`;
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (t.thing_id) t.thing_id::text as id, t.${sql.ref(nameColumns[table])} as name
    from ${sql.table(table)} t where t.alliance_id = current_alliance() and t.thing_id = any(${wanted}::uuid[])
      and (t.is_public or ${maySeeInternal(scope.actor)}::boolean) order by t.thing_id, ${latest}`.execute(
    scope.db,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Rows with the name of what they tie; what the reader may not see is missing. */
const tied = async (
  scope: Scope,
  table: keyof typeof nameColumns,
  column: string,
  rows: readonly JsonRow[],
): Promise<readonly Tied[]> => {
  const names = await namesIn(
    scope,
    table,
    rows.map((row) => row[column]),
  );
  return rows
    .flatMap((row) => {
      const id = String(row[column]);
      const name = names.get(id);
      return name === undefined ? [] : [{ row, id, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
};

const readTerms = async (scope: Scope, rows: readonly JsonRow[]) => {
  const ids = rows.map((row) => String(row.term_id));
  if (ids.length === 0) return [];
  const { rows: terms } = await sql<{ id: string; name: string; vocabulary: string }>`
    select t.thing_id::text as id, t.name, t.vocabulary from term t
    where t.alliance_id = current_alliance() and t.thing_id = any(${ids}::uuid[]) and t.valid @> ${scope.asOf}::date
      and (t.is_public or ${maySeeInternal(scope.actor)}::boolean) order by t.vocabulary, t.position, t.id`.execute(
    scope.db,
  );
  const ties = new Map(rows.map((row) => [String(row.term_id), row]));
  return terms.flatMap((term) => {
    const row = ties.get(term.id);
    return row ? [{ ...term, row }] : [];
  });
};

const readEvidence = async (scope: Scope, id: string): Promise<readonly Evidence[]> => {
  const rows = await readRows(scope, needEvidence, {
    day: null,
    where: sql`t.need_id = ${id}::uuid`,
    order: sql`t.position, t.id`,
    limit: 100,
  });
  const names = async (table: keyof typeof nameColumns, column: string) =>
    namesIn(
      scope,
      table,
      rows.map((row) => row[column]),
    );
  const indicators = await names('indicator', 'indicator_id');
  const areas = await names('area', 'area_id');
  const bodies = await names('body', 'body_id');
  const values = await readEvidenceValues(scope, rows);
  return rows.map((row) => {
    const indicatorId = String(row.indicator_id);
    const name = indicators.get(indicatorId);
    return {
      row,
      indicator: name === undefined ? null : { row, id: indicatorId, name },
      area: areas.get(String(row.area_id)) ?? null,
      body: bodies.get(String(row.body_id)) ?? null,
      value: values.get(String(row.id)) ?? null,
    };
  });
};

const readWants = async (scope: Scope, id: string) => {
  const ties = await readRows(scope, needWant, {
    day: null,
    where: sql`t.need_id = ${id}::uuid`,
    limit: most,
  });
  const ids = ties.map((tie) => String(tie.want_id));
  if (ids.length === 0) return [];
  const rows = await readRows(scope, want, {
    day: null,
    where: sql`t.thing_id = any(${ids}::uuid[])`,
    order: sql`t.day desc, t.id`,
    limit: most,
  });
  const areas = await namesIn(
    scope,
    'area',
    rows.map((row) => row.area_id),
  );
  const byWant = new Map(ties.map((tie) => [String(tie.want_id), tie]));
  return rows.flatMap((row) => {
    const tie = byWant.get(String(row.thing_id));
    return tie ? [{ row, tie, area: areas.get(String(row.area_id)) ?? null }] : [];
  });
};

/** Offers that answer the need on the scope's day; drafts only for those who may see them. */
const readAnswers = async (scope: Scope, id: string): Promise<readonly Answer[]> => {
  const rows = await readRows(scope, needOffer, {
    day: scope.asOf,
    where: sql`t.need_id = ${id}::uuid`,
    limit: most,
  });
  const ids = rows.map((row) => String(row.offer_id));
  if (ids.length === 0) return [];
  const { rows: offers } = await sql<{ id: string; name: string }>`
    select t.thing_id::text as id, t.name from offer t where t.alliance_id = current_alliance()
      and t.thing_id = any(${ids}::uuid[]) and t.valid @> ${scope.asOf}::date
      and (${maySeeInternal(scope.actor)}::boolean or ${isShown(scope, sql`t.thing_id`)})
    order by t.name collate "de-x-icu"`.execute(scope.db);
  const ties = new Map(rows.map((row) => [String(row.offer_id), row]));
  return offers.flatMap(({ id: offerId, name }) => {
    const row = ties.get(offerId);
    if (!row) return [];
    const extent = row.extent === 'fully' ? 'fully' : 'partly';
    return [{ row, id: offerId, name, extent, reason: typeof row.reason === 'string' ? row.reason : null }];
  });
};
