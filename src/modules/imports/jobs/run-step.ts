import { sql } from 'kysely';
import { system } from '../../../platform/auth/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { JobContext, JobDefinition } from '../../../platform/jobs/job.ts';
import type { Scope } from '../../../platform/scope.ts';
import { dayIn } from '../../../platform/time/day.ts';
import { memberActor } from '../../access/contract.ts';
import { readRun, updateRun } from '../data/run-store.ts';
import { isRunning, keptDays } from '../run.ts';
import { continueRun, type ImportParts, type StepJobData, stepJob } from '../use-cases/take-step.ts';

/**
 * Carries a step of a run to its end, batch by batch, each in a transaction of its own: it can be watched and stopped
 * between two, and goes on where it was when the process died. It acts as the person who began it.
 */
export const stepJobOf = (parts: ImportParts): JobDefinition<StepJobData> => ({
  ...stepJob,
  run: async (context, { allianceId, runId }) => {
    try {
      for (;;) {
        const run = await inAlliance(context, allianceId, runId, (scope) => continueRun(scope, parts, runId));
        if (run && isRunning(run.state)) continue;
        // Stopped by somebody, or whoever began it may not write here any more.
        if (!run) await giveUp(context, allianceId, runId);
        return;
      }
    } catch (fault) {
      await giveUp(context, allianceId, runId);
      throw fault;
    }
  },
});

/** A step that cannot go on says so, instead of running for ever. */
const giveUp = (context: JobContext, allianceId: string, runId: string): Promise<void> =>
  inAlliance(context, allianceId, null, async (scope) => {
    const run = await readRun(scope, runId, { lock: true });
    if (run && isRunning(run.state))
      await updateRun(scope, runId, { state: 'failed', finishedAt: scope.clock.now() });
  });

/** A transaction of the alliance, as the person who began the run; as ourselves where nobody did (the command line). */
const inAlliance = <T>(
  { database, clock }: JobContext,
  allianceId: string,
  runId: string | null,
  work: (scope: Scope) => Promise<T>,
): Promise<T> =>
  inTransaction(database, { allianceId }, async (db) => {
    const { rows } = await sql<{ slug: string; name: string; isExample: boolean; timeZone: string }>`
      select slug, name, is_example as "isExample", time_zone as "timeZone" from alliance
      where id = ${allianceId}::uuid`.execute(db);
    const [alliance] = rows;
    if (!alliance) throw new Error(`alliance ${allianceId} is gone`);
    const today = dayIn(clock.now(), alliance.timeZone);
    const locale: Locale = 'de';
    const requestId = runId ? `import-${runId}` : 'import';
    const ours: Scope = {
      db,
      actor: system('import'),
      clock,
      locale,
      requestId,
      alliance: { id: allianceId, ...alliance },
      today,
      asOf: today,
    };
    const userId = runId ? (await readRun(ours, runId))?.userId : null;
    if (!userId) return work(ours);
    const actor = await memberActor(ours, userId);
    return work({ ...ours, actor: actor ?? { kind: 'anonymous' } });
  });

/** Runs are forgotten with their rows after a month, when an import can no longer be taken back; provenance stays. */
export const forgetRuns: JobDefinition = {
  name: 'imports-forget-runs',
  schedule: '23 4 * * *',
  run: async ({ database, clock }) => {
    await sql`delete from import_run
      where created_at < ${clock.now()}::timestamptz - ${keptDays} * interval '1 day'`.execute(
      database.kysely,
    );
  },
};
