import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Run, RunCounts, RunState } from '../run.ts';

const columns = sql`r.id::text as id, r.source_id::text as "sourceId", s.name as source, s.kind,
  r.user_id as "userId", r.created_at as "createdAt", r.file_name as "fileName", r.format, r.sheets, r.sheet,
  r.headings, r.heading_line as "headingLine", r.projection, r.mapping, r.settings, r.state, r.row_count as "rowCount",
  r.progress, r.counts, r.events::text[] as events, r.finished_at as "finishedAt"`;
const joined = sql`import_run r join import_source s on s.alliance_id = r.alliance_id and s.id = r.source_id`;

/** @param options.lock keeps others from the run until the transaction ends */
export const readRun = async (
  scope: Scope,
  id: string,
  options: { lock?: boolean } = {},
): Promise<Run | null> => {
  if (!isUuid(id)) return null;
  const { rows } = await sql<Run>`select ${columns} from ${joined}
    where r.alliance_id = current_alliance() and r.id = ${id}::uuid
    ${options.lock ? sql`for update of r` : sql``}`.execute(scope.db);
  return rows[0] ?? null;
};

/** The last runs of all sources, newest first. */
export const readRuns = async (scope: Scope, limit = 50): Promise<readonly Run[]> => {
  const { rows } = await sql<Run>`select ${columns} from ${joined}
    where r.alliance_id = current_alliance() order by r.created_at desc, r.id desc limit ${limit}`.execute(
    scope.db,
  );
  return rows;
};

export const createRun = async (
  scope: Scope,
  run: Pick<
    Run,
    'id' | 'sourceId' | 'fileName' | 'format' | 'sheets' | 'sheet' | 'headings' | 'headingLine' | 'projection'
  >,
): Promise<void> => {
  const user = scope.actor.kind === 'user' ? scope.actor.userId : null;
  await sql`insert into import_run (alliance_id, id, source_id, user_id, created_at, file_name, format, sheets, sheet,
      headings, heading_line, projection, row_count)
    values (${scope.alliance.id}, ${run.id}, ${run.sourceId}, ${user}, ${scope.clock.now()}, ${run.fileName},
      ${run.format}, ${[...run.sheets]}::text[], ${run.sheet}, ${[...run.headings]}::text[], ${run.headingLine},
      ${run.projection}, 0)`.execute(scope.db);
};

/** Writes what is given of a run. */
export const updateRun = async (
  scope: Scope,
  id: string,
  change: {
    state?: RunState;
    rowCount?: number;
    progress?: number;
    counts?: RunCounts;
    mapping?: Run['mapping'];
    settings?: Run['settings'];
    finishedAt?: Date | null;
    addEvents?: readonly string[];
    events?: readonly string[];
  },
): Promise<void> => {
  const set = [
    change.state === undefined ? null : sql`state = ${change.state}`,
    change.rowCount === undefined ? null : sql`row_count = ${change.rowCount}`,
    change.progress === undefined ? null : sql`progress = ${change.progress}`,
    change.counts === undefined ? null : sql`counts = ${JSON.stringify(change.counts)}::jsonb`,
    change.mapping === undefined ? null : sql`mapping = ${JSON.stringify(change.mapping)}::jsonb`,
    change.settings === undefined ? null : sql`settings = ${JSON.stringify(change.settings)}::jsonb`,
    change.finishedAt === undefined ? null : sql`finished_at = ${change.finishedAt}`,
    change.events === undefined ? null : sql`events = ${[...change.events]}::uuid[]`,
    change.addEvents === undefined ? null : sql`events = events || ${[...change.addEvents]}::uuid[]`,
  ].filter((part) => part !== null);
  if (set.length === 0) return;
  await sql`update import_run set ${sql.join(set)}
    where alliance_id = current_alliance() and id = ${id}::uuid`.execute(scope.db);
};

export const deleteRun = async (scope: Scope, id: string): Promise<void> => {
  await sql`delete from import_run where alliance_id = current_alliance() and id = ${id}::uuid`.execute(
    scope.db,
  );
};
