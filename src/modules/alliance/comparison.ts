import type { JsonRow } from '../../platform/events/tables.ts';
import type { RecordKind } from '../records/contract.ts';

/** What became different between two days, of one kind. The counts are of all, shown or not. */
export type KindComparison = {
  kind: RecordKind;
  began: readonly JsonRow[];
  beganCount: number;
  ended: readonly JsonRow[];
  endedCount: number;
  /** The same thing in new words, or in a series of one at a time what replaced what. */
  changed: readonly { before: JsonRow; after: JsonRow }[];
  changedCount: number;
};

/**
 * Where only one thing can hold at a time, an end and a beginning are one change: the old title became the new one.
 * Several series of one kind (commissioner, employer, host seat) are told apart by their choices.
 */
export const pairReplaced = (comparison: KindComparison): KindComparison => {
  if (comparison.kind.series !== 'oneAtATime') return comparison;
  const seriesOf = (row: JsonRow): string =>
    comparison.kind.fields
      .filter((field) => field.type === 'choice')
      .map((field) => String(row[field.name]))
      .join();
  const began = new Map(comparison.began.map((row) => [seriesOf(row), row]));
  const pairs = comparison.ended.flatMap((before) => {
    const after = began.get(seriesOf(before));
    return after ? [{ before, after }] : [];
  });
  const paired = new Set(pairs.flatMap(({ before, after }) => [before, after]));
  return {
    ...comparison,
    began: comparison.began.filter((row) => !paired.has(row)),
    beganCount: comparison.beganCount - pairs.length,
    ended: comparison.ended.filter((row) => !paired.has(row)),
    endedCount: comparison.endedCount - pairs.length,
    changed: [...comparison.changed, ...pairs],
    changedCount: comparison.changedCount + pairs.length,
  };
};

/** Whether a wording changed in what people read: the kind's own fields. A new source or visibility alone is none. */
export const saysSomethingElse = (kind: RecordKind, before: JsonRow, after: JsonRow): boolean =>
  kind.fields.some(
    (field) => JSON.stringify(before[field.name] ?? null) !== JSON.stringify(after[field.name] ?? null),
  );
