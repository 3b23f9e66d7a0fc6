import { sql } from 'kysely';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { chooseForRow, readShownRow } from '../data/row-store.ts';
import { readRun } from '../data/run-store.ts';
import { mayImport } from '../permissions.ts';
import { isRunning } from '../run.ts';

type Refusal = { reason: 'forbidden' | 'unknown' | 'running' };

/** Keeps what a person chose about the conflicts of one row. It holds with the next taking over. */
export const settleRow = async (
  scope: Scope,
  input: { runId: string; position: number; choices: Readonly<Record<string, 'file' | 'ours'>> },
): Promise<Result<object, Refusal>> => {
  const refusal = await refusalOf(scope, input.runId);
  if (refusal) return refusal;
  const row = await readShownRow(scope, input.runId, input.position);
  if (!row) return refuse('unknown');
  const chosen = (what: 'file' | 'ours') =>
    Object.keys(row.differences).filter((field) => input.choices[field] === what);
  await chooseForRow(scope, input.runId, input.position, { file: chosen('file'), ours: chosen('ours') });
  return done({});
};

/** The same for every conflict of a run at once. */
export const settleAll = async (
  scope: Scope,
  input: { runId: string; take: 'file' | 'ours' },
): Promise<Result<object, Refusal>> => {
  const refusal = await refusalOf(scope, input.runId);
  if (refusal) return refusal;
  const fields = sql`(select coalesce(array_agg(d.key), '{}') from jsonb_each(differences) d
    where d.value->>'verdict' = 'conflict')`;
  const [file, ours] = input.take === 'file' ? [fields, sql`'{}'::text[]`] : [sql`'{}'::text[]`, fields];
  await sql`update import_row set take_file = ${file}, take_ours = ${ours}
    where alliance_id = current_alliance() and run_id = ${input.runId}::uuid and state = 'conflict'`.execute(
    scope.db,
  );
  return done({});
};

const refusalOf = async (scope: Scope, runId: string) => {
  if (!mayImport(scope.actor)) return refuse('forbidden');
  const run = await readRun(scope, runId, { lock: true });
  if (!run) return refuse('unknown');
  return isRunning(run.state) ? refuse('running') : null;
};
