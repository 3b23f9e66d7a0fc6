import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { FieldSpec, RecordKind, RecordWords } from '../records/contract.ts';
import { goalProblems } from './goal.ts';
import { maySeeInternal, mayWriteAlliance } from './permissions.ts';
import { type AllianceTexts, allianceTexts } from './texts/index.ts';

type KindName = keyof AllianceTexts['kinds'];

/** What all kinds of this module share: who may write and see, and where their words stand. */
const kind = (
  name: KindName,
  more: Omit<RecordKind, 'kind' | 'write' | 'seeInternal' | 'words'>,
): RecordKind => ({
  kind: name,
  write: mayWriteAlliance,
  seeInternal: maySeeInternal,
  words: (locale: Locale): RecordWords => allianceTexts(locale).kinds[name],
  constraint: (constraint, locale) => {
    const message = allianceTexts(locale).constraints[constraint as keyof AllianceTexts['constraints']];
    return message ? { field: constraint === 'goal_place' ? 'parent_id' : 'from', message } : null;
  },
  ...more,
});

const position: FieldSpec = { name: 'position', type: 'position' };
const thing = (row: JsonRow): string => String(row.thing_id);
const at = (page: string) => (row: JsonRow) => `${page}#${thing(row)}`;
const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, text.lastIndexOf(' ', length))} …`;

/** What the alliance is called. One at a time; a wording whose time is not recorded stands beside the dated ones. */
export const title = kind('title', {
  table: 'alliance_title',
  series: 'oneAtATime',
  mayBeUndated: true,
  fields: [{ name: 'title', type: 'text', maxLength: 300, required: true }],
  title: (row) => String(row.title),
  path: at('/titel'),
});

export const fieldMarks = [
  'school',
  'youth',
  'health',
  'culture',
  'sport',
  'admin',
  'family',
  'generic',
] as const;

/** A field (Leistungsfeld) that belongs to the alliance from–to. */
export const field = kind('field', {
  table: 'alliance_field',
  series: 'versions',
  fields: [
    { name: 'name', type: 'text', maxLength: 120, required: true },
    { name: 'mark', type: 'choice', options: fieldMarks, required: true },
  ],
  title: (row) => String(row.name),
  path: at('/leistungsfelder'),
});

/** What the alliance says of itself: what it is, what it wants, whose words it rests on. */
export const selfDescription = kind('selfDescription', {
  table: 'self_description',
  series: 'versions',
  fields: [
    { name: 'aspect', type: 'choice', options: ['nature', 'aim', 'quotation'], required: true },
    { name: 'text', type: 'longText', maxLength: 4000, required: true },
    { name: 'reference', type: 'text', maxLength: 500 },
    position,
  ],
  title: (row) => shorten(String(row.text), 90),
  path: at('/'),
});

/** A system of goals; one at a time. */
export const goalSystem = kind('goalSystem', {
  table: 'goal_system',
  series: 'oneAtATime',
  fields: [{ name: 'name', type: 'text', maxLength: 300, required: true }],
  title: (row) => String(row.name),
  path: () => '/ziele',
});

/** A guiding, intermediate or action goal within a system. */
export const goal = kind('goal', {
  table: 'goal',
  series: 'versions',
  fields: [
    { name: 'system_id', type: 'record', kind: 'goalSystem', required: true },
    { name: 'level', type: 'choice', options: ['guiding', 'intermediate', 'action'], required: true },
    { name: 'parent_id', type: 'record', kind: 'goal' },
    { name: 'title', type: 'text', maxLength: 300, required: true },
    { name: 'detail', type: 'longText', maxLength: 4000 },
    { name: 'indicator', type: 'text', maxLength: 500 },
    { name: 'unit', type: 'text', maxLength: 60 },
    { name: 'base_value', type: 'number' },
    { name: 'base_day', type: 'day' },
    { name: 'target_value', type: 'number' },
    { name: 'target_day', type: 'day' },
    position,
  ],
  title: (row) => String(row.title),
  path: (row) => `/ziele/${thing(row)}`,
  problems: goalProblems,
});

/** Who leads or co-leads a goal, and from which field. */
export const goalLead = kind('goalLead', {
  table: 'goal_lead',
  series: 'versions',
  fields: [
    { name: 'goal_id', type: 'record', kind: 'goal', required: true },
    { name: 'role', type: 'choice', options: ['lead', 'coLead'], required: true },
    { name: 'holder', type: 'text', maxLength: 200, required: true },
    { name: 'field_id', type: 'record', kind: 'field', required: true },
  ],
  title: (row, locale) => `${optionOf('goalLead', 'role', row.role, locale)}: ${String(row.holder)}`,
  path: (row) => `/ziele/${String(row.goal_id)}`,
});

/** The office that runs the alliance. */
export const coordinationOffice = kind('coordinationOffice', {
  table: 'coordination_office',
  series: 'oneAtATime',
  fields: [{ name: 'name', type: 'text', maxLength: 300, required: true }],
  title: (row) => String(row.name),
  path: at('/koordinierungsstelle'),
});

/** Commissioner, employer and host seat of the office. Several holders mean: one of these, which is not recorded. */
export const officeRelation = kind('officeRelation', {
  table: 'office_relation',
  series: 'oneAtATime',
  fields: [
    { name: 'relation', type: 'choice', options: ['commissioner', 'employer', 'hostSeat'], required: true },
    { name: 'holders', type: 'lines', maxLength: 200, maxLines: 10, required: true },
  ],
  title: (row, locale) =>
    `${optionOf('officeRelation', 'relation', row.relation, locale)}: ${holdersInWords(row.holders, locale)}`,
  path: at('/koordinierungsstelle'),
});

/** A task of the coordinator, within a group. */
export const officeTask = kind('officeTask', {
  table: 'office_task',
  series: 'versions',
  fields: [
    { name: 'task_group', type: 'text', maxLength: 200, required: true },
    { name: 'text', type: 'text', maxLength: 1000, required: true },
    position,
  ],
  title: (row) => shorten(String(row.text), 120),
  path: at('/koordinierungsstelle'),
});

/** What frames the office's work. */
export const frameCondition = kind('frameCondition', {
  table: 'frame_condition',
  series: 'versions',
  fields: [{ name: 'text', type: 'longText', maxLength: 2000, required: true }, position],
  title: (row) => shorten(String(row.text), 120),
  path: at('/koordinierungsstelle'),
});

/** A framework concept for cooperation of school and youth welfare. */
export const frameworkConcept = kind('frameworkConcept', {
  table: 'framework_concept',
  series: 'versions',
  fields: [
    { name: 'title', type: 'text', maxLength: 300, required: true },
    { name: 'detail', type: 'longText', maxLength: 4000 },
  ],
  title: (row) => String(row.title),
  path: at('/koordinierungsstelle'),
});

/** A field of action of a framework concept. */
export const fieldOfAction = kind('fieldOfAction', {
  table: 'field_of_action',
  series: 'versions',
  fields: [
    { name: 'concept_id', type: 'record', kind: 'frameworkConcept', required: true },
    { name: 'title', type: 'text', maxLength: 300, required: true },
    position,
  ],
  title: (row) => String(row.title),
  path: at('/koordinierungsstelle'),
});

/** What happened, as exactly as its day is known. Milestones can decide or cause changes. */
export const milestone = kind('milestone', {
  table: 'milestone',
  series: 'undated',
  fields: [
    { name: 'title', type: 'text', maxLength: 300, required: true },
    { name: 'detail', type: 'longText', maxLength: 4000 },
    { name: 'day', type: 'day', precisionColumn: 'day_precision', required: true },
  ],
  title: (row) => String(row.title),
  path: (row) => `/meilensteine/${thing(row)}`,
  decides: true,
});

/** All kinds of the module, in an order in which they can be loaded: what others refer to comes first. */
export const allianceKinds: readonly RecordKind[] = [
  title,
  field,
  selfDescription,
  goalSystem,
  goal,
  goalLead,
  coordinationOffice,
  officeRelation,
  officeTask,
  frameCondition,
  frameworkConcept,
  fieldOfAction,
  milestone,
];

/** A choice in the reader's words. */
export const optionOf = (name: KindName, column: string, value: unknown, locale: Locale): string => {
  const words: RecordWords = allianceTexts(locale).kinds[name];
  return words.options?.[column]?.[String(value)] ?? String(value);
};

/** "Jugendamt oder regionale Schulaufsicht" */
export const holdersInWords = (holders: unknown, locale: Locale): string =>
  allianceTexts(locale).oneOf((holders as readonly string[]) ?? []);
