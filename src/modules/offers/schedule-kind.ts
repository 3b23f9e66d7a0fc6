import {
  nths,
  publicHolidayRules,
  rhythms,
  schoolHolidayRules,
  weekdays,
} from '../../platform/calendar/schedule.ts';
import type { Locale } from '../../platform/i18n/locale.ts';
import type { RecordKind, RecordProblem } from '../records/contract.ts';
import { keepsPart } from './data/keepers.ts';
import { partShownWhen } from './data/shown-when.ts';
import { maySeeInternal, mayWriteOffers } from './permissions.ts';
import { holidayProblems, scheduleProblems } from './schedule-problems.ts';
import { scheduleOf } from './schedule-row.ts';
import { scheduleInWords } from './schedule-words.ts';
import { scheduleTexts } from './texts/schedule.ts';

/** Most lines of exceptions that a schedule takes. */
export const mostExceptions = 200;
export const mostExtraDays = 400;

const constraints: Readonly<Record<string, (locale: Locale) => RecordProblem>> = {
  offer_schedule_within_place: (locale) => ({
    field: 'place_id',
    message: scheduleTexts(locale).problems.place,
  }),
  offer_schedule_within_offer: (locale) => ({
    field: 'from',
    message: scheduleTexts(locale).problems.outside,
  }),
  school_holiday_apart: (locale) => ({
    field: 'first_day',
    message: scheduleTexts(locale).problems.holidayOverlap,
  }),
};
const constraint = (name: string, locale: Locale): RecordProblem | null =>
  constraints[name]?.(locale) ?? null;

/** When an offer takes place. Its title is the whole of it in words. */
export const offerSchedule: RecordKind = {
  kind: 'offerSchedule',
  table: 'offer_schedule',
  series: 'versions',
  fields: [
    { name: 'offer_id', type: 'record', kind: 'offer', required: true },
    { name: 'rhythm', type: 'choice', options: rhythms, required: true },
    { name: 'weekdays', type: 'choices', options: weekdays },
    // Room for "18.30 Uhr".
    { name: 'opens', type: 'text', maxLength: 12 },
    { name: 'closes', type: 'text', maxLength: 12 },
    { name: 'every', type: 'number' },
    { name: 'nth', type: 'choice', options: nths },
    { name: 'month_day', type: 'number' },
    { name: 'first_day', type: 'day' },
    { name: 'last_day', type: 'day' },
    { name: 'school_holidays', type: 'choice', options: schoolHolidayRules, required: true },
    { name: 'public_holidays', type: 'choice', options: publicHolidayRules, required: true },
    { name: 'days_off', type: 'lines', maxLength: 40, maxLines: mostExceptions },
    { name: 'extra_days', type: 'lines', maxLength: 60, maxLines: mostExtraDays },
    { name: 'moved_days', type: 'lines', maxLength: 80, maxLines: mostExceptions },
    { name: 'place_id', type: 'record', kind: 'offerPlace' },
    { name: 'note', type: 'text', maxLength: 300 },
    { name: 'position', type: 'position' },
  ],
  write: mayWriteOffers,
  seeInternal: maySeeInternal,
  keeps: keepsPart,
  shownWhen: partShownWhen,
  words: (locale) => scheduleTexts(locale).kind,
  // Titles know no day; what has passed is told with the rest.
  title: (row, locale) => scheduleInWords(scheduleOf(row), locale, '1900-01-01'),
  path: (row) => `/angebote/${String(row.offer_id)}`,
  problems: scheduleProblems,
  constraint,
};

/** Days on which schools are closed. */
export const schoolHoliday: RecordKind = {
  kind: 'schoolHoliday',
  table: 'school_holiday',
  series: 'undated',
  fields: [
    { name: 'name', type: 'text', maxLength: 120, required: true },
    { name: 'first_day', type: 'day', required: true },
    { name: 'last_day', type: 'day', required: true },
    { name: 'origin', type: 'text', maxLength: 300 },
  ],
  write: mayWriteOffers,
  seeInternal: maySeeInternal,
  words: (locale) => scheduleTexts(locale).holidayKind,
  title: (row) => String(row.name),
  path: () => '/ferien',
  problems: holidayProblems,
  constraint,
};

/** The kinds of records about times, in an order in which they can be loaded. */
export const scheduleKinds: readonly RecordKind[] = [schoolHoliday, offerSchedule];
