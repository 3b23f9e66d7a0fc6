import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { belongsToLocalAlliance, keepsWording } from './data/keepers.ts';
import { bodyKinds, endings, levels } from './options.ts';
import { maySeeInternal, mayWriteBodies } from './permissions.ts';
import {
  areaProblems,
  endingProblems,
  localAllianceProblems,
  oneMember,
  reportingProblems,
} from './rules.ts';
import { livingStages } from './stage.ts';
import { type BodiesTexts, bodiesTexts } from './texts/index.ts';

export type KindName = keyof BodiesTexts['kinds'];

const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'words' | 'seeInternal' | 'series'>,
): RecordKind => ({
  kind: name,
  series: 'versions',
  write: mayWriteBodies,
  seeInternal: maySeeInternal,
  words: (locale: Locale): RecordWords => bodiesTexts(locale).kinds[name],
  constraint: (constraint, locale) =>
    bodiesTexts(locale).constraints[constraint as keyof BodiesTexts['constraints']] ?? null,
  ...more,
});

const ofBody: FieldSpec = { name: 'body_id', type: 'record', kind: 'body', required: true };
const ofLocalAlliance: FieldSpec = {
  name: 'local_alliance_id',
  type: 'record',
  kind: 'localAlliance',
  required: true,
};
const member: readonly FieldSpec[] = [
  { name: 'organisation_id', type: 'record', kind: 'organisation' },
  { name: 'office_id', type: 'record', kind: 'office' },
];
const area: readonly FieldSpec[] = [
  { name: 'area_id', type: 'record', kind: 'area' },
  { name: 'area_name', type: 'text', maxLength: 120 },
];
const endingFields = (into: string): readonly FieldSpec[] => [
  { name: 'ending', type: 'choice', options: endings },
  { name: 'ending_reason', type: 'text', maxLength: 1000 },
  { name: 'into_id', type: 'record', kind: into },
];
const bodyPath = (row: JsonRow): string => `/gremien/${String(row.body_id)}`;
const localAlliancePath = (row: JsonRow): string => `/verbuende/${String(row.local_alliance_id)}`;
const one = (name: KindName) => (_row: JsonRow, locale: Locale) => bodiesTexts(locale).kinds[name].one;

/** Anything that meets with a mandate. */
export const body = kind('body', {
  table: 'body',
  fields: [
    { name: 'name', type: 'text', maxLength: 200, required: true },
    { name: 'kind', type: 'choice', options: bodyKinds, required: true },
    { name: 'level', type: 'choice', options: levels },
    { name: 'mandate', type: 'longText', maxLength: 4000 },
    { name: 'mandate_source', type: 'text', maxLength: 300 },
    { name: 'rhythm', type: 'text', maxLength: 200 },
    { name: 'rules_of_procedure', type: 'longText', maxLength: 4000 },
    { name: 'position', type: 'position' },
    ...endingFields('body'),
  ],
  title: (row) => String(row.name),
  path: (row) => `/gremien/${String(row.thing_id)}`,
  problems: endingProblems,
});

/** A body rests. */
export const bodyPause = kind('bodyPause', {
  table: 'body_pause',
  fields: [ofBody, { name: 'reason', type: 'text', maxLength: 1000, required: true }],
  title: one('bodyPause'),
  path: bodyPath,
});

/** A field (Leistungsfeld) that a body works for. */
export const bodyField = kind('bodyField', {
  table: 'body_field',
  fields: [ofBody, { name: 'field_id', type: 'record', kind: 'field', required: true }],
  title: one('bodyField'),
  path: bodyPath,
});

/** Where a body works. */
export const bodyArea = kind('bodyArea', {
  table: 'body_area',
  fields: [ofBody, ...area],
  title: (row, locale) =>
    typeof row.area_name === 'string' ? row.area_name : bodiesTexts(locale).kinds.bodyArea.one,
  path: bodyPath,
  problems: areaProblems,
});

/** To whom a body reports. */
export const reportingLine = kind('reportingLine', {
  table: 'reporting_line',
  fields: [ofBody, { name: 'reports_to_id', type: 'record', kind: 'body', required: true }],
  title: one('reportingLine'),
  path: bodyPath,
  problems: reportingProblems,
});

/** Who leads a body, speaking for a field. */
export const bodyLead = kind('bodyLead', {
  table: 'body_lead',
  fields: [
    ofBody,
    { name: 'role', type: 'choice', options: ['lead', 'coLead'], required: true },
    ...member,
    { name: 'field_id', type: 'record', kind: 'field', required: true },
  ],
  title: (row, locale) =>
    bodiesTexts(locale).kinds.bodyLead.options.role[row.role === 'coLead' ? 'coLead' : 'lead'],
  path: bodyPath,
  problems: oneMember,
});

/** Who sits in a body. */
export const membership = kind('membership', {
  table: 'membership',
  fields: [
    ofBody,
    ...member,
    { name: 'vote', type: 'choice', options: ['voting', 'advisory'], required: true },
  ],
  title: one('membership'),
  path: bodyPath,
  problems: oneMember,
});

/** A network of one area (Verbund). */
export const localAlliance = kind('localAlliance', {
  table: 'local_alliance',
  fields: [
    { name: 'name', type: 'text', maxLength: 200, required: true },
    ...area,
    { name: 'topics', type: 'lines', maxLength: 120, maxLines: 20 },
    { name: 'structure_id', type: 'record', kind: 'body' },
    { name: 'position', type: 'position' },
    ...endingFields('localAlliance'),
  ],
  title: (row) => String(row.name),
  path: (row) => `/verbuende/${String(row.thing_id)}`,
  problems: localAllianceProblems,
  keeps: keepsWording,
});

/** How far a local alliance has come, and why. */
export const localAllianceStage = kind('localAllianceStage', {
  table: 'local_alliance_stage',
  fields: [
    ofLocalAlliance,
    { name: 'stage', type: 'choice', options: livingStages, required: true },
    { name: 'reason', type: 'text', maxLength: 1000, required: true },
  ],
  title: (row, locale) => {
    const words: RecordWords = bodiesTexts(locale).kinds.localAllianceStage;
    return words.options?.stage?.[String(row.stage)] ?? words.one;
  },
  path: localAlliancePath,
});

/** Who belongs to a local alliance. */
export const localAllianceMembership = kind('localAllianceMembership', {
  table: 'local_alliance_membership',
  fields: [
    ofLocalAlliance,
    ...member,
    { name: 'role', type: 'choice', options: ['member', 'speaker'], required: true },
  ],
  title: one('localAllianceMembership'),
  path: localAlliancePath,
  problems: oneMember,
  keeps: (scope, row) => belongsToLocalAlliance(scope, row.local_alliance_id),
});

/** What belongs to a body and ends with it. */
export const ofBodies: readonly RecordKind[] = [
  bodyPause,
  bodyField,
  bodyArea,
  reportingLine,
  bodyLead,
  membership,
];

/** All kinds of the module, in an order in which they can be loaded: what others refer to comes first. */
export const bodiesKinds: readonly RecordKind[] = [
  body,
  ...ofBodies,
  localAlliance,
  localAllianceStage,
  localAllianceMembership,
];

/** A choice in the reader's words; null where nothing is recorded. */
export const optionOf = (name: KindName, column: string, value: unknown, locale: Locale): string | null => {
  if (value === null || value === undefined) return null;
  const words: RecordWords = bodiesTexts(locale).kinds[name];
  return words.options?.[column]?.[String(value)] ?? String(value);
};
