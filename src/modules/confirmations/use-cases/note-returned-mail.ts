import { sql } from 'kysely';
import { system } from '../../../platform/auth/actor.ts';
import type { DatabaseHandle } from '../../../platform/db/database.ts';
import { inTransaction } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import type { ReturnedMail } from '../../../platform/mail/returned-mail.ts';
import type { Scope } from '../../../platform/scope.ts';
import type { Clock } from '../../../platform/time/clock.ts';
import { dayIn } from '../../../platform/time/day.ts';
import { addBounced } from '../data/link-store.ts';
import { mailPurpose } from '../mail/owner-mail.ts';

/** A report that is older than this speaks of no mail that we still know. */
const daysBack = 40;

type Written = { mail: string; at: Date } & Scope['alliance'];

/**
 * A mail came back for good: its address gets no more mails in any alliance that asked there within the last 40 days, until
 * somebody answers from it or the office names another. Anybody can write such a report, so an address to which nothing of
 * ours went is left alone, and a report about a mail from before the address was cleared does not count.
 *
 * @returns how many times an address of an alliance was noted; 0 when the report is not about a mail of this kind
 */
export const noteReturnedMail = async (
  database: DatabaseHandle,
  clock: Clock,
  returned: ReturnedMail,
): Promise<number> => {
  const gone = returned.recipients.filter(({ isPermanent }) => isPermanent);
  if (gone.length === 0) return 0;
  const addresses = gone.flatMap(({ address }) => (address === null ? [] : [address]));
  // Where the report names no address, the mail that it quotes does: its Message-ID begins with our own id.
  const quoted = (returned.messageId ?? '').split('@', 1)[0] ?? '';
  const mailId = gone.some(({ address }) => address === null) && isUuid(quoted) ? quoted : null;
  const since = new Date(clock.now().getTime() - daysBack * 86_400_000);
  const { rows } =
    await sql<Written>`select lower(m.recipient) as mail, max(m.created_at) as at, a.id::text as id, a.slug,
      a.name, a.is_example as "isExample", a.time_zone as "timeZone"
    from outgoing_mail m join alliance a on a.id = m.alliance_id
    where m.purpose = ${mailPurpose} and m.created_at > ${since}
      and (lower(m.recipient) = any(${addresses}::text[]) or m.id = ${mailId}::uuid)
    group by lower(m.recipient), a.id order by a.id, 1`.execute(database.kysely);
  for (const { mail, at, ...alliance } of rows)
    await inTransaction(database, { allianceId: alliance.id }, (db) => {
      const today = dayIn(clock.now(), alliance.timeZone);
      const reason = statusOf(returned, mail) ?? 'returned';
      const actor = system('verbund mail-returned');
      const scope: Scope = {
        db,
        actor,
        clock,
        locale: 'de',
        requestId: 'mail-returned',
        alliance,
        today,
        asOf: today,
      };
      return addBounced(scope, mail, reason, at);
    });
  return rows.length;
};

const statusOf = ({ recipients }: ReturnedMail, mail: string): string | null =>
  (recipients.find(({ address, isPermanent }) => isPermanent && address === mail) ?? recipients[0])?.status ??
  null;
