import {
  type CalendarGroup,
  type ContentLine,
  calendarGroups,
  plainText,
} from '../calendar/content-lines.ts';
import { addDays, isDay } from '../time/day.ts';
import { clean } from './lines.ts';
import type { OpenedTable, TableRow } from './table-file.ts';
import { textOf } from './text-of-file.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** Calendars are read whole: a series and its changes may stand far apart. */
const largestCalendar = 10_000_000;

/** The columns that a calendar has as a table: one row for each UID. `EVENT` holds its events as they are written. */
export const calendarHeadings = [
  'UID',
  'SUMMARY',
  'FIRST-DAY',
  'LAST-DAY',
  'DTSTART',
  'DTEND',
  'RRULE',
  'LOCATION',
  'DESCRIPTION',
  'URL',
  'STATUS',
  'SEQUENCE',
  'EVENT',
] as const;

/** Opens an iCalendar file as a table. */
export const openCalendar = async (file: Blob): Promise<OpenedTable> => {
  if (file.size > largestCalendar)
    throw new UnreadableFile('tooLarge', String(Math.round(largestCalendar / 1_000_000)));
  let text = '';
  for await (const piece of textOf(file)) text += piece;
  const groups = calendarGroups(text);
  if (groups.length === 0) throw new UnreadableFile('noRows');
  return {
    shape: {
      format: 'ics',
      sheets: [],
      sheet: null,
      headings: [...calendarHeadings],
      headingLine: null,
      projection: null,
    },
    rows: () => rowsOf(groups),
    close: async () => {},
  };
};

async function* rowsOf(groups: readonly CalendarGroup[]): AsyncGenerator<TableRow> {
  for (const [index, group] of groups.entries()) yield { number: index + 1, cells: cellsOf(group) };
}

/** Cells of one UID. The first and last day are those of the series, whole days counted as people do. */
export const cellsOf = ({ uid, events }: CalendarGroup): Readonly<Record<string, string>> => {
  const [event = []] = events;
  const line = (name: string): ContentLine | undefined => event.find((each) => each.name === name);
  const said = (name: string): string =>
    clean(plainText(line(name)?.value ?? ''))
      .trim()
      .slice(0, 2000);
  const first = dayIn(line('DTSTART')?.value);
  return {
    UID: clean(uid).slice(0, 500),
    SUMMARY: said('SUMMARY'),
    'FIRST-DAY': first,
    'LAST-DAY': lastDayOf(first, line('DTSTART'), line('DTEND'), line('DURATION')),
    DTSTART: said('DTSTART'),
    DTEND: said('DTEND'),
    RRULE: said('RRULE'),
    LOCATION: said('LOCATION'),
    DESCRIPTION: said('DESCRIPTION'),
    URL: said('URL'),
    STATUS: said('STATUS'),
    SEQUENCE: said('SEQUENCE'),
    EVENT: clean(JSON.stringify(events.map(told))).slice(0, longestEvent),
  };
};

/** What readers of dates need of an event; the rest would only be carried about. */
const needed = new Set([
  'DTSTART',
  'DTEND',
  'DURATION',
  'RRULE',
  'EXRULE',
  'RDATE',
  'EXDATE',
  'RECURRENCE-ID',
  'STATUS',
]);
const told = (event: readonly ContentLine[]): readonly ContentLine[] =>
  event.filter(({ name }) => needed.has(name));
const longestEvent = 200_000;

/** `20261019` and `20261019T160000Z` as a day; empty when it is none. */
const dayIn = (value: string | undefined): string => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(value?.trim() ?? '') ?? [];
  const text = `${year}-${month}-${day}`;
  return isDay(text) ? text : '';
};

const lastDayOf = (
  first: string,
  start: ContentLine | undefined,
  end: ContentLine | undefined,
  duration: ContentLine | undefined,
): string => {
  if (first === '') return '';
  const isWhole = !start?.value.includes('T');
  const last = dayIn(end?.value);
  // The end of whole days is the first day that is free again.
  if (last !== '') return isWhole && last > first ? addDays(last, -1) : last < first ? first : last;
  const days = Number(/^P(\d{1,3})D$/.exec(duration?.value.trim() ?? '')?.[1] ?? 0);
  return isWhole && days > 1 ? addDays(first, days - 1) : first;
};

/** The events of a row, from its cell `EVENT`; null when it is not one of ours. */
export const eventsOf = (cell: string): readonly (readonly ContentLine[])[] | null => {
  try {
    const events: unknown = JSON.parse(cell);
    return Array.isArray(events) && events.length > 0 && events.every(isEvent) ? events : null;
  } catch {
    return null;
  }
};

const isEvent = (event: unknown): event is readonly ContentLine[] =>
  Array.isArray(event) &&
  event.every(
    (line) =>
      typeof line?.name === 'string' && typeof line.value === 'string' && typeof line.params === 'object',
  );
