import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { partShownWhen } from './data/shown-when.ts';
import { audiences, evidenceKinds, extents, urgencies, voices, ways } from './options.ts';
import { maySeeInternal, mayWriteNeeds } from './permissions.ts';
import { evidenceProblems, needProblems, wantProblems } from './rules.ts';
import { states } from './state.ts';
import { type NeedsTexts, needsTexts } from './texts/index.ts';

export type KindName = keyof NeedsTexts['kinds'];

const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'words' | 'seeInternal' | 'series'> &
    Partial<Pick<RecordKind, 'series'>>,
): RecordKind => ({
  kind: name,
  series: 'versions',
  write: mayWriteNeeds,
  seeInternal: maySeeInternal,
  words: (locale: Locale): RecordWords => needsTexts(locale).kinds[name],
  constraint: (constraint, locale) =>
    needsTexts(locale).constraints[constraint as keyof NeedsTexts['constraints']] ?? null,
  ...more,
});

const ofNeed: FieldSpec = { name: 'need_id', type: 'record', kind: 'need', required: true };
const position: FieldSpec = { name: 'position', type: 'position' };
const needPath = (row: JsonRow): string => `/bedarfe/${String(row.need_id)}`;
const one = (name: KindName) => (_row: JsonRow, locale: Locale) => needsTexts(locale).kinds[name].one;

/** What belongs to a need and is shown with it. */
const part = (name: KindName, more: Pick<RecordKind, 'table' | 'fields'> & Partial<RecordKind>): RecordKind =>
  kind(name, { title: one(name), path: needPath, shownWhen: partShownWhen, ...more });

/** What people voice, in their words. Only the alliance sees it: forms do not even ask whether to publish it. */
export const want = kind('want', {
  table: 'want',
  series: 'undated',
  neverPublic: true,
  fields: [
    { name: 'words', type: 'longText', maxLength: 1000, required: true },
    { name: 'voice', type: 'choice', options: voices, required: true },
    { name: 'age_from', type: 'number' },
    { name: 'age_until', type: 'number' },
    { name: 'area_id', type: 'record', kind: 'area' },
    { name: 'way', type: 'choice', options: ways, required: true },
    { name: 'origin', type: 'text', maxLength: 200 },
    { name: 'day', type: 'day', required: true },
    { name: 'people', type: 'number', required: true },
  ],
  title: (row) => shortened(String(row.words)),
  path: (row) => `/anliegen#${String(row.thing_id)}`,
  problems: wantProblems,
});

const longestTitle = 80;
const shortened = (words: string): string =>
  words.length <= longestTitle ? words : `${words.slice(0, longestTitle - 1).trimEnd()}…`;

/** What the alliance has examined. */
export const need = kind('need', {
  table: 'need',
  fields: [
    { name: 'title', type: 'text', maxLength: 200, required: true },
    { name: 'description', type: 'longText', maxLength: 4000 },
    { name: 'audiences', type: 'choices', options: audiences },
    { name: 'age_from', type: 'number' },
    { name: 'age_until', type: 'number' },
    { name: 'urgency', type: 'choice', options: urgencies, required: true },
    { name: 'urgency_reason', type: 'longText', maxLength: 500 },
    { name: 'people', type: 'number' },
    { name: 'people_source', type: 'text', maxLength: 300 },
  ],
  title: (row) => String(row.title),
  path: (row) => `/bedarfe/${String(row.thing_id)}`,
  problems: needProblems,
});

/** How far a need has come, and why. Steps are taken on their own page; this form puts right what was entered wrongly. */
export const needState = part('needState', {
  table: 'need_state',
  fields: [
    ofNeed,
    { name: 'state', type: 'choice', options: states, required: true },
    { name: 'reason', type: 'longText', maxLength: 1000, required: true },
    { name: 'body_id', type: 'record', kind: 'body' },
  ],
  title: (row, locale) => {
    const words: Readonly<Record<string, string>> = needsTexts(locale).states;
    return words[String(row.state)] ?? needsTexts(locale).kinds.needState.one;
  },
});

/** An area in which it is needed. */
export const needArea = part('needArea', {
  table: 'need_area',
  fields: [ofNeed, { name: 'area_id', type: 'record', kind: 'area', required: true }],
});

/** A topic, life situation or transition that it is about. */
export const needTerm = part('needTerm', {
  table: 'need_term',
  fields: [ofNeed, { name: 'term_id', type: 'record', kind: 'term', required: true }],
});

/** A field (Leistungsfeld) that it touches. */
export const needField = part('needField', {
  table: 'need_field',
  fields: [ofNeed, { name: 'field_id', type: 'record', kind: 'field', required: true }],
});

/** A goal that meeting it would serve. */
export const needGoal = part('needGoal', {
  table: 'need_goal',
  fields: [ofNeed, { name: 'goal_id', type: 'record', kind: 'goal', required: true }],
});

/** What proves it. */
export const needEvidence = part('needEvidence', {
  table: 'need_evidence',
  series: 'undated',
  fields: [
    ofNeed,
    { name: 'kind', type: 'choice', options: evidenceKinds, required: true },
    { name: 'statement', type: 'longText', maxLength: 1000, required: true },
    { name: 'indicator_id', type: 'record', kind: 'indicator' },
    { name: 'area_id', type: 'record', kind: 'area' },
    { name: 'body_id', type: 'record', kind: 'body' },
    { name: 'origin', type: 'text', maxLength: 300 },
    { name: 'day', type: 'day', precisionColumn: 'day_precision' },
    { name: 'address', type: 'text', maxLength: 300 },
    position,
  ],
  title: (row) => shortened(String(row.statement)),
  problems: evidenceProblems,
});

/** A want that speaks for it. */
export const needWant = part('needWant', {
  table: 'need_want',
  series: 'undated',
  fields: [ofNeed, { name: 'want_id', type: 'record', kind: 'want', required: true }],
});

/** An offer that meets it. */
export const needOffer = part('needOffer', {
  table: 'need_offer',
  fields: [
    ofNeed,
    { name: 'offer_id', type: 'record', kind: 'offer', required: true },
    { name: 'extent', type: 'choice', options: extents, required: true },
    { name: 'reason', type: 'longText', maxLength: 500 },
  ],
});

/** All kinds of the module, in an order in which they can be loaded: what others refer to comes first. */
export const needsKinds: readonly RecordKind[] = [
  want,
  need,
  needState,
  needArea,
  needTerm,
  needField,
  needGoal,
  needEvidence,
  needWant,
  needOffer,
];
