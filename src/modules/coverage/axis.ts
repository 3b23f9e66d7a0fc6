import { type Vocabulary, vocabularies } from '../offers/contract.ts';

/** What the columns of the matrix are. */
export const axes = ['age', 'lifeSituation', 'field', 'topic', 'transition'] as const;
export type Axis = (typeof axes)[number];
export const isAxis = (value: unknown): value is Axis => axes.some((axis) => axis === value);

/** The vocabulary whose terms are the columns; null: they are none. */
export const vocabularyOf = (axis: Axis): Vocabulary | null =>
  vocabularies.find((vocabulary) => vocabulary === axis) ?? null;

/** Ages in whole years, both ends included: the steps at which help changes in German law and schools. */
export const ageGroups = [
  { key: '0-2', from: 0, until: 2 },
  { key: '3-5', from: 3, until: 5 },
  { key: '6-11', from: 6, until: 11 },
  { key: '12-17', from: 12, until: 17 },
  { key: '18-26', from: 18, until: 26 },
] as const;

/** A column: its key (an id, or the key of an age group) and what it is called. */
export type ColumnOf = { key: string; name: string };

/** The columns as the database takes them; ages only where the axis is age. */
export const columnArrays = (
  columns: readonly ColumnOf[],
): { keys: string[]; lows: number[]; highs: number[] } => {
  const groups = columns.map(({ key }) => ageGroups.find((group) => group.key === key));
  return {
    keys: columns.map(({ key }) => key),
    lows: groups.map((group) => group?.from ?? 0),
    highs: groups.map((group) => group?.until ?? 0),
  };
};

/** Whether somebody of these ages (null: not said, so of every age) belongs to a group. The same rule as for offers. */
export const isInAgeGroup = (key: string, from: number | null, until: number | null): boolean => {
  const group = ageGroups.find((each) => each.key === key);
  return group !== undefined && (from ?? 0) < group.until + 1 && (until ?? 999) >= group.from;
};
