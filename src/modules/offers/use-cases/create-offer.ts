import { attempt, type DatabaseFault } from '../../../platform/db/transaction.ts';
import { isUuid } from '../../../platform/db/uuid.ts';
import { beginChange } from '../../../platform/events/change.ts';
import { done, type Result, refuse } from '../../../platform/result.ts';
import type { Scope } from '../../../platform/scope.ts';
import { type FormErrors, refusalOf, type Typed } from '../../records/contract.ts';
import { readOffer } from '../data/offer-views.ts';
import { offer, offerContact, offerPlace, offerState } from '../kinds.ts';
import { assignmentNames, contactPrefix, placePrefix, readOfferForm } from '../offer-form.ts';
import { readSchedules, schedulePrefix } from '../schedule-form.ts';
import { offerSchedule } from '../schedule-kind.ts';
import { offersTexts } from '../texts/index.ts';
import { mayDraftFor } from './may-draft.ts';
import { assign, insertPart } from './write-parts.ts';

export type OfferRefusal = { reason: 'forbidden' | 'unknown' } | { reason: 'invalid'; errors: FormErrors };

/**
 * Enters an offer as a draft, with its place, times, contact and all that it is described with, as one change. `id` was made with
 * the form, so that a form sent twice enters one offer.
 */
export const createOffer = async (
  scope: Scope,
  input: { id: string; typed: Typed },
): Promise<Result<{ id: string; eventId: string | null }, OfferRefusal>> => {
  if (!isUuid(input.id)) return refuse('unknown');
  if (await readOffer(scope, input.id)) return done({ id: input.id, eventId: null });
  const read = readOfferForm(input.typed, scope.today, scope.locale);
  const provider = input.typed.organisation_id ?? '';
  if (provider !== '' && !(await mayDraftFor(scope, provider))) return refuse('forbidden');
  const times = readSchedules(input.typed, scope.locale);
  if (!read.ok || !times.ok)
    return refuse('invalid', {
      errors: { ...(read.ok ? {} : read.errors), ...(times.ok ? {} : times.errors) },
    });
  const { form } = read;
  const time = {
    valid: form.offer.valid,
    from_precision: form.offer.from_precision,
    until_precision: form.offer.until_precision,
  };

  return attempt<Result<{ id: string; eventId: string | null }, OfferRefusal>>(
    scope.db,
    async () => {
      const change = beginChange(scope, 'offers.drafted');
      const { id } = input;
      await change.insert(offer.table, { kind: offer.kind, id }, { ...form.offer, id, thing_id: id });
      const reason = offersTexts(scope.locale).create.draftReason;
      await insertPart(change, offerState, id, { state: 'draft', reason }, time);
      for (const sort of assignmentNames)
        for (const value of form[sort]) await assign(change, id, sort, value, time);
      if (form.place) await insertPart(change, offerPlace, id, form.place, time);
      if (form.contact) await insertPart(change, offerContact, id, form.contact, time);
      for (const { row } of times.schedules) await insertPart(change, offerSchedule, id, row, time);
      return done({ id, eventId: await change.record() });
    },
    (fault) => refuse('invalid', { errors: faultBesideField(scope, fault) }),
  );
};

/** What the database said no to, beside the field of the one form that can mend it. */
export const faultBesideField = (scope: Scope, fault: DatabaseFault): FormErrors => {
  const refusal = refusalOf(scope, offer, fault);
  if (refusal.reason !== 'invalid') throw fault;
  const of = /^offer_(place|contact|schedule|term|field|goal|language)_/.exec(fault.constraint ?? '')?.[1];
  if (!of) return refusal.errors;
  const [message = ''] = Object.values(refusal.errors);
  if (of === 'schedule') return { [`${schedulePrefix(0)}rhythm`]: message };
  if (of === 'place' || of === 'contact') {
    const prefix = of === 'place' ? placePrefix : contactPrefix;
    return Object.fromEntries(
      Object.entries(refusal.errors).map(([field, text]) => [`${prefix}${field}`, text]),
    );
  }
  return { [of === 'term' ? 'terms.topic' : `${of}s`]: message };
};
