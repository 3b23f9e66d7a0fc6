import {
  emptySchedule,
  isRhythm,
  type Nth,
  parseTime,
  type Schedule,
  timesOf,
  type Weekday,
  weekdays,
} from '../../platform/calendar/schedule.ts';
import { weekdayOf } from '../../platform/calendar/schedule-rule.ts';
import { readDayOff, readExtraDay, readMovedDay } from '../../platform/calendar/written-days.ts';
import type { Part } from '../../platform/tables/hsds-parts.ts';
import { partsOfCell } from '../../platform/tables/hsds-parts.ts';
import { type Day, isDay } from '../../platform/time/day.ts';

/** Times as they can stand here, with what of them could not be taken, and times that named a zone; `schedule` null: nothing of them. */
export type ReadSchedule = {
  schedule: Schedule | null;
  note: string;
  left: readonly string[];
  zoned: readonly string[];
};

const nthOf: Readonly<Record<string, Nth>> = {
  '1': 'first',
  '2': 'second',
  '3': 'third',
  '4': 'fourth',
  '-1': 'last',
};
const byAppointment = /vereinbarung|absprache|termin|appointment/i;

/**
 * Reads the times of a service as the standard writes them. What our own export adds to them (`attributes`: holidays, days
 * off, single days) is understood again, and then its description says nothing new; the words of others become a note.
 */
export const readSchedule = (part: Part): ReadSchedule => {
  const left: string[] = [];
  const zoned: string[] = [];
  const traits = partsOfCell(part.attributes ?? '');
  const ours = (type: string): readonly string[] =>
    traits.flatMap((trait) => (trait.type === type && trait.value !== undefined ? [trait.value] : []));
  const isOurs = ours('rhythm').length > 0;
  for (const name of ['count', 'timezone', 'byweekno', 'byyearday', 'schedule_link', 'attending_type'])
    if (part[name] && !(isOurs && name === 'schedule_link')) left.push(`${name} ${part[name]}`);
  const day = (name: string): Day | null => {
    const text = (part[name] ?? '').slice(0, 10);
    if (isDay(text)) return text;
    if (text !== '') left.push(`${name} ${part[name]}`);
    return null;
  };
  const time = (name: string): number | null => {
    const [, clock = '', zone = ''] =
      /^(\d{1,2}:\d{2})(?::\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(part[name] ?? '') ?? [];
    const minutes = clock === '' ? null : parseTime(clock);
    // The clock on the wall counts here, whatever it is called elsewhere.
    if (part[name] && minutes === null) left.push(`${name} ${part[name]}`);
    else if (zone) zoned.push(String(part[name]));
    return minutes;
  };
  const opens = time('opens_at');
  const times = opens === null ? { opens: null, closes: null } : timesOf(opens, time('closes_at'));
  const [starts, validFrom, until, validTo] = [
    day('dtstart'),
    day('valid_from'),
    day('until'),
    day('valid_to'),
  ];
  const every = Number(part.interval ?? 1);
  const isEvery = Number.isInteger(every) && every >= 1 && every <= 60;
  if (!isEvery) left.push(`interval ${part.interval}`);
  const common: Schedule = {
    ...emptySchedule,
    ...times,
    every: isEvery ? every : 1,
    firstDay: every > 1 ? (starts ?? validFrom) : latest(starts, validFrom),
    lastDay: earliest(until, validTo),
    ...(isOurs ? ownRules(ours) : {}),
  };
  const words = isOurs ? '' : (part.description ?? '');
  const schedule = ruleOf(part, common, { starts, until, own: ours('rhythm')[0] ?? '', words });
  const notes = [words, part.notes ?? ''].filter(Boolean).join('. ');
  if (schedule === null) {
    const said = Object.entries(part).filter(([name]) => !['at', 'attributes', 'description'].includes(name));
    return {
      schedule,
      note: '',
      zoned,
      left: [[words, ...said.map((each) => each.join(' '))].filter(Boolean).join(', ')],
    };
  }
  return { schedule, note: notes, left, zoned };
};

const latest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other > one) ? other : one;
const earliest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other < one) ? other : one;

/** What our export says of times beyond the standard's own columns. */
const ownRules = (ours: (type: string) => readonly string[]): Partial<Schedule> => {
  const known = <Value>(values: readonly (Value | null)[]) => values.filter((value) => value !== null);
  const [school] = ours('schoolHolidays');
  return {
    schoolHolidays: school === 'pauses' || school === 'only' ? school : 'runs',
    publicHolidays: ours('publicHolidays')[0] === 'runs' ? 'runs' : 'pauses',
    daysOff: known(ours('dayOff').map(readDayOff)),
    extraDays: known(ours('extraDay').map(readExtraDay)),
    movedDays: known(ours('movedDay').map(readMovedDay)),
    ...(ours('firstDay')[0] === 'none' ? { firstDay: null } : {}),
  };
};

type Said = { starts: Day | null; until: Day | null; own: string; words: string };

/** The rhythm; null: it cannot be told. */
const ruleOf = (part: Part, common: Schedule, { starts, until, own, words }: Said): Schedule | null => {
  const freq = (part.freq ?? '').toUpperCase();
  if (isRhythm(own) && freq === '') {
    if (own === 'days') return common.extraDays.length > 0 ? { ...common, rhythm: own, ...unbounded } : null;
    if (own === 'appointment') return { ...emptySchedule, rhythm: own };
    return own === 'daily' ? { ...common, rhythm: own } : null;
  }
  const named = (part.byday ?? '')
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((each) => /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)$/.exec(each));
  if (named.some((each) => each === null)) return null;
  const days = weekdays.filter((each) => named.some((name) => name?.[2] === each));
  const numbers = [...new Set(named.map((name) => (name?.[1] ?? '').replace('+', '')))];
  if (freq === 'DAILY') return { ...common, rhythm: 'daily' };
  if (freq === 'WEEKLY' || (freq === '' && days.length > 0)) {
    if (numbers.some((each) => each !== '')) return null;
    const [only] = days.length > 0 ? days : starts ? [weekdayOf(starts)] : [];
    if (!only) return null;
    if (own === 'daily') return { ...common, rhythm: 'daily' };
    return { ...common, rhythm: 'weekly', weekdays: days.length > 0 ? days : [only] };
  }
  if (freq === 'MONTHLY') return monthlyRule(part, common, days, numbers, starts);
  if (freq !== '') return null;
  // A day without a rule is this one day.
  if (starts && (until === null || until === starts))
    return { ...common, rhythm: 'days', extraDays: [{ day: starts, times: null }], ...unbounded };
  return byAppointment.test(words) && common.opens === null
    ? { ...emptySchedule, rhythm: 'appointment' }
    : null;
};

const unbounded = { firstDay: null, lastDay: null } as const;

const monthlyRule = (
  part: Part,
  common: Schedule,
  days: readonly Weekday[],
  numbers: readonly string[],
  starts: Day | null,
): Schedule | null => {
  const monthDay = part.bymonthday ?? (days.length === 0 && starts ? String(Number(starts.slice(8))) : '');
  if (monthDay !== '') {
    const number = Number(monthDay);
    const isDayOfMonth = Number.isInteger(number) && (number === -1 || (number >= 1 && number <= 31));
    return isDayOfMonth && days.length === 0 ? { ...common, rhythm: 'monthly', monthDay: number } : null;
  }
  const nth = numbers.length === 1 ? nthOf[numbers[0] ?? ''] : undefined;
  return nth && days.length > 0 ? { ...common, rhythm: 'monthly', weekdays: days, nth } : null;
};
