import { sql } from 'kysely';
import { beginChange } from '../../../platform/events/change.ts';
import type { Scope } from '../../../platform/scope.ts';
import { addDays } from '../../../platform/time/day.ts';
import { addMonths, afterStep, type CycleStep, firstDue, nextStep, type Rule, usualRule } from '../cycle.ts';
import {
  addConfirmations,
  knownThings,
  openConfirmations,
  writeStanding,
} from '../data/confirmation-store.ts';
import { addBounced } from '../data/link-store.ts';
import { waitingProposals } from '../data/proposal-store.ts';
import { readRules } from '../data/rule-store.ts';
import { mailPurpose, sendAsking, sendWithdrawn } from '../mail/owner-mail.ts';
import { type ConfirmationParts, type Known, ownerMails, withEntries } from './parts.ts';

/** So many entries are looked at at once; an address with entries in one such batch gets one mail for them. */
const atOnce = 2_000;

/**
 * What one day brings in an alliance, entry by entry in steps that can be repeated: called twice on a day it does nothing
 * the second time, after a week without it what was due is done once. Call it until it answers null.
 *
 * @param from where the call before ended; null: the beginning
 */
export const runDay = async (
  scope: Scope,
  parts: ConfirmationParts,
  from: string | null,
): Promise<string | null> => {
  // One at a time for each alliance, whoever else runs the same job.
  await sql`select pg_advisory_xact_lock(hashtext('confirmations ' || ${scope.alliance.id}))`.execute(
    scope.db,
  );
  const rules = await readRules(
    scope,
    parts.kinds().map(({ kind }) => kind),
  );
  if (from === null) {
    await noteRefusedMails(scope);
    await takeUpEntries(scope, parts, rules);
    await forgetOldLinks(scope);
  }
  const open = await openConfirmations(scope, from, atOnce);
  const known = await withEntries(scope, parts, open);
  // Who has proposed a change has answered; it is the office's turn.
  const answered = await waitingProposals(
    scope,
    open.map(({ id }) => id),
  );
  const due = known.flatMap((each) => {
    if (answered.has(each.confirmation.id)) return [];
    const step = nextStep(each.confirmation, rules.get(each.confirmation.kind) ?? usualRule, scope.today);
    return step ? [{ ...each, step }] : [];
  });
  await takeSteps(scope, parts, due);
  return open.length === atOnce ? (open.at(-1)?.id ?? null) : null;
};

type Due = Known & { step: CycleStep };

const takeSteps = async (scope: Scope, parts: ConfirmationParts, due: readonly Due[]): Promise<void> => {
  const mails = await ownerMails(scope, due);
  for (const { confirmation, kind, entry, step } of due) {
    const withdrawnOn = step === 'withdraw' ? scope.today : null;
    await writeStanding(scope, confirmation.id, {
      ...afterStep(confirmation, step, scope.today),
      withdrawnOn,
    });
    if (step !== 'withdraw') continue;
    const change = beginChange(scope, 'confirmations.withdrawn');
    await kind.show(change, entry.id, false);
    await change.record();
  }
  const written = due.filter(({ step }) => step !== 'markStale');
  for (const [mail, ofMail] of Map.groupBy(written, ({ confirmation }) => mails.get(confirmation.id) ?? '')) {
    if (mail === '') continue;
    const asked = ofMail.filter(({ step }) => step !== 'withdraw');
    const gone = ofMail.filter(({ step }) => step === 'withdraw');
    if (asked.length > 0)
      await sendAsking(
        scope,
        parts.site,
        mail,
        asked,
        asked.every(({ step }) => step === 'remind'),
      );
    if (gone.length > 0) await sendWithdrawn(scope, parts.site, mail, gone);
  }
};

/** Entries that are new in public view are asked for in some weeks; those that were confirmed, when their time has passed. */
const takeUpEntries = async (
  scope: Scope,
  parts: ConfirmationParts,
  rules: ReadonlyMap<string, Rule>,
): Promise<void> => {
  for (const kind of parts.kinds()) {
    let after: string | null = null;
    for (;;) {
      const ids: readonly string[] = await kind.participants(scope, after, atOnce);
      const known = await knownThings(scope, kind.kind, ids);
      const fresh = ids.filter((id) => !known.has(id));
      const entries = await kind.entries(scope, fresh, scope.locale);
      const months = (rules.get(kind.kind) ?? usualRule).months;
      await addConfirmations(
        scope,
        [...entries.values()].map(({ id, confirmedOn }) => ({
          kind: kind.kind,
          thingId: id,
          dueOn: confirmedOn ? addMonths(confirmedOn, months) : firstDue(id, scope.today),
        })),
      );
      if (ids.length < atOnce) break;
      after = ids.at(-1) ?? null;
    }
  }
};

/** Mails that the receiving server refused at once tell that an address is wrong. */
const noteRefusedMails = async (scope: Scope): Promise<void> => {
  const since = new Date(scope.clock.now().getTime() - 40 * 86_400_000);
  const { rows } = await sql<{ recipient: string; error: string; at: Date }>`
    select recipient, error, failed_at as at from refused_mails(${mailPurpose}, ${since})`.execute(scope.db);
  for (const { recipient, error, at } of rows) await addBounced(scope, recipient, error || '?', at);
};

const forgetOldLinks = async (scope: Scope): Promise<void> => {
  await sql`delete from confirmation_link where alliance_id = current_alliance()
    and expires_on < ${addDays(scope.today, -30)}::date`.execute(scope.db);
};
