import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { JsonRow } from '../../../platform/events/tables.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { RecordKind } from '../../records/contract.ts';
import { allianceKinds } from '../kinds.ts';

/** Facts on one page of the list of those without a source. */
export const unsourcedAtOnce = 50;

const part = (kind: RecordKind) => sql`
  select ${kind.kind}::text as kind, t.id, to_jsonb(t) as row from ${sql.table(kind.table)} t
  where t.alliance_id = current_alliance() and t.is_public and t.source_id is null`;

/** Public facts of the alliance that rest on no source; one query. */
export const countUnsourced = async (scope: Scope): Promise<number> => {
  const counts = allianceKinds.map(
    (kind) => sql`(select count(*) from ${sql.table(kind.table)}
      where alliance_id = current_alliance() and is_public and source_id is null)`,
  );
  const { rows } = await sql<{ count: number }>`select (${sql.join(counts, sql` + `)})::int as count`.execute(
    scope.db,
  );
  return rows[0]?.count ?? 0;
};

/** One page of them, by id; `next` is where the following one begins. One query. */
export const readUnsourced = async (
  scope: Scope,
  from: string | null,
): Promise<{ facts: readonly { kind: RecordKind; row: JsonRow }[]; next: string | null }> => {
  const after = from && isUuid(from) ? sql`t.id > ${from}::uuid` : sql`true`;
  const parts = allianceKinds.map(
    (kind) => sql`(${part(kind)} and ${after} order by t.id limit ${unsourcedAtOnce + 1})`,
  );
  const { rows } = await sql<{ kind: string; id: string; row: JsonRow }>`
    select * from (${sql.join(parts, sql` union all `)}) facts order by id limit ${unsourcedAtOnce + 1}`.execute(
    scope.db,
  );
  const shown = rows.slice(0, unsourcedAtOnce);
  return {
    facts: shown.flatMap(({ kind: name, row }) => {
      const kind = allianceKinds.find((each) => each.kind === name);
      return kind ? [{ kind, row }] : [];
    }),
    next: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
  };
};
