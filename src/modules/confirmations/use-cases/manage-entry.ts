import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { parseDay } from '../../../platform/time/day.ts';
import { afterStep, type Rule } from '../cycle.ts';
import { readConfirmation, writeManaged, writeStanding } from '../data/confirmation-store.ts';
import { clearBounced, dropOtherLinks } from '../data/link-store.ts';
import { writeRule } from '../data/rule-store.ts';
import { sendAsking } from '../mail/owner-mail.ts';
import { mayChangeConfirmationRules, mayManageConfirmations } from '../permissions.ts';
import { confirmationTexts } from '../texts/index.ts';
import { type ConfirmationParts, forOwners, type Known, ownerMails, withEntries } from './parts.ts';

type Errors = Readonly<Record<string, string>>;
export type ManageRefusal = { reason: 'forbidden' | 'unknown' } | { reason: 'invalid'; errors: Errors };

const openEntry = async (
  scope: Scope,
  parts: ConfirmationParts,
  id: string,
): Promise<Result<{ known: Known }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayManageConfirmations(scope.actor)) return refuse('forbidden');
  const confirmation = await readConfirmation(scope, id, { lock: true });
  const [known] = confirmation ? await withEntries(scope, parts, [confirmation]) : [];
  if (!known) return refuse('unknown');
  return known.kind.right(scope.actor) ? done({ known }) : refuse('forbidden');
};

/** Whom to write to, whether they are trusted, and whether to wait; empty is "as it stands on the entry" and "do not wait". */
export const manageEntry = async (
  scope: Scope,
  parts: ConfirmationParts,
  input: { id: string; ownerMail: string; isTrusted: boolean; pausedUntil: string },
): Promise<Result<object, ManageRefusal>> => {
  const opened = await openEntry(scope, parts, input.id);
  if (!opened.ok) return opened;
  const t = confirmationTexts(scope.locale).entry.errors;
  const ownerMail = input.ownerMail.trim().toLowerCase() || null;
  const pausedUntil = input.pausedUntil.trim() ? parseDay(input.pausedUntil) : null;
  const errors = {
    ...(ownerMail && !/^[^<>@\s,;]+@[^<>@\s,;]+\.[^<>@\s,;]+$/.test(ownerMail) ? { adresse: t.mail } : {}),
    ...(input.pausedUntil.trim() && !pausedUntil ? { pause: t.day } : {}),
  };
  if (Object.keys(errors).length > 0) return refuse('invalid', { errors });
  // A new address is tried, whatever became of it before.
  if (ownerMail !== opened.known.confirmation.ownerMail) {
    if (ownerMail) await clearBounced(scope, ownerMail);
    await dropOtherLinks(scope, input.id, ownerMail);
  }
  await writeManaged(scope, input.id, {
    ownerMail,
    isTrusted: input.isTrusted,
    pausedUntil,
    disownedOn: null,
  });
  return done({});
};

/** Asks the owner now, whatever the day; once a day at most. Refuses where there is no address that takes mail. */
export const askNow = async (
  scope: Scope,
  parts: ConfirmationParts,
  id: string,
): Promise<Result<{ mail: string }, { reason: 'forbidden' | 'unknown' | 'noAddress' | 'askedToday' }>> => {
  const opened = await openEntry(scope, parts, id);
  if (!opened.ok) return opened;
  const { known } = opened;
  const mail = (await ownerMails(scope, [known])).get(id);
  if (!mail) return refuse('noAddress');
  const { confirmation } = known;
  if (confirmation.lastMailOn === scope.today) return refuse('askedToday');
  const standing =
    confirmation.stage === 'confirmed'
      ? afterStep(confirmation, 'ask', scope.today)
      : { ...confirmation, lastMailOn: scope.today };
  await writeStanding(scope, id, { ...standing, withdrawnOn: confirmation.withdrawnOn });
  const owners = forOwners(scope);
  const asked = await withEntries(owners, parts, [confirmation]);
  await sendAsking(owners, parts.site, mail, asked, confirmation.stage !== 'confirmed');
  return done({ mail });
};

/** Changes how often is asked, for some kinds at once. */
export const changeRules = async (
  scope: Scope,
  rules: ReadonlyMap<string, Rule>,
): Promise<Result<object, { reason: 'forbidden' }>> => {
  if (!mayChangeConfirmationRules(scope.actor)) return refuse('forbidden');
  const change = beginChange(scope, 'confirmations.rulesChanged');
  for (const [kind, rule] of rules) await writeRule(scope, change, kind, rule);
  await change.record();
  return done({});
};
