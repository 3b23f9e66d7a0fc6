import { addDays, type Day } from '../time/day.ts';
import { holdsOn, type Period } from '../time/period.ts';
import type { Schedule, Times } from './schedule.ts';
import { fallsOn } from './schedule-rule.ts';

/** What one must know of holidays to say when an offer takes place. */
export type Holidays = {
  /** The name of the public holiday on a day, or null. */
  publicOn(day: Day): string | null;
  /** The name of the school holidays on a day, or null. */
  schoolOn(day: Day): string | null;
  /** The last day that the calendar of school holidays speaks of; null: it is empty. What comes later is not known. */
  knownUntil: Day | null;
};

export const noHolidays: Holidays = { publicOn: () => null, schoolOn: () => null, knownUntil: null };

/** One time that it takes place. `movedFrom`: the day of the rule that it stands for. */
export type Occurrence = Times & { day: Day; movedFrom: Day | null };

/** The longest stretch of days that is worked out at once: three years and some days. */
export const mostDays = 1100;
/** The most occurrences that are given at once. */
export const mostOccurrences = 1000;

/** Why a day of the rule is left out; null: it takes place. */
export const pauseOn = (
  schedule: Schedule,
  day: Day,
  holidays: Holidays,
): 'dayOff' | 'moved' | 'publicHoliday' | 'schoolHoliday' | 'schoolTime' | null => {
  if (schedule.daysOff.includes(day)) return 'dayOff';
  if (schedule.movedDays.some(({ from }) => from === day)) return 'moved';
  if (schedule.publicHolidays === 'pauses' && holidays.publicOn(day) !== null) return 'publicHoliday';
  if (schedule.schoolHolidays === 'runs') return null;
  const isHoliday = holidays.schoolOn(day) !== null;
  if (schedule.schoolHolidays === 'pauses') return isHoliday ? 'schoolHoliday' : null;
  return isHoliday ? null : 'schoolTime';
};

export type Asked = {
  holidays: Holidays;
  /** Both days included; never more than `mostDays` from the first. */
  from: Day;
  until: Day;
  /** When the row that says so holds; days outside belong to other rows. */
  within?: Period;
  /** Stretches in which nothing takes place, whatever the rule says. */
  pauses?: readonly Period[];
  /** How many are enough. */
  most?: number;
};

/**
 * When it takes place between two days, in order. Days that were moved or added take place whatever the holidays; the rest
 * keeps to them. The clock on the wall counts, so that nothing shifts when clocks change.
 */
export const occurrencesBetween = (schedule: Schedule, asked: Asked): readonly Occurrence[] => {
  if (schedule.rhythm === 'appointment') return [];
  const from = later(asked.from, asked.within?.from ?? null);
  const bound = earlier(asked.until, addDays(asked.from, mostDays - 1));
  const until = earlier(bound, asked.within?.until ? addDays(asked.within.until, -1) : null);
  const most = Math.min(asked.most ?? mostOccurrences, mostOccurrences);
  const apart = besidesTheRule(schedule).filter(({ day }) => from <= day && day <= until);
  const found: Occurrence[] = [];
  for (let day = from; day <= until && found.length < most; day = addDays(day, 1)) {
    if (asked.pauses?.some((pause) => holdsOn(pause, day))) continue;
    const here = apart.filter((each) => each.day === day);
    if (fallsOn(schedule, day) && pauseOn(schedule, day, asked.holidays) === null)
      here.push({ day, opens: schedule.opens, closes: schedule.closes, movedFrom: null });
    found.push(...once(here));
  }
  return found.slice(0, most);
};

/** The next time on or after a day; null when there is none within three years. */
export const nextOccurrence = (
  schedule: Schedule,
  asked: Pick<Asked, 'holidays' | 'from' | 'within'>,
): Occurrence | null =>
  occurrencesBetween(schedule, { ...asked, until: addDays(asked.from, mostDays), most: 1 })[0] ?? null;

/**
 * Whether the days that are given can still change because the calendar of school holidays does not reach so far.
 */
export const isProvisional = (schedule: Schedule, day: Day, holidays: Holidays): boolean =>
  schedule.schoolHolidays !== 'runs' && (holidays.knownUntil === null || day > holidays.knownUntil);

const besidesTheRule = (schedule: Schedule): Occurrence[] => [
  ...schedule.extraDays
    .filter(({ day }) => !schedule.daysOff.includes(day))
    .map(({ day, times }) => ({ day, ...(times ?? timesOfSchedule(schedule)), movedFrom: null })),
  ...schedule.movedDays.map(({ from, to, times }) => ({
    day: to,
    ...(times ?? timesOfSchedule(schedule)),
    movedFrom: from,
  })),
];

const timesOfSchedule = ({ opens, closes }: Schedule): Times => ({ opens, closes });

/** Those of one day by the clock; what begins and ends at the same time is one. */
const once = (list: readonly Occurrence[]): readonly Occurrence[] =>
  list
    .toSorted((a, b) => (a.opens ?? -1) - (b.opens ?? -1) || (a.closes ?? -1) - (b.closes ?? -1))
    .filter((each, index, all) => {
      const before = all[index - 1];
      return before === undefined || before.opens !== each.opens || before.closes !== each.closes;
    });

const later = (day: Day, other: Day | null): Day => (other !== null && other > day ? other : day);
const earlier = (day: Day, other: Day | null): Day => (other !== null && other < day ? other : day);
