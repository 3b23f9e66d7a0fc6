import { sql } from 'kysely';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import { hasSource } from '../record-form.ts';
import type { RecordKind, RecordRegistry } from '../record-kind.ts';
import { sourceDocument, sourceStatement } from '../source-kinds.ts';
import { visibleRow } from './visible-row.ts';

export type SourceView = { row: JsonRow; statements: readonly StatementView[] };
export type StatementView = { row: JsonRow; facts: readonly { kind: RecordKind; row: JsonRow }[] };

/** More facts than this are not listed below one statement. */
const factsShown = 30;

/** Documents (at most 50) with their statements (at most 500) and the facts that rest on each; three queries. */
export const sourcesOf = async (scope: Scope, registry: RecordRegistry): Promise<readonly SourceView[]> => {
  const visible = sql`alliance_id = current_alliance() and (is_public or ${sourceStatement.seeInternal(scope.actor)}::boolean)`;
  const { rows: documents } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(sourceDocument.table)} t where ${visible} order by title limit 50`.execute(
    scope.db,
  );
  const { rows: statements } = await sql<{ row: JsonRow }>`
    select to_jsonb(t) as row from ${sql.table(sourceStatement.table)} t where ${visible}
    order by document_id, position, id limit 500`.execute(scope.db);
  const facts = await factsBySource(
    scope,
    registry,
    statements.map(({ row }) => String(row.id)),
  );
  return documents.map(({ row }) => ({
    row,
    statements: statements
      .filter((statement) => statement.row.document_id === row.id)
      .map((statement) => ({ row: statement.row, facts: facts.get(String(statement.row.id)) ?? [] })),
  }));
};

const factsBySource = async (scope: Scope, registry: RecordRegistry, ids: readonly string[]) => {
  const kinds = registry.all().filter(hasSource);
  const facts = new Map<string, { kind: RecordKind; row: JsonRow }[]>();
  if (ids.length === 0 || kinds.length === 0) return facts;
  const perKind = kinds.map(
    (kind) => sql`(select ${kind.kind}::text as kind, to_jsonb(t) as row from ${sql.table(kind.table)} t
      where ${visibleRow(scope, kind)} and source_id = any(${[...ids]}::uuid[]) limit 500)`,
  );
  const { rows } = await sql<{ kind: string; row: JsonRow }>`${sql.join(perKind, sql` union all `)}`.execute(
    scope.db,
  );
  for (const { kind: name, row } of rows) {
    const kind = registry.kind(name);
    const known = facts.get(String(row.source_id)) ?? [];
    if (kind && known.length < factsShown) facts.set(String(row.source_id), [...known, { kind, row }]);
  }
  return facts;
};
