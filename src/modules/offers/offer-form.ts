import { isUuid } from '../../platform/db/uuid.ts';
import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Day } from '../../platform/time/day.ts';
import { type FormErrors, type RecordKind, readRecordForm, type Typed } from '../records/contract.ts';
import { offer, offerContact, offerPlace } from './kinds.ts';
import { isLanguage } from './language-name.ts';
import { vocabularies } from './options.ts';

/** What an offer is described with: ids of terms, fields and goals, and names of languages. */
export type Assignments = {
  terms: readonly string[];
  fields: readonly string[];
  goals: readonly string[];
  languages: readonly string[];
};
export const assignmentNames = ['terms', 'fields', 'goals', 'languages'] as const;

/** An offer as one form gives it. `place`, `contact`: null where nothing of them was filled in. */
export type OfferForm = { offer: JsonRow; place: JsonRow | null; contact: JsonRow | null } & Assignments;

/** Stand before the names of the fields of place and contact. */
export const placePrefix = 'place.';
export const contactPrefix = 'contact.';

/** Most of one sort that a form may send. */
const most = 60;
const list = (text: string | undefined): readonly string[] =>
  [...new Set((text ?? '').split(',').map((each) => each.trim()))].filter(Boolean).slice(0, most);

/** Ids and languages that a form sent, joined by commas; what is neither is left out. */
export const readAssignments = (typed: Typed): Assignments => ({
  // Each vocabulary has its own boxes.
  terms: vocabularies.flatMap((vocabulary) => list(typed[`terms.${vocabulary}`]).filter(isUuid)),
  fields: list(typed.fields).filter(isUuid),
  goals: list(typed.goals).filter(isUuid),
  languages: list(typed.languages).filter(isLanguage),
});

/** The part of what was typed whose names begin so, without that beginning. */
const within = (typed: Typed, prefix: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** What kind of place was meant follows from what was filled in. */
const placeKindOf = (place: Typed): string => {
  if (place.facility_id) return 'facility';
  const hasAddress = ['street', 'house_number', 'postal_code', 'town', 'name'].some((name) =>
    place[name]?.trim(),
  );
  return hasAddress || place.disclosure === 'confidential' ? 'address' : 'served';
};

/**
 * Reads the form that enters an offer with all that families need to know, on one page.
 *
 * @param today since when it holds where nothing else was said
 */
export const readOfferForm = (
  typed: Typed,
  today: Day,
  locale: Locale,
): { ok: true; form: OfferForm } | { ok: false; errors: FormErrors } => {
  const common = { isPublic: 'yes', from: typed.from?.trim() || today };
  const errors: Record<string, string> = {};
  const read = (kind: RecordKind, values: Typed, prefix: string): JsonRow => {
    const result = readRecordForm(kind, { ...values, ...common }, 'create', locale);
    if (result.ok) return result.row;
    for (const [field, message] of Object.entries(result.errors))
      if (field !== 'offer_id') errors[`${field === 'from' ? '' : prefix}${field}`] = message;
    return {};
  };
  // The offer that place and contact belong to is not there yet; it takes the place of its id.
  const ofOffer = { offer_id: 'new' };
  const row = read(offer, typed, '');
  const place = within(typed, placePrefix);
  const isPlaced = Object.entries(place).some(([name, value]) => name !== 'disclosure' && value.trim());
  const contact = within(typed, contactPrefix);
  const isReached = Object.values(contact).some((value) => value.trim());
  const placeRow =
    isPlaced || place.disclosure === 'confidential'
      ? read(
          offerPlace,
          { ...place, ...ofOffer, kind: placeKindOf(place), disclosure: place.disclosure || 'open' },
          placePrefix,
        )
      : null;
  const contactRow = isReached ? read(offerContact, { ...contact, ...ofOffer }, contactPrefix) : null;
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, form: { offer: row, place: placeRow, contact: contactRow, ...readAssignments(typed) } };
};
