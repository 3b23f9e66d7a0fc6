import { addDays, type Day } from '../time/day.ts';
import type { Period } from '../time/period.ts';
import { calendarLines, calendarText, dateOf, dateTimeOf, utcOf, vTimezone } from './ical-lines.ts';
import { type Holidays, mostDays, type Occurrence, occurrencesBetween, pauseOn } from './occurrences.ts';
import type { Schedule, Times } from './schedule.ts';
import { fallsOn, firstFallAfter, ruleOf } from './schedule-rule.ts';
import { instantIn } from './zone.ts';

/** One schedule of an offer as calendars get it. */
export type CalendarEntry = {
  /** The same for as long as the row lives. */
  uid: string;
  /** How often it was changed: RFC 5545, section 3.8.7.4. */
  sequence: number;
  summary: string;
  description: string | null;
  location: string | null;
  url: string;
  schedule: Schedule;
  within: Period;
};

export type CalendarFile = {
  name: string;
  /** IANA name of the zone whose clocks count. */
  timeZone: string;
  holidays: Holidays;
  /** When it was written, and the day from which dates matter. */
  now: Date;
  today: Day;
};

/** So far back a calendar tells, so that rules and their exceptions stay bounded. */
const firstDayTold = (today: Day): Day => `${Number(today.slice(0, 4)) - 1}-01-01`;

/**
 * A calendar of many series (RFC 5545): each a rule with its exceptions, in the zone of the place, so that the clock on the
 * wall stays when clocks change. Holidays are exceptions as far as three years reach; calendars that are subscribed to ask
 * again every day.
 */
export const writeCalendar = (file: CalendarFile, entries: readonly CalendarEntry[]): string =>
  wrap(
    file,
    entries.flatMap((entry) => seriesOf(entry, file)),
  );

/** A calendar of one single date, for whoever comes only then. Not tied to the series: it does not move with it. */
export const writeOccurrence = (file: CalendarFile, entry: CalendarEntry, occurrence: Occurrence): string =>
  wrap(
    file,
    event(file, { ...entry, uid: `${occurrence.day}-${entry.uid}` }, [
      ...startAndEnd(file, occurrence.day, occurrence),
    ]),
  );

const wrap = (file: CalendarFile, events: readonly string[]): string =>
  calendarText([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Verbund//Angebote//DE',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...calendarLines({ NAME: file.name, 'X-WR-CALNAME': file.name }),
    `X-WR-TIMEZONE:${file.timeZone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...vTimezone(file.timeZone),
    ...events,
    'END:VCALENDAR',
  ]);

const event = (file: CalendarFile, entry: CalendarEntry, lines: readonly string[]): string[] => [
  'BEGIN:VEVENT',
  ...calendarLines({ UID: entry.uid }),
  `DTSTAMP:${utcOf(file.now)}`,
  `SEQUENCE:${entry.sequence}`,
  ...lines,
  ...calendarLines({ SUMMARY: entry.summary, DESCRIPTION: entry.description, LOCATION: entry.location }),
  `URL:${entry.url}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

/** A day with the time at which something begins, as a property. */
const moment = (file: CalendarFile, property: string, day: Day, minutes: number | null): string =>
  minutes === null
    ? `${property};VALUE=DATE:${dateOf(day)}`
    : `${property};TZID=${file.timeZone}:${dateTimeOf(day, minutes)}`;

const startAndEnd = (file: CalendarFile, day: Day, { opens, closes }: Times): string[] => [
  moment(file, 'DTSTART', day, opens),
  ...(opens === null
    ? [moment(file, 'DTEND', addDays(day, 1), null)]
    : closes === null
      ? []
      : [moment(file, 'DTEND', day, closes)]),
];

/** Days of the rule from which a calendar tells to the end of what can be worked out. */
const reach = (entry: CalendarEntry, file: CalendarFile): { from: Day; until: Day } => {
  const told = firstDayTold(file.today);
  const from = entry.within.from !== null && entry.within.from > told ? entry.within.from : told;
  const last = entry.within.until === null ? null : addDays(entry.within.until, -1);
  const bound = addDays(from, mostDays - 1);
  return { from, until: last !== null && last < bound ? last : bound };
};

/**
 * The events of one schedule: the series, days that were moved (RECURRENCE-ID), and days that have a time of their own.
 * What has no rule, or only takes place in holidays, which no rule can say, is a list of days.
 */
const seriesOf = (entry: CalendarEntry, file: CalendarFile): string[] => {
  const { schedule } = entry;
  if (schedule.rhythm === 'appointment') return [];
  const { from, until } = reach(entry, file);
  const all = occurrencesBetween(schedule, { holidays: file.holidays, from, until, within: entry.within });
  const rule = ruleOf(schedule);
  const start = rule === null ? null : firstFallAfter(schedule, from, mostDays);
  if (rule === null || schedule.schoolHolidays === 'only' || start === null || start > until)
    return asList(entry, file, all);
  const isMovable = (each: Occurrence): boolean =>
    each.movedFrom !== null && each.movedFrom >= start && fallsOn(schedule, each.movedFrom);
  const plain = all.filter((each) => each.movedFrom === null && !hasOwnTimes(each, schedule));
  const apart = all.filter((each) =>
    each.movedFrom === null ? hasOwnTimes(each, schedule) : !isMovable(each),
  );
  const moved = all.filter(isMovable);
  const extra = plain.filter(({ day }) => !fallsOn(schedule, day) || day < start).map(({ day }) => day);
  const kept = new Set(moved.map(({ movedFrom }) => movedFrom));
  const off = pausedDays(entry, file, start, until).filter((day) => !kept.has(day));
  return [
    ...event(file, entry, [
      ...startAndEnd(file, start, schedule),
      `RRULE:${rule}${endOf(entry, file)}`,
      ...daysAs(file, 'RDATE', extra, schedule.opens),
      // What a holiday leaves out and somebody added by hand takes place.
      ...daysAs(
        file,
        'EXDATE',
        off.filter((day) => !plain.some((each) => each.day === day)),
        schedule.opens,
      ),
    ]),
    ...moved.flatMap((each) =>
      event(file, entry, [
        moment(file, 'RECURRENCE-ID', each.movedFrom ?? each.day, schedule.opens),
        ...startAndEnd(file, each.day, each),
      ]),
    ),
    ...apart.flatMap((each) => single(entry, file, each)),
  ];
};

const hasOwnTimes = (times: Times, schedule: Schedule): boolean =>
  times.opens !== schedule.opens || times.closes !== schedule.closes;

/** Days of the rule that do not take place. */
const pausedDays = (entry: CalendarEntry, file: CalendarFile, start: Day, until: Day): readonly Day[] => {
  const days: Day[] = [];
  for (let day = start; day <= until; day = addDays(day, 1))
    if (fallsOn(entry.schedule, day) && pauseOn(entry.schedule, day, file.holidays) !== null) days.push(day);
  return days;
};

/** The end of the rule as its last part; of timed events the last second of the last day, as UTC. */
const endOf = ({ schedule, within }: CalendarEntry, { timeZone }: CalendarFile): string => {
  const ends = [schedule.lastDay, within.until === null ? null : addDays(within.until, -1)];
  const last = ends.filter((day) => day !== null).toSorted()[0];
  if (last === undefined) return '';
  if (schedule.opens === null) return `;UNTIL=${dateOf(last)}`;
  return `;UNTIL=${utcOf(new Date(instantIn(addDays(last, 1), 0, timeZone).getTime() - 1000))}`;
};

const daysAs = (
  file: CalendarFile,
  property: string,
  days: readonly Day[],
  opens: number | null,
): string[] =>
  days.length === 0
    ? []
    : [
        opens === null
          ? `${property};VALUE=DATE:${days.map(dateOf).join(',')}`
          : `${property};TZID=${file.timeZone}:${days.map((day) => dateTimeOf(day, opens)).join(',')}`,
      ];

const single = (entry: CalendarEntry, file: CalendarFile, each: Occurrence): string[] =>
  event(
    file,
    { ...entry, uid: `${each.day}-${each.opens ?? 'day'}-${entry.uid}` },
    startAndEnd(file, each.day, each),
  );

/** Days without a rule: the first begins, the others of the same time are added to it. */
const asList = (entry: CalendarEntry, file: CalendarFile, all: readonly Occurrence[]): string[] => {
  const [first, ...others] = all;
  if (!first) return [];
  const alike = all.filter((each) => each.opens === first.opens && each.closes === first.closes);
  const apart = others.filter((each) => !alike.includes(each));
  return [
    ...event(file, entry, [
      ...startAndEnd(file, first.day, first),
      // The first is named once more: some programs count only what is listed as soon as there is a list.
      ...daysAs(file, 'RDATE', alike.length > 1 ? alike.map(({ day }) => day) : [], first.opens),
    ]),
    ...apart.flatMap((each) => single(entry, file, each)),
  ];
};
