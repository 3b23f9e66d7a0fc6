import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Day } from '../../../platform/time/day.ts';
import { type AreaValue, indicatorDays, readIndicators, readValues } from '../../areas/contract.ts';

/** An indicator with its newest values until the scope's day. */
export type FiguresOfDay = {
  id: string;
  name: string;
  unit: string | null;
  publisher: string | null;
  direction: 'more' | 'less' | 'neutral';
  day: Day;
  values: ReadonlyMap<string, AreaValue>;
};
export type IndicatorChoice = { id: string; key: string; name: string; row: JsonRow; days: readonly Day[] };

/** What can say how many people are concerned (counts), and what can say how an area fares (shares with a better end). */
export const readChoices = async (
  scope: Scope,
): Promise<{ people: readonly IndicatorChoice[]; disadvantage: readonly IndicatorChoice[] }> => {
  const days = await indicatorDays(scope, scope.asOf);
  const choices = (await readIndicators(scope)).flatMap((row): IndicatorChoice[] => {
    const own = days.get(String(row.thing_id));
    return own
      ? [{ id: String(row.thing_id), key: String(row.key), name: String(row.name), row, days: own }]
      : [];
  });
  return {
    people: choices.filter(({ row }) => row.aggregation === 'sum'),
    disadvantage: choices.filter(({ row }) => row.aggregation !== 'sum' && row.direction !== 'neutral'),
  };
};

/** Counts of children before counts of all: the alliance is there for them. */
export const usualPeople = (choices: readonly IndicatorChoice[]): IndicatorChoice | null =>
  choices.find(({ key, name }) => /kind|jugend|unter-(6|18)/i.test(`${key} ${name}`)) ?? choices[0] ?? null;

/** Of Berlin's social monitoring what its status index is made of; else all that have a better and a worse end. */
const monitored = [
  'mss-arbeitslosigkeit',
  'mss-transferbezug',
  'mss-kinderarmut',
  'mss-alleinerziehende',
] as const;
export const usualDisadvantage = (choices: readonly IndicatorChoice[]): readonly IndicatorChoice[] => {
  const known = choices.filter(({ key }) => monitored.some((each) => each === key));
  return known.length > 0 ? known : choices.slice(0, 8);
};

/** Days looked at before an indicator counts as one without values for these areas. */
const daysBack = 4;

/** The newest values of an indicator for any of these areas; null where there are none. */
export const readFigures = async (
  scope: Scope,
  choice: IndicatorChoice,
  areaIds: readonly string[],
): Promise<FiguresOfDay | null> => {
  for (const day of choice.days.slice(0, daysBack)) {
    const values = await readValues(scope, choice.row, day, areaIds);
    if (values.size > 0) return figuresOf(choice, day, values);
  }
  return null;
};

/** The values of an indicator on each of its days, the oldest first, at most twelve. */
export const readFiguresOfDays = async (
  scope: Scope,
  choice: IndicatorChoice,
  areaIds: readonly string[],
): Promise<readonly FiguresOfDay[]> => {
  const all: FiguresOfDay[] = [];
  for (const day of choice.days.slice(0, 12).toReversed())
    all.push(figuresOf(choice, day, await readValues(scope, choice.row, day, areaIds)));
  return all.filter(({ values }) => values.size > 0);
};

const figuresOf = (
  { id, name, row }: IndicatorChoice,
  day: Day,
  values: ReadonlyMap<string, AreaValue>,
): FiguresOfDay => ({
  id,
  name,
  unit: typeof row.unit === 'string' ? row.unit : null,
  publisher: typeof row.publisher === 'string' ? row.publisher : null,
  direction: row.direction === 'more' || row.direction === 'less' ? row.direction : 'neutral',
  day,
  values,
});
