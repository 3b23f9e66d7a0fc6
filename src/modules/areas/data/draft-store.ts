import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';

/** A file between reading and taking over. */
export type Draft = {
  id: string;
  content: 'areas' | 'values';
  fileName: string;
  columns: readonly string[];
  rowCount: number;
  /** Of areas: the projection that the file names (or that GeoJSON has without naming one). */
  projection: string | null;
};

/** A feature: its properties as text, and its geometry as the file has it. */
export type DraftFeature = { properties: Readonly<Record<string, string>>; geometry: unknown };
/** A line of a table, cell by cell. */
export type DraftLine = { cells: readonly string[] };

export const createDraft = async (scope: Scope, draft: Draft): Promise<void> => {
  const user = scope.actor.kind === 'user' ? scope.actor.userId : null;
  await sql`insert into area_import_draft (alliance_id, id, user_id, created_at, content, file_name, columns, row_count, projection)
    values (${scope.alliance.id}, ${draft.id}, ${user}, ${scope.clock.now()}, ${draft.content}, ${draft.fileName},
      ${[...draft.columns]}::text[], ${draft.rowCount}, ${draft.projection})`.execute(scope.db);
};

export const finishDraft = async (scope: Scope, draft: Draft): Promise<void> => {
  await sql`update area_import_draft set columns = ${[...draft.columns]}::text[], row_count = ${draft.rowCount},
    projection = ${draft.projection} where alliance_id = current_alliance() and id = ${draft.id}`.execute(
    scope.db,
  );
};

export const addDraftRows = async (
  scope: Scope,
  draftId: string,
  rows: readonly { number: number; content: DraftFeature | DraftLine }[],
): Promise<void> => {
  if (rows.length === 0) return;
  await sql`insert into area_import_row (alliance_id, draft_id, number, content)
    select ${scope.alliance.id}, ${draftId}, (row->>'number')::int, row->'content'
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row`.execute(scope.db);
};

/** Null when there is none (any more); drafts are forgotten when they are taken over, and after a day. */
export const readDraft = async (scope: Scope, id: string): Promise<Draft | null> => {
  if (!isUuid(id)) return null;
  const { rows } =
    await sql<Draft>`select id::text, content, file_name as "fileName", columns, row_count as "rowCount",
      projection from area_import_draft where alliance_id = current_alliance() and id = ${id}::uuid`.execute(
      scope.db,
    );
  return rows[0] ?? null;
};

/** The rows of a draft in their order, some at a time. */
export async function* draftRows<Content>(
  scope: Scope,
  draftId: string,
  atOnce: number,
): AsyncGenerator<readonly { number: number; content: Content }[]> {
  let after = 0;
  for (;;) {
    const { rows } = await sql<{ number: number; content: Content }>`
      select number, content from area_import_row
      where alliance_id = current_alliance() and draft_id = ${draftId}::uuid and number > ${after}
      order by number limit ${atOnce}`.execute(scope.db);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.number ?? after;
  }
}

export const forgetDraft = async (scope: Scope, id: string): Promise<void> => {
  await sql`delete from area_import_draft where alliance_id = current_alliance() and id = ${id}::uuid`.execute(
    scope.db,
  );
};
