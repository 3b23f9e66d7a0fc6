import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { newId } from '../../records/contract.ts';
import { afterConfirming, usualRule } from '../cycle.ts';
import { readConfirmation, writeManaged, writeStanding } from '../data/confirmation-store.ts';
import { clearBounced, followLink } from '../data/link-store.ts';
import { readRules } from '../data/rule-store.ts';
import { mayManageConfirmations } from '../permissions.ts';
import { confirmationTexts } from '../texts/index.ts';
import { type ConfirmationParts, type Known, withEntries } from './parts.ts';

export type LinkRefusal = { reason: 'unknown' };

/** What the link of a mail leads to, and the address that it was sent to. The run-out and the invented lead nowhere. */
export const openLink = async (
  scope: Scope,
  parts: ConfirmationParts,
  token: string,
): Promise<Result<{ known: Known; mail: string }, LinkRefusal>> => {
  const link = await followLink(scope, token);
  const confirmation = link && (await readConfirmation(scope, link.confirmationId, { lock: true }));
  const [known] = confirmation ? await withEntries(scope, parts, [confirmation]) : [];
  return link && known ? done({ known, mail: link.mail }) : refuse('unknown');
};

/** The owner says that the entry is right. Said twice on a day, it is kept once. */
export const confirmByLink = async (
  scope: Scope,
  parts: ConfirmationParts,
  token: string,
): Promise<Result<{ known: Known; nextOn: string }, LinkRefusal>> => {
  const opened = await openLink(scope, parts, token);
  if (!opened.ok) return opened;
  await clearBounced(scope, opened.mail);
  await writeManaged(scope, opened.known.confirmation.id, { disownedOn: null });
  return done({ known: opened.known, nextOn: await confirmKnown(scope, opened.known, 'owner') });
};

/** Somebody of the office knows that it is right: they called, or were there. */
export const confirmByOffice = async (
  scope: Scope,
  parts: ConfirmationParts,
  id: string,
): Promise<Result<{ nextOn: string }, { reason: 'forbidden' | 'unknown' }>> => {
  if (!mayManageConfirmations(scope.actor)) return refuse('forbidden');
  const confirmation = await readConfirmation(scope, id, { lock: true });
  const [known] = confirmation ? await withEntries(scope, parts, [confirmation]) : [];
  if (!known) return refuse('unknown');
  if (!known.kind.right(scope.actor)) return refuse('forbidden');
  return done({ nextOn: await confirmKnown(scope, known, 'office') });
};

/**
 * Keeps that the entry is right today, in its history too; the cycle begins anew, and what had left public view comes back.
 * Who said so is named by their part alone: what the public reads names nobody.
 */
export const confirmKnown = async (
  scope: Scope,
  { confirmation, kind, entry }: Known,
  by: 'owner' | 'office',
): Promise<string> => {
  const rule = (await readRules(scope, [kind.kind])).get(kind.kind) ?? usualRule;
  const standing = afterConfirming(rule, scope.today);
  if (entry.confirmedOn !== scope.today || confirmation.stage !== 'confirmed') {
    const change = beginChange(scope, 'confirmations.confirmed');
    const thing = { kind: kind.kind, id: entry.id };
    const id = newId(scope.clock.now());
    await change.insert('confirmation_statement', thing, {
      id,
      version: 1,
      confirmation_id: confirmation.id,
      day: scope.today,
      said_by: by,
    });
    await kind.confirm(scope, entry.id, { day: scope.today, by: confirmationTexts('de').by[by] });
    if (confirmation.stage === 'withdrawn') await kind.show(change, entry.id, true);
    await change.record();
  }
  await writeStanding(scope, confirmation.id, { ...standing, withdrawnOn: null });
  return standing.dueOn;
};
