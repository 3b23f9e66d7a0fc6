import { sql } from 'kysely';
import { system } from '../../../platform/auth/actor.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import type { JobContext, JobDefinition } from '../../../platform/jobs/job.ts';
import { dayIn } from '../../../platform/time/day.ts';
import type { ConfirmationParts } from '../use-cases/parts.ts';
import { runDay } from '../use-cases/run-day.ts';

type AllianceRow = { id: string; slug: string; name: string; isExample: boolean; timeZone: string };

/**
 * Every morning, each alliance for itself and in steps of their own transaction: who is due is asked, who has not answered
 * is reminded, what nobody confirms becomes stale and leaves public view. Invented districts write to nobody.
 */
export const dailyJob = (parts: ConfirmationParts): JobDefinition => ({
  name: 'confirmations-daily',
  schedule: '17 7 * * *',
  run: async (context) => {
    const { rows } = await sql<AllianceRow>`
      select id::text as id, slug, name, is_example as "isExample", time_zone as "timeZone" from alliance
      where not is_example order by id`.execute(context.database.kysely);
    const faults: unknown[] = [];
    // What goes wrong in one alliance must not keep the others from their day.
    for (const alliance of rows)
      await runAlliance(context, parts, alliance).catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0)
      throw new AggregateError(faults, `confirmations: ${faults.length} alliances failed`);
  },
});

/** One alliance's day, from the first batch to the last. */
export const runAlliance = async (
  { database, clock }: JobContext,
  parts: ConfirmationParts,
  alliance: AllianceRow,
): Promise<void> => {
  let from: string | null = null;
  do {
    const after: string | null = from;
    from = await inTransaction(database, { allianceId: alliance.id }, (db) => {
      const today = dayIn(clock.now(), alliance.timeZone);
      const actor = system('confirmations');
      const requestId = `confirmations-${today}`;
      return runDay(
        { db, actor, clock, locale: 'de', requestId, alliance, today, asOf: today },
        parts,
        after,
      );
    });
  } while (from !== null);
};
