import type { JsonRow } from '../../platform/events/tables.ts';
import { addDays, parseDayAsKnown } from '../../platform/time/day.ts';
import { toRange } from '../../platform/time/period.ts';
import type { LoadedRecord } from './data/load-records.ts';
import { type FactInFile, nameInFile } from './data-set-schema.ts';
import { hasSource } from './record-form.ts';
import type { FieldSpec, RecordKind } from './record-kind.ts';
import { sourceStatement } from './source-kinds.ts';
import { stableId } from './stable-id.ts';

/** A name that a fact uses for another one, and where in the file it does. */
export type Reference = { kind: string; key: string; path: string };

/**
 * The row of a fact. What it refers to by key becomes a stable id; each such name is told to `refer`, so that one that
 * leads nowhere can be found. `position`: where it stands in its file, for kinds that are kept in order.
 */
export const rowOf = (
  slug: string,
  kind: RecordKind,
  key: string,
  fact: FactInFile,
  position: number,
  refer: (reference: Reference) => void,
): LoadedRecord => {
  const idOf = (otherKind: string, otherKey: unknown, name: string): string => {
    refer({ kind: otherKind, key: String(otherKey), path: `${kind.kind}.${key}.${name}` });
    return stableId(slug, `${otherKind}:${String(otherKey)}`);
  };
  const row: LoadedRecord = {
    id: stableId(slug, `${kind.kind}:${key}`),
    is_public: kind.neverPublic !== true && fact.internal !== true,
  };
  row.thing_id = fact.of === undefined ? row.id : idOf(kind.kind, fact.of, 'of');
  for (const field of kind.fields) Object.assign(row, columnsOf(field, fact, position, idOf));
  if (kind.series !== 'undated') Object.assign(row, timeOf(kind, key, fact));
  if (hasSource(kind)) {
    row.source_id = fact.source === undefined ? null : idOf(sourceStatement.kind, fact.source, 'source');
    row.decision_note = fact.decisionNote ?? null;
  }
  return row;
};

const columnsOf = (
  field: FieldSpec,
  fact: FactInFile,
  position: number,
  idOf: (kind: string, key: unknown, name: string) => string,
): JsonRow => {
  const name = nameInFile(field.name);
  const value = fact[name];
  if (field.type === 'position') return { [field.name]: value ?? position };
  if (value === undefined) return { [field.name]: null };
  if (field.type === 'record') return { [field.name]: idOf(field.kind, value, name) };
  if (field.type !== 'day' || !field.precisionColumn) return { [field.name]: value };
  const known = parseDayAsKnown(String(value));
  return { [field.name]: known?.day ?? null, [field.precisionColumn]: known?.precision ?? 'day' };
};

const timeOf = (kind: RecordKind, key: string, fact: FactInFile): JsonRow => {
  if (fact.time === 'undated') return { valid: null, from_precision: 'day', until_precision: 'day' };
  const from = fact.from === undefined ? null : parseDayAsKnown(String(fact.from));
  const last = fact.until === undefined ? null : parseDayAsKnown(String(fact.until), 'last');
  if (from && last && last.day < from.day) throw new Error(`${kind.kind}.${key}.until: lies before "from"`);
  return {
    valid: toRange({ from: from?.day ?? null, until: last ? addDays(last.day, 1) : null }),
    from_precision: from?.precision ?? 'day',
    until_precision: last?.precision ?? 'day',
  };
};
