import { sql } from 'kysely';
import { signInLink } from '../../modules/access/contract.ts';
import { system } from '../../platform/auth/actor.ts';
import type { Settings } from '../../platform/config/settings.ts';
import type { DatabaseHandle } from '../../platform/db/database.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { collator } from '../../platform/i18n/format.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Clock } from '../../platform/time/clock.ts';

/** A way in for whoever tries the software out: the example alliances come with invented coordinators. */
export type ExampleLink = { alliance: string; url: string };

/** How long such a link holds, in hours. */
export const exampleLinkHours = 24;

/**
 * Makes a one-time sign-in link for the invented coordinator of each example alliance. Only data sets bring accounts in
 * the domain `.example`, which belongs to nobody (RFC 2606); nobody real ever gets a link here.
 */
export const exampleLinks = async (
  database: DatabaseHandle,
  settings: Pick<Settings, 'publicUrl'>,
  clock: Clock,
  locale: Locale,
): Promise<ExampleLink[]> => {
  const { rows } = await sql<{ alliance: string; email: string }>`
    select distinct on (a.id) a.name as alliance, u.email
    from alliance a
    join role_holding h on h.alliance_id = a.id and h.role = 'coordinator' and h.revoked_at is null
      and h.valid @> (${clock.now()}::timestamptz at time zone a.time_zone)::date
    join auth_user u on u.id = h.user_id
    where u.email like '%.example' order by a.id, u.email`.execute(database.kysely);
  const links: ExampleLink[] = [];
  for (const { alliance, email } of rows) {
    const made = await inTransaction(database, { allianceId: null }, (db) =>
      signInLink(
        { db, actor: system('verbund start'), clock, locale, requestId: 'verbund-start' },
        settings,
        email,
        exampleLinkHours * 60,
      ),
    );
    if (made.ok) links.push({ alliance, url: made.url });
  }
  return links.sort((a, b) => collator(locale).compare(a.alliance, b.alliance));
};
