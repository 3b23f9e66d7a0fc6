import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordProblem } from '../records/contract.ts';
import { allianceTexts } from './texts/index.ts';

export const goalLevels = ['guiding', 'intermediate', 'action'] as const;
export type GoalLevel = (typeof goalLevels)[number];

/** The level that a goal's parent must have; a guiding goal has none. */
export const parentLevel = (level: GoalLevel): GoalLevel | null =>
  level === 'guiding' ? null : level === 'intermediate' ? 'guiding' : 'intermediate';

/** The level of what stands below; action goals carry nothing. */
export const childLevel = (level: GoalLevel): GoalLevel | null =>
  level === 'guiding' ? 'intermediate' : level === 'intermediate' ? 'action' : null;

/** What an action goal must say to be SMART, as columns of the goal. */
const smart = ['indicator', 'base_value', 'target_value', 'target_day'] as const;

/**
 * Rules of one goal that read several of its fields: an action goal is SMART, the base day lies no later than the
 * target day, only a guiding goal stands without a parent. Whether the parent has the right level is the database's
 * and the page's to know.
 */
export const goalProblems = (row: JsonRow, locale: Locale): readonly RecordProblem[] => {
  const t = allianceTexts(locale).goalProblems;
  const problems: RecordProblem[] = [];
  const isGuiding = row.level === 'guiding';
  if (isGuiding && row.parent_id) problems.push({ field: 'parent_id', message: t.guidingHasParent });
  if (!isGuiding && !row.parent_id) problems.push({ field: 'parent_id', message: t.parentMissing });
  if (row.level === 'action') {
    for (const column of smart)
      if (row[column] === null || row[column] === undefined)
        problems.push({ field: column, message: t.smart[column] });
  }
  if (row.base_day && row.target_day && String(row.base_day) > String(row.target_day))
    problems.push({ field: 'target_day', message: t.targetBeforeBase });
  if (row.base_value !== null && row.base_value !== undefined && row.base_value === row.target_value)
    problems.push({ field: 'target_value', message: t.targetIsBase });
  return problems;
};

/** Who leads a goal on a day. `fieldId` names the field that the person or organisation belongs to. */
export type Lead = { role: 'lead' | 'coLead'; fieldId: string };

/** What is missing in the shared responsibility for a goal (the source's "gemeinsame Verantwortung"). */
export type LeadFinding = 'no-lead' | 'only-one' | 'same-field';

/**
 * Looks at who leads a goal on one day: nobody, only one of lead and co-lead, or both from one field. Null when it is
 * led from two fields, as it should be.
 */
export const leadFinding = (leads: readonly Lead[]): LeadFinding | null => {
  if (leads.length === 0) return 'no-lead';
  const roles = new Set(leads.map((lead) => lead.role));
  if (roles.size === 1) return 'only-one';
  return new Set(leads.map((lead) => lead.fieldId)).size === 1 ? 'same-field' : null;
};
