import { isUuid } from '../../platform/db/uuid.ts';
import type { JsonRow } from '../../platform/events/tables.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import { type FormErrors, readRecordForm, type Typed } from '../records/contract.ts';
import { offerSchedule } from './schedule-kind.ts';
import { rowOfSchedule, scheduleOf } from './schedule-row.ts';
import { scheduleTexts } from './texts/schedule.ts';

/** Stands before the names of the fields of one schedule: `times.0.rhythm`. */
export const schedulePrefix = (index: number): string => `times.${index}.`;
/** Minutes: what lasts longer has its beginning and end the wrong way round, or takes whole days. */
const longestAtOnce = 16 * 60;
/** Most schedules in one form. */
export const mostSchedules = 20;

/** The fields of a schedule that the form asks for; the offer is known, the order is that of the form. */
export const scheduleFields = offerSchedule.fields.filter(
  ({ name }) => name !== 'offer_id' && name !== 'position',
);

/**
 * One schedule of a form. `id`: of its row, or of the row that it is to become, made with the form. `version`: of the row
 * that the person saw; null: it is new. `isGone`: it is to be removed.
 */
export type TypedSchedule = {
  index: number;
  id: string;
  version: number | null;
  isGone: boolean;
  row: JsonRow;
};

/** How many schedules a form holds, empty ones included. */
export const countSchedules = (typed: Typed): number => {
  const numbers = Object.keys(typed).map((name) => Number(/^times\.(\d{1,3})\./.exec(name)?.[1] ?? -1));
  return Math.max(-1, ...numbers) + 1;
};

/** What stands in a form from the beginning says nothing by itself. */
const preset: Readonly<Record<string, string>> = { school_holidays: 'runs', public_holidays: 'pauses' };
export const presetSchedule = preset;

/** Whether nothing was filled in: such a section is not asked about, and not kept. */
const isBlank = (values: Typed): boolean =>
  scheduleFields.every(({ name }) => {
    const value = (values[name] ?? '').trim();
    return value === '' || value === preset[name];
  });

/**
 * Reads the schedules of a form whose fields are named `times.N.field`; groups of boxes come joined by commas. Used by the
 * form of an offer and by the page of its times.
 *
 * @returns the schedules in the order of the form, or a sentence for each field that is wrong, by its full name
 */
export const readSchedules = (
  typed: Typed,
  locale: Locale,
): { ok: true; schedules: readonly TypedSchedule[] } | { ok: false; errors: FormErrors } => {
  const count = countSchedules(typed);
  if (count > mostSchedules)
    return {
      ok: false,
      errors: { 'times.0.rhythm': scheduleTexts(locale).problems.tooManyRows(mostSchedules) },
    };
  const schedules: TypedSchedule[] = [];
  const errors: Record<string, string> = {};
  for (let index = 0; index < count; index += 1) {
    const prefix = schedulePrefix(index);
    const values = valuesAt(typed, prefix);
    const id = isUuid(values.id ?? '') ? (values.id ?? '') : '';
    const version = /^\d{1,9}$/.test(values.version ?? '') ? Number(values.version) : null;
    const isGone = values.remove === 'on' || values.remove === 'yes';
    if (isGone || (version === null && isBlank(values))) {
      if (isGone && version !== null) schedules.push({ index, id, version, isGone, row: {} });
      continue;
    }
    // The offer may not be there yet; it takes the place of its id.
    const read = readRecordForm(
      offerSchedule,
      { ...values, offer_id: 'new', from: '', until: '' },
      'create',
      locale,
    );
    if (!read.ok) {
      for (const [field, message] of Object.entries(read.errors)) errors[`${prefix}${field}`] = message;
      continue;
    }
    const row = Object.fromEntries(scheduleFields.map(({ name }) => [name, read.row[name] ?? null]));
    const schedule = scheduleOf(row);
    if (schedule.opens !== null && (schedule.closes ?? 0) - schedule.opens > longestAtOnce) {
      errors[`${prefix}closes`] = scheduleTexts(locale).problems.overnight;
      continue;
    }
    const tidy = { ...row, ...rowOfSchedule(schedule), position: schedules.length + 1 };
    schedules.push({ index, id, version, isGone, row: tidy });
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : { ok: true, schedules };
};

/** What was typed into one section, without the beginning of the names. */
export const valuesAt = (typed: Typed, prefix: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]) =>
      name.startsWith(prefix) ? [[name.slice(prefix.length), value]] : [],
    ),
  );

/** A row of `offer_schedule` as its section of the form shows it. */
export const typedOfSchedule = (row: JsonRow, index: number): Readonly<Record<string, string>> => {
  const typed: Record<string, string> = { id: String(row.id), version: String(row.version) };
  for (const { name, type } of scheduleFields) {
    const value = row[name];
    if (value === null || value === undefined) continue;
    if (type === 'choices') typed[name] = (value as string[]).join(',');
    else if (type === 'lines') typed[name] = (value as string[]).map(germanDays).join('\n');
    else typed[name] = type === 'day' ? germanDays(String(value)) : String(value);
  }
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [`${schedulePrefix(index)}${name}`, value]),
  );
};

/** Days in a line as people type them: `2026-12-24 09:30` as `24.12.2026 09:30`. */
const germanDays = (line: string): string =>
  line.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3.$2.$1').replace('>', ' > ');
