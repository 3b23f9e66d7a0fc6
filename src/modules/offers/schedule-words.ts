import { emptySchedule, type Schedule, type Times, weekdays } from '../../platform/calendar/schedule.ts';
import { capital, longDay } from '../../platform/i18n/format.ts';
import type { Language } from '../../platform/i18n/locale.ts';
import type { Day } from '../../platform/time/day.ts';
import { arabic, turkish, ukrainian } from './texts/schedule-further.ts';
import { english, german, type ScheduleWords, simpleGermanWords } from './texts/schedule-words.ts';

/** How a schedule is told: in the reader's language, or in simple German. */
export type Manner = Exclude<Language, 'de-x-simple'> | 'simple';
/** How a schedule is told to readers of a language. */
export const mannerOf = (language: Language): Manner => (language === 'de-x-simple' ? 'simple' : language);
const manners: Readonly<Record<Manner, ScheduleWords>> = {
  de: german,
  en: english,
  simple: simpleGermanWords,
  tr: turkish,
  ar: arabic,
  uk: ukrainian,
};

/** Before every day that a schedule names: nothing has passed. */
const earliest: Day = '1900-01-01';
/** So many single days are named; the rest is counted. */
const namedDays = 6;

/**
 * A schedule in words: "jeden Mittwoch, 16 bis 17.30 Uhr, nicht in den Ferien".
 *
 * @param today days off, extra and moved ones that have passed are left out, and the first day where it has passed
 */
export const scheduleInWords = (schedule: Schedule, manner: Manner, today: Day): string => {
  const w = manners[manner];
  const locale: Language = manner === 'simple' ? 'de' : manner;
  const parts = [
    rhythmInWords(schedule, w, locale, today),
    ...timesPart(schedule, w),
    ...boundsPart(schedule, w, locale, today),
    ...holidaysPart(schedule, w),
    ...exceptionsPart(schedule, w, locale, today),
  ];
  if (manner !== 'simple') return parts.join(manner === 'ar' ? '، ' : ', ');
  // The time belongs into the first sentence; everything else is a sentence of its own.
  const times = timesPart(schedule, w).length;
  const [rhythm = '', ...rest] = parts;
  const first = times === 1 ? `${rhythm} ${rest[0]}` : rhythm;
  return [first, ...rest.slice(times)].map((part) => `${capital(part)}.`).join(' ');
};

/** "a", "a und b", "a, b und c". Arabic writes its "and" together with the word that follows. */
const joined = (list: readonly string[], and: string): string =>
  list.length < 2
    ? (list[0] ?? '')
    : `${list.slice(0, -1).join(and === 'و' ? '، ' : ', ')} ${and}${and === 'و' ? '' : ' '}${list.at(-1)}`;

const rhythmInWords = (schedule: Schedule, w: ScheduleWords, locale: Language, today: Day): string => {
  const { every } = schedule;
  const names = schedule.weekdays.map((day) => weekdays.indexOf(day));
  const dayNames = names.map((index) => w.days[index] ?? '');
  switch (schedule.rhythm) {
    case 'daily':
      return every > 1 ? w.everyDays(every) : w.everyDay;
    case 'weekly': {
      const onDays = joined(
        names.map((index) => w.onDays[index] ?? ''),
        w.and,
      );
      const isWorkdays = names.join() === '0,1,2,3,4';
      if (every > 1) return w.weeks(every, isWorkdays ? w.workdays : onDays);
      if (names.length === 7) return w.everyDay;
      return isWorkdays ? w.workdays : w.everyWeek(joined(dayNames, w.and));
    }
    case 'monthly': {
      const { monthDay, nth } = schedule;
      if (monthDay === -1) return every > 1 ? w.lastOfMonths(every) : w.lastOfMonth;
      if (monthDay !== null) return every > 1 ? w.monthsDay(every, monthDay) : w.monthDay(monthDay);
      const each = joined(
        dayNames.map((day) => w.nthDay(w.nth[nth ?? 'first'], day)),
        w.and,
      );
      return every > 1 ? w.months(every, each) : w.monthly(each);
    }
    case 'days':
      return w.onSingleDays(singleDays(schedule, w, locale, today));
    case 'appointment':
      return w.appointment;
  }
};

/** The days to come, or all where none is; days that have a time of their own name it. */
const singleDays = (schedule: Schedule, w: ScheduleWords, locale: Language, today: Day): string => {
  const all = schedule.extraDays.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const coming = all.filter(({ day }) => day >= today);
  return listed(
    (coming.length > 0 ? coming : all).map(({ day, times }) => withTimes(longDay(day, locale), times, w)),
    w,
  );
};

const listed = (days: readonly string[], w: ScheduleWords): string =>
  joined(
    days.length > namedDays ? [...days.slice(0, namedDays), w.more(days.length - namedDays)] : days,
    w.and,
  );

const withTimes = (day: string, times: Times | null, w: ScheduleWords): string => {
  const [time] = times ? timesPart({ ...times, rhythm: 'weekly' }, w) : [];
  return time ? w.at(day, time) : day;
};

const timesPart = (
  { rhythm, opens, closes }: Times & Pick<Schedule, 'rhythm'>,
  w: ScheduleWords,
): string[] => {
  if (rhythm === 'appointment') return [];
  if (opens === null) return rhythm === 'days' ? [w.wholeDay] : [];
  const time = (minutes: number): string =>
    w.time(minutes === 1440 ? 24 : Math.floor((minutes % 1440) / 60), minutes % 60);
  if (closes === null) return [w.startsAt(time(opens))];
  const between = w.between(time(opens), time(closes));
  return [closes > 1440 ? `${between} ${w.nextMorning}` : between];
};

const boundsPart = (
  { rhythm, firstDay, lastDay }: Schedule,
  w: ScheduleWords,
  locale: Language,
  today: Day,
): string[] => {
  if (rhythm === 'days' || rhythm === 'appointment') return [];
  const first = firstDay !== null && firstDay > today ? longDay(firstDay, locale) : null;
  const last = lastDay === null ? null : longDay(lastDay, locale);
  if (first && last) return [w.fromUntil(first, last)];
  if (first) return [w.from(first)];
  return last ? [w.until(last)] : [];
};

const holidaysPart = (schedule: Schedule, w: ScheduleWords): string[] => {
  if (schedule.rhythm === 'days' || schedule.rhythm === 'appointment') return [];
  const school = { runs: null, pauses: w.noSchoolHolidays, only: w.onlySchoolHolidays }[
    schedule.schoolHolidays
  ];
  return [school, w.publicHolidays[schedule.publicHolidays]].filter((part) => part !== null);
};

const exceptionsPart = (schedule: Schedule, w: ScheduleWords, locale: Language, today: Day): string[] => {
  if (schedule.rhythm === 'appointment') return [];
  const say = (day: Day): string => longDay(day, locale);
  const off = schedule.daysOff.filter((day) => day >= today).toSorted();
  const extra = schedule.rhythm === 'days' ? [] : schedule.extraDays.filter(({ day }) => day >= today);
  const moved = schedule.movedDays.filter(({ from, to }) => from >= today || to >= today);
  return [
    ...(off.length > 0 ? [w.off(listed(off.map(say), w))] : []),
    ...(extra.length > 0
      ? [
          w.extra(
            listed(
              extra.map(({ day, times }) => withTimes(say(day), times, w)),
              w,
            ),
          ),
        ]
      : []),
    ...moved
      .slice(0, namedDays)
      .map(({ from, to, times }) => w.moved(say(from), withTimes(say(to), times, w))),
  ];
};

/** "16 bis 17.30 Uhr"; nothing where it takes the whole day. */
export const timesInWords = (times: Times, manner: Manner): string =>
  timesPart({ ...times, rhythm: 'weekly' }, manners[manner])[0] ?? '';

/** "vom 2. Dezember 2026 bis zum 30. Juni 2027"; nothing where it has neither a first nor a last day. */
export const boundsInWords = (days: Pick<Schedule, 'firstDay' | 'lastDay'>, language: Language): string => {
  const schedule = { ...emptySchedule, ...days, rhythm: 'weekly' as const };
  return boundsPart(schedule, manners[mannerOf(language)], language, earliest).join();
};

/** "nicht am 16. Dezember 2026, am 14. Januar 2027 statt am 13. Januar 2027"; nothing where there is no exception. */
export const exceptionsInWords = (
  days: Pick<Schedule, 'daysOff' | 'movedDays'>,
  language: Language,
): string => {
  const schedule = { ...emptySchedule, ...days, rhythm: 'weekly' as const };
  return exceptionsPart(schedule, manners[mannerOf(language)], language, earliest).join(', ');
};
