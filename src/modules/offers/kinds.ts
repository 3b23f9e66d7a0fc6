import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { offerChoices, termChoices } from './data/choices.ts';
import { keepsOffer, keepsPart } from './data/keepers.ts';
import { offerShownWhen, partShownWhen, placeShownWhen } from './data/shown-when.ts';
import { languageName } from './language-name.ts';
import {
  accessibilityFields,
  audiences,
  costs,
  deliveries,
  disclosures,
  marks,
  placeKinds,
  vocabularies,
  waitingLists,
  waysOfTakingPart,
} from './options.ts';
import { maySeeInternal, mayWriteOffers, mayWriteTerms } from './permissions.ts';
import {
  contactProblems,
  languageProblems,
  offerProblems,
  placeProblems,
  termProblems,
  textProblems,
} from './rules.ts';
import { states } from './state.ts';
import { type OffersTexts, offersTexts } from './texts/index.ts';

export type KindName = keyof OffersTexts['kinds'];

const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'words' | 'seeInternal' | 'series'> &
    Partial<Pick<RecordKind, 'write'>>,
): RecordKind => ({
  kind: name,
  series: 'versions',
  write: mayWriteOffers,
  seeInternal: maySeeInternal,
  words: (locale: Locale): RecordWords => offersTexts(locale).kinds[name],
  constraint: (constraint, locale) =>
    offersTexts(locale).constraints[constraint as keyof OffersTexts['constraints']] ?? null,
  ...more,
});

const ofOffer: FieldSpec = { name: 'offer_id', type: 'record', kind: 'offer', required: true };
const position: FieldSpec = { name: 'position', type: 'position' };
const language: FieldSpec = { name: 'language', type: 'text', maxLength: 35, required: true };
const offerPath = (row: JsonRow): string => `/angebote/${String(row.offer_id)}`;
const one = (name: KindName) => (_row: JsonRow, locale: Locale) => offersTexts(locale).kinds[name].one;

/** What belongs to an offer: shown with it, kept by whoever keeps it. */
const part = (name: KindName, more: Pick<RecordKind, 'table' | 'fields'> & Partial<RecordKind>): RecordKind =>
  kind(name, { title: one(name), path: offerPath, shownWhen: partShownWhen, keeps: keepsPart, ...more });

/** A term of a vocabulary. Renamed, it stays the same term. */
export const term = kind('term', {
  choices: termChoices,
  write: mayWriteTerms,
  table: 'term',
  fields: [
    { name: 'vocabulary', type: 'choice', options: vocabularies, required: true },
    { name: 'name', type: 'text', maxLength: 120, required: true },
    { name: 'plain_name', type: 'text', maxLength: 120 },
    { name: 'description', type: 'longText', maxLength: 1000 },
    { name: 'synonyms', type: 'lines', maxLength: 120, maxLines: 60 },
    { name: 'parent_id', type: 'record', kind: 'term' },
    { name: 'taxonomy_uri', type: 'text', maxLength: 300 },
    { name: 'taxonomy_code', type: 'text', maxLength: 120 },
    position,
  ],
  title: (row) => String(row.name),
  path: (row) => `/vokabulare#${String(row.thing_id)}`,
  problems: termProblems,
});

/** What families can use. */
export const offer = kind('offer', {
  choices: offerChoices,
  table: 'offer',
  fields: [
    { name: 'organisation_id', type: 'record', kind: 'organisation', required: true },
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'summary', type: 'longText', maxLength: 300 },
    { name: 'description', type: 'longText', maxLength: 6000 },
    { name: 'audiences', type: 'choices', options: audiences },
    { name: 'age_from', type: 'number' },
    { name: 'age_until', type: 'number' },
    { name: 'delivery', type: 'choices', options: deliveries, required: true },
    { name: 'online_address', type: 'text', maxLength: 300 },
    { name: 'cost', type: 'choice', options: costs },
    { name: 'fee_amount', type: 'number' },
    { name: 'cost_note', type: 'text', maxLength: 300 },
    { name: 'eligibility', type: 'longText', maxLength: 500 },
    { name: 'education_benefits', type: 'choice', options: ['yes', 'no'] },
    { name: 'taking_part', type: 'choice', options: waysOfTakingPart },
    { name: 'taking_part_note', type: 'longText', maxLength: 500 },
    { name: 'taking_part_address', type: 'text', maxLength: 300 },
    { name: 'capacity', type: 'number' },
    { name: 'waiting_list', type: 'choice', options: waitingLists },
    { name: 'secured_until', type: 'day' },
    { name: 'secured_by', type: 'text', maxLength: 200 },
    { name: 'alert', type: 'text', maxLength: 300 },
    { name: 'alert_until', type: 'day' },
    ...accessibilityFields.map(
      ({ name, options }): FieldSpec => ({ name, type: 'choice', options: [...options] }),
    ),
    { name: 'accessibility_note', type: 'longText', maxLength: 500 },
    { name: 'marks', type: 'choices', options: marks },
    { name: 'confirmed_on', type: 'day' },
    { name: 'confirmed_by_note', type: 'text', maxLength: 200 },
  ],
  title: (row) => String(row.name),
  path: (row) => `/angebote/${String(row.thing_id)}`,
  problems: offerProblems,
  shownWhen: offerShownWhen,
  keeps: keepsOffer,
});

/** How far an offer has come, and why. Steps are taken on their own page; this form puts right what was entered wrongly. */
export const offerState = kind('offerState', {
  table: 'offer_state',
  fields: [
    ofOffer,
    { name: 'state', type: 'choice', options: states, required: true },
    { name: 'reason', type: 'longText', maxLength: 1000, required: true },
  ],
  title: (row, locale) => {
    const words: Readonly<Record<string, string>> = offersTexts(locale).states;
    return words[String(row.state)] ?? offersTexts(locale).kinds.offerState.one;
  },
  path: offerPath,
  shownWhen: partShownWhen,
});

/** A term that describes an offer. */
export const offerTerm = part('offerTerm', {
  table: 'offer_term',
  fields: [ofOffer, { name: 'term_id', type: 'record', kind: 'term', required: true }],
});

/** A field (Leistungsfeld) that an offer belongs to. */
export const offerField = part('offerField', {
  table: 'offer_field',
  fields: [ofOffer, { name: 'field_id', type: 'record', kind: 'field', required: true }],
});

/** A goal that an offer serves. */
export const offerGoal = part('offerGoal', {
  table: 'offer_goal',
  fields: [ofOffer, { name: 'goal_id', type: 'record', kind: 'goal', required: true }],
});

/** A language that is spoken there. */
export const offerLanguage = part('offerLanguage', {
  table: 'offer_language',
  fields: [
    ofOffer,
    language,
    { name: 'how', type: 'choice', options: ['spoken', 'onRequest'], required: true },
  ],
  title: (row, locale) => languageName(String(row.language), locale),
  problems: languageProblems,
});

/** Where an offer takes place. Its title gives nothing away. */
export const offerPlace = part('offerPlace', {
  table: 'offer_place',
  fields: [
    ofOffer,
    { name: 'kind', type: 'choice', options: placeKinds, required: true },
    { name: 'facility_id', type: 'record', kind: 'facility' },
    { name: 'name', type: 'text', maxLength: 200 },
    { name: 'street', type: 'text', maxLength: 120 },
    { name: 'house_number', type: 'text', maxLength: 20 },
    { name: 'postal_code', type: 'text', maxLength: 5 },
    { name: 'town', type: 'text', maxLength: 80 },
    { name: 'lon', type: 'number' },
    { name: 'lat', type: 'number' },
    { name: 'area_id', type: 'record', kind: 'area' },
    { name: 'disclosure', type: 'choice', options: disclosures, required: true },
    { name: 'note', type: 'text', maxLength: 300 },
    position,
  ],
  problems: placeProblems,
  shownWhen: placeShownWhen,
});

/** Whom to ask. */
export const offerContact = part('offerContact', {
  table: 'offer_contact',
  fields: [
    ofOffer,
    { name: 'label', type: 'text', maxLength: 120 },
    { name: 'office_id', type: 'record', kind: 'office' },
    { name: 'phone', type: 'text', maxLength: 60 },
    { name: 'mail', type: 'text', maxLength: 200 },
    { name: 'website', type: 'text', maxLength: 300 },
    { name: 'note', type: 'text', maxLength: 200 },
    position,
  ],
  title: (row, locale) =>
    typeof row.label === 'string' ? row.label : offersTexts(locale).kinds.offerContact.one,
  problems: contactProblems,
});

/** The offer's words in another language, simple German among them. */
export const offerText = part('offerText', {
  table: 'offer_text',
  fields: [
    ofOffer,
    language,
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'summary', type: 'longText', maxLength: 300 },
    { name: 'description', type: 'longText', maxLength: 6000 },
    { name: 'taking_part_note', type: 'longText', maxLength: 500 },
  ],
  title: (row, locale) => `${languageName(String(row.language), locale)}: ${String(row.name)}`,
  problems: textProblems,
});

/** What another system calls the offer. */
export const offerKey = part('offerKey', {
  table: 'offer_key',
  fields: [
    ofOffer,
    { name: 'system', type: 'text', maxLength: 80, required: true },
    { name: 'key', type: 'text', maxLength: 120, required: true },
  ],
  title: (row) => `${String(row.system)}: ${String(row.key)}`,
});

/** What belongs to an offer and can be carried forward with it. */
export const carriedParts: readonly RecordKind[] = [
  offerTerm,
  offerField,
  offerGoal,
  offerLanguage,
  offerPlace,
  offerContact,
  offerText,
];

/** All kinds of the module but its times, in an order in which they can be loaded: what others refer to comes first. */
export const offersKinds: readonly RecordKind[] = [term, offer, offerState, ...carriedParts, offerKey];

/** A choice in the reader's words; null where nothing is recorded. */
export const optionOf = (name: KindName, column: string, value: unknown, locale: Locale): string | null => {
  if (value === null || value === undefined) return null;
  const words: RecordWords = offersTexts(locale).kinds[name];
  return words.options?.[column]?.[String(value)] ?? String(value);
};

/** Several choices in the reader's words. */
export const optionsOf = (
  name: KindName,
  column: string,
  values: unknown,
  locale: Locale,
): readonly string[] =>
  Array.isArray(values) ? values.map((value) => optionOf(name, column, value, locale) ?? '') : [];
