import { addDays, type Day } from '../../platform/time/day.ts';
import { exampleSystems } from './example-facts.ts';
import type { Chooser } from './example-random.ts';
import { type IntermediatePattern, type Theme, themes } from './example-themes.ts';
import { holders, type Place, places } from './example-words.ts';

type System = (typeof exampleSystems)[number];
type Facts = Record<string, Record<string, unknown>>;

/** An intermediate goal that milestones can be tied to. */
export type MadeGoal = { key: string; theme: Theme; place: Place; from: Day; until: Day | null };
export type MadeGoals = { goal: Facts; goalLead: Facts; made: MadeGoal[] };

/** Makes goals of the example district. Each call goes on where the last one ended, so keys never repeat. */
export type GoalMaker = {
  /** The systems' guiding goals, with a first set of goals below each. */
  first(): MadeGoals;
  /** Further goals below the same guiding goals. */
  further(): MadeGoals;
};

export const goalMaker = (choose: Chooser, today: Day): GoalMaker => {
  const next = nextPattern(choose);
  let intermediates = 0;
  let actions = 0;
  let current = 0;

  const addLeads = (
    into: MadeGoals,
    system: System,
    goal: string,
    place: Place,
    from: Day,
    until: Day | null,
  ) => {
    const [one = '', other = ''] = choose.shuffled(system.fields);
    // Shared responsibility is the rule; what falls short of it has to be seen on the pages.
    const shape = choose.number(1, 100);
    if (shape <= 6) return;
    const holderOf = (field: string, not = '') =>
      choose.one((holders[field]?.(place) ?? []).filter((holder) => holder !== not));
    const lead = { goal, source: 'federfuehrung', ...span(from, until) };
    const first = holderOf(one);
    const changes = until === null && from < '2023-08-01' && choose.chance(0.15);
    into.goalLead[`${goal}-lead`] = {
      ...lead,
      role: 'lead',
      holder: first,
      field: one,
      ...(changes ? { until: '2023-07-31' } : {}),
    };
    if (changes)
      into.goalLead[`${goal}-lead-2`] = {
        ...lead,
        role: 'lead',
        holder: holderOf(one, first),
        field: one,
        from: '2023-08-01',
      };
    if (shape <= 20) return;
    const field = shape <= 30 ? one : other;
    into.goalLead[`${goal}-colead`] = { ...lead, role: 'coLead', holder: holderOf(field, first), field };
  };

  const addAction = (
    into: MadeGoals,
    system: System,
    parent: MadeGoal,
    pattern: IntermediatePattern['actions'][number],
  ) => {
    const key = `handlungsziel-${++actions}`;
    const target = choose.number(...pattern.target);
    const days =
      system.until === null ? currentDays(choose, parent.from, today, ++current) : pastDays(choose, parent);
    into.goal[key] = {
      system: system.key,
      parent: parent.key,
      level: 'action',
      title: pattern.title(parent.place, target),
      indicator: pattern.indicator,
      unit: pattern.unit,
      baseValue: choose.number(...pattern.base),
      baseDay: days.base,
      targetValue: target,
      targetDay: days.target,
      ...span(days.base, days.until),
      ...(choose.chance(0.92) ? { source: 'zielsystem' } : {}),
    };
    addLeads(into, system, key, parent.place, days.base, days.until);
  };

  const addIntermediate = (
    into: MadeGoals,
    system: System,
    guiding: System['guiding'][number],
    count: number,
  ) => {
    const { pattern, place } = next(guiding.theme);
    // Some goals of the running system were agreed after its start.
    const from =
      system.until === null && choose.chance(0.3) ? choose.one(['2022-01-01', '2023-01-01']) : system.from;
    const made = {
      key: `mittlerziel-${++intermediates}`,
      theme: guiding.theme,
      place,
      from,
      until: system.until,
    };
    into.goal[made.key] = {
      system: system.key,
      parent: guiding.key,
      level: 'intermediate',
      title: pattern.title(place),
      detail: pattern.detail,
      ...span(from, system.until),
      source: 'zielsystem',
    };
    into.made.push(made);
    addLeads(into, system, made.key, place, from, system.until);
    for (const action of choose.shuffled(pattern.actions).slice(0, count))
      addAction(into, system, made, action);
  };

  return {
    first: () => {
      const into = nothing();
      for (const system of exampleSystems)
        for (const guiding of system.guiding) {
          Object.assign(into.goal, guidingWordings(system, guiding));
          addLeads(into, system, guiding.key, choose.one(places), system.from, system.until);
          const isCurrent = system.until === null;
          for (let n = 0; n < (isCurrent ? 3 : 2); n++)
            addIntermediate(into, system, guiding, isCurrent ? 3 : 2);
        }
      return into;
    },
    further: () => {
      const into = nothing();
      for (const [at, system] of exampleSystems.entries())
        for (let n = 0; n < (furtherGoals[at] ?? 0); n++)
          addIntermediate(into, system, choose.one(system.guiding), system.until === null ? 3 : 2);
      return into;
    },
  };
};

/** How many intermediate goals each system gets for one more step of the scale. */
const furtherGoals = [1, 2, 12];

const nothing = (): MadeGoals => ({ goal: {}, goalLead: {}, made: [] });
const span = (from: Day, until: Day | null) => (until === null ? { from } : { from, until });

/** The guiding goal of the running system on health was put into new words in 2024. */
const guidingWordings = (system: System, guiding: System['guiding'][number]): Facts => {
  const { key, title, detail } = guiding;
  const goal = { system: system.key, level: 'guiding', title, detail, source: 'zielsystem' };
  if (key !== 'a21-gesundheit') return { [key]: { ...goal, ...span(system.from, system.until) } };
  return {
    [key]: { ...goal, from: system.from, until: '2024-02-29' },
    [`${key}-2024`]: {
      ...goal,
      of: key,
      title: 'Gesund an Leib und Seele',
      detail:
        'Alle Kinder, Jugendlichen und Familien finden Bewegung, gutes Essen und ein offenes Ohr in ihrer Nähe.',
      from: '2024-03-01',
    },
  };
};

/**
 * Goes through all pairs of pattern and place of a theme before one comes again, and through all patterns before one
 * comes again elsewhere.
 */
const nextPattern = (choose: Chooser) => {
  const decks = new Map<Theme, { pattern: IntermediatePattern; place: Place }[]>();
  const deckOf = (theme: Theme) => {
    const withPlaces = themes[theme].map((pattern) => ({ pattern, order: choose.shuffled(places) }));
    return places.flatMap((_, round) =>
      choose.shuffled(withPlaces).map(({ pattern, order }) => ({ pattern, place: order[round] as Place })),
    );
  };
  return (theme: Theme) => {
    const kept = decks.get(theme) ?? [];
    const [card, ...rest] = kept.length > 0 ? kept : deckOf(theme);
    decks.set(theme, rest);
    if (!card) throw new Error(`no patterns for ${theme}`);
    return card;
  };
};

const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`;

/** From where to when a goal of a past system was worked on; it ends with the system. */
const pastDays = (choose: Chooser, parent: MadeGoal) => {
  const last = parent.until ?? parent.from;
  const length = daysBetween(parent.from, last);
  const base = choose.chance(0.6)
    ? parent.from
    : monthStart(addDays(parent.from, choose.number(60, length / 2)));
  return { base, target: monthStart(addDays(last, -choose.number(0, 300))), until: last };
};

/** Some of the first running goals: two are late, three fall due within a week of `today`, as an office would find it. */
const soon: Readonly<Record<number, number>> = { 2: -38, 13: -9, 8: 1, 21: 3, 29: 6 };

const currentDays = (choose: Chooser, parentFrom: Day, today: Day, count: number) => {
  const age = daysBetween(parentFrom, today);
  const base = monthStart(addDays(parentFrom, choose.number(31, Math.max(31, age - 200))));
  const days = soon[count];
  if (days !== undefined) return { base, target: addDays(today, days), until: null };
  if (choose.chance(0.22) && daysBetween(base, today) > 400) {
    // Reached or given up: it no longer holds.
    const until = addDays(base, choose.number(330, daysBetween(base, today) - 30));
    return { base, target: until, until };
  }
  if (choose.chance(0.04)) return { base, target: addDays(today, -choose.number(1, 120)), until: null };
  const ahead = addDays(today, choose.number(20, 760));
  return { base, target: choose.chance(0.7) ? schoolOrCalendarYearEnd(ahead) : ahead, until: null };
};

/** Plans end with the school year or the calendar year, whichever comes next. */
const schoolOrCalendarYearEnd = (day: Day): Day =>
  day.slice(5) <= '07-31' ? `${day.slice(0, 4)}-07-31` : `${day.slice(0, 4)}-12-31`;
