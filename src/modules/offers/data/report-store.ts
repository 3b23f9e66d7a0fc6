import { sql } from 'kysely';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { Locale } from '../../../platform/i18n/locale.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Matter, Outcome } from '../report.ts';

/** A report as the office reads it. `hasReply`: an address for the answer was left. */
export type Report = {
  id: string;
  offerId: string;
  matter: Matter;
  words: string | null;
  hasReply: boolean;
  cameAt: Date;
  closedAt: Date | null;
  closedBy: string | null;
  outcome: Outcome | null;
  answer: string | null;
};

const columns = sql`r.id::text as id, r.offer_id::text as "offerId", r.matter, r.words, r.reply_to is not null as "hasReply",
  r.came_at as "cameAt", r.closed_at as "closedAt", r.closed_by as "closedBy", r.outcome, r.answer`;

/** The newest reports of an offer, at most 50, open ones first; whoever asks may see them. */
export const readReports = async (scope: Scope, offerId: string): Promise<readonly Report[]> => {
  const { rows } = await sql<Report>`select ${columns} from offer_report r
    where r.alliance_id = current_alliance() and r.offer_id = ${offerId}::uuid
    order by r.closed_at is not null, r.came_at desc, r.id limit 50`.execute(scope.db);
  return rows;
};

/** Open reports, oldest first, with the offer's name. `most` at most; only of these providers where they are given. */
export const readOpenReports = async (
  scope: Scope,
  most: number,
  own: readonly string[] | null,
): Promise<readonly (Report & { name: string })[]> => {
  const { rows } = await sql<Report & { name: string }>`select ${columns}, o.name from offer_report r
    join lateral (select o.name, o.organisation_id from offer o where o.alliance_id = r.alliance_id
      and o.thing_id = r.offer_id order by o.valid desc limit 1) o on true
    where r.alliance_id = current_alliance() and r.closed_at is null
      and ${own === null ? sql`true` : sql`o.organisation_id = any(${[...own]}::uuid[])`}
    order by r.came_at, r.id limit ${most}`.execute(scope.db);
  return rows;
};

/** How many reports came since an instant, in the whole alliance. */
export const countReportsSince = async (scope: Scope, since: Date): Promise<number> => {
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from offer_report
    where alliance_id = current_alliance() and came_at > ${since}`.execute(scope.db);
  return rows[0]?.count ?? 0;
};

/** Keeps a report; one with the same id is the same report sent twice. */
export const keepReport = async (
  scope: Scope,
  report: {
    id: string;
    offerId: string;
    matter: Matter;
    words: string | null;
    replyTo: string | null;
    locale: Locale;
  },
): Promise<void> => {
  await sql`insert into offer_report (alliance_id, id, offer_id, matter, words, reply_to, locale, came_at)
    values (current_alliance(), ${report.id}::uuid, ${report.offerId}::uuid, ${report.matter}, ${report.words},
      ${report.replyTo}, ${report.locale}, ${scope.clock.now()}) on conflict do nothing`.execute(scope.db);
};

/**
 * Closes an open report; the address for the answer is given back once and forgotten. Null: there is none, or somebody closed
 * it already.
 */
export const closeReport = async (
  scope: Scope,
  close: { offerId: string; id: string; outcome: Outcome; answer: string; by: string },
): Promise<{ replyTo: string | null; locale: Locale } | null> => {
  if (!isUuid(close.id) || !isUuid(close.offerId)) return null;
  const { rows } = await sql<{ replyTo: string | null; locale: Locale }>`
    with open as (select id, reply_to, locale from offer_report where alliance_id = current_alliance()
        and id = ${close.id}::uuid and offer_id = ${close.offerId}::uuid and closed_at is null for update)
    update offer_report r set closed_at = ${scope.clock.now()}, closed_by = ${close.by}, outcome = ${close.outcome},
      answer = ${close.answer}, reply_to = null, version = r.version + 1
    from open where r.alliance_id = current_alliance() and r.id = open.id
    returning open.reply_to as "replyTo", open.locale`.execute(scope.db);
  return rows[0] ?? null;
};

/** Reports that were closed before an instant go. */
export const forgetReports = async (scope: Pick<Scope, 'db'>, before: Date): Promise<void> => {
  await sql`delete from offer_report where alliance_id = current_alliance() and closed_at < ${before}`.execute(
    scope.db,
  );
};
