import { sql } from 'kysely';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import type { LevelOfDay } from '../../areas/contract.ts';
import { type CoveredArea, chooseLevel, readAreas } from '../data/areas.ts';
import {
  type FiguresOfDay,
  type IndicatorChoice,
  readChoices,
  readFiguresOfDays,
  usualPeople,
} from '../data/figures.ts';
import { type Growing, growthDays } from '../growth.ts';
import type { Question } from '../question.ts';

export type Count = Readonly<Record<Growing, number>>;
export type Growth = {
  question: Question;
  levels: readonly LevelOfDay[];
  level: LevelOfDay | null;
  areas: readonly CoveredArea[];
  days: readonly Day[];
  /** All of the alliance, or of the chosen area. */
  whole: ReadonlyMap<Day, Count>;
  byArea: ReadonlyMap<string, ReadonlyMap<Day, Count>>;
  choices: readonly IndicatorChoice[];
  /** The indicator beside it, on its own days; null: none is recorded. */
  beside: { choice: IndicatorChoice; series: readonly FiguresOfDay[] } | null;
};

export const noCount: Count = { offers: 0, movement: 0, individualSupport: 0, free: 0, stepFree: 0 };

/** How offers grew on the same day of each step, per area, beside an indicator. */
export const readGrowth = async (scope: Scope, question: Question): Promise<Growth> => {
  const { levels, level } = await chooseLevel(scope, question.levelId);
  const areas = level ? await readAreas(scope, levels, level) : [];
  const days = growthDays(question.step, scope.asOf);
  const { rows } = await sql<{ day: Day; area: string | null } & Count>`
    select day::text as day, area::text, offers::int, movement::int, individual_support::int as "individualSupport", free::int,
      step_free::int as "stepFree"
    from coverage_growth(${areas.map(({ id }) => id)}::uuid[], ${days}::date[])`.execute(scope.db);
  const byArea = new Map<string, Map<Day, Count>>(areas.map(({ id }) => [id, new Map()]));
  const all = new Map<Day, Count>();
  for (const { day, area, ...count } of rows)
    (area === null ? all : (byArea.get(area) ?? new Map())).set(day, count);
  const choices = await readChoices(scope);
  const both = [...choices.people, ...choices.disadvantage];
  const choice = both.find(({ id }) => id === question.peopleId) ?? usualPeople(choices.people);
  const ids = areas.map(({ id }) => id);
  return {
    question,
    levels,
    level,
    areas,
    days,
    whole: question.areaId ? (byArea.get(question.areaId) ?? all) : all,
    byArea,
    choices: both,
    beside: choice && ids.length > 0 ? { choice, series: await readFiguresOfDays(scope, choice, ids) } : null,
  };
};
