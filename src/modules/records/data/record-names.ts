import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind, RecordRegistry } from '../record-kind.ts';
import { visibleRow } from './visible-row.ts';

/**
 * The names of the things that the rows refer to (other records, their source), by thing id; one query per kind that
 * occurs. Things that the actor may not see are missing.
 */
export const namesIn = async (
  scope: Scope,
  registry: RecordRegistry,
  rows: readonly { kind: RecordKind; row: JsonRow | null }[],
): Promise<ReadonlyMap<string, string>> => {
  const wanted = new Map<string, Set<string>>();
  const want = (kind: string, id: unknown) => {
    if (typeof id !== 'string' || id === '') return;
    wanted.set(kind, (wanted.get(kind) ?? new Set()).add(id));
  };
  for (const { kind, row } of rows) {
    if (!row) continue;
    want('sourceStatement', row.source_id);
    for (const field of kind.fields) if (field.type === 'record') want(field.kind, row[field.name]);
  }
  const names = new Map<string, string>();
  for (const [kindName, ids] of wanted) {
    const kind = registry.kind(kindName);
    if (!kind) continue;
    const { rows: found } = await sql<{ row: JsonRow }>`
      select to_jsonb(t) as row from ${sql.table(kind.table)} t
      where ${visibleRow(scope, kind)} and thing_id = any(${[...ids]}::uuid[])`.execute(scope.db);
    for (const { row } of found) names.set(String(row.thing_id), kind.title(row, scope.locale));
  }
  return names;
};
