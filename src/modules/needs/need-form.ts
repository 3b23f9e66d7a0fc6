import { isUuid } from '../../platform/db/uuid.ts';
import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { Day } from '../../platform/time/day.ts';
import { vocabularies } from '../offers/contract.ts';
import { type FormErrors, readRecordForm, type Typed } from '../records/contract.ts';
import { need } from './kinds.ts';

/** What a need is described with: ids of areas, terms, fields and goals. */
export type Assignments = {
  areas: readonly string[];
  terms: readonly string[];
  fields: readonly string[];
  goals: readonly string[];
};
export const assignmentNames = ['areas', 'terms', 'fields', 'goals'] as const;

/** Most of one sort that a form may send. */
const most = 100;

/** Ids that a form sent, joined by commas; what is none is left out. */
export const idsIn = (text: string | undefined): readonly string[] =>
  [...new Set((text ?? '').split(',').map((each) => each.trim()))].filter(isUuid).slice(0, most);

export const readAssignments = (typed: Typed): Assignments => ({
  areas: idsIn(typed.areas),
  // Each vocabulary has its own boxes.
  terms: vocabularies.flatMap((vocabulary) => idsIn(typed[`terms.${vocabulary}`])),
  fields: idsIn(typed.fields),
  goals: idsIn(typed.goals),
});

/**
 * Reads the form that enters a need with its essentials.
 *
 * @param today since when it holds where nothing else was said
 */
export const readNeedForm = (
  typed: Typed,
  today: Day,
  locale: Locale,
): { ok: true; row: JsonRow } | { ok: false; errors: FormErrors } => {
  const isPublic = typed.publish === 'yes' ? 'yes' : 'no';
  return readRecordForm(need, { ...typed, isPublic, from: typed.from?.trim() || today }, 'create', locale);
};
