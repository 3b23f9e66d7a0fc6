import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { axes } from './axis.ts';
import { caseStates, proposals } from './case-state.ts';
import { casePath, gapPath, rankPath } from './paths.ts';
import { maySeeCoverage, maySetWeights, mayWriteCoverage } from './permissions.ts';
import { type CoverageTexts, coverageTexts } from './texts/index.ts';

export type KindName = keyof CoverageTexts['kinds'];

const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'words' | 'seeInternal' | 'neverPublic'> &
    Partial<Pick<RecordKind, 'write'>>,
): RecordKind => ({
  kind: name,
  write: mayWriteCoverage,
  seeInternal: maySeeCoverage,
  neverPublic: true,
  words: (locale: Locale): RecordWords => coverageTexts(locale).kinds[name],
  constraint: (constraint, locale) =>
    coverageTexts(locale).constraints[constraint as keyof CoverageTexts['constraints']] ?? null,
  ...more,
});

const ofCase: FieldSpec = {
  name: 'case_id',
  type: 'record',
  kind: 'coordinationCase',
  required: true,
};
const pathOfCase = (row: JsonRow): string => casePath(String(row.case_id));

/** The weights of the ranking that hold for all. */
export const coverageWeights = kind('coverageWeights', {
  table: 'coverage_weights',
  series: 'oneAtATime',
  write: maySetWeights,
  fields: [
    { name: 'disadvantage', type: 'number', required: true },
    { name: 'shortfall', type: 'number', required: true },
    { name: 'needs', type: 'number', required: true },
    { name: 'reach_metres', type: 'number', required: true },
    { name: 'target', type: 'number' },
    { name: 'reason', type: 'text', maxLength: 1000, required: true },
  ],
  title: (_row, locale) => coverageTexts(locale).kinds.coverageWeights.one,
  path: () => rankPath,
});

/** A white spot as somebody saw it. */
export const gap = kind('gap', {
  table: 'gap',
  series: 'undated',
  fields: [
    { name: 'area_id', type: 'record', kind: 'area', required: true },
    { name: 'axis', type: 'choice', options: axes, required: true },
    { name: 'column_key', type: 'text', maxLength: 60, required: true },
    { name: 'name', type: 'text', maxLength: 300, required: true },
    { name: 'missing', type: 'longText', maxLength: 2000, required: true },
    { name: 'seen_on', type: 'day', required: true },
    { name: 'offers', type: 'number' },
    { name: 'weekly_hours', type: 'number' },
    { name: 'people', type: 'number' },
    { name: 'people_source', type: 'text', maxLength: 300 },
    { name: 'reach', type: 'number' },
    { name: 'open_needs', type: 'number' },
    { name: 'score', type: 'number' },
    { name: 'answered_on', type: 'day' },
    { name: 'answer', type: 'longText', maxLength: 2000 },
  ],
  title: (row) => String(row.name),
  path: (row) => gapPath(String(row.thing_id)),
});

/** Offers that are alike, talked over between their providers. */
export const coordinationCase = kind('coordinationCase', {
  table: 'coordination_case',
  series: 'undated',
  fields: [
    { name: 'question', type: 'text', maxLength: 300, required: true },
    { name: 'proposal', type: 'choice', options: proposals, required: true },
    { name: 'reason', type: 'longText', maxLength: 2000, required: true },
    { name: 'body_id', type: 'record', kind: 'body' },
    { name: 'opened_on', type: 'day', required: true },
    { name: 'likeness', type: 'number' },
  ],
  title: (row) => String(row.question),
  path: (row) => casePath(String(row.thing_id)),
});

/** An offer that a case is about. */
export const coordinationCaseOffer = kind('coordinationCaseOffer', {
  table: 'coordination_case_offer',
  series: 'undated',
  fields: [ofCase, { name: 'offer_id', type: 'record', kind: 'offer', required: true }],
  title: (_row, locale) => coverageTexts(locale).kinds.coordinationCaseOffer.one,
  path: pathOfCase,
});

/** How far a case has come, and why. */
export const coordinationCaseState = kind('coordinationCaseState', {
  table: 'coordination_case_state',
  series: 'versions',
  fields: [
    ofCase,
    { name: 'state', type: 'choice', options: caseStates, required: true },
    { name: 'reason', type: 'longText', maxLength: 2000, required: true },
    { name: 'outcome', type: 'longText', maxLength: 2000 },
  ],
  title: (row, locale) => {
    const words: RecordWords = coverageTexts(locale).kinds.coordinationCaseState;
    return words.options?.state?.[String(row.state)] ?? words.one;
  },
  path: pathOfCase,
});

/** All kinds of the module, in an order in which they can be loaded. */
export const coverageKinds: readonly RecordKind[] = [
  coverageWeights,
  gap,
  coordinationCase,
  coordinationCaseOffer,
  coordinationCaseState,
];
