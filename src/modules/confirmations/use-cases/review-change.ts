import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { readConfirmation } from '../data/confirmation-store.ts';
import { type Proposal, readProposal, settleProposal } from '../data/proposal-store.ts';
import { sendOutcome } from '../mail/owner-mail.ts';
import { mayManageConfirmations } from '../permissions.ts';
import { confirmationTexts } from '../texts/index.ts';
import { confirmKnown } from './confirm-entry.ts';
import { type ConfirmationParts, forOwners, type Known, withEntries } from './parts.ts';

/** What the office decides about a field; a refusal needs its reason. */
export type Verdict = { take: boolean; reason: string };

/** A proposal with the entry that it is about. */
export const openProposal = async (
  scope: Scope,
  parts: ConfirmationParts,
  id: string,
  options: { lock?: boolean } = {},
): Promise<{ proposal: Proposal; known: Known } | null> => {
  const proposal = await readProposal(scope, id, options);
  const confirmation = proposal && (await readConfirmation(scope, proposal.confirmationId, options));
  const [known] = confirmation ? await withEntries(scope, parts, [confirmation]) : [];
  return proposal && known ? { proposal, known } : null;
};

/**
 * Settles a proposal field by field: what is taken is written with history, what is not needs a reason, and the owner is
 * told both. What the owner looked through is thereby confirmed.
 */
export const reviewChange = async (
  scope: Scope,
  parts: ConfirmationParts,
  input: { id: string; verdicts: Readonly<Record<string, Verdict | undefined>>; answer: string },
): Promise<
  Result<
    { eventId: string | null },
    | { reason: 'forbidden' | 'unknown' | 'settled' }
    | { reason: 'invalid'; errors: Readonly<Record<string, string>> }
  >
> => {
  if (!mayManageConfirmations(scope.actor)) return refuse('forbidden');
  const opened = await openProposal(scope, parts, input.id, { lock: true });
  if (!opened) return refuse('unknown');
  const { proposal, known } = opened;
  if (!known.kind.right(scope.actor)) return refuse('forbidden');
  if (proposal.state === 'settled') return refuse('settled');
  const t = confirmationTexts(scope.locale).review;
  const errors: Record<string, string> = {};
  const values: Record<string, string> = {};
  const fields = Object.fromEntries(
    Object.entries(proposal.fields).map(([name, field]) => {
      const verdict = input.verdicts[name];
      if (!verdict) errors[name] = t.decide;
      else if (!verdict.take && !verdict.reason.trim()) errors[name] = t.reasonMissing;
      else if (verdict.take) values[name] = field.wanted;
      return [
        name,
        { ...field, taken: verdict?.take ?? null, reason: verdict?.reason.trim().slice(0, 500) || null },
      ];
    }),
  );
  Object.assign(errors, known.kind.check(values, scope.locale));
  const answer = input.answer.trim().slice(0, 2000);
  if ((proposal.isGone || proposal.remark) && !answer) errors.antwort = t.answerMissing;
  if (Object.keys(errors).length > 0) return refuse('invalid', { errors });

  const change = beginChange(scope, 'confirmations.changed', { note: proposal.mail });
  if (Object.keys(values).length > 0) {
    const written = await known.kind.write(change, known.entry.id, values);
    if (!written.ok) return refuse('invalid', { errors: { form: t.refused } });
  }
  const eventId = await change.record();
  await settleProposal(scope, proposal.id, fields);
  // Somebody who says that there is no such thing any more has not confirmed it.
  if (!proposal.isGone && Object.keys(proposal.fields).length > 0) await confirmKnown(scope, known, 'owner');
  const owners = forOwners(scope);
  const [inGerman = known] = await withEntries(owners, parts, [known.confirmation]);
  const words = confirmationTexts(owners.locale).review;
  await sendOutcome(owners, parts.site, proposal.mail, {
    title: inGerman.entry.title,
    path: inGerman.entry.path,
    lines: [
      ...Object.entries(fields).map(([name, field]) =>
        words.outcome(
          inGerman.entry.fields.find((each) => each.name === name)?.label ?? name,
          field.taken === true,
          field.reason,
        ),
      ),
      ...(answer ? [answer] : []),
    ],
  });
  return done({ eventId });
};
