import type { ComparedRow, DecidedRow, Value } from './import-kind.ts';

/** What a row is, beside what is entered here. */
export const rowStates = ['new', 'changed', 'conflict', 'unchanged', 'invalid', 'elsewhere'] as const;
export type RowState = (typeof rowStates)[number];

/** A field in which the file and what is entered differ. */
export type Difference = {
  incoming: Value;
  current: Value | null;
  /** `take`: the file's value is written. `conflict`: somebody edited it here. `kept`: edited here, the source said nothing new. */
  verdict: 'take' | 'conflict' | 'kept';
};

export type Decision = {
  state: RowState;
  differences: Readonly<Record<string, Difference>>;
  /** The row with the fields that are to be written; null when there is nothing to write. */
  row: DecidedRow | null;
};

/** What the source said last, by field. */
export type LastSaid = Readonly<Record<string, Value>>;

/** What a person chose about the conflicts of a row. */
export type Choice = { file: readonly string[]; ours: readonly string[] };

/**
 * Compares three ways: what the file says, what stands here, and what the source said last time. What nobody touched here
 * follows the source; what was edited here stays, and is a conflict as soon as the source says something new. Applying a
 * decision and deciding again gives nothing to write.
 */
export const decide = (
  compared: ComparedRow,
  last: LastSaid | null,
  choice: Choice = { file: [], ours: [] },
): Decision => {
  if (compared.problems.length > 0) return { state: 'invalid', differences: {}, row: null };
  if (compared.elsewhere) return { state: 'elsewhere', differences: {}, row: null };
  const differences: Record<string, Difference> = {};
  for (const [field, { incoming, current }] of Object.entries(compared.fields)) {
    const verdict = compared.thing
      ? verdictOf(incoming, current, last?.[field], choice, field)
      : isNothing(incoming)
        ? null
        : 'take';
    if (verdict) differences[field] = { incoming, current: current ?? null, verdict };
  }
  const take = Object.keys(differences).filter((field) => differences[field]?.verdict === 'take');
  const hasConflict = Object.values(differences).some(({ verdict }) => verdict === 'conflict');
  const isNew = compared.thing === null;
  return {
    state: isNew ? 'new' : hasConflict ? 'conflict' : take.length > 0 ? 'changed' : 'unchanged',
    differences,
    row: isNew || take.length > 0 ? { ...compared, take } : null,
  };
};

const verdictOf = (
  incoming: Value,
  current: Value | undefined,
  last: Value | undefined,
  choice: Choice,
  field: string,
): Difference['verdict'] | null => {
  if (sameValue(incoming, current ?? null)) return null;
  if (choice.file.includes(field)) return 'take';
  if (choice.ours.includes(field)) return 'kept';
  if (last === undefined) {
    // Never said before: an empty place is filled, an empty cell says nothing, anything else was entered by a person.
    if (isNothing(current)) return 'take';
    return isNothing(incoming) ? null : 'conflict';
  }
  if (sameValue(last, current ?? null)) return 'take';
  return sameValue(last, incoming) ? 'kept' : 'conflict';
};

const isNothing = (value: Value | undefined): boolean =>
  value === undefined || value === null || value === '';

/** The same, whatever the order of names; nothing and an empty text are the same. */
export const sameValue = (one: Value, other: Value): boolean => {
  if (isNothing(one) || isNothing(other)) return isNothing(one) && isNothing(other);
  return canonical(one) === canonical(other);
};

const canonical = (value: Value): string =>
  JSON.stringify(value, (_, each: unknown) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/**
 * What is remembered of a row when it was taken over: what the source says now, but for conflicts that nobody has
 * decided, of which the older word stays, so that they are shown again.
 */
export const saidNow = (compared: ComparedRow, decision: Decision, last: LastSaid | null): LastSaid => {
  const said: Record<string, Value> = { ...last };
  for (const [field, { incoming }] of Object.entries(compared.fields))
    if (decision.differences[field]?.verdict !== 'conflict') said[field] = incoming;
  return said;
};
