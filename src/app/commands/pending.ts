import type { DatabaseHandle } from '../../platform/db/database.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { commandTexts } from './texts/index.ts';

/** A command cannot go on, for a reason that it can put into one sentence. */
export class CannotGoOn extends Error {
  sentence(): string {
    return this.message;
  }
}

/** Throws when the database is not in the state that this code needs. */
export const refusePending = async (database: DatabaseHandle, locale: Locale): Promise<void> => {
  const { pendingMigrations } = await import('../../platform/db/migrate.ts');
  const pending = await pendingMigrations(database);
  if (pending.length > 0) throw new CannotGoOn(commandTexts(locale).pending(pending.join(', ')));
};
