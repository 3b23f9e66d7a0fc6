import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { toRange } from '../../../platform/time/period.ts';
import { body } from '../../bodies/contract.ts';
import { offer } from '../../offers/contract.ts';
import { newId } from '../../records/contract.ts';
import { linkThings } from '../../thread/contract.ts';
import { isProposal } from '../case-state.ts';
import { readBodyChoices } from '../data/body-choices.ts';
import { readCase, readCaseOffers } from '../data/cases.ts';
import { coordinationCase, coordinationCaseOffer, coordinationCaseState } from '../kinds.ts';
import { mayWriteCoverage } from '../permissions.ts';
import { faultOf, wordsOf } from '../typed-words.ts';

export type CaseInput = {
  /** Made with the form, so that a form sent twice opens one case. */
  id: string;
  offerIds: readonly string[];
  question: string;
  proposal: string;
  reason: string;
  bodyId: string;
  /** How alike the offers are, 0 to 1; null: nobody counted. */
  likeness: number | null;
};
export type CaseField = 'question' | 'proposal' | 'reason' | 'bodyId' | 'offers';
export type CaseErrors = Partial<
  Record<CaseField, 'missing' | 'too-long' | 'unknown' | 'one-offer' | 'too-many'>
>;

export const longestOf = { question: 300, reason: 2000 } as const;
/** Offers in one case. */
export const mostOffers = 20;

/**
 * Opens a coordination case between offers. The question, a proposal and its reason cannot be left out; the body that is
 * to decide it can be named. The case hangs on the thread of its offers and its body.
 */
export const openCase = async (
  scope: Scope,
  input: CaseInput,
): Promise<
  Result<
    { id: string; eventId: string | null },
    { reason: 'forbidden' | 'unknown' } | { reason: 'invalid'; errors: CaseErrors }
  >
> => {
  if (!mayWriteCoverage(scope.actor)) return refuse('forbidden');
  if (!isUuid(input.id)) return refuse('unknown');
  if (await readCase(scope, input.id)) return done({ id: input.id, eventId: null });
  const [question, reason] = [wordsOf(input.question), wordsOf(input.reason)];
  const offers = await readCaseOffers(scope, input.offerIds);
  const bodies = input.bodyId ? await readBodyChoices(scope) : [];
  const errors: CaseErrors = {
    ...fault('question', faultOf(question, longestOf.question)),
    ...fault('reason', faultOf(reason, longestOf.reason)),
    ...fault('proposal', isProposal(input.proposal) ? null : 'missing'),
    ...fault(
      'bodyId',
      !input.bodyId || bodies.some(({ value }) => value === input.bodyId) ? null : 'unknown',
    ),
    ...fault('offers', offers.length < 2 ? 'one-offer' : offers.length > mostOffers ? 'too-many' : null),
  };
  if (Object.keys(errors).length > 0) return refuse('invalid', { errors });

  const change = beginChange(scope, 'coverage.caseOpened', { note: reason });
  const thing = { kind: coordinationCase.kind, id: input.id };
  await change.insert(coordinationCase.table, thing, {
    id: input.id,
    thing_id: input.id,
    is_public: false,
    question,
    proposal: input.proposal,
    reason,
    body_id: input.bodyId || null,
    opened_on: scope.today,
    likeness: input.likeness,
  });
  for (const { id: offerId } of offers) {
    const id = newId(scope.clock.now());
    await change.insert(
      coordinationCaseOffer.table,
      { kind: coordinationCaseOffer.kind, id },
      { id, thing_id: id, is_public: false, case_id: input.id, offer_id: offerId },
    );
    await linkThings(change, { kind: offer.kind, id: offerId }, 'causes', thing);
  }
  const stateId = newId(scope.clock.now());
  await change.insert(
    coordinationCaseState.table,
    { kind: coordinationCaseState.kind, id: stateId },
    {
      id: stateId,
      thing_id: stateId,
      is_public: false,
      case_id: input.id,
      state: 'open',
      reason,
      valid: toRange({ from: scope.today, until: null }),
      from_precision: 'day',
      until_precision: 'day',
    },
  );
  if (input.bodyId) await linkThings(change, thing, 'decidedBy', { kind: body.kind, id: input.bodyId });
  return done({ id: input.id, eventId: await change.record() });
};

const fault = (field: CaseField, what: CaseErrors[CaseField] | null): CaseErrors =>
  what ? { [field]: what } : {};
