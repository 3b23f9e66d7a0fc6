import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { type FieldOfDay, fieldsOn } from '../../alliance/contract.ts';
import type { LevelOfDay } from '../../areas/contract.ts';
import { type CoveredArea, chooseLevel, readAreas } from '../data/areas.ts';
import { readOpenNeeds } from '../data/open-needs.ts';
import { growthDays } from '../growth.ts';
import type { OpenNeed } from '../matrix.ts';
import type { Question } from '../question.ts';

/** Things that touch exactly one field, of all; `none`: those of which no field is recorded. */
export type FieldCount = { all: number; one: number; none: number };
export type CrossField = {
  question: Question;
  levels: readonly LevelOfDay[];
  level: LevelOfDay | null;
  areas: readonly CoveredArea[];
  fields: readonly FieldOfDay[];
  /** Of the scope's day. */
  whole: FieldCount;
  byField: ReadonlyMap<string, FieldCount>;
  byArea: ReadonlyMap<string, FieldCount>;
  overTime: readonly { day: Day; count: FieldCount }[];
  needs: FieldCount;
  oneFieldNeeds: readonly OpenNeed[];
  cases: FieldCount;
  /** Offers of one field alone, by name, of the chosen area or all. */
  offers: readonly { id: string; name: string; fieldId: string }[];
  offersTotal: number;
};

export const offersListed = 50;
const none: FieldCount = { all: 0, one: 0, none: 0 };

/** What touches one field alone: offers, open needs and coordination cases; by field, by area and over time. */
export const readCrossField = async (scope: Scope, question: Question): Promise<CrossField> => {
  const { levels, level } = await chooseLevel(scope, question.levelId);
  const areas = level ? await readAreas(scope, levels, level) : [];
  const ids = areas.map(({ id }) => id);
  const days = [...new Set([...growthDays(question.step, scope.asOf), scope.asOf])];
  const { rows } = await sql<{ day: Day; field: string | null; area: string | null } & FieldCount>`
    select day::text as day, field::text, area::text, offers::int as "all", one_field::int as one, no_field::int as "none"
    from coverage_fields(${ids}::uuid[], ${days}::date[])`.execute(scope.db);
  const countOf = (row: FieldCount): FieldCount => ({ all: row.all, one: row.one, none: row.none });
  const today = rows.filter(({ day }) => day === scope.asOf);
  const wholeOf = (day: Day): FieldCount => {
    const row = rows.find((each) => each.day === day && each.field === null && each.area === null);
    return row ? countOf(row) : none;
  };
  const chosen = question.areaId !== null && ids.includes(question.areaId) ? [question.areaId] : null;
  const listed = await sql<{ id: string; name: string; fieldId: string; total: number }>`
    select offer_id::text as id, name, fields[1]::text as "fieldId", total::int
    from coverage_one_field(${chosen}::uuid[], null, ${scope.asOf}::date, ${offersListed})`.execute(scope.db);
  const { needs } = await readOpenNeeds(scope);
  return {
    question,
    levels,
    level,
    areas,
    fields: await fieldsOn(scope),
    whole: wholeOf(scope.asOf),
    byField: new Map(today.flatMap((row) => (row.field === null ? [] : [[row.field, countOf(row)]]))),
    byArea: new Map(today.flatMap((row) => (row.area === null ? [] : [[row.area, countOf(row)]]))),
    overTime: days.map((day) => ({ day, count: wholeOf(day) })),
    needs: tally(needs.map(({ fieldIds }) => fieldIds.length)),
    oneFieldNeeds: needs.filter(({ fieldIds }) => fieldIds.length === 1).slice(0, offersListed),
    cases: tally(await fieldsOfCases(scope)),
    offers: listed.rows.map(({ total: _, ...row }) => row),
    offersTotal: listed.rows[0]?.total ?? 0,
  };
};

const tally = (touched: readonly number[]): FieldCount => ({
  all: touched.length,
  one: touched.filter((count) => count === 1).length,
  none: touched.filter((count) => count === 0).length,
});

/** How many fields the offers of each case touch together, of cases that are open on the day. */
const fieldsOfCases = async (scope: Scope): Promise<readonly number[]> => {
  const { rows } = await sql<{ touched: number }>`
    select count(distinct f.field_id)::int as touched from coordination_case_state s
    join coordination_case_offer c on c.alliance_id = s.alliance_id and c.case_id = s.case_id
    left join offer_field f on f.alliance_id = c.alliance_id and f.offer_id = c.offer_id and f.valid @> ${scope.asOf}::date
    where s.alliance_id = current_alliance() and s.valid @> ${scope.asOf}::date and s.state in ('open', 'agreed')
    group by s.case_id limit 5000`.execute(scope.db);
  return rows.map(({ touched }) => touched);
};
