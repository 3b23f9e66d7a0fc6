import { sql } from 'kysely';
import type { DatabaseHandle, Db } from './database.ts';

/** Whom the transaction serves. Row-level security lets it see only the rows of this alliance (or none). */
export type Seal = { allianceId: string | null; userId?: string | null };

/**
 * Runs `work` in one transaction as the role `verbund_app`, which cannot bypass row-level security, sealed to one
 * alliance. Commits what `work` returns; rolls back when it throws or when `keep` says no of its outcome.
 */
export const inTransaction = async <T>(
  database: DatabaseHandle,
  seal: Seal,
  work: (db: Db) => Promise<T>,
  keep: (outcome: T) => boolean = () => true,
): Promise<T> => {
  const transaction = await database.kysely.startTransaction().execute();
  try {
    await sql`select set_config('role', 'verbund_app', true),
      set_config('verbund.alliance_id', ${seal.allianceId ?? ''}, true),
      set_config('verbund.user_id', ${seal.userId ?? ''}, true)`.execute(transaction);
    const outcome = await work(transaction);
    await (keep(outcome) ? transaction.commit() : transaction.rollback()).execute();
    return outcome;
  } catch (fault) {
    if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute();
    throw fault;
  }
};

let savepoints = 0;

/**
 * Runs `work` behind a savepoint, so that a constraint of the database that says no (overlap, missing parent) leaves
 * the transaction usable. Gives the fault of the database to `onFault`, which turns it into a refusal or rethrows.
 */
export const attempt = async <T>(
  db: Db,
  work: () => Promise<T>,
  onFault: (fault: DatabaseFault) => T,
): Promise<T> => {
  const name = sql.raw(`attempt_${++savepoints}`);
  await sql`savepoint ${name}`.execute(db);
  try {
    const value = await work();
    // Temporal foreign keys are deferred to the end of a change; this is the end.
    await sql`set constraints all immediate`.execute(db);
    await sql`set constraints all deferred`.execute(db);
    await sql`release savepoint ${name}`.execute(db);
    return value;
  } catch (fault) {
    await sql`rollback to savepoint ${name}`.execute(db);
    if (!isDatabaseFault(fault)) throw fault;
    return onFault(fault);
  }
};

/** What PostgreSQL reports: SQLSTATE and the constraint that spoke. */
export type DatabaseFault = Error & { code: string; constraint?: string; table?: string };
const isDatabaseFault = (fault: unknown): fault is DatabaseFault =>
  fault instanceof Error && 'code' in fault && typeof fault.code === 'string' && fault.code.length === 5;
